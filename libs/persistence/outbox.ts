import type pg from 'pg';

/** How much has advanced that its workflow has not been told yet. */
export interface OutboxState {
  /** Age of the oldest undelivered entry in milliseconds; 0 when there is none. */
  lagMs: number;
  pending: number;
}

/** For health pages and metrics; may be asked by any process. */
export async function outboxState(pool: pg.Pool): Promise<OutboxState> {
  const { rows } = await pool.query<{ lag: number | null; pending: number }>(
    'select extract(epoch from clock_timestamp() - min(created_at)) * 1000 as lag, count(*) as pending from outbox');
  return { lagMs: Math.max(0, Math.round(rows[0]!.lag ?? 0)), pending: rows[0]!.pending };
}
