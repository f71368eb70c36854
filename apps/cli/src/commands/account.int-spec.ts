import type { Pool } from 'pg';
import { toInstant } from '#libs/domain/instants.js';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import { openPool } from '#libs/persistence/connection.js';
import { createDataSource, migrate } from '#libs/persistence/data-source.js';
import { PackStore } from '#libs/persistence/pack-store.js';
import { testDatabase, type TestDatabase } from '#libs/testing/test-services.js';
import type { Command } from '../command.js';
import { runCommand } from '../testing/run-command.js';
import { accountCreate, accountDisable, accountEnable, accountList, accountPassword } from './account.js';
import { tokenCreate, tokenList, tokenRevoke } from './token.js';

const now = toInstant(Date.now());
let database: TestDatabase, pool: Pool, directory: AccountDirectory;
beforeAll(async () => {
  database = await testDatabase();
  await migrate(database.url);
  pool = openPool({ url: database.url, name: 'test', max: 4 });
  directory = new AccountDirectory(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const run = (command: Command, words: string[], options: Record<string, string | boolean> = {}, more?: Parameters<typeof runCommand>[4]) => runCommand(command, database.url, words, options, more);
const person = { role: 'officer', unit: 'commerce', name: '张三' };
const made = async (account: string): Promise<string> => ((await run(accountCreate, [account], person)).json as { password: string }).password;

it('needs a pack before people, since they act for its units', async () => {
  await expect(run(accountCreate, ['zhang'], person)).rejects.toThrow('No pack is loaded yet');
  const dataSource = await createDataSource(database.url).initialize();
  await new PackStore(dataSource).load(await loadPack(PACK_DIRECTORY));
  await dataSource.destroy();
  expect((await run(accountList, [])).text).toContain('There is no account yet');
});

it('makes an account with a password that is shown once, or is the one typed in', async () => {
  const { json, text } = await run(accountCreate, ['zhang'], person), { password } = json as { password: string };
  expect(json).toEqual({ account: 'zhang', name: '张三', role: 'officer', unitId: 'commerce', password: expect.stringMatching(/^\w{16}$/) });
  expect(text).toBe(`Account zhang is made (张三, officer, Commerce Bureau).\nPassword, shown this once: ${password}`);
  expect((await directory.signIn('zhang', password, now))?.caller).toMatchObject({ account: 'zhang', role: 'officer', unitId: 'commerce' });

  const typed = await run(accountCreate, ['李四'], { ...person, unit: '冷水滩区', 'password-stdin': true }, { typed: 'a horse of mine', language: 'zh' });
  expect(typed).toEqual({ code: 0, json: { account: '李四', name: '张三', role: 'officer', unitId: 'lengshuitan' }, text: '已建账号 李四（张三，officer，冷水滩区）。' });
  expect(await directory.signIn('李四', 'a horse of mine', now)).toBeDefined();
});

it.each([
  [[], person, 'Name the account: luodi account create <account>.'], [['-x'], person, 'cannot be an account'], [['wang'], { ...person, role: 'boss' }, 'Name the role with --role: officer, reporter,'],
  [['wang'], { ...person, unit: '水' }, /has no unit "水"; it has, for example: .*water-resources Water Resources Bureau/], [['wang'], { role: 'officer', name: 'x' }, '--unit commerce'], [['wang'], { ...person, name: ' ' }, '--name'],
  [['wang'], { ...person, 'password-stdin': true }, 'A password has 8 to 200 characters.'], [['zhang'], person, 'There is an account "zhang" already'],
])('account create refuses %j %j', async (words, options, sentence) => {
  await expect(run(accountCreate, words, options, { typed: 'short' })).rejects.toThrow(sentence);
  expect(await directory.missing(['wang'])).toEqual(['wang']);
});

it('another password ends the sessions that the old one opened', async () => {
  const old = await made('changed'), { secret } = (await directory.signIn('changed', old, now))!;
  const { json } = await run(accountPassword, ['changed'], { 'password-stdin': true }, { typed: 'another horse' });
  expect(json).toEqual({ account: 'changed', sessions: 1 });
  expect(await directory.callerOfSession(secret, now)).toBeUndefined();
  expect(await directory.signIn('changed', old, now)).toBeUndefined();
  expect(await directory.signIn('changed', 'another horse', now)).toBeDefined();
  await expect(run(accountPassword, ['nobody'])).rejects.toThrow('There is no account "nobody"');
});

it('a disabled account has neither sessions nor tokens; enabled again, it signs in but its tokens stay revoked', async () => {
  const password = await made('gone'), { secret } = (await directory.signIn('gone', password, now))!;
  const { token } = (await run(tokenCreate, ['gone'])).json as { token: string };
  expect((await run(accountDisable, ['gone'])).json).toEqual({ account: 'gone', sessions: 1, tokens: 1 });
  expect([await directory.callerOfSession(secret, now), await directory.callerOfToken(token, now), await directory.signIn('gone', password, now)]).toEqual([undefined, undefined, undefined]);
  await expect(run(tokenCreate, ['gone'])).rejects.toThrow('There is no active account "gone".');
  expect((await run(accountDisable, ['gone'])).json).toEqual({ account: 'gone', sessions: 0, tokens: 0 });
  const { accounts } = (await run(accountList, [])).json as { accounts: { account: string }[] };
  expect(accounts.find(({ account }) => account === 'gone')).toEqual({ account: 'gone', name: '张三', role: 'officer', unitId: 'commerce', createdAt: expect.any(String), disabledAt: expect.any(String), sessions: 0, tokens: 0 });
  expect((await run(accountList, [], {}, { language: 'zh' })).text).toMatch(/^gone .*已停用$/m);

  expect((await run(accountEnable, ['gone'])).json).toEqual({ account: 'gone' });
  expect(await directory.signIn('gone', password, now)).toBeDefined();
  expect(await directory.callerOfToken(token, now)).toBeUndefined();
  await expect(run(accountDisable, ['nobody'])).rejects.toThrow('There is no account "nobody"');
  await expect(run(accountEnable, ['nobody'])).rejects.toThrow('There is no account "nobody"');
});

it('lists tokens without their secrets and revokes one by its id', async () => {
  await made('program');
  const { token } = (await run(tokenCreate, ['program'], { name: 'board' })).json as { token: string };
  await run(tokenCreate, ['program'], { name: 'other' });
  const listed = await run(tokenList, ['program']), { tokens } = listed.json as { tokens: { id: string; name: string }[] }, { id } = tokens.find(({ name }) => name === 'board')!;
  expect(JSON.stringify(listed)).not.toContain(token);
  expect((await run(tokenRevoke, [id])).json).toMatchObject({ id, account: 'program', name: 'board', revokedAt: expect.any(String) });
  expect(await directory.callerOfToken(token, now)).toBeUndefined();
  expect((await run(tokenList, ['program'])).json).toMatchObject({ tokens: [{ name: 'other', revokedAt: null }] });
  expect(((await run(tokenList, ['program'], { all: true })).json as { tokens: unknown[] }).tokens).toHaveLength(2);
  await expect(run(tokenRevoke, ['0123456789ab'])).rejects.toThrow('There is no token "0123456789ab"');
  await expect(run(tokenRevoke, [token])).rejects.toThrow(`There is no token "${token.slice(0, 6)}…"`);
});

it('a sign-in that verified the old password while it was changed opens no session', async () => {
  const password = await made('racing');
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`update account set password_hash = 'another' where account = 'racing'`);
    const signingIn = directory.signIn('racing', password, now);
    const isWaiting = async () => (await pool.query(`select from pg_locks where not granted`)).rowCount;
    while (!await isWaiting()) await new Promise((done) => { setTimeout(done, 20); });
    await client.query('commit');
    expect(await signingIn).toBeUndefined();
  } finally {
    client.release();
  }
});
