import { Inject, Injectable } from '@nestjs/common';
import type { DeliveryBacklog } from '#libs/contracts/notify.views.js';
import type { Sql } from '#libs/identity/sql.js';
import { deliveryBacklog } from '#libs/notify/delivery-log.js';
import { Clock } from '../edge/clock.js';
import { SQL } from '../persistence.tokens.js';
import type { HealthCheck, HealthView } from './health-view.js';
import { TemporalProbe } from './temporal-probe.js';

/** A worker that was not seen for this long is taken for gone. */
const HEARTBEAT_SECONDS = 15;

interface DatabaseHealth {
  checks: { postgresql: HealthCheck; worker: HealthCheck };
  relayLagMs?: number;
  pending?: number;
  deliveries?: DeliveryBacklog;
}

/** Whether the things the system leans on answer. */
@Injectable()
export class HealthReader {
  constructor(
    @Inject(SQL) private readonly sql: Sql,
    private readonly temporal: TemporalProbe,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<HealthView> {
    const [database, temporal] = await Promise.all([this.database(), this.temporal.check()]);
    const checks = { api: { ok: true }, ...database.checks, temporal };
    const isDown = !checks.postgresql.ok;
    const { relayLagMs, pending, deliveries } = database;
    return {
      status: isDown ? 'down' : Object.values(checks).every(({ ok }) => ok) ? 'ok' : 'degraded',
      checks,
      ...(relayLagMs !== undefined && { relayLagMs, pending, deliveries }),
    };
  }

  private async database(): Promise<DatabaseHealth> {
    try {
      const [{ rows }, deliveries] = await Promise.all([this.sql.query(QUESTION, []), deliveryBacklog(this.sql, this.clock.now(), this.clock.today())]);
      const { pending, lag, seen } = rows[0] as { pending: number; lag: number; seen: number | null };
      return { checks: { postgresql: { ok: true }, worker: workerCheck(seen) }, relayLagMs: Math.round(lag), pending, deliveries };
    } catch {
      return { checks: { postgresql: { ok: false, detail: 'PostgreSQL does not answer' }, worker: { ok: false, detail: 'unknown without PostgreSQL' } } };
    }
  }
}

const QUESTION = `
  select (select count(*) from outbox) as pending,
    (select coalesce(extract(epoch from clock_timestamp() - min(created_at)) * 1000, 0)::float8 from outbox) as lag,
    (select extract(epoch from clock_timestamp() - max(seen_at))::float8 from worker_heartbeat) as seen`;

function workerCheck(seenSecondsAgo: number | null): HealthCheck {
  if (seenSecondsAgo === null) return { ok: false, detail: 'no worker has started yet' };
  if (seenSecondsAgo < HEARTBEAT_SECONDS) return { ok: true };
  return { ok: false, detail: 'no worker is alive', sinceSeconds: Math.round(seenSecondsAgo) };
}
