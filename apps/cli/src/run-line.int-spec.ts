import { silentProgress } from '#libs/config/progress.js';
import { testDatabase, type TestDatabase } from '#libs/testing/test-services.js';
import { COMMANDS } from './commands/index.js';
import { runLine } from './run-line.js';

let database: TestDatabase;
beforeAll(async () => { database = await testDatabase(); });
afterAll(() => database.drop());

async function refusal(url: URL, ...line: string[]): Promise<string> {
  let said = '';
  const code = await runLine(line, COMMANDS, {
    environment: { DATABASE_URL: url.href }, progress: silentProgress, secret: () => Promise.resolve(''), out: (text) => { said += text; }, err: (text) => { said += text; },
  });
  return `${code} ${said}`;
}

it.each([[['check']], [['token', 'create', 'office']], [['account', 'list']], [['duties']]])('%j says that the database was never migrated', async (line) => {
  expect(await refusal(new URL(database.url), ...line)).toMatch(/^1 The database lacks what Luodi keeps \(relation "\w+" does not exist\): bring it up to date with `luodi migrate`\.\n$/);
});

it('says which of password and database DATABASE_URL has wrong', async () => {
  const password = new URL(database.url), name = new URL(database.url);
  password.password = 'wrong';
  name.pathname = '/none';
  expect(await refusal(password, 'migrate')).toBe('1 PostgreSQL does not take the user and password (password authentication failed for user "luodi"): check DATABASE_URL.\n');
  expect(await refusal(name, 'migrate')).toBe('1 PostgreSQL has no such database (database "none" does not exist): create it, or check DATABASE_URL.\n');
});
