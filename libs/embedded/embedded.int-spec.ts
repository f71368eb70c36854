import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { hasPostgres, postgresRuns, startPostgres, stopLeftPostgres } from './postgres.js';

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client(url);
  await client.connect();
  try { return (await client.query<object>(sql)).rows; } finally { await client.end(); }
};

describe('the embedded PostgreSQL', () => {
  const parents: string[] = [];
  const newDirectory = (mode = 0o755): string => {
    const parent = mkdtempSync(join(tmpdir(), 'luodi-pg-'));
    chmodSync(parent, mode);
    parents.push(parent);
    return join(parent, 'state');
  };
  const directory = newDirectory();
  afterAll(async () => {
    for (const parent of parents) {
      await stopLeftPostgres(join(parent, 'state'));
      rmSync(parent, { recursive: true, force: true });
    }
  });

  test('two starts at once make one cluster', async () => {
    const [one, two] = await Promise.all([startPostgres({ directory }), startPostgres({ directory })]);
    expect(one.url).toBe(two.url);
    expect(one.attached).not.toBe(two.attached);
    await one.stop();
  });

  test('is known by its folder, also when nobody knows who started it', async () => {
    const fresh = newDirectory();
    expect([await hasPostgres(fresh), await postgresRuns(fresh), existsSync(fresh)]).toEqual([false, false, false]);
    const server = await startPostgres({ directory: fresh });
    expect([await hasPostgres(fresh), await postgresRuns(fresh)]).toEqual([true, true]);
    await server.stop();
    expect([await hasPostgres(fresh), await postgresRuns(fresh)]).toEqual([true, false]);
  });

  test('keeps its data and its address between starts, and is attached to when it runs', async () => {
    const first = await startPostgres({ directory });
    expect(first.attached).toBe(false);
    await query(first.url, 'create table kept as select 42 as answer');
    const second = await startPostgres({ directory });
    expect(second).toMatchObject({ attached: true, url: first.url });
    await second.stop();
    expect(first.isRunning()).toBe(false);
    const third = await startPostgres({ directory });
    expect(third).toMatchObject({ attached: false, url: first.url });
    expect(await query(third.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('the application is no superuser, owns its database, and may install the trigram extension', async () => {
    const { url } = await startPostgres({ directory });
    expect(await query(url, "select current_setting('is_superuser') as super, datcollate as collation from pg_database where datname = current_database()"))
      .toEqual([{ super: 'off', collation: expect.stringContaining('UTF-8') }]);
    await query(url, 'create extension pg_trgm');
    expect(await query(url, "select '招商引资工作专班' % '招商引资' as found")).toEqual([{ found: true }]);
  });

  test('after a crash, a pid that now belongs to another process does not prevent the start', async () => {
    const first = await startPostgres({ directory });
    const pidFile = join(directory, 'postgres-18', 'data', 'postmaster.pid');
    const content = readFileSync(pidFile, 'utf8');
    await first.stop();
    writeFileSync(pidFile, content.replace(/^\d+/, String(process.pid)));
    chmodSync(pidFile, 0o666);
    const again = await startPostgres({ directory });
    expect(again.attached).toBe(false);
    expect(await query(again.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a cluster whose making was interrupted is made anew', async () => {
    const fresh = newDirectory();
    const server = await startPostgres({ directory: fresh });
    await server.stop();
    renameSync(join(fresh, 'postgres-18', 'data'), join(fresh, 'postgres-18', 'data.new')); // as initdb leaves it when it is killed
    await startPostgres({ directory: fresh });
    expect(existsSync(join(fresh, 'postgres-18', 'data.new'))).toBe(false);
  });

  test('a folder that only root may enter is no obstacle to root', async () => {
    const { url } = await startPostgres({ directory: newDirectory(0o700) });
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
