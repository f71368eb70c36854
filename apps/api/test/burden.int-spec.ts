import { openRecord, type OpenRecord } from '#libs/acts/open-record.js';
import type { UnitBurden } from '#libs/contracts/burden.views.js';
import type { Problem } from '#libs/contracts/project.views.js';
import type { DecidedEvent, Decider } from '#libs/domain/decider.js';
import { partsOfStream, type StreamId } from '#libs/domain/ids.js';
import { addDays, instantOf } from '#libs/domain/instants.js';
import { matterHandling } from '#libs/domain/matter/matter.decider.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import { reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import type { ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';
import { facts, matter } from './specimens.js';

type AnyDecider = Decider<never, never, DecidedEvent>;
const DECIDERS: Record<string, AnyDecider> = { project: projectLifecycle as unknown as AnyDecider, matter: matterHandling as unknown as AnyDecider, reporting: reportingCycle as unknown as AnyDecider };

let api: ApiUnderTest, record: OpenRecord;
let officer: ApiClient, office: ApiClient, stranger: ApiClient;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  record = await openRecord(api.databaseUrl, 4);
  api.setNow(instantOf('2026-11-05', 10));
  [officer, office, stranger] = await Promise.all([api.clientOf('officer', 'lengshuitan'), api.clientOf('office', api.pack.officeUnit), api.clientOf('reporter', 'daoxian')]);
  await officer.post('/projects', facts());
  const blocker = (await officer.post('/matters', matter())).body.id;
  for (const [addresseeId, slipColour] of [['finance', 'blue'], ['finance', 'red'], ['taxation', 'yellow']]) {
    await office.post('/matters', matter({ kind: 'slip', slipColour, addresseeId, about: blocker, confirmDuplicate: true, reason: '情况有变' }));
  }
  await record.opener.openDue('monthly', instantOf('2026-11-20', 10));
  for (let day = '2026-11-05'; day <= '2026-12-02'; day = addDays(day, 1)) await timePasses(day);
}, 120_000);
afterAll(async () => {
  await record.close();
  await api.stop();
});

/** What time owes to everything on that day. */
async function timePasses(day: string): Promise<void> {
  const { rows } = await record.persistence.pool.query<{ id: StreamId }>(`select stream_id as id from stream where stream_id like 'project/%' or stream_id like 'matter/%' or stream_id like 'reporting/%2026-11/l%'`);
  for (const { id } of rows) {
    const now = instantOf(day, 16), decider = DECIDERS[partsOfStream(id).kind]!;
    await record.acts.act<never, DecidedEvent>({ streamId: id, commandId: crypto.randomUUID(), fingerprint: 'time', actor: { kind: 'time' }, now, decide: ({ state, context }) => decider.tick(state, context) });
  }
}

test('slips and reminders are counted by unit and month, as the record says, for everybody to see', async () => {
  const { rows } = await api.sql.query<{ type: string; unit: string; count: string }>(
    `select type, coalesce(data -> 'facts' ->> 'addresseeId', data ->> 'unitId') as unit, count(*) from event
     where to_char(occurred_at at time zone 'Asia/Shanghai', 'YYYY-MM') = '2026-11' and (type like '%Remind%' or (type = 'MatterRaised' and data #>> '{facts,kind}' = 'slip')) group by 1, 2`);
  const counted = (unit: string, type: RegExp) => rows.filter((row) => row.unit === unit && type.test(row.type)).reduce((sum, { count }) => sum + Number(count), 0);
  expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['ReminderSent', 'MatterReminded', 'SubmissionReminderSent', 'MatterRaised']));
  const burden = (await stranger.get<UnitBurden[]>('/burden?month=2026-11')).body;
  expect(burden.map(({ unitId }) => unitId).toSorted()).toEqual([...new Set(rows.map(({ unit }) => unit))].toSorted());
  for (const unit of burden) {
    expect(unit).toEqual({
      unitId: unit.unitId, slips: counted(unit.unitId, /Raised/), reminders: counted(unit.unitId, /Remind/), ofSteps: counted(unit.unitId, /^ReminderSent/), ofMatters: counted(unit.unitId, /^MatterReminded/), ofReports: counted(unit.unitId, /^Submission/),
    });
  }
  expect(burden.find(({ unitId }) => unitId === 'finance')!.slips).toBe(2);
  expect(burden.find(({ unitId }) => unitId === 'lengshuitan')!.ofReports).toBeGreaterThan(0);
  expect((await stranger.get<UnitBurden[]>('/burden?month=2020-01')).body).toEqual([]);
  expect((await stranger.get<Problem>('/burden?month=2026-13')).status).toBe(400);
});
