import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ROLES } from '#libs/contracts/identity.js';
import { loadPack } from '#libs/packs/load-pack.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { migrate } from '#libs/persistence/data-source.js';
import { testDatabase, type TestDatabase } from '#libs/testing/test-services.js';
import { AccountDirectory } from './account-directory.js';
import { demoPeople, ensureDemoAccounts, type DemoAccount } from './demo-accounts.js';

describe('demo accounts', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let stateDir: string;
  let pack: Pack;

  beforeAll(async () => {
    database = await testDatabase();
    await migrate(database.url);
    pool = new pg.Pool({ connectionString: database.url });
    stateDir = await mkdtemp(join(tmpdir(), 'luodi-demo-'));
    pack = await loadPack(join(process.cwd(), 'packs/yongzhou-2026'));
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
    await rm(stateDir, { recursive: true, force: true });
  });

  it('are one of each role, and somebody for every unit that decision tables name', () => {
    const people = demoPeople(pack);
    expect(new Set(people.map(({ role }) => role))).toEqual(new Set(ROLES));
    expect(people.map(({ account }) => account)).toEqual([...new Set(people.map(({ account }) => account))]);
    const units = ['commerce', 'natural-resources', 'housing', 'forestry', 'water-resources', 'government-office'];
    for (const unit of units) expect(people.some(({ unitId, role }) => unitId === unit && role === 'officer')).toBe(true);
  });

  it('are made once, in a file that only its owner reads', async () => {
    const first = await ensureDemoAccounts({ pool }, pack, stateDir);
    const file = join(stateDir, 'demo-accounts.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(file, 'utf8')) as DemoAccount[]).toEqual(first);
    const startedMs = Date.now();
    expect(await ensureDemoAccounts({ pool }, pack, stateDir)).toEqual(first);
    expect(Date.now() - startedMs).toBeLessThan(1_000);
    const { account, password, role } = first.find((one) => one.account === 'lengshuitan')!;
    const signedIn = await new AccountDirectory(pool).signIn(account, password, '2026-11-24T00:00:00.000Z');
    expect(signedIn!.caller).toMatchObject({ account, role });
  });

  it('end their sessions after a day of work, and lose tokens that have expired', async () => {
    const directory = new AccountDirectory(pool);
    await directory.create({ account: 'short', name: '短', role: 'office', unitId: 'commerce', password: 'password' });
    const { secret } = (await directory.signIn('short', 'password', '2026-11-24T00:00:00.000Z'))!;
    expect(await directory.callerOfSession(secret, '2026-11-24T11:59:00.000Z')).toMatchObject({ account: 'short' });
    expect(await directory.callerOfSession(secret, '2026-11-24T12:01:00.000Z')).toBeUndefined();
    const token = await directory.createToken('short', 'test', '2026-11-25T00:00:00.000Z');
    expect(token).toMatch(/^luodi_/);
    expect(await directory.callerOfToken(token, '2026-11-24T00:00:00.000Z')).toMatchObject({ account: 'short' });
    expect(await directory.callerOfToken(token, '2026-11-26T00:00:00.000Z')).toBeUndefined();
    await expect(directory.createToken('nobody', 'test')).rejects.toThrow('no active account');
    const { rows } = await pool.query(`select id from session union all select hash from api_token`);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
