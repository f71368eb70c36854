import { fileURLToPath } from 'node:url';
import type { WorkflowHandle } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { temporalClient } from '#libs/temporal/connect.js';
import type { TemporalSettings } from '#libs/temporal/temporal-settings.js';
import { closedLoop, Shares, type Level } from './closed-loop.js';
import { rawUpdate } from './raw-update.workflow.js';

const TASK_QUEUE = 'luodi-bench';
/** As many as there are clients at most; all stay in the worker's cache, which is the best case. */
const WORKFLOWS = 64;

/** The engine's reference: Updates with one empty local activity, worker and clients in this process. */
export async function rawUpdates(temporal: TemporalSettings, clients: number[], seconds: number, onLevel: (level: Level) => void): Promise<Level[]> {
  const logger = new DefaultLogger('ERROR');
  Runtime.install({ logger });
  const workflowBundle = await bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('./raw-update.workflow.js', import.meta.url)), logger });
  const connection = await NativeConnection.connect({ address: temporal.address });
  const worker = await Worker.create({ connection, namespace: temporal.namespace, taskQueue: TASK_QUEUE, workflowBundle, activities: { nothing: async () => undefined } });
  const client = await temporalClient(temporal);
  try {
    return await worker.runUntil(async () => {
      const start = (_: unknown, index: number) => client.workflow.start(rawUpdate, { workflowId: `bench/${index}`, taskQueue: TASK_QUEUE });
      const handles = await Promise.all(Array.from({ length: WORKFLOWS }, start));
      const levels: Level[] = [];
      for (const count of clients) {
        const level = await updates(handles, count, seconds);
        levels.push(level);
        onLevel(level);
      }
      await Promise.all(handles.map((handle) => handle.terminate()));
      return levels;
    });
  } finally {
    await client.connection.close();
    await connection.close();
  }
}

function updates(handles: WorkflowHandle[], clients: number, seconds: number): Promise<Level> {
  const shares = new Shares(handles, clients, () => true);
  return closedLoop(clients, seconds, async (client) => {
    await shares.next(client)!.executeUpdate('rawAct');
    return true;
  });
}
