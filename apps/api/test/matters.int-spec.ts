import { randomUUID } from 'node:crypto';
import type { MatterRow, MatterSummary, MatterView } from '#libs/contracts/matter.views.js';
import type { EventView, NotificationView, Page, Problem, WorkItemView } from '#libs/contracts/project.views.js';
import { ApiUnderTest } from './api-under-test.js';
import type { ApiClient } from './api-client.js';
import { facts } from './specimens.js';

describe('matters', () => {
  let api: ApiUnderTest;
  let office: ApiClient;
  let officer: ApiClient;
  let land: ApiClient;
  let landToo: ApiClient;
  let housing: ApiClient;
  let leader: ApiClient;
  let projectId: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    api.setNow('2026-11-24T02:00:00.000Z');
    office = await api.clientOf('office', 'commerce');
    officer = await api.clientOf('officer', 'lengshuitan');
    land = await api.clientOf('officer', 'natural-resources');
    landToo = await api.clientOf('unitHead', 'natural-resources');
    housing = await api.clientOf('officer', 'housing');
    leader = await api.clientOf('leader', 'government-office');
    projectId = (await officer.post('/projects', facts())).body.id;
  });
  afterAll(() => api.stop());

  const openStep = async (): Promise<string> => (await officer.project(projectId)).steps.find(({ status }) => status === 'open')!.id;
  const blocker = (over: object = {}) => ({ kind: 'blocker', classId: 'land', title: '红线内12户未搬迁', description: '影响出让方案报批', cause: 'clearance', territoryId: 'lengshuitan', ...over });
  const raise = async (over: object = {}, client = officer): Promise<string> => {
    const { status, body } = await client.post('/matters', blocker(over));
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id;
  };
  const act = (client: ApiClient, id: string, verb: string, body: object = {}) => client.post(`/matters/${id}/${verb}`, body);
  const matter = async (id: string, client = office): Promise<MatterView> => (await client.get<MatterView>(`/matters/${id}`)).body;
  const answered = async (id: string) => {
    expect((await act(land, id, 'sign-for')).status).toBe(200);
    expect((await act(land, id, 'plan-handling', { text: '下周签协议', promisedOn: '2026-12-04' })).status).toBe(200);
    expect((await act(land, id, 'answer', { text: '12户已签约搬迁' })).status).toBe(200);
  };
  const refusal = async (answer: Promise<{ status: number; body: Problem }>) => { const { status, body } = await answer; return [status, body.code]; };

  it('goes from raising to closing, each act by whoever owes it, and the step goes on', async () => {
    const stepId = await openStep(), before = (await officer.project(projectId)).steps.find(({ id }) => id === stepId)!;
    const id = await raise({ projectId, stepId });
    expect(await matter(id)).toMatchObject({
      status: 'routed', holderId: 'natural-resources', level: 1, projectName: '精密铝型材项目', valueAtRisk: { currency: 'CNY', amountMinor: 50_000_000_000 },
      rules: { 'route-matter': { table: 'route-matter' } },
    });
    const during = (await officer.project(projectId)).steps.find(({ id: one }) => one === stepId)!;
    expect(during.clock!.dueOn).toBeUndefined();
    expect((await land.get<Page<WorkItemView>>('/work-items')).body.items).toMatchObject([{ kind: 'signFor', subject: { kind: 'matter', id }, dueOn: '2026-11-25', projectId }]);
    await answered(id);
    expect((await officer.get<Page<WorkItemView>>('/work-items?kind=evaluate')).body.items).toMatchObject([{ subject: { id } }]);
    expect((await act(officer, id, 'evaluate', { score: 'satisfied' })).status).toBe(200);
    const { status, may } = await matter(id, office);
    // In the call-back sample or not: the number decides.
    if (status === 'evaluated') expect((await act(office, id, 'call-back', { confirmed: true, note: '属实' })).status).toBe(200);
    expect(may).toBeDefined();
    expect(await matter(id)).toMatchObject({ status: 'closed', outcome: 'satisfied' });
    const after = (await officer.project(projectId)).steps.find(({ id: one }) => one === stepId)!;
    expect(after.clock).toMatchObject({ dueOn: before.clock!.dueOn, remaining: before.clock!.remaining });
    const { items } = (await officer.get<Page<EventView>>(`/matters/${id}/history`)).body;
    expect(items.map(({ type }) => type)).toEqual(expect.arrayContaining(['MatterRaised', 'MatterRouted', 'MatterSignedFor', 'HandlingPlanned', 'MatterAnswered', 'MatterEvaluated', 'MatterClosed']));
    expect(items.every(({ sentence }) => !/^[A-Z]\w+$/.test(sentence.zh))).toBe(true);
  });

  it('tells the handler what its raiser adds, and the raiser how far it is', async () => {
    const id = await raise();
    expect((await act(officer, id, 'add-note', { text: '两户已签约' })).status).toBe(200);
    for (const [verb, body] of [['sign-for', {}], ['plan-handling', { text: '逐户协商', promisedOn: '2026-12-04' }], ['add-progress', { text: '还剩十户', evidence: [] }]] as const) expect((await act(land, id, verb, body)).status).toBe(200);
    const told = async (client: ApiClient) => (await client.get<Page<NotificationView>>('/notifications?limit=200')).body.items.filter(({ kind, subject }) => kind === 'noted' && subject.id === id).map(({ sentence }) => sentence.zh);
    expect(await told(land)).toEqual([expect.stringContaining('两户已签约')]);
    expect(await told(officer)).toEqual([expect.stringContaining('还剩十户')]);
  });

  it('is signed for once, by one of two people', async () => {
    const id = await raise();
    const [one, two] = await Promise.all([act(land, id, 'sign-for'), act(landToo, id, 'sign-for')]);
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([200, 409]);
    const refused = (one.status === 409 ? one : two).body;
    expect(refused).toMatchObject({ code: 'already-signed' });
    expect(refused.parameters).toMatchObject({ wonBy: { unit: '市自然资源和规划局' } });
  });

  it('is not answered by a unit that it was taken from', async () => {
    const id = await raise();
    await act(land, id, 'sign-for');
    expect((await act(office, id, 'transfer', { unitId: 'housing', reason: '属住建职责' })).status).toBe(200);
    expect(await refusal(act(land, id, 'answer', { text: '已办' }))).toEqual([403, 'matter-transferred']);
    expect(await matter(id)).toMatchObject({ holderId: 'housing', status: 'routed', formerHolderIds: ['natural-resources'] });
  });

  it('is settled by the deputy when nobody of the unit can act, and says so', async () => {
    await api.clientOf('auditor', 'ecology-environment'); // an account that may only look
    const id = await raise({ classId: 'environment', cause: 'totalQuota', title: '总量指标不足' }, office);
    expect((await matter(id)).ladder[0]).toMatchObject({ holderId: 'lengshuitan', namedId: 'ecology-environment', standIn: 'deputy' });
    const history = (await officer.get<Page<EventView>>(`/matters/${id}/history`)).body.items.map(({ sentence }) => sentence.zh);
    expect(history).toContainEqual(expect.stringMatching(/生态环境.*暂无人承办，由冷水滩区代办/));
    expect((await officer.get<Page<WorkItemView>>('/work-items?kind=signFor')).body.items).toContainEqual(expect.objectContaining({ unitId: 'lengshuitan', subject: expect.objectContaining({ id }) as object }));
    expect((await act(officer, id, 'sign-for')).status).toBe(200);
    expect((await act(officer, id, 'answer', { text: '已调剂总量指标' })).status).toBe(200);
    expect(await matter(id)).toMatchObject({ status: 'answered', holderId: 'ecology-environment', answer: { unitId: 'lengshuitan' } });
    const moved = await raise({ title: '转办给无人的单位' });
    expect((await act(office, moved, 'transfer', { unitId: 'forestry', reason: '属林业职责' })).status).toBe(200);
    expect((await matter(moved)).ladder[0]).toMatchObject({ holderId: 'lengshuitan', namedId: 'forestry', standIn: 'deputy' });
  });

  it('is never closed by its handler alone', async () => {
    const id = await raise();
    await answered(id);
    expect(await refusal(act(land, id, 'close', { reason: '办完了' }))).toEqual([403, 'handler-cannot-close']);
    expect(await refusal(act(land, id, 'evaluate', { score: 'satisfied' }))).toEqual([403, 'not-the-raiser']);
    expect((await matter(id, land)).may).not.toContain('close');
  });

  it('is contested once', async () => {
    const id = await raise();
    expect((await act(land, id, 'contest', { reason: '属林地' })).status).toBe(200);
    expect((await act(office, id, 'decide-contest', { upheld: false, reason: '仍由自规局办理' })).status).toBe(200);
    expect(await refusal(act(land, id, 'contest', { reason: '再议' }))).toEqual([409, 'already-contested']);
  });

  it('tells the project whose time it is: the office\'s while contested, the handler\'s, the raiser\'s once answered, and the office\'s while it calls back', async () => {
    const stepId = await openStep(), handedOver = async (id: string) =>
      (await office.get<Page<EventView>>(`/projects/${projectId}/history?limit=200`)).body.items.toReversed().filter(({ type, data }) => type === 'BlockerHandedOver' && data['matterId'] === id).map(({ data }) => [data['to'], data['waitsFor']]);
    for (let tries = 0, isSampled = false; !isSampled && tries < 40; tries += 1) {
      const id = await raise({ projectId, stepId });
      await act(land, id, 'contest', { reason: '属林地' });
      await act(office, id, 'decide-contest', { upheld: false, reason: '仍由自规局办理' });
      await answered(id);
      await act(officer, id, 'evaluate', { score: 'satisfied' });
      isSampled = (await matter(id)).status === 'evaluated';
      expect(await handedOver(id)).toEqual([['commerce', 'contest'], ['natural-resources', undefined], ['lengshuitan', 'evaluation'], ...(isSampled ? [['commerce', 'callBack']] : [])]);
      if (isSampled) expect((await act(office, id, 'call-back', { confirmed: true, note: '属实' })).status).toBe(200);
      else expect(tries).toBeLessThan(39);
    }
  });

  it('cannot be merged into itself, and what it repeats is named', async () => {
    const [id, other] = [await raise(), await raise()];
    expect(await refusal(act(office, id, 'merge', { intoId: id, reason: '重复' }))).toEqual([422, 'merge-into-itself']);
    expect((await act(office, id, 'merge', { intoId: other, reason: '重复' })).status).toBe(200);
    expect(await matter(id)).toMatchObject({ status: 'merged', mergedInto: other });
    expect(await refusal(act(office, other, 'merge', { intoId: id, reason: '重复' }))).toEqual([409, 'matter-ended']);
    expect(await refusal(act(office, other, 'merge', { intoId: randomUUID(), reason: '重复' }))).toEqual([404, 'not-found']);
  });

  it('comes back to the handler when the raiser is not satisfied', async () => {
    const id = await raise();
    await answered(id);
    expect((await act(officer, id, 'evaluate', { score: 'unsatisfied', note: '仍有 2 户未搬' })).status).toBe(200);
    expect(await matter(id)).toMatchObject({ status: 'inHand', returns: 1 });
  });

  it('climbs before its time on request, with the reason, and comes down on verified progress', async () => {
    const id = await raise();
    await act(land, id, 'sign-for');
    await act(land, id, 'explain', { reason: '需县级统筹征拆' });
    expect((await act(officer, id, 'escalate', { reason: '月底前必须报批' })).status).toBe(200);
    const { ladder } = await matter(id);
    expect(ladder.filter(({ place }) => place === 'here')).toMatchObject([{ level: 2, holderId: 'lengshuitan', dueOn: expect.any(String) as string, rule: { table: 'matter-ladder' } }]);
    expect(await refusal(act(office, id, 'de-escalate', { reason: '已见效', evidence: [] }))).toEqual([422, 'progress-needs-evidence']);
    const evidence = [{ id: (await office.upload('现场照片.pdf')).body.id, kind: 'other', name: '现场照片.pdf' }];
    expect((await act(office, id, 'de-escalate', { reason: '已见效', evidence })).status).toBe(200);
    expect(await matter(id)).toMatchObject({ level: 1 });
  });

  it('is raised once, however often it is sent', async () => {
    const key = randomUUID();
    const [one, two] = [await officer.post('/matters', blocker(), { key }), await officer.post('/matters', blocker(), { key })];
    expect([one.status, two.status, two.body.replayed]).toEqual([201, 201, true]);
    expect(two.body.id).toBe(one.body.id);
  });

  it('refuses what cannot be: unknown class, cause, step, unit, kind, and a slip that a unit would issue', async () => {
    const refused = async (over: object, client = officer) => { const { status, body } = await client.post('/matters', blocker(over)); return [status, body.code, body.field]; };
    expect(await refused({ classId: 'weather' })).toEqual([422, 'unknown-class', 'classId']);
    expect(await refused({ cause: 'loan' })).toEqual([422, 'unknown-cause', 'cause']);
    expect(await refused({ projectId, stepId: 'G99' })).toEqual([404, 'unknown-step', 'stepId']);
    expect(await refused({ territoryId: 'housing' })).toEqual([422, 'unknown-unit', 'territoryId']);
    expect(await refused({ kind: 'systemic' })).toEqual([400, 'invalid-input', 'kind']);
    expect(await refused({ projectId: randomUUID() })).toEqual([404, 'not-found', 'projectId']);
    expect(await refused({ kind: 'slip', slipColour: 'blue', addresseeId: 'housing' })).toEqual([403, 'wrong-unit', undefined]);
    expect(await refused({ title: ' ' })).toEqual([400, 'bad-text', 'title']);
  });

  it('is hidden from units that have no part in it, and counted for those that have', async () => {
    const id = await raise();
    expect((await housing.get(`/matters/${id}`)).status).toBe(404);
    expect(await refusal(act(housing, id, 'sign-for'))).toEqual([404, 'not-found']);
    // One that is hidden and one that is not there look alike.
    for (const verb of ['sign-for', 'register', 'accept-issue']) expect(await refusal(act(office, randomUUID(), verb))).toEqual([404, 'not-found']);
    const rows = async (client: ApiClient, query = '') => (await client.get<Page<MatterRow>>(`/matters?${query}`)).body;
    expect((await rows(housing)).items.every(({ holderId }) => holderId === 'housing')).toBe(true);
    const all = await rows(leader, 'isOpen=true&limit=200');
    expect(all.total).toBe(all.items.length);
    const summary = (await leader.get<MatterSummary>('/matters/summary')).body;
    expect(summary.open).toBe(all.total);
    expect(Object.values(summary.byClass).reduce((a, b) => a + b, 0)).toBe(all.total);
    expect((await rows(officer, 'class=land&holder=natural-resources&status=routed&sort=-raised&limit=2')).items.every((row) => row.status === 'routed')).toBe(true);
  });

  it('can be raised two hundred at once, each with a number of its own', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => officer.post('/matters', blocker({ title: `第${index + 1}户` }))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const codes = await Promise.all(answers.slice(0, 20).map(async ({ body: { id } }) => (await matter(id)).code));
    expect(new Set(codes).size).toBe(20);
    const { rows } = await api.sql.query<{ codes: number; items: number }>(
      `select count(distinct code) as codes, (select count(*) from work_item where kind = 'signFor' and subject_name like '第%户') as items from matter where title like '第%户'`);
    expect(rows[0]).toEqual({ codes: 200, items: 200 });
  });
});
