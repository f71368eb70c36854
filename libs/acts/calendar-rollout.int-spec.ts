import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { matterStream, projectStream } from '#libs/domain/ids.js';
import { addDays, instantOf, localDate, toInstant } from '#libs/domain/instants.js';
import { initialProject, projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { dueOfStep } from '#libs/domain/project/step-clock.js';
import type { MatterCommand } from '#libs/domain/matter/matter.commands.js';
import { matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { planMatter } from '#libs/packs/plan-matter.js';
import { sampleMatterFacts } from '#libs/testing/sample-matter.js';
import type { Situation } from './acts.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { factsWith, PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import { planProject } from '#libs/packs/plan-project.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { migrate } from '#libs/persistence/data-source.js';
import { check } from '#libs/persistence/fold/check.js';
import { rebuild } from '#libs/persistence/fold/rebuild.js';
import { withDaysOff } from '#libs/testing/calendar-with-days-off.js';
import { testDatabase, type TestDatabase } from '#libs/testing/test-services.js';
import { previewCalendar } from './calendar-preview.js';
import { CalendarRollout } from './calendar-rollout.js';
import { CalendarLacksYears, CalendarTooEarly, loadCalendar } from './load-calendar.js';
import { openRecord, type OpenRecord } from './open-record.js';

const today = localDate(toInstant(Date.now()));
const loadedBy = { accountId: 'a-admin', name: '管理员', unitId: 'commerce' };
let database: TestDatabase;
let record: OpenRecord;
let pack: Pack;
let ids: string[];

beforeEach(async () => {
  pack = await loadPack(PACK_DIRECTORY);
  database = await testDatabase();
  await migrate(database.url);
  record = await openRecord(database.url, 4);
  await record.persistence.packs.load(pack);
  ids = [];
  for (let index = 0; index < 6; index += 1) ids.push(await registered(`YZ-${index}`));
});
afterEach(async () => {
  await record.close();
  await database.drop();
});

async function registered(code: string): Promise<string> {
  const projectId = crypto.randomUUID();
  const facts = factsWith({ code, territoryId: 'lengshuitan', registeredOn: today });
  await record.acts.act<ProjectState, ProjectEvent>({
    streamId: projectStream(projectId), commandId: crypto.randomUUID(), fingerprint: code, actor: { kind: 'person', accountId: 'a', name: '李', unitId: 'commerce', isOffice: true }, now: instantOf(today, 10),
    decide: ({ state, context, shelved }) => projectLifecycle.decide(state, { type: 'register', facts, plan: planProject(shelved, facts, today) }, context),
  });
  return projectId;
}

const raiser = { unitId: 'commerce', accountId: 'a' };
async function raised(code: string): Promise<string> {
  const matterId = crypto.randomUUID(), facts = sampleMatterFacts({ code, raiser, raisedOn: today, projectId: undefined, stepId: undefined });
  return matterAct(matterId, ({ shelved }) => ({ type: 'raise', matterId, facts, plan: planMatter(shelved, facts) }));
}
async function matterAct(matterId: string, source: MatterCommand | ((situation: Situation<MatterState>) => MatterCommand)): Promise<string> {
  await record.acts.act<MatterState, MatterEvent>({
    streamId: matterStream(matterId), commandId: crypto.randomUUID(), fingerprint: matterId, actor: { kind: 'person', accountId: 'a', name: '李', unitId: 'commerce', isOffice: true }, now: instantOf(today, 10),
    decide: (situation) => matterHandling.decide(situation.state, typeof source === 'function' ? source(situation) : source, situation.context),
  });
  return matterId;
}

/** The calendar in force with the next two weeks off. */
const corrected = (version = 'spec.1'): CalendarData => withDaysOff(pack.calendar, version, Array.from({ length: 14 }, (_, at) => addDays(today, at + 1)));

const load = (content: CalendarData, effectiveOn = today) => loadCalendar(record.persistence.calendars, { content, reference: '国办发明电〔2026〕9号', effectiveOn, loadedBy });
const eventsOf = async (id: string) => record.persistence.streams.readEventsAfter(`project/${id}`, 0);
const stepsOf = async (id: string) => (await record.persistence.pool.query<{ step_id: string; due_on: string }>(`select step_id, due_on from project_step where project_id = $1 and status = 'open' order by 1`, [id])).rows;
const differences = () => check(record.persistence.pool, record.shelf.contexts);

test('a loaded calendar moves every open deadline, once, with old, new and reason; first dates stay', async () => {
  const [id] = ids as [string];
  const before = await stepsOf(id);
  const outboxBefore = (await record.persistence.pool.query<{ n: number }>('select count(*) as n from outbox')).rows[0]!.n;
  expect(await load(corrected())).toBe(true);
  const progress: string[] = [];
  const result = await record.rollout.run((done, of) => progress.push(`${done}/${of}`));
  expect(result).toMatchObject({ calendar: 'spec.1', projects: 6, left: 0 });
  expect(progress.at(-1)).toBe('6/6');

  const after = await stepsOf(id);
  const changed = (await eventsOf(id)).at(-1)!;
  expect(changed).toMatchObject({ type: 'CalendarChanged', actor: { kind: 'person', name: '管理员' }, reason: '国办发明电〔2026〕9号', data: { before: pack.calendar.version, calendar: 'spec.1' } });
  const { moves, firstDueOn } = changed.data as { moves: { stepId: string; clock: string; from: string; to: string }[]; firstDueOn: Record<string, string> };
  expect(moves.length).toBeGreaterThan(0);
  for (const { stepId, from, to } of moves) {
    expect([from, to]).toEqual([before.find(({ step_id }) => step_id === stepId)!.due_on, after.find(({ step_id }) => step_id === stepId)!.due_on]);
    expect(to > from).toBe(true);
    expect(firstDueOn[stepId]).toBe(from);
  }
  expect(result.deadlines).toBe(6 * moves.length);
  // Each workflow is told, as of any act.
  expect((await record.persistence.pool.query<{ n: number }>('select count(*) as n from outbox')).rows[0]!.n - outboxBefore).toBe(6);

  expect(await record.rollout.run()).toEqual({ calendar: 'spec.1', projects: 0, matters: 0, submissions: 0, deadlines: 0, left: 0 });
  expect((await eventsOf(id)).filter(({ type }) => type === 'CalendarChanged')).toHaveLength(1);
  expect(await load(corrected())).toBe(false);
});

test('read models agree with the events before, half-way through and after, and a rebuild gives the same', async () => {
  await load(corrected());
  const halfway = haltedAfter(3);
  await expect(halfway.run()).rejects.toThrow('killed');
  expect(await differences()).toEqual([]);
  const result = await record.rollout.run();
  expect(result.projects).toBeGreaterThan(0);
  expect(result.left).toBe(0);
  expect(await differences()).toEqual([]);
  const rows = await Promise.all(ids.map(stepsOf));
  await rebuild(record.persistence.pool, record.shelf.contexts);
  expect(await Promise.all(ids.map(stepsOf))).toEqual(rows);
  for (const id of ids) expect((await eventsOf(id)).filter(({ type }) => type === 'CalendarChanged')).toHaveLength(1);
});

test('open matters move too, once, with what moved; ended ones stay', async () => {
  const [open, ended] = [await raised('KD-2026-000001'), await raised('KD-2026-000002')];
  await matterAct(ended, { type: 'withdraw', reason: '已解决' });
  await load(corrected());
  expect(await record.rollout.run()).toMatchObject({ calendar: 'spec.1', projects: 6, matters: 1, left: 0 });
  const changed = (await record.persistence.streams.readEventsAfter(`matter/${open}`, 0)).at(-1)!;
  expect(changed).toMatchObject({ type: 'MatterCalendarChanged', actor: { kind: 'person', name: '管理员' }, reason: '国办发明电〔2026〕9号', data: { before: pack.calendar.version, calendar: 'spec.1' } });
  const { moves } = changed.data as { moves: { from: string; to: string }[] };
  expect(moves.length).toBeGreaterThan(0);
  for (const { from, to } of moves) expect(to > from).toBe(true);
  expect((await record.persistence.streams.readEventsAfter(`matter/${ended}`, 0)).at(-1)!.type).toBe('MatterWithdrawn');
  expect(await record.rollout.run()).toMatchObject({ projects: 0, matters: 0, left: 0 });
  expect(await differences()).toEqual([]);
});

/** A rollout whose process dies after some acts. */
function haltedAfter(acts: number): CalendarRollout {
  let left = acts;
  const dying = { act: (act: never) => { if (left-- <= 0) throw new Error('killed'); return record.acts.act(act); } };
  return new CalendarRollout(record.persistence, dying as unknown as OpenRecord['acts']);
}

test('two rollouts at once move each project once', async () => {
  await load(corrected());
  const [first, second] = await Promise.all([record.rollout.run(), record.rollout.run()]);
  expect(first.projects + second.projects).toBe(6);
  for (const id of ids) expect((await eventsOf(id)).filter(({ type }) => type === 'CalendarChanged')).toHaveLength(1);
});

test('what is decided and registered afterwards counts by the calendar in force; old events fold to the same state', async () => {
  const old = await registered('YZ-OLD');
  const oldState = (await eventsOf(old) as unknown as ProjectEvent[]).reduce(projectLifecycle.evolve, initialProject);
  await load(corrected());
  record.shelf.refresh();
  const young = await registered('YZ-YOUNG');
  await record.rollout.run();
  expect((await eventsOf(young))[0]!.data).toMatchObject({ calendar: 'spec.1' });
  const { calendar } = await record.shelf.current();
  expect(calendar.version).toBe('spec.1');
  expect((await stepsOf(young)).map(({ due_on }) => due_on)).toEqual((await stepsOf(old)).map(({ due_on }) => due_on));
  // The events of before say that they were counted otherwise.
  expect((await eventsOf(old) as unknown as ProjectEvent[]).slice(0, 2).reduce(projectLifecycle.evolve, initialProject)).toEqual(oldState);
  const { calendar: ofOld } = await record.shelf.of(oldState);
  expect(dueOfStep(Object.values(oldState.steps).find(({ status }) => status === 'open')!, ofOld)).not.toEqual(dueOfStep(Object.values(oldState.steps).find(({ status }) => status === 'open')!, calendar));
});

test('a calendar of a later day waits for it', async () => {
  await load(corrected(), addDays(today, 3));
  expect(await record.rollout.run()).toMatchObject({ calendar: pack.calendar.version, projects: 0 });
});

test('a preview tells what a rollout will do, and writes nothing', async () => {
  const matterId = await raised('KD-2026-000001');
  const preview = await previewCalendar(record.persistence.pool, record.shelf, corrected());
  expect(preview).toMatchObject({ version: 'spec.1', before: pack.calendar.version, projects: 6 });
  expect(preview.years.flatMap(({ nowRest }) => nowRest).length).toBeGreaterThan(5);
  await load(corrected());
  expect((await record.rollout.run()).deadlines).toBe(preview.deadlines);
  expect(preview.others).toContainEqual(expect.objectContaining({ kind: 'matter', id: matterId, code: 'KD-2026-000001', what: 'sign' }));
  expect(preview.moves[0]).toMatchObject({ projectCode: expect.stringMatching(/^YZ-/), from: expect.any(String), to: expect.any(String) });
});

describe('refused', () => {
  it('another calendar under a version that is taken', async () => {
    await load(corrected());
    await expect(load({ ...corrected(), closures: { commerce: [today] } })).rejects.toThrow(/spec.1 was loaded with other content/);
  });

  it('a calendar that lacks a notice in force, or that would never take effect', async () => {
    const { '2025': _, ...years } = pack.calendar.years;
    await expect(load({ ...corrected(), years })).rejects.toThrow(CalendarLacksYears);
    await load(corrected('spec.2'));
    await expect(load(corrected('spec.3'), addDays(today, -1))).rejects.toThrow(CalendarTooEarly);
  });

  it('any change of what was loaded, by the database itself', async () => {
    for (const sql of [`update calendar_version set reference = 'x'`, 'delete from calendar_version', 'truncate calendar_version']) {
      await expect(record.persistence.pool.query(sql)).rejects.toThrow(/append-only/);
    }
  });
});
