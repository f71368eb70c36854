import { randomUUID } from 'node:crypto';
import { actors, document, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import type { RecordAnswer } from '../record.types.js';
import { RecordedProject, changeBy, requestOf, testPersistence } from '../testing/persistence-fixture.js';
import { ProjectCodeTaken } from './project-code-taken.js';

let persistence: Awaited<ReturnType<typeof testPersistence>>;
beforeAll(async () => { persistence = await testPersistence(); });
afterAll(() => persistence.drop());

const newProject = () => new RecordedProject(persistence);
const completeS00 = { type: 'completeStep' as const, stepId: 'S00', evidence: [] };
const count = async (table: string, where: string, value: string): Promise<number> =>
  (await persistence.pool.query<{ n: number }>(`select count(*) n from ${table} where ${where} = $1`, [value])).rows[0]!.n;

describe('recording an act', () => {
  it('appends its events, moves the head and gives back what now stands in the record', async () => {
    const project = newProject();
    const request = project.request('2026-09-01', actors.officer, { type: 'register', facts: sampleFacts({ code: project.id }), plan: samplePlan() });
    const answer = await persistence.recorder.record(request);
    const stored = await persistence.streams.readEventsAfter(project.streamId, 0);
    expect(answer).toEqual({ answer: 'appended', events: stored });
    expect(stored.map(({ sequence, type }) => [sequence, type])).toEqual([[1, 'ProjectRegistered'], [2, 'ProjectPlanned']]);
    expect(stored[0]).toMatchObject({ actor: { kind: 'person', accountId: 'a-officer', name: '李专员', unitId: 'lengshuitan' }, commandId: request.commandId, streamId: project.streamId });
    expect(await persistence.streams.readHead(project.streamId)).toEqual({ sequence: 2, state: JSON.parse(JSON.stringify(request.changes[0]!.after)) });
  });

  it('writes read models, notifications and the outbox with it', async () => {
    const project = await newProject().register();
    await project.act('2026-09-02', actors.office, completeS00);
    await project.act('2026-09-04', actors.officer, { type: 'completeStep', stepId: 'S30', evidence: [document('contract')] });
    const { rows: [row] } = await persistence.pool.query('select version, stage, open_steps, next_due_on from project where project_id = $1', [project.id]);
    expect(row).toEqual({ version: project.sequence, stage: 'signing', open_steps: 0, next_due_on: null });
    const { rows: items } = await persistence.pool.query('select item_key, unit_id, since from work_item where project_id = $1', [project.id]);
    expect(items).toEqual([{ item_key: 'verify:S30', unit_id: 'commerce', since: '2026-09-04' }]);
    const { rows: told } = await persistence.pool.query('select kind, unit_id from notification where project_id = $1', [project.id]);
    expect(told).toEqual([{ kind: 'submitted', unit_id: 'commerce' }]);
    expect(await count('outbox', 'stream_id', project.streamId)).toBe(3);
    expect(await count('project_step', 'project_id', project.id)).toBe(7);
  });

  it('answers behind with what the caller lacks, and writes nothing', async () => {
    const project = await newProject().register();
    const late = project.request('2026-09-03', actors.office, completeS00);
    await project.act('2026-09-02', actors.office, completeS00);
    const answer = await persistence.recorder.record(late);
    expect(answer).toEqual({ answer: 'behind', streamId: project.streamId, events: await persistence.streams.readEventsAfter(project.streamId, 2) });
    expect(await count('command', 'command_id', late.commandId)).toBe(0);
  });

  it('answers a new stream that somebody else has just begun with what was begun', async () => {
    const project = newProject();
    const second = new RecordedProject(persistence, project.id).request('2026-09-01', actors.officer, { type: 'register', facts: sampleFacts({ code: randomUUID() }), plan: samplePlan() });
    await project.register();
    expect(await persistence.recorder.record(second)).toMatchObject({ answer: 'behind', events: [{ sequence: 1 }, { sequence: 2 }] });
  });

  it('refuses a second project with the same code', async () => {
    const code = randomUUID();
    await newProject().register({ code });
    await expect(newProject().register({ code })).rejects.toThrow(ProjectCodeTaken);
  });

  it('never lets time go back within a stream', async () => {
    const project = await newProject().register();
    await persistence.pool.query(`update stream set recorded_at = now() + interval '1 minute' where stream_id = $1`, [project.streamId]);
    const ahead = (await persistence.pool.query<{ recorded_at: string }>('select recorded_at from stream where stream_id = $1', [project.streamId])).rows[0]!.recorded_at;
    await project.act('2026-09-02', actors.office, completeS00);
    expect((await persistence.streams.readEventsAfter(project.streamId, 2)).map((event) => event.recordedAt)).toEqual([ahead]);
  });
});

describe('a command id', () => {
  it('is answered again with what it did, whatever is decided this time', async () => {
    const project = await newProject().register();
    const request = project.request('2026-09-02', actors.office, completeS00);
    const first = await persistence.recorder.record(request);
    const again = await persistence.recorder.record({ ...request, fingerprint: 'another' });
    expect(again).toEqual({ answer: 'alreadyRecorded', fingerprint: 'sample', events: first.events });
    expect((await persistence.recorder.openAct(project.streamId, request.commandId)).answered).toEqual({ fingerprint: 'sample', events: first.events });
  });

  it('counts once when it arrives ten times at the same moment', async () => {
    const project = await newProject().register();
    const request = project.request('2026-09-02', actors.office, completeS00);
    const answers = await Promise.all(Array.from({ length: 10 }, () => persistence.recorder.record(request)));
    expect(answers.map(({ answer }) => answer).toSorted()).toEqual([...Array<string>(9).fill('alreadyRecorded'), 'appended']);
    expect(await count('event', 'command_id', request.commandId)).toBe(1);
  });

  it('is refused on another stream too', async () => {
    const [one, two] = [await newProject().register(), await newProject().register()];
    const request = one.request('2026-09-02', actors.office, completeS00);
    await persistence.recorder.record(request);
    const elsewhere = { ...two.request('2026-09-02', actors.office, completeS00), commandId: request.commandId };
    expect(await persistence.recorder.record(elsewhere)).toMatchObject({ answer: 'alreadyRecorded', events: [{ streamId: one.streamId }] });
    expect(await persistence.streams.readHead(two.streamId)).toMatchObject({ sequence: 2 });
  });
});

describe('racing writers', () => {
  it('win each sequence exactly once', async () => {
    const project = await newProject().register();
    const rename = (name: string) => project.request('2026-09-02', actors.officer, { type: 'updateFacts', changes: { name }, plan: samplePlan() });
    for (let round = 0; round < 5; round += 1) {
      const requests = Array.from({ length: 20 }, (_, index) => rename(`名称${round}-${index}`));
      const answers = await Promise.all(requests.map((request) => persistence.recorder.record(request)));
      const won = answers.findIndex(({ answer }) => answer === 'appended');
      expect(answers.filter(({ answer }) => answer === 'behind')).toHaveLength(19);
      project.sequence += answers[won]!.events.length;
      project.state = requests[won]!.changes[0]!.after as typeof project.state;
    }
    const events = await persistence.streams.readEventsAfter(project.streamId, 0);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect((await persistence.streams.readHead(project.streamId))!.sequence).toBe(events.length);
  });
});

describe('an act over several streams', () => {
  const both = async () => {
    const projects = [await newProject().register(), await newProject().register()];
    const changes = projects.map(({ streamId, sequence, state }) => changeBy(streamId, sequence, state, completeS00, '2026-09-02', actors.office));
    return { projects, request: requestOf(actors.office, ...changes) };
  };

  it('happens to all of them under one command', async () => {
    const { projects, request } = await both();
    const answer = await persistence.recorder.record(request);
    expect(new Set(answer.events.map((event) => event.streamId))).toEqual(new Set(projects.map(({ streamId }) => streamId)));
    expect(await persistence.recorder.record(request)).toMatchObject({ answer: 'alreadyRecorded', events: answer.events });
  });

  it('happens to none of them when one has moved', async () => {
    const { projects, request } = await both();
    await projects[1]!.act('2026-09-02', actors.office, completeS00);
    expect(await persistence.recorder.record(request)).toMatchObject({ answer: 'behind', streamId: projects[1]!.streamId, events: [{ sequence: 3 }] });
    expect(await persistence.streams.readHead(projects[0]!.streamId)).toMatchObject({ sequence: 2 });
    expect(await count('command', 'command_id', request.commandId)).toBe(0);
  });

  it('does not deadlock with another that names the streams the other way round', async () => {
    const { request } = await both();
    const reversed = { ...request, commandId: randomUUID(), changes: [...request.changes].toReversed() };
    const answers: RecordAnswer[] = await Promise.all([request, reversed].map((one) => persistence.recorder.record(one)));
    expect(answers.map(({ answer }) => answer).toSorted()).toEqual(['appended', 'behind']);
  });
});
