import { openRecord, type OpenRecord } from '#libs/acts/open-record.js';
import { proposeIssues } from '#libs/acts/propose-issues.js';
import type { MatterRow, MatterView } from '#libs/contracts/matter.views.js';
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
async function blocker(): Promise<{ id: string; projectId: string }> {
  const projectId = (await officer.post('/projects', facts())).body.id, step = (await office.project(projectId)).steps.find(({ status }) => status === 'open')!;
  return { projectId, id: (await officer.post('/matters', matter({ projectId, stepId: step.id, jobsAtRisk: 20 }))).body.id };
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
