import type pg from 'pg';

const INTERVAL_MS = 5_000;

/** Says every five seconds that this worker is alive; the health page takes fifteen seconds of silence for death. */
export class Heartbeat {
  private timer?: NodeJS.Timeout;

  constructor(private readonly pool: pg.Pool, private readonly workerId: string, private readonly onError: (error: unknown) => void) {}

  async start(): Promise<void> {
    await this.beat();
    this.timer = setInterval(() => void this.beat().catch(this.onError), INTERVAL_MS);
  }

  /** A worker that says goodbye is not missed. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.pool.query('delete from worker_heartbeat where worker_id = $1', [this.workerId]).catch(this.onError);
  }

  private async beat(): Promise<void> {
    const detail = { memoryMiB: Math.round(process.memoryUsage.rss() / 1_048_576) };
    await this.pool.query(
      `insert into worker_heartbeat (worker_id, detail) values ($1, $2)
       on conflict (worker_id) do update set seen_at = now(), detail = excluded.detail`,
      [this.workerId, JSON.stringify(detail)],
    );
    await this.pool.query(`delete from worker_heartbeat where seen_at < now() - interval '1 hour'`);
  }
}
