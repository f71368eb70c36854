import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { testTemporal } from './test-services.js';
import { virtualTime } from './virtual-time.js';
import type { reminders } from './fixtures/reminders.workflow.js';

const HOUR_MS = 3_600_000, DAY_MS = 24 * HOUR_MS;

test('a year of daily reminders, across continue-as-new, takes seconds and leaves the rest of the server in its own time', async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { address, namespace } = await testTemporal();
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const client = new Client({ connection, namespace });
  const taskQueue = randomUUID();
  const reminded: string[] = [];
  const worker = await Worker.create({
    connection: native, namespace, taskQueue,
    workflowsPath: join(__dirname, 'fixtures', 'reminders.workflow.ts'),
    activities: { remind: async (at: string) => { reminded.push(at); } },
  });
  await worker.runUntil(async () => {
    const handle = await client.workflow.start<typeof reminders>('reminders', { workflowId: `reminders/${taskQueue}`, taskQueue, args: [366] });
    const clock = virtualTime(client, handle.workflowId);
    const begun = await clock.now();
    const week = await clock.fastForward(7 * DAY_MS + HOUR_MS);
    expect(reminded).toHaveLength(7);
    expect(week.getTime() - begun.getTime()).toBeGreaterThanOrEqual(7 * DAY_MS);
    const year = await clock.fastForward(358 * DAY_MS);
    expect(reminded).toHaveLength(365);
    expect(year.getTime() - begun.getTime()).toBeGreaterThanOrEqual(365 * DAY_MS);
    await handle.terminate();
  });
  await connection.close();
  await native.close();
});
