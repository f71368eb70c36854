import { projectStream, reportingStream } from '#libs/domain/ids.js';
import { instantOf, localDate, type Instant } from '#libs/domain/instants.js';
import { dataRange } from '#libs/domain/reporting/period.js';
import { reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { SubmissionCommand } from '#libs/domain/reporting/submission.commands.js';
import type { SubmissionEvent } from '#libs/domain/reporting/submission.events.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { factsWith, PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import { planProject } from '#libs/packs/plan-project.js';
import { migrate } from '#libs/persistence/data-source.js';
import { check } from '#libs/persistence/fold/check.js';
import { testDatabase, type TestDatabase } from '#libs/testing/test-services.js';
import { openRecord, type OpenRecord } from './open-record.js';

const UNIT = 'lengshuitan', WEEK = `m15-weekly/2026-W48/${UNIT}`, NEXT_WEEK = `m15-weekly/2026-W49/${UNIT}`;
let database: TestDatabase;
let record: OpenRecord;

beforeEach(async () => {
  database = await testDatabase();
  await migrate(database.url);
  record = await openRecord(database.url, 8);
  const pack = await loadPack(PACK_DIRECTORY);
  await record.persistence.packs.load({ ...pack, duties: pack.duties.filter(({ id }) => id === 'm15-weekly').map((duty) => ({ ...duty, owes: [UNIT] })) });
});
afterEach(async () => {
  await record.close();
  await database.drop();
});

/** A project of the unit's; the event that registered it. */
async function register(now: Instant): Promise<string> {
  const projectId = crypto.randomUUID(), facts = factsWith({ code: projectId.slice(0, 8), name: `项目${projectId.slice(0, 4)}`, territoryId: UNIT, registeredOn: localDate(now) });
  const { events } = await record.acts.act<ProjectState, ProjectEvent>({
    streamId: projectStream(projectId), commandId: projectId, fingerprint: projectId, actor: { kind: 'person', accountId: 'a', name: '李', unitId: 'commerce', isOffice: true }, now,
    decide: ({ state, context, shelved }) => projectLifecycle.decide(state, { type: 'register', facts, plan: planProject(shelved, facts, localDate(now)) }, context),
  });
  return events.find(({ type }) => type === 'ProjectRegistered')!.id;
}
const act = (id: string, now: Instant, command: SubmissionCommand) => record.acts.act<SubmissionState, SubmissionEvent>({
  streamId: reportingStream(id), commandId: crypto.randomUUID(), fingerprint: command.type, actor: { kind: 'person', accountId: 'r', name: '李专员', unitId: UNIT }, now,
  decide: ({ state, context }) => reportingCycle.decide(state, command, context),
});
const stateOf = async (id: string) => (await record.persistence.streams.readHead<SubmissionState>(reportingStream(id)))!.state;
const draftsOf = async (id: string) => (await record.persistence.streams.readEventsAfter(reportingStream(id), 0)).filter(({ type }) => type === 'SubmissionDrafted').length;
const toldIn = async (id: string) => (await stateOf(id)).fields['unitProgress']?.draft?.sentences.flatMap(({ sources }) => sources) ?? [];
const open = (on: string) => record.opener.openDue('weekly', instantOf(on, 9));
const refresh = (on: string, hour = 9) => record.refresher.refresh('weekly', instantOf(on, hour));

test('what happens between opening and cut is in the draft, once; what happens after it, in the next, once', async () => {
  const before = await register(instantOf('2026-11-20', 10));
  await open('2026-11-23');
  const within = await register(instantOf('2026-11-24', 10));
  expect(await toldIn(WEEK)).toEqual([before]);
  expect(await refresh('2026-11-25')).toBe(1);
  expect(await toldIn(WEEK)).toEqual([before, within]);
  const last = await register(instantOf('2026-11-26', 16));
  expect(await refresh('2026-11-26', 17)).toBe(1);
  expect(await toldIn(WEEK)).toEqual([before, within, last]);
  const after = await register(instantOf('2026-11-27', 10));
  expect([await refresh('2026-11-28'), await draftsOf(WEEK)]).toEqual([0, 3]);
  await open('2026-11-30');
  await refresh('2026-12-01');
  expect(await toldIn(WEEK)).toEqual([before, within, last]);
  expect(await toldIn(NEXT_WEEK)).toEqual([after]);
  expect(await check(record.persistence.pool, record.shelf.contexts)).toEqual([]);
});

test('a draft is written anew only when it says something else, and after a pause over the cut still once', async () => {
  await open('2026-11-23');
  expect([await refresh('2026-11-24'), await refresh('2026-11-25'), await draftsOf(WEEK)]).toEqual([0, 0, 1]);
  const within = await register(instantOf('2026-11-25', 10)), after = await register(instantOf('2026-11-27', 10));
  expect([await refresh('2026-11-28'), await refresh('2026-11-29'), await toldIn(WEEK)]).toEqual([1, 0, [within]]);
  expect((await stateOf(WEEK)).fields['unitNext']?.draft?.sources ?? []).not.toContain(after);
});

test('what somebody has confirmed stays, and that there is more is known', async () => {
  await register(instantOf('2026-11-20', 10));
  await open('2026-11-23');
  await act(WEEK, instantOf('2026-11-24', 10), { type: 'confirmField', fieldId: 'unitProgress' });
  const before = await stateOf(WEEK), { cycles } = (await record.shelf.current()).pack, { to } = dataRange(cycles.find(({ id }) => id === 'weekly')!, '2026-W48'), from = before.draftedAt!;
  expect(await record.reportInputs.hasMore({ unitId: UNIT, from, to })).toBe(false);
  await register(instantOf('2026-11-25', 10));
  expect(await refresh('2026-11-26')).toBe(0);
  expect(await stateOf(WEEK)).toEqual(before);
  expect(await record.reportInputs.hasMore({ unitId: UNIT, from, to })).toBe(true);
});

test('a step due on the day of the cut is due in the period, seen from any day before it', async () => {
  const { cycles } = (await record.shelf.current()).pack, until = async (cycle: string, period: string, now: string) =>
    (await record.reportInputs.of({ unitId: UNIT, ...dataRange(cycles.find(({ id }) => id === cycle)!, period), now: instantOf(now, 10) })).until;
  expect(await Promise.all([until('weekly', '2026-W48', '2026-11-23'), until('weekly', '2026-W48', '2026-12-01'), until('monthly', '2026-11', '2026-11-20')])).toEqual(['2026-11-26', '2026-11-26', '2026-11-25']);
});
