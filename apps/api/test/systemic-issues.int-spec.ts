import { openRecord, type OpenRecord } from '#libs/acts/open-record.js';
import { proposeIssues } from '#libs/acts/propose-issues.js';
import type { MatterRow, MatterSummary, MatterView } from '#libs/contracts/matter.views.js';
import type { EventView, Page } from '#libs/contracts/project.views.js';
import type { ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';
import { facts, matter } from './specimens.js';

let api: ApiUnderTest;
let record: OpenRecord, other: OpenRecord;
let office: ApiClient, officer: ApiClient, handler: ApiClient;

beforeEach(async () => {
  api = await ApiUnderTest.start();
  [record, other] = [await openRecord(api.databaseUrl, 3), await openRecord(api.databaseUrl, 3)];
  [office, officer] = await Promise.all([api.clientOf('office', api.pack.officeUnit), api.clientOf('officer', 'lengshuitan')]);
});
afterEach(async () => {
  await Promise.all([record.close(), other.close()]);
  await api.stop();
});

const propose = (on = record, now = '2026-11-24T02:00:00.000Z') => proposeIssues({ pool: on.persistence.pool, acts: on.acts, shelf: on.shelf, presence: on.presence }, now);
const issues = async () => (await office.get<Page<MatterRow>>('/matters?kind=systemic')).body.items;
const view = async (id: string) => (await office.get<MatterView>(`/matters/${id}`)).body;

/** A blocker on the open step of a new project; the step and the project are held up by it. */
async function blocker(cause = 'clearance'): Promise<{ id: string; projectId: string }> {
  const projectId = (await officer.post('/projects', facts())).body.id, step = (await office.project(projectId)).steps.find(({ status }) => status === 'open')!;
  return { projectId, id: (await officer.post('/matters', matter({ cause, projectId, stepId: step.id, jobsAtRisk: 20 }))).body.id };
}
const told = async (projectId: string, type: string) => (await office.get<Page<EventView>>(`/projects/${projectId}/history`)).body.items.filter((event) => event.type === type);

test('three blockers that share cause, unit and territory become one issue, which they follow to its end', async () => {
  api.setNow('2026-11-24T02:00:00.000Z');
  const children = [await blocker(), await blocker()];
  expect(await propose()).toEqual([]);
  children.push(await blocker());
  await officer.post('/matters', matter({ cause: 'quota' }));
  const [first, second] = await Promise.all([propose(record), propose(other)]);
  const [issue] = [...first, ...second] as [string];
  expect([...first, ...second]).toEqual([issue]);
  expect(await issues()).toMatchObject([{ id: issue, status: 'proposed', cause: 'clearance', territoryId: 'lengshuitan', valueAtRisk: { currency: 'CNY', amountMinor: 150_000_000_000 }, jobsAtRisk: 60 }]);
  expect(new Set((await view(issue)).facts.childIds)).toEqual(new Set(children.map(({ id }) => id)));
  expect([...(await propose()), ...(await propose(other))]).toEqual([]);
  const [raised] = (await office.get<Page<EventView>>(`/matters/${issue}/history`)).body.items.filter(({ type }) => type === 'MatterRaised');
  expect(raised!.rule).toEqual({ table: 'matters/settings', version: api.pack.hash, row: 'systemicIssueFrom' });
  expect((await officer.post(`/matters/${issue}/accept-issue`)).status).toBeGreaterThanOrEqual(403);

  expect((await office.post(`/matters/${issue}/accept-issue`)).status).toBe(200);
  const { holderId } = await view(issue);
  for (const { id } of children) {
    const child = await view(id);
    expect(child).toMatchObject({ parentId: issue, holderId });
    expect(child.clocks.every(({ isStanding }) => isStanding)).toBe(true);
  }
  handler = await api.clientOf('officer', holderId!);
  await handler.post(`/matters/${issue}/sign-for`);
  expect((await handler.post(`/matters/${issue}/answer`, { text: '统一出台征拆安置办法。' })).status).toBe(200);
  for (const { id } of children) expect(await view(id)).toMatchObject({ status: 'answered', answer: { text: '统一出台征拆安置办法。', parentId: issue } });
  await office.post(`/matters/${issue}/evaluate`, { score: 'satisfied' });
  if ((await view(issue)).status === 'evaluated') await office.post(`/matters/${issue}/call-back`, { confirmed: true, note: '属实' });
  expect((await view(issue)).status).toBe('closed');
  for (const { id, projectId } of children) {
    expect(await view(id)).toMatchObject({ status: 'closed', outcome: 'byOffice' });
    expect(await told(projectId, 'StepBlocked')).toHaveLength(1);
    expect(await told(projectId, 'StepUnblocked')).toHaveLength(1);
  }
});

test('what the office declined is not proposed again for ninety days, unless another blocker joins', async () => {
  api.setNow('2026-11-24T02:00:00.000Z');
  for (let one = 0; one < 3; one += 1) await blocker();
  const [issue] = await propose();
  expect((await office.post(`/matters/${issue}/decline-issue`, { reason: '各有各的原因' })).status).toBe(200);
  expect(await propose(record, '2026-12-24T02:00:00.000Z')).toEqual([]);
  const [again] = await propose(record, '2027-03-01T02:00:00.000Z');
  expect(again).not.toBe(issue);
  await office.post(`/matters/${again}/decline-issue`, { reason: '仍不采纳' });
  await blocker();
  expect(await propose()).toHaveLength(1);
  expect((await issues()).map(({ status }) => status).filter((status) => status === 'proposed')).toHaveLength(1);
});

/** An accepted issue and the three blockers behind it. */
async function accepted(cause?: string): Promise<{ issue: string; children: { id: string; projectId: string }[] }> {
  const children = [await blocker(cause), await blocker(cause), await blocker(cause)], [issue] = await propose();
  expect((await office.post(`/matters/${issue}/accept-issue`)).status).toBe(200);
  return { issue: issue!, children };
}
const detached = async (id: string) => (await office.get<Page<EventView>>(`/matters/${id}/history`)).body.items.filter(({ type }) => type === 'MatterDetached').map(({ reason }) => reason);

test('what is at risk counts each project once, on the board and behind an issue', async () => {
  api.setNow('2026-11-24T02:00:00.000Z');
  const sums = async (query = '') => { const { valueAtRisk, jobsAtRisk } = (await office.get<MatterSummary>(`/matters/summary${query}`)).body; return [valueAtRisk.CNY, jobsAtRisk]; };
  const [one] = [await blocker(), await blocker()], again = matter({ projectId: one.projectId, jobsAtRisk: 50, valueAtRisk: { currency: 'CNY', amountMinor: 60_000_000_000 } });
  await officer.post('/matters', again);
  expect(await sums()).toEqual([110_000_000_000, 70]);
  const [issue] = await propose();
  expect(await issues()).toMatchObject([{ id: issue, valueAtRisk: { amountMinor: 110_000_000_000 }, jobsAtRisk: 70 }]);
  expect(await sums()).toEqual([110_000_000_000, 70]);
  expect(await sums('?kind=systemic')).toEqual([110_000_000_000, 70]);
  await officer.post('/matters', matter({ jobsAtRisk: 5 }));
  expect(await sums()).toEqual([110_000_000_000, 75]);
  expect(await sums('?class=labour')).toEqual([undefined, 0]);
});

test('an issue that is withdrawn lets the blockers behind it go their own ways, and says why', async () => {
  api.setNow('2026-11-24T02:00:00.000Z');
  const { issue, children } = await accepted();
  expect((await office.post(`/matters/${issue}/withdraw`, { reason: '成因各异' })).status).toBe(200);
  for (const { id } of children) {
    const child = await view(id);
    expect(child.parentId).toBeUndefined();
    expect(child.clocks.find(({ what }) => what === 'ladder')).toMatchObject({ isStanding: false, dueOn: expect.any(String) as string });
    expect(await detached(id)).toEqual([expect.stringMatching(/共性问题.*已撤回：成因各异/)]);
  }
});

test('an issue that is merged into another takes the blockers behind it along; merged into anything else it releases them', async () => {
  api.setNow('2026-11-24T02:00:00.000Z');
  const one = await accepted(), two = await accepted('quota');
  expect((await office.post(`/matters/${two.issue}/merge`, { intoId: one.issue, reason: '同一政策问题' })).status).toBe(200);
  for (const { id } of two.children) expect(await view(id)).toMatchObject({ parentId: one.issue });
  expect((await view(one.issue)).facts.childIds).toHaveLength(6);
  handler = await api.clientOf('officer', 'natural-resources');
  await handler.post(`/matters/${one.issue}/sign-for`);
  expect((await handler.post(`/matters/${one.issue}/answer`, { text: '统一出台办法。' })).status).toBe(200);
  for (const { id } of [...one.children, ...two.children]) expect(await view(id)).toMatchObject({ status: 'answered', answer: { parentId: one.issue } });

  const three = await accepted('idleDispute'), other = (await officer.post('/matters', matter())).body.id;
  expect((await office.post(`/matters/${three.issue}/merge`, { intoId: other, reason: '同一件事' })).status).toBe(200);
  for (const { id } of three.children) {
    expect((await view(id)).parentId).toBeUndefined();
    expect(await detached(id)).toEqual([expect.stringContaining('恢复单独办理')]);
  }
});

test('a blocker is merged only into one that holds up the same step, which stands for that one then', async () => {
  api.setNow('2026-11-24T02:00:00.000Z');
  const [first, elsewhere] = [await blocker(), await blocker()], stepId = (await view(first.id)).stepId!;
  const refused = await office.post(`/matters/${first.id}/merge`, { intoId: elsewhere.id, reason: '重复' });
  expect([refused.status, refused.body.code, refused.body.field]).toEqual([409, 'merge-resumes-step', 'intoId']);
  const second = (await officer.post('/matters', matter({ projectId: first.projectId, stepId }))).body.id;
  expect((await office.post(`/matters/${first.id}/merge`, { intoId: second, reason: '重复' })).status).toBe(200);
  const { clock, blockers } = (await office.project(first.projectId)).steps.find(({ id }) => id === stepId)!;
  expect({ dueOn: clock!.dueOn, blockers }).toMatchObject({ dueOn: undefined, blockers: [{ matterId: second }] });
});

test('a blocker hangs on a step that waits, and is refused on one that is settled', async () => {
  api.setNow('2026-11-24T02:00:00.000Z');
  const projectId = (await officer.post('/projects', facts())).body.id, { steps } = await office.project(projectId);
  const waiting = steps.find(({ status }) => status === 'waiting')!, open = steps.find(({ status, verifierId }) => status === 'open' && !verifierId)!;
  const id = (await officer.post('/matters', matter({ projectId, stepId: waiting.id }))).body.id;
  expect((await office.project(projectId)).steps.find((step) => step.id === waiting.id)).toMatchObject({ status: 'waiting', blockers: [{ matterId: id }] });
  const evidence = await Promise.all(open.requiredEvidence.map(async (kind) => ({ id: (await office.upload(`${kind}.pdf`)).body.id, kind, name: `${kind}.pdf` })));
  expect((await office.post(`/projects/${projectId}/steps/${open.id}/complete`, { evidence })).status).toBe(200);
  const refused = await officer.post('/matters', matter({ projectId, stepId: open.id }));
  expect([refused.status, refused.body.code, refused.body.field]).toEqual([409, 'step-already-completed', 'stepId']);
});
