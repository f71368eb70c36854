import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord } from '#libs/acts/open-record.js';
import { addDays, localDate, toInstant } from '#libs/domain/instants.js';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { migrate } from '#libs/persistence/data-source.js';
import { withDaysOff } from '#libs/testing/calendar-with-days-off.js';
import { testDatabase, type TestDatabase } from '#libs/testing/test-services.js';
import type { Answer, Command } from '../command.js';
import { calendarDiff } from './calendar.js';
import { calendarDue } from './calendar-due.js';
import { calendarLoad } from './calendar-load.js';

const today = localDate(toInstant(Date.now()));
let database: TestDatabase;
let folder: string;
let file: string;
let pack: Pack;
beforeAll(async () => {
  pack = await loadPack(PACK_DIRECTORY);
  database = await testDatabase();
  await migrate(database.url);
  const record = await openRecord(database.url, 2);
  await record.persistence.packs.load(pack);
  const accounts = new AccountDirectory(record.persistence.pool);
  for (const role of ['admin', 'office'] as const) await accounts.create({ account: role, name: role, role, unitId: 'commerce', password: 'correct horse' });
  await record.close();
  folder = await mkdtemp(join(tmpdir(), 'luodi-calendar-'));
  file = join(folder, 'calendar.json');
  await writeFile(file, JSON.stringify(withDaysOff(pack.calendar, 'spec.1', [addDays(today, 1), addDays(today, 2), addDays(today, 3)])));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

async function run(command: Command, words: string[], options: Record<string, string> = {}, url = database.url): Promise<{ code: number; answer: Answer }> {
  const answers: Answer[] = [];
  const progress = { step: async <T>(_: string, work: () => Promise<T>) => work(), note: () => undefined };
  const config = { database: { url, embedded: false } };
  const code = await command.run({ config, words, options, progress, answer: (answer: Answer) => void answers.push(answer) } as unknown as Parameters<Command['run']>[0]);
  return { code: code ?? 0, answer: answers[0]! };
}

it.each([
  ['no reference', {}, /Name the notice or decision/], ['a day that is none', { reference: 'r', effective: 'tomorrow' }, /--effective must be a date/],
  ['somebody who is no administrator', { reference: 'r', as: 'office' }, /no administrator's account/], ['a day that has passed long ago', { reference: 'r', effective: '1999-01-01' }, /must be a date/],
])('calendar load refuses %s', async (_, options, message) => {
  await expect(run(calendarLoad, [file], options)).rejects.toThrow(message);
});

it('calendar diff compares with the one in force, calendar load puts it in force, and again finds nothing to do', async () => {
  expect((await run(calendarDiff, [file])).answer.json).not.toEqual({ years: [], closures: [] });
  const { code, answer } = await run(calendarLoad, [file], { reference: '通知' });
  expect([code, answer.json]).toEqual([0, { version: 'spec.1', calendar: 'spec.1', isNew: true, isInForce: true, projects: 0, matters: 0, submissions: 0, deadlines: 0, left: 0 }]);
  expect(answer.text).toMatch(/^spec.1 is in force/);
  expect((await run(calendarLoad, [file], { reference: '通知' })).answer.json).toMatchObject({ isNew: false });
  expect((await run(calendarDiff, [file])).answer.json).toEqual({ years: [], closures: [] });
  expect((await run(calendarDue, [today, '1', 'wd'])).answer.json).toMatchObject({ calendar: 'spec.1' });
  const { answer: ofPack } = await run(calendarDue, [today, '1', 'wd'], {}, 'postgres://nobody@127.0.0.1:1/none');
  expect(ofPack.json).toMatchObject({ calendar: pack.calendar.version });
});

it('a calendar of a later day waits, and says for which', async () => {
  const later = join(folder, 'later.json');
  await writeFile(later, JSON.stringify(withDaysOff(pack.calendar, 'spec.2', [addDays(today, 9)])));
  const { answer } = await run(calendarLoad, [later], { reference: '通知', effective: addDays(today, 5) });
  expect(answer.json).toMatchObject({ version: 'spec.2', calendar: 'spec.1', isInForce: false });
  expect(answer.text).toContain(`takes effect on ${addDays(today, 5)}`);
});
