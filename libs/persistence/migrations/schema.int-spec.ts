import { testPersistence } from '../testing/persistence-fixture.js';
import { createDataSource, migrate } from '../data-source.js';
import { ensurePartitions } from '../partitions.js';

let persistence: Awaited<ReturnType<typeof testPersistence>>;
beforeAll(async () => { persistence = await testPersistence(); });
afterAll(() => persistence.drop());

const partitions = async (): Promise<string[]> =>
  (await persistence.pool.query<{ name: string }>(`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'event'::regclass order by 1`)).rows.map(({ name }) => name);

describe('the schema', () => {
  it('is what the entities say: TypeORM would change nothing', async () => {
    const { upQueries } = await persistence.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be migrated again, also from several processes at once', async () => {
    expect(await Promise.all([migrate(persistence.url), migrate(persistence.url)])).toEqual([[], []]);
  });

  it('can be taken back and made again', async () => {
    const dataSource = await createDataSource(persistence.url).initialize();
    const count = dataSource.migrations.length;
    for (let index = 0; index < count; index += 1) await dataSource.undoLastMigration();
    expect((await dataSource.query(`select count(*) n from pg_tables where schemaname = 'public'`))[0].n).toBe(1);
    await dataSource.destroy();
    expect(await migrate(persistence.url)).toHaveLength(count);
  });

  it('has a partition for this month and those ahead, and makes more on request', async () => {
    const before = await partitions();
    await ensurePartitions((sql, values) => persistence.pool.query(sql, values), 6);
    const after = await partitions();
    expect([before.length, after.length]).toEqual([5, 8]);
    expect(after).toContain('event_default');
  });
});
