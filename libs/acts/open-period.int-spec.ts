import { reportingStream } from '#libs/domain/ids.js';
import { addDays, instantOf, localDate, toInstant } from '#libs/domain/instants.js';
import type { Cycle } from '#libs/domain/reporting/period.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import { migrate } from '#libs/persistence/data-source.js';
import { check } from '#libs/persistence/fold/check.js';
import { rebuild } from '#libs/persistence/fold/rebuild.js';
import { withDaysOff } from '#libs/testing/calendar-with-days-off.js';
import { testDatabase, type TestDatabase } from '#libs/testing/test-services.js';
import { previewCalendar } from './calendar-preview.js';
import { loadCalendar } from './load-calendar.js';
import { openRecord, type OpenRecord } from './open-record.js';

let database: TestDatabase;
let record: OpenRecord;

beforeEach(async () => {
  database = await testDatabase();
  await migrate(database.url);
  record = await openRecord(database.url, 10);
  await record.persistence.packs.load(await loadPack(PACK_DIRECTORY));
});
afterEach(async () => {
  await record.close();
  await database.drop();
});

const rows = async (sql: string, values: unknown[] = []) => (await record.persistence.pool.query<Record<string, unknown>>(sql, values)).rows;
const due = (cycle: Cycle, on: string) => record.opener.openDue(cycle, instantOf(on, 10));
const differences = () => check(record.persistence.pool, record.shelf.contexts);

test('a month opens once, drafted, with the moment at which it was owed; the record agrees with itself and can be rebuilt', async () => {
  const opened = await due('monthly', '2026-11-20');
  expect(opened.periods).toEqual(['2026-11']);
  expect(opened.submissions).toBeGreaterThan(60);
  expect(await due('monthly', '2026-11-21')).toEqual({ periods: [], submissions: 0 });
  const [one] = await rows(`select * from submission where reporting_id = 'territory-monthly/2026-11/lengshuitan'`);
  expect(one).toMatchObject({ status: 'drafted', cycle: 'monthly', period: '2026-11', unit_id: 'lengshuitan', due_on: '2026-11-25', is_owed: true, opened_on: '2026-11-20', opened_at: instantOf('2026-11-20', 9), version: 2 });
  const [head] = await record.persistence.streams.readEventsAfter(reportingStream('territory-monthly/2026-11/lengshuitan'), 0);
  expect(head).toMatchObject({ type: 'SubmissionOpened', occurredAt: instantOf('2026-11-20', 9), actor: { kind: 'time' }, rule: { table: 'duties', row: 'territory-monthly' } });
  expect(await rows(`select kind, unit_id, due_on from work_item where stream_id = 'reporting/territory-monthly/2026-11/lengshuitan'`)).toEqual([{ kind: 'confirmReport', unit_id: 'lengshuitan', due_on: '2026-11-25' }]);
  expect(await rows(`select kind, unit_id from notification where stream_id = 'reporting/territory-monthly/2026-11/lengshuitan'`)).toEqual([{ kind: 'assigned', unit_id: 'lengshuitan' }]);
  expect(await differences()).toEqual([]);
  await record.persistence.pool.query(`update submission set status = 'frozen', is_owed = false where duty_id = 'territory-monthly'`);
  expect((await differences()).length).toBeGreaterThan(5);
  await rebuild(record.persistence.pool, record.shelf.contexts);
  expect(await differences()).toEqual([]);
});

test('after downtime every period that was skipped opens once, each by its own date; a first start owes no past', async () => {
  expect((await due('halfYear', '2026-11-03')).periods).toEqual([]);
  expect((await due('weekly', '2026-11-03')).periods).toEqual(['2026-W45']);
  const late = await due('weekly', '2026-11-18');
  expect(late.periods).toEqual(['2026-W46', '2026-W47']);
  expect(await rows('select distinct period, opened_on from submission order by 1')).toEqual([
    { period: '2026-W45', opened_on: '2026-11-02' }, { period: '2026-W46', opened_on: '2026-11-09' }, { period: '2026-W47', opened_on: '2026-11-16' },
  ]);
});

test('two openers at once open nothing twice', async () => {
  const [a, b] = await Promise.all([due('quarterly', '2026-10-09'), due('quarterly', '2026-10-09')]);
  const [all] = await rows('select count(*) as n from submission');
  expect(Math.max(a.submissions, b.submissions)).toBe(all!['n']);
  expect(await rows(`select stream_id from event where type = 'SubmissionOpened' group by 1 having count(*) > 1`)).toEqual([]);
});

test('a duty with a time of its own opens at the beginning of its period, the others after the end of theirs', async () => {
  await due('quarterly', '2026-10-09');
  expect(await rows(`select distinct duty_id, period from submission where duty_id in ('m8-quarterly', 'm1-quarterly') order by 1`)).toEqual([
    { duty_id: 'm1-quarterly', period: '2026-Q3' }, { duty_id: 'm8-quarterly', period: '2026-Q4' },
  ]);
});

test('another calendar moves what is owed, with its reason, and the preview said so', async () => {
  const today = localDate(toInstant(Date.now())), nextMonth = addDays(`${today.slice(0, 7)}-28`, 7).slice(0, 7);
  await due('monthly', `${nextMonth}-25`);
  const { data: calendar } = (await record.shelf.current()).calendar;
  const content = withDaysOff(calendar, 'spec.1', Array.from({ length: 7 }, (_, at) => addDays(`${nextMonth}-25`, at)));
  const preview = await previewCalendar(record.persistence.pool, record.shelf, content);
  await loadCalendar(record.persistence.calendars, { content, reference: '国办发明电〔2026〕9号', effectiveOn: today, loadedBy: { accountId: 'a', name: '管理员', unitId: 'commerce' } });
  record.shelf.refresh();
  const result = await record.rollout.run();
  expect(result).toMatchObject({ submissions: preview.submissions, deadlines: preview.deadlines, left: 0 });
  expect(result.submissions).toBeGreaterThan(60);
  const [moved] = await rows(`select reason, data from event where type = 'SubmissionCalendarChanged' and data ? 'to' limit 1`);
  expect(moved).toMatchObject({ reason: '国办发明电〔2026〕9号', data: { calendar: 'spec.1' } });
  expect(await differences()).toEqual([]);
});
