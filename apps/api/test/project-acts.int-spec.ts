import { randomUUID } from 'node:crypto';
import type { StepView } from '#libs/contracts/project.views.js';
import { ApiUnderTest } from './api-under-test.js';
import type { ApiClient } from './api-client.js';
import { facts } from './specimens.js';

/** A project's acts through real HTTP, on the city's own pack. */
describe('acts on a project', () => {
  let api: ApiUnderTest;
  let office: ApiClient;
  let officer: ApiClient;
  let head: ApiClient;
  const clients = new Map<string, ApiClient>();

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    api.setNow('2026-11-24T02:00:00.000Z');
    office = await api.clientOf('office', 'commerce');
    officer = await api.clientOf('officer', 'lengshuitan');
    head = await api.clientOf('unitHead', 'lengshuitan');
  });
  afterAll(() => api.stop());

  const clientOf = async (unitId: string): Promise<ApiClient> => {
    if (!clients.has(unitId)) clients.set(unitId, await api.clientOf('officer', unitId, `acting-${unitId}`));
    return clients.get(unitId)!;
  };
  const register = async (over = {}): Promise<string> => (await officer.post('/projects', facts(over))).body.id;

  const evidenceFor = async (client: ApiClient, step: StepView) =>
    Promise.all(step.requiredEvidence.map(async (kind) => ({ id: (await client.upload(`${kind}.pdf`)).body.id, kind, name: `${kind}.pdf` })));

  /** Completes one open step as its owner, and verifies it as its verifier. */
  const settle = async (id: string, step: StepView): Promise<void> => {
    const owner = await clientOf(step.ownerId);
    const done = await owner.post(`/projects/${id}/steps/${step.id}/complete`, { evidence: await evidenceFor(owner, step) });
    expect(done.body).toMatchObject({ replayed: false });
    if (!step.verifierId) return;
    const verified = await (await clientOf(step.verifierId)).post(`/projects/${id}/steps/${step.id}/verify`);
    expect(verified.status).toBe(200);
  };

  const settleStages = (id: string, ...stages: string[]): Promise<void> => settleUntil(id, ({ stage }) => !stages.includes(stage));

  /** Settles open steps until only those are open that `isLeft` keeps. */
  const settleUntil = async (id: string, isLeft: (step: StepView) => boolean): Promise<void> => {
    for (;;) {
      const { steps } = await office.project(id);
      const open = steps.filter((step) => step.status === 'open' && !isLeft(step));
      if (open.length === 0) return;
      for (const step of open) await settle(id, step);
    }
  };

  it('registers with a plan that follows from the facts, and lists what can be done', async () => {
    const answer = await officer.post('/projects', facts({ registeredOn: '2026-11-24' }));
    expect(answer.status).toBe(201);
    expect(answer.body.events.map(({ type }) => type)).toEqual(['ProjectRegistered', 'ProjectPlanned']);
    const project = await officer.project(answer.body.id);
    expect(project).toMatchObject({ status: 'active', stage: 'lead', version: 2, isRestricted: false, packId: 'yongzhou-2026' });
    expect(project.may).toEqual(['update-facts', 'suspend', 'terminate']);
    expect(project.steps.some(({ status, may }) => status === 'open' && may.includes('complete'))).toBe(true);
  });

  it('completes, submits and verifies steps until the contract is verified, and then counts money', async () => {
    const id = await register();
    await settleStages(id, 'lead', 'signing');
    expect(await office.project(id)).toMatchObject({ stage: 'approval' });

    const voucher = { id: (await officer.upload('回单.pdf')).body.id, kind: 'capitalProof', name: '回单.pdf' };
    const figure = { kind: 'fundsPaidIn', money: { currency: 'CNY', amountMinor: 1_000_000_000 }, date: '2026-11-20', voucher: 'B-1', evidence: [voucher] };
    const claimed = await officer.post(`/projects/${id}/figures`, figure);
    expect(claimed.status).toBe(201);
    const [first] = (await officer.project(id)).figures;
    expect(first).toMatchObject({ status: 'claimed', may: ['correct'] });

    expect((await head.post(`/projects/${id}/figures/${first!.id}/verify`)).body.code).toBe('second-unit-required');
    expect((await office.post(`/projects/${id}/figures/${first!.id}/verify`)).status).toBe(200);
    expect(await office.project(id)).toMatchObject({ fundsVerifiedMinor: 1_000_000_000, fundsPercent: 2 });

    const corrected = await officer.post(`/projects/${id}/figures`, { ...figure, money: { currency: 'CNY', amountMinor: 2_000_000_000 }, corrects: first!.id, reason: '回单金额录错' });
    expect(corrected.status).toBe(201);
    const second = (await office.project(id)).figures.find(({ status }) => status === 'claimed')!;
    expect((await office.post(`/projects/${id}/figures/${second.id}/return`, { reason: '回单不清' })).status).toBe(200);
  });

  it('returns what was submitted, reopens what was settled, and skips what is optional', async () => {
    const id = await register();
    await settleUntil(id, ({ id: stepId, stage }) => stepId === 'S30' || !['lead', 'signing'].includes(stage));
    const step = (await office.project(id)).steps.find(({ status, verifierId }) => status === 'open' && verifierId)!;
    const owner = await clientOf(step.ownerId);
    const verifier = await clientOf(step.verifierId!);
    const path = `/projects/${id}/steps/${step.id}`;
    expect((await owner.post(`${path}/complete`, { evidence: await evidenceFor(owner, step), note: '请核' })).status).toBe(200);
    expect((await verifier.post(`${path}/return`, { reason: '缺盖章页' })).body.events[0]!.sentence.zh).toContain('缺盖章页');
    await settle(id, (await office.project(id)).steps.find((one) => one.id === step.id)!);
    expect((await verifier.post(`${path}/reopen`, { reason: '附件有误' })).status).toBe(200);

    await settleStages(id, 'signing');
    const optional = (await office.project(id)).steps.find(({ status, may }) => status === 'open' && may.includes('skip'));
    if (optional) expect((await officer.post(`/projects/${id}/steps/${optional.id}/skip`, { reason: '本项目不涉及' })).status).toBe(200);
  });

  it('asks for more time and gives it, stops a clock and lets it run on, and gives a step to another unit', async () => {
    const id = await register();
    const step = (await officer.project(id)).steps.find(({ clock, status }) => status === 'open' && clock)!;
    const path = `/projects/${id}/steps/${step.id}`;
    expect((await officer.post(`${path}/request-extension`, { amount: 5, reason: '等待企业材料' })).status).toBe(200);
    expect((await officer.post(`${path}/decide-extension`, { granted: true, reason: '同意' })).body.code).toBe('forbidden');
    expect((await office.project(id)).steps.find((one) => one.id === step.id)!).toMatchObject({ ownerId: 'commerce', authority: { unitId: 'government-office', workingDays: 3 } });
    expect((await office.post(`${path}/decide-extension`, { granted: true, amount: 3, reason: '同意三天' })).body.code).toBe('wrong-unit'); // its own step
    expect((await (await api.clientOf('leader', 'government-office')).post(`${path}/decide-extension`, { granted: true, amount: 3, reason: '同意三天' })).status).toBe(200);
    expect((await officer.post(`${path}/suspend-clock`, { ground: 'publicNotice', authority: '公示 3 号' })).body.events[0]!.sentence.zh).toContain('公示');
    const paused = (await officer.project(id)).steps.find((one) => one.id === step.id)!;
    expect(paused).toMatchObject({ light: 'paused', clock: { extendedBy: 3 } });
    expect((await officer.post(`${path}/resume-clock`, { reason: '材料已补齐' })).status).toBe(200);
    expect((await officer.post(`${path}/reassign`, { unitId: 'no-such-unit', reason: '改派' })).body.code).toBe('unknown-unit');
    expect((await officer.post(`${path}/reassign`, { unitId: 'finance', reason: '改派' })).status).toBe(200);
  });

  it('updates facts, suspends, resumes and terminates', async () => {
    const id = await register();
    const updated = await officer.post(`/projects/${id}/update-facts`, { changes: { name: '铝型材二期', contactPhone: null, template: 'A', needsNewConstructionLand: true }, reason: '改为供地' });
    expect(updated.body.events.map(({ type }) => type)).toEqual(['FactsUpdated', 'ProjectPlanned']);
    const suspension = { reason: '企业资金安排', authority: '专班会议纪要', reviewOn: '2027-01-15' }, minutes = { id: (await officer.upload('会议纪要.pdf')).body.id, kind: 'suspensionProof', name: '会议纪要.pdf' };
    expect((await officer.post(`/projects/${id}/suspend`, { ...suspension, evidence: [] })).body.code).toBe('evidence-missing');
    expect((await officer.post(`/projects/${id}/suspend`, { ...suspension, evidence: [minutes] })).status).toBe(200);
    expect((await officer.project(id)).may).toEqual(['resume', 'terminate']);
    expect((await officer.post(`/projects/${id}/resume`, { reason: '企业恢复' })).status).toBe(200);
    const proof = { id: (await officer.upload('终止函.pdf')).body.id, kind: 'intentLetter', name: '终止函.pdf' };
    expect((await officer.post(`/projects/${id}/terminate`, { reason: '投资方撤回', evidence: [proof] })).status).toBe(200);
    expect(await officer.project(id)).toMatchObject({ status: 'terminated', may: [] });
    const history = await officer.get<{ items: { type: string }[] }>(`/projects/${id}/history?limit=2`);
    expect(history.body.items.map(({ type }) => type)).toEqual(['ProjectEnded', 'ProjectResumed']);
  });

  it('answers a replay with what was done, and refuses the key for anything else', async () => {
    const key = randomUUID();
    const body = facts();
    const first = await officer.post('/projects', body, { key });
    const second = await officer.post('/projects', body, { key });
    expect(second.body).toEqual({ ...first.body, replayed: true });
    const other = await officer.post('/projects', { ...body, name: '另一个' }, { key });
    expect([other.status, other.body.type]).toEqual([422, 'urn:luodi:problem:idempotency-key-reused']);
  });
});
