import { randomUUID } from 'node:crypto';
import { openRecord } from '#libs/acts/open-record.js';
import type { CommandAnswer, Problem } from '#libs/contracts/project.views.js';
import { projectStream } from '#libs/domain/ids.js';
import { toInstant } from '#libs/domain/instants.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { ApiUnderTest } from './api-under-test.js';
import type { ApiClient, Answer } from './api-client.js';
import { facts } from './specimens.js';

describe('people at the same time', () => {
  let api: ApiUnderTest;
  let first: ApiClient;
  let second: ApiClient;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    first = await api.clientOf('officer', 'lengshuitan', 'first');
    second = await api.clientOf('office', 'commerce', 'second');
  });
  afterAll(() => api.stop());

  const register = async () => (await first.post('/projects', facts())).body.id;
  const openStep = async (id: string) => {
    const step = (await first.project(id)).steps.find(({ status }) => status === 'open')!;
    const evidence = await Promise.all(step.requiredEvidence.map(async (kind) => ({ id: (await first.upload(kind)).body.id, kind, name: kind })));
    return { path: `/projects/${id}/steps/${step.id}/complete`, evidence };
  };

  it('two complete the same step: one wins, the other is told who did', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await register();
      const { path, evidence } = await openStep(id);
      const before = await api.eventCount();
      const answers: Answer<CommandAnswer & Problem>[] = await Promise.all([first.post(path, { evidence }), second.post(path, { evidence })]);
      const [winner, loser] = answers.toSorted((a, b) => a.status - b.status);
      expect([winner!.status, loser!.status, loser!.body.code]).toEqual([200, 409, 'step-already-completed']);
      const { actor } = winner!.body.events[0]!;
      expect(loser!.body.parameters).toMatchObject({ wonBy: { name: actor.name } });
      expect(loser!.body.detail).toContain(actor.name);
      expect(await api.eventCount()).toBe(before + winner!.body.events.length);
    }
  });

  it('the same command sent twice at once is done once', async () => {
    const id = await register();
    const { path, evidence } = await openStep(id);
    const key = randomUUID();
    const before = await api.eventCount();
    const answers = await Promise.all([1, 2, 3].map(() => first.post(path, { evidence }, { key })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.filter(({ body }) => !body.replayed)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.version)).size).toBe(1);
    expect(await api.eventCount()).toBe(before + answers[0]!.body.events.length);
  });

  it('different acts on one project all take effect', async () => {
    const id = await register();
    const changes = Array.from({ length: 4 }, (_, index) => first.post(`/projects/${id}/update-facts`, { changes: { description: `第 ${index} 次` } }));
    const answers = await Promise.all(changes);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await first.project(id)).version).toBe(2 + 4);
  });

  it('what another process has done meanwhile counts, whether it allows an act or forbids it', async () => {
    const id = await register(), { path, evidence } = await openStep(id), other = await openRecord(api.databaseUrl, 2);
    const meanwhile = (command: ProjectCommand) => other.acts.act<ProjectState, ProjectEvent>({
      streamId: projectStream(id), commandId: randomUUID(), fingerprint: command.type, actor: { kind: 'person', accountId: 'other', name: '他机', unitId: 'commerce', isOffice: true }, now: toInstant(Date.now()),
      decide: ({ state, context }) => projectLifecycle.decide(state, command, context),
    });
    await second.post(`/projects/${id}/suspend`, { reason: '资金未到位', authority: '市商务局', reviewOn: '2099-12-31', evidence: [{ id: (await second.upload('纪要.pdf')).body.id, kind: 'suspensionProof', name: '纪要.pdf' }] });
    await meanwhile({ type: 'resume', reason: '资金已到位' });
    expect((await first.post(path, { evidence })).status).toBe(200);
    const next = await openStep(id);
    await meanwhile({ type: 'suspend', reason: '资金未到位', authority: '市商务局', reviewOn: '2099-12-31', evidence: [{ id: 'doc', kind: 'suspensionProof', name: '纪要.pdf' }] });
    const before = await api.eventCount();
    expect((await first.post(next.path, { evidence: next.evidence })).body.code).toBe('project-suspended');
    expect(await api.eventCount()).toBe(before);
    await other.close();
  });
});
