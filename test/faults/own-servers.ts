import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres, type RunningPostgres } from '#libs/embedded/postgres.js';
import { startTemporal, type RunningTemporal } from '#libs/embedded/temporal.js';
import { newStateDir, removeStateDir } from '../support/product.js';

/** A PostgreSQL and a Temporal of one test file, so that it may take them away from whoever uses them, and bring them back at the same address. */
export class OwnServers {
  private constructor(readonly folder: string, private postgres: RunningPostgres, private temporal: RunningTemporal) {}

  static async start(): Promise<OwnServers> {
    const directory = newStateDir('servers');
    const [postgres, temporal] = await Promise.all([startPostgres({ directory }), startTemporal({ directory })]);
    return new OwnServers(directory, postgres, temporal);
  }

  get databaseUrl(): string {
    return this.postgres.url;
  }

  get temporalAddress(): string {
    return this.temporal.address;
  }

  /** What makes a program of ours use them instead of its own. */
  get environment(): Record<string, string> {
    return { DATABASE_URL: this.databaseUrl, TEMPORAL_ADDRESS: this.temporalAddress };
  }

  async withoutPostgres(work: () => Promise<void>): Promise<void> {
    await this.postgres.stop();
    try { await work(); } finally { this.postgres = await startPostgres({ directory: this.folder }); }
  }

  async withoutTemporal(work: () => Promise<void>): Promise<void> {
    await this.temporal.stop();
    try { await work(); } finally { this.temporal = await startTemporal({ directory: this.folder }); }
  }

  /** As if its disk had been lost: it starts anew and knows nothing. */
  loseTemporal(): Promise<void> {
    return this.withoutTemporal(async () => {
      for (const end of ['', '-wal', '-shm']) rmSync(join(this.folder, `temporal.db${end}`), { force: true });
    });
  }

  async stop(): Promise<void> {
    await Promise.all([this.temporal.stop(), this.postgres.stop()]);
    await removeStateDir(this.folder);
  }
}
