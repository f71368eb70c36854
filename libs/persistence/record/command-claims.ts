import type pg from 'pg';

/** Command ids of work that is many acts: taken before the first of them, so that other work under the same id is refused before anything is recorded. */
export class CommandClaims {
  constructor(private readonly pool: pg.Pool) {}

  /** Takes the id. False when it belongs to other work; true also for this work done again. */
  async claim(commandId: string, fingerprint: string): Promise<boolean> {
    await this.pool.query(`insert into command (command_id, fingerprint, stream_ids, recorded_at) values ($1, $2, '{}', clock_timestamp()) on conflict do nothing`, [commandId, fingerprint]);
    return this.isFree(commandId, fingerprint);
  }

  /** Whether this work may be done under the id. */
  async isFree(commandId: string, fingerprint: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ fingerprint: string }>('select fingerprint from command where command_id = $1', [commandId]);
    return rows[0] === undefined || rows[0].fingerprint === fingerprint;
  }
}
