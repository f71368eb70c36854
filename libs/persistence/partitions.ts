/** Anything that runs SQL: a pool, a client, a query runner. */
export type RunSql = (sql: string, values?: unknown[]) => Promise<unknown>;

/** Makes the record's partitions of this month and the months ahead; returns when they exist. Run at every start and daily by the worker. */
export async function ensurePartitions(run: RunSql, monthsAhead = 3): Promise<void> {
  await run('select ensure_event_partitions($1)', [monthsAhead]);
}
