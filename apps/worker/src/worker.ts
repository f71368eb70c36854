import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { OpeningActivitiesOnRecord } from '#activities/opening/opening.activities.js';
import { StreamActivitiesOnRecord } from '#activities/stream/stream.activities.js';
import { toInstant } from '#libs/domain/instants.js';
import { openRecord } from '#libs/acts/open-record.js';
import { proposeIssues } from '#libs/acts/propose-issues.js';
import type { NotifyConfig } from '#libs/config/config.js';
import { DeliveryLoop } from '#libs/notify/delivery-loop.js';
import { ensurePartitions } from '#libs/persistence/partitions.js';
import { Relay } from '#libs/persistence/relay.js';
import { temporalClient } from '#libs/temporal/connect.js';
import { registerSearchAttributes } from '#libs/temporal/register-search-attributes.js';
import { tellStream } from '#libs/temporal/tell-stream.js';
import type { TemporalSettings } from '#libs/temporal/temporal-settings.js';
import { Heartbeat } from './heartbeat.js';
import { ScheduleWatch } from './schedule-watch.js';
import { startTemporalWorker, workerId } from './temporal-worker.js';
import { Watch } from './watch.js';
import { WORKFLOW_BUNDLE } from './workflow-bundle.js';

export interface WorkerSettings {
  databaseUrl: string;
  temporal: TemporalSettings;
  notify: NotifyConfig;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Event partitions made ahead, in months. */
const MONTHS_AHEAD = 3;

/** A worker: the task queue, the relay that tells workflows, the deliveries that tell people, the sign of life, and the monthly partitions. */
export async function startWorker({ databaseUrl, temporal, notify }: WorkerSettings, log = pino({ name: 'worker' }, pino.destination(2))) {
  const warn = (what: string) => (error: unknown) => log.warn({ err: error }, what);
  const { persistence, shelf, acts, rollout, presence, opener, refresher } = await openRecord(databaseUrl, 10);
  const client = await temporalClient(temporal);
  await onceThere(
    () => registerSearchAttributes(client.connection as Parameters<typeof registerSearchAttributes>[0], temporal.namespace), warn('Temporal is away, the worker waits'),
  );
  const activities = new StreamActivitiesOnRecord(persistence.streams, acts, shelf, presence);
  const worker = await startTemporalWorker({ temporal, activities, openings: new OpeningActivitiesOnRecord(opener, refresher), workflows: { workflowBundle: { codePath: WORKFLOW_BUNDLE } } });
  const relay = new Relay({ url: databaseUrl, deliver: (streamId, sequence) => tellStream(client, streamId, sequence), onError: warn('the relay waits') }).start();
  const deliveries = new DeliveryLoop({ url: databaseUrl, notify, city: () => shelf.current(), onError: warn('a delivery waits') }).start();
  const heartbeat = new Heartbeat(persistence.pool, workerId, warn('the heartbeat was not written'));
  await heartbeat.start();
  const partitions = setInterval(() => void ensurePartitions((sql, values) => persistence.pool.query(sql, values), MONTHS_AHEAD).catch(warn('partitions were not made')), DAY_MS);
  // A calendar takes effect today, or whoever loaded it was killed half-way.
  const calendars = new Watch(MINUTE_MS, () => rollout.run(), warn('the calendar was not rolled out')).start();
  const issues = new Watch(10 * MINUTE_MS, () => proposeIssues({ pool: persistence.pool, acts, shelf, presence }, toInstant(Date.now())), warn('issues were not proposed')).start();
  const schedules = new ScheduleWatch(client, shelf, {
    repaired: (repaired) => log.info({ repaired }, 'schedules were put right'), error: warn('schedules were not compared'),
  }).start();
  log.info('the worker serves');
  return {
    done: worker.done,
    async stop() {
      clearInterval(partitions);
      await Promise.all([calendars.stop(), issues.stop(), schedules.stop(), relay.stop(), deliveries.stop()]);
      await worker.stop();
      await heartbeat.stop();
      await client.connection.close();
      await persistence.close();
    },
  };
}

const UNAVAILABLE = 14, LOOK_AGAIN_MS = 1_000;

/** Waits while Temporal is away: a worker that ended instead would, after a few times, end its launcher, and with it what people can do meanwhile. */
async function onceThere(ask: () => Promise<void>, onAway: (error: unknown) => void): Promise<void> {
  for (;; await sleep(LOOK_AGAIN_MS)) {
    try {
      return await ask();
    } catch (error) {
      if ((error as { code?: unknown }).code !== UNAVAILABLE) throw error;
      onAway(error);
    }
  }
}
