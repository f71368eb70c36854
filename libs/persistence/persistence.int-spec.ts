import { actors, sampleCalendar } from '#libs/testing/sample-project.js';
import { isDatabaseAway, openPool } from './connection.js';
import { RecordedProject, testPersistence } from './testing/persistence-fixture.js';

let persistence: Awaited<ReturnType<typeof testPersistence>>;
beforeAll(async () => { persistence = await testPersistence(); });
afterAll(() => persistence.drop());

const failure = async (act: Promise<unknown>): Promise<unknown> => act.then(() => undefined, (error: unknown) => error);

describe('when the database is away', () => {
  it('is recognised when nothing listens', async () => {
    const pool = openPool({ url: 'postgres://nobody@127.0.0.1:9/none', name: 'test', max: 1 });
    expect(isDatabaseAway(await failure(pool.query('select 1')))).toBe(true);
    await pool.end();
  });

  it('is recognised when a statement takes too long, and when the connection breaks under it', async () => {
    const pool = openPool({ url: persistence.url, name: 'slow', max: 1, statementTimeoutMs: 100 });
    expect(isDatabaseAway(await failure(pool.query('select pg_sleep(5)')))).toBe(true);
    await pool.end();
    const running = failure(persistence.pool.query('select pg_sleep(5)'));
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    await persistence.dataSource.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%pg_sleep(5)%' and pid <> pg_backend_pid()`);
    expect(isDatabaseAway(await running)).toBe(true);
  });

  it('is told apart from what is wrong with a statement', async () => {
    expect(isDatabaseAway(await failure(persistence.pool.query('select nonsense')))).toBe(false);
  });

  it('goes on by itself when all connections were lost', async () => {
    const project = await new RecordedProject(persistence).register();
    await Promise.all(Array.from({ length: 8 }, () => persistence.pool.query('select 1')));
    await persistence.dataSource.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    await project.act('2026-09-02', actors.office, { type: 'completeStep', stepId: 'S00', evidence: [] });
    expect((await persistence.streams.readHead(project.streamId))!.sequence).toBe(3);
  });
});

describe('pack versions', () => {
  const pack = (hash: string) => ({ id: 'sample', version: hash, hash, calendar: { ...sampleCalendar.data, version: `cal-${hash}` } }) as Parameters<typeof persistence.packs.load>[0];

  it('keeps every version, one of them current', async () => {
    expect(await persistence.packs.current()).toBeUndefined();
    expect(await Promise.all([persistence.packs.load(pack('a')), persistence.packs.load(pack('b'))])).toEqual([true, true]);
    expect(await persistence.packs.load(pack('a'))).toBe(false);
    expect(await persistence.packs.current()).toMatchObject({ hash: 'a' });
    expect((await persistence.packs.list()).map(({ hash, isCurrent }) => `${hash} ${String(isCurrent)}`).toSorted()).toEqual(['a true', 'b false']);
    expect(await persistence.packs.byHash('b')).toEqual(pack('b'));
    expect(await persistence.packs.byHash('c')).toBeUndefined();
    // The calendar of whichever was first stays the only one: a pack loaded later changes none.
    expect(await persistence.calendars.list()).toMatchObject([{ number: 1, reference: expect.stringMatching(/^sample [ab]$/), loadedBy: null }]);
  });
});
