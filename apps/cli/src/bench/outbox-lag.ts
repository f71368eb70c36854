import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { outboxState } from '#libs/persistence/outbox.js';
import { latenciesOf, type Latencies } from './latencies.js';

const EVERY_MS = 250;

/** Looks at the age of the oldest outbox entry and at the number of entries while `work` runs. */
export async function withOutboxLag<T>(pool: pg.Pool, work: () => Promise<T>): Promise<{ result: T; lagMs: Latencies; mostPending: number }> {
  const lags: number[] = [];
  const done = new AbortController();
  let mostPending = 0;
  const looking = (async () => {
    for (; !done.signal.aborted; await sleep(EVERY_MS)) {
      const { lagMs, pending } = await outboxState(pool);
      lags.push(lagMs);
      mostPending = Math.max(mostPending, pending);
    }
  })();
  try {
    const result = await work();
    return { result, lagMs: latenciesOf(lags), mostPending };
  } finally {
    done.abort();
    await looking;
  }
}
