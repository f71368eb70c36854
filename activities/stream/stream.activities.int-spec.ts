import { randomUUID } from 'node:crypto';
import { PackShelf } from '#libs/acts/pack-shelf.js';
import { Presence } from '#libs/acts/presence.js';
import { Acts } from '#libs/acts/acts.js';
import { projectStream } from '#libs/domain/ids.js';
import { instantOf } from '#libs/domain/instants.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { planProject } from '#libs/packs/plan-project.js';
import { nextPack } from '#libs/packs/rules/publish-rules.js';
import { RecordedProject, testPersistence } from '#libs/persistence/testing/persistence-fixture.js';
import { actors, sampleCalendar, sampleFacts } from '#libs/testing/sample-project.js';
import { StreamActivitiesOnRecord } from './stream.activities.js';

const entered: ProjectEvent = { type: 'StageEntered', data: { stage: 'lead', schedule: [] }, occurredAt: instantOf('2026-09-01') } as unknown as ProjectEvent;
const reminded: ProjectEvent = { type: 'ReminderSent', data: { stepId: 'S00', unitId: 'commerce', offset: 1, dueOn: '2026-09-08' }, occurredAt: instantOf('2026-09-07') } as unknown as ProjectEvent;

test('a project is planned by the version it is marked for, with the reason, also when another was published since; others keep theirs', async () => {
  const persistence = await testPersistence();
  try {
    const shelf = new PackShelf(persistence.packs, persistence.calendars);
    const pack = await loadPack('packs/yongzhou-2026'), now = instantOf('2026-09-02');
    const next = await nextPack(pack, 'step-limit', pack.rules['step-limit']!.replace('<outputEntry id="step-limit.S00.o5"><text>3</text>', '<outputEntry id="step-limit.S00.o5"><text>6</text>'), { packs: [], file: [] });
    await persistence.packs.load(pack);
    const acts = new Acts(persistence.streams, persistence.recorder, shelf);
    const [old, activities] = [await shelf.current(), new StreamActivitiesOnRecord(persistence.streams, acts, shelf, new Presence(persistence.pool))];
    const act = (projectId: string, command: ProjectCommand) =>
      acts.act<ProjectState, ProjectEvent>({ streamId: projectStream(projectId), commandId: randomUUID(), fingerprint: '', actor: actors.office, now, decide: ({ state, context }) => projectLifecycle.decide(state, command, context) });
    const registered = async (code: string) => {
      const projectId = randomUUID(), facts = sampleFacts({ code });
      await act(projectId, { type: 'register', facts, plan: planProject(old, facts, facts.registeredOn) });
      return projectId;
    };
    const [marked, other] = [await registered('YZ-1'), await registered('YZ-2')];
    await persistence.packs.load(next);
    await act(marked, { type: 'scheduleUpgrade', packHash: next.hash, reason: '新时限' });
    const later = await nextPack(next, 'step-limit', next.rules['step-limit']!.replace('<outputEntry id="step-limit.S00.o5"><text>6</text>', '<outputEntry id="step-limit.S00.o5"><text>9</text>'), { packs: [], file: [] });
    await persistence.packs.load(later);
    expect(await activities.plan(projectStream(marked), randomUUID(), now)).toBe(true);
    expect(await activities.plan(projectStream(other), randomUUID(), now)).toBe(false);
    const state = async (projectId: string) => (await persistence.streams.readHead<ProjectState>(projectStream(projectId)))!.state;
    expect(await state(marked)).toMatchObject({ packHash: next.hash });
    expect((await state(marked)).upgrade).toBeUndefined();
    expect(await state(other)).toMatchObject({ packHash: pack.hash });
    expect((await persistence.streams.readEventsAfter(projectStream(marked), 3))[0]).toMatchObject({ type: 'ProjectPlanned', reason: '新时限', actor: { kind: 'time' }, data: { moved: [{ stepId: 'S00', clock: 'green' }] } });
  } finally {
    await persistence.drop();
  }
});

test('a second attempt of a workflow task that owes something else under the same id is told to look again', async () => {
  const persistence = await testPersistence();
  try {
    const project = await new RecordedProject(persistence).register();
    const shelf = { of: async () => ({ pack: {}, calendar: sampleCalendar }), newest: async () => undefined } as unknown as PackShelf;
    const activities = new StreamActivitiesOnRecord(persistence.streams, new Acts(persistence.streams, persistence.recorder, shelf), shelf, new Presence(persistence.pool));
    const commandId = randomUUID(), { sequence } = project, streamId = projectStream(project.id);
    expect(await activities.record({ streamId, commandId, expected: sequence, events: [entered] })).toBe(true);
    expect(await activities.record({ streamId, commandId, expected: sequence, events: [entered] })).toBe(true); // the same again
    expect(await activities.record({ streamId, commandId, expected: sequence + 1, events: [reminded] })).toBe(false);
    expect(await activities.plan(streamId, commandId, instantOf('2026-09-02'))).toBe(true);
    expect((await persistence.streams.readEventsAfter(project.streamId, sequence)).map(({ type }) => type)).toEqual(['StageEntered']);
  } finally {
    await persistence.drop();
  }
});
