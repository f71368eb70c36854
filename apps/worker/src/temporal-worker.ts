import { hostname } from 'node:os';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { OpeningActivitiesOnRecord } from '#activities/opening/opening.activities.js';
import { StreamActivitiesOnRecord } from '#activities/stream/stream.activities.js';
import type { OpeningActivities } from '#libs/contracts/opening-activities.js';
import type { StreamActivities } from '#libs/contracts/stream-activities.js';
import { TASK_QUEUE } from '#libs/contracts/search-attributes.js';
import { connectionOptions, type TemporalSettings } from '#libs/temporal/temporal-settings.js';

/** The identity under which this process works. */
export const workerId = `${hostname()}/${process.pid}`;

export interface TemporalWorkerOptions {
  temporal: TemporalSettings;
  activities: StreamActivitiesOnRecord;
  openings: OpeningActivitiesOnRecord;
  /** Built code (`workflowBundle`), or the path of its source in tests. */
  workflows: Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath' | 'bundlerOptions'>;
  taskQueue?: string;
}

export interface RunningWorker {
  /** Ends when the worker does; rejects when it failed. */
  done: Promise<void>;
  stop(): Promise<void>;
}

/** Serves the task queue until stopped. */
export async function startTemporalWorker({ temporal, activities, openings, workflows, taskQueue = TASK_QUEUE }: TemporalWorkerOptions): Promise<RunningWorker> {
  const connection = await NativeConnection.connect(await connectionOptions(temporal));
  const worker = await Worker.create({
    ...workflows,
    connection,
    namespace: temporal.namespace,
    taskQueue,
    identity: workerId,
    activities: bound(activities, openings),
    // Two cores and 450 MiB: a project in the cache takes 0.2 MiB; one that was evicted comes back from its short history, at twice the cost.
    maxCachedWorkflows: 500,
    maxConcurrentWorkflowTaskExecutions: 20,
    maxConcurrentLocalActivityExecutions: 20,
    shutdownGraceTime: '10 seconds',
  });
  const done = runToTheEnd(worker, connection);
  return {
    done,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done.catch(() => undefined);
    },
  };
}

async function runToTheEnd(worker: Worker, connection: NativeConnection): Promise<void> {
  try {
    await worker.run();
  } finally {
    await connection.close();
  }
}

/** The worker takes functions by name; ours are methods. */
const bound = (of: StreamActivities, openings: OpeningActivities): StreamActivities & OpeningActivities => ({
  loadContext: of.loadContext.bind(of), catchUp: of.catchUp.bind(of), record: of.record.bind(of), plan: of.plan.bind(of), openDuePeriods: openings.openDuePeriods.bind(openings),
});

