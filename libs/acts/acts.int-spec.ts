import { projectStream } from '#libs/domain/ids.js';
import { toInstant } from '#libs/domain/instants.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectPlan } from '#libs/domain/project/project.plan.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { migrate } from '#libs/persistence/data-source.js';
import { PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import { actors, document, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import { testDatabase, type TestDatabase } from '#libs/testing/test-services.js';
import { openRecord, type OpenRecord } from './open-record.js';

const NOW = toInstant(Date.parse('2026-09-02T02:00:00Z'));
let database: TestDatabase, one: OpenRecord, other: OpenRecord, plan: ProjectPlan;

beforeAll(async () => {
  database = await testDatabase();
  await migrate(database.url);
  [one, other] = [await openRecord(database.url, 4), await openRecord(database.url, 4)];
  const pack = await loadPack(PACK_DIRECTORY);
  await one.persistence.packs.load(pack);
  plan = { ...samplePlan(), packHash: pack.hash };
});
afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
  await database.drop();
});

/** Acts in one of two processes; the versions that were decided on, in order. */
async function act({ acts }: OpenRecord, projectId: string, command: ProjectCommand, commandId: string = crypto.randomUUID()) {
  const decidedOn: number[] = [];
  const answer = await acts.act<ProjectState, ProjectEvent>({
    streamId: projectStream(projectId), commandId, fingerprint: JSON.stringify(command), actor: actors.office, now: NOW,
    decide: ({ state, version, context }) => { decidedOn.push(version); return projectLifecycle.decide(state, command, { ...context, actor: actors.office }); },
  });
  return { ...answer, decidedOn };
}

async function registered(): Promise<string> {
  const projectId = crypto.randomUUID();
  await act(one, projectId, { type: 'register', facts: sampleFacts({ code: projectId }), plan });
  return projectId;
}
const described = (description: string): ProjectCommand => ({ type: 'updateFacts', changes: { description }, plan });
const completed = (stepId: string): ProjectCommand => ({ type: 'completeStep', stepId, evidence: stepId === 'S30' ? [document('contract')] : [] });

describe('an act', () => {
  it('is decided once on what this process saw last, as long as nobody else has moved it', async () => {
    const id = await registered();
    expect(await act(one, id, described('一'))).toMatchObject({ version: 3, replayed: false, decidedOn: [2] });
    expect(await act(one, id, described('二'))).toMatchObject({ version: 4, replayed: false, decidedOn: [3] });
  });

  it('is decided anew on the head when another process has moved it', async () => {
    const id = await registered();
    await act(other, id, described('别处'));
    expect(await act(one, id, described('这里'))).toMatchObject({ version: 4, replayed: false, decidedOn: [2, 3] });
  });

  it('is taken where only an earlier state would refuse it, and refused only by where the stream stands', async () => {
    const id = await registered();
    await act(other, id, completed('S00'));
    expect(await act(one, id, completed('S30'))).toMatchObject({ version: 4, decidedOn: [2, 3] });
    await expect(act(other, id, completed('S30'))).rejects.toMatchObject({ code: 'step-not-open' });
  });

  it('repeated is answered as it was, whatever it would come to now, in either process', async () => {
    const id = await registered(), key = crypto.randomUUID();
    const first = await act(one, id, described('一次'), key);
    await act(other, id, described('又一次'));
    for (const process of [one, other]) expect(await act(process, id, described('一次'), key)).toMatchObject({ version: first.version, replayed: true, events: first.events.map(({ id: eventId }) => ({ id: eventId })) });
    await expect(act(one, id, described('不同'), key)).rejects.toThrow(key);
    expect((await one.persistence.streams.readEventsAfter(projectStream(id), 0)).length).toBe(4);
  });
});
