import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type QueryRunner } from 'typeorm';
import { ENTITIES } from './entities/index.js';
import { MIGRATIONS } from './migrations/index.js';
import { ensurePartitions } from './partitions.js';

/** TypeORM's view of the database: entities for what is plain (accounts, packs, evidence) and the migrations for all of it. */
export function createDataSource(url: string, statementTimeoutMs = 10_000): DataSource {
  const clientTimeoutMs = statementTimeoutMs && statementTimeoutMs + 1_000;
  return new DataSource({
    type: 'postgres', url, entities: ENTITIES, migrations: MIGRATIONS, migrationsTableName: 'migration', migrationsTransactionMode: 'each',
    applicationName: 'luodi orm', poolSize: 4, connectTimeoutMS: 5_000, parseInt8: true, poolErrorHandler: () => undefined,
    extra: { statement_timeout: statementTimeoutMs, query_timeout: clientTimeoutMs, keepAlive: true },
  });
}

/** Brings the schema up to date and makes the record's partitions; returns what was run. Several processes may call it at once: one does it, the others wait. */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await createDataSource(url, 0).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await lock(runner);
    const done = await dataSource.runMigrations();
    await ensurePartitions((sql, values) => runner.query(sql, values));
    return done.map((migration) => migration.name);
  } finally {
    // Ending the connection gives the lock back, also when something failed.
    await runner.release();
    await dataSource.destroy();
  }
}

/** Tried again and again rather than waited for, so that a network timeout cannot leave the lock with a connection nobody has. */
async function lock(runner: QueryRunner): Promise<void> {
  for (;;) {
    const [row] = (await runner.query(`select pg_try_advisory_lock(hashtext('luodi migrate')) as locked`)) as { locked: boolean }[];
    if (row?.locked) return;
    await sleep(200);
  }
}
