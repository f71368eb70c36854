import type { MatterRow, MatterView } from '#libs/contracts/matter.views.js';
import type { MeetingRow, MeetingView } from '#libs/contracts/meeting.views.js';
import type { Page } from '#libs/contracts/project.views.js';
import { wordsOf } from '#libs/documents/testing/read-back.js';
import type { ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';
import { facts, matter } from './specimens.js';

let api: ApiUnderTest;
let office: ApiClient, officer: ApiClient;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  api.setNow('2026-11-24T02:00:00.000Z');
  [office, officer] = await Promise.all([api.clientOf('office', api.pack.officeUnit), api.clientOf('officer', 'lengshuitan')]);
});
afterAll(() => api.stop());

const view = async (id: string) => (await office.get<MeetingView>(`/meetings/${id}`)).body;
const meeting = { title: '全市招商引资第11次调度会', heldOn: '2026-11-25' };
const task = (over = {}) => ({ title: '完成地类核查', unitId: 'finance', dueOn: '2026-12-10', ...over });

test('with nothing late, blocked or rising there is nothing to speak of, and the minutes say so', async () => {
  const { status, body: { id } } = await office.post('/meetings', { title: '第10次调度会', heldOn: '2026-11-20' });
  expect(status).toBe(201);
  expect((await view(id)).agenda).toEqual([]);
  expect((await office.post(`/meetings/${id}/record-minutes`, { items: [] })).status).toBe(200);
  const text = await wordsOf(Buffer.from((await office.get<ArrayBuffer>(`/meetings/${id}/document`)).body));
  expect(text).toContain('本期无议题。');
});

test('from the agenda to tasks, and on to the next agenda', async () => {
  await officer.post('/projects', facts({ registeredOn: '2026-01-05' }));
  const blocker = (await officer.post('/matters', matter())).body.id;
  for (const reason of ['协调不动', '仍协调不动']) await officer.post(`/matters/${blocker}/escalate`, { reason });
  expect((await officer.post('/meetings', meeting)).status).toBe(403);
  const { id } = (await office.post('/meetings', meeting)).body, drafted = await view(id);
  expect(drafted).toMatchObject({ ...meeting, status: 'drafted', may: ['edit-agenda', 'record-minutes'] });
  expect(drafted.agenda.find(({ kind }) => kind === 'late')).toMatchObject({ projectId: expect.any(String), stepId: expect.any(String), present: { status: 'open' } });
  expect(drafted.agenda.find(({ kind }) => kind === 'blocked')).toMatchObject({ matterId: blocker, present: { status: 'routed' } });

  const agenda = drafted.agenda.map(({ present: _present, ...item }) => item).filter(({ kind }) => kind === 'blocked');
  await office.post(`/meetings/${id}/edit-agenda`, { agenda });
  const key = crypto.randomUUID(), items = [{ text: '会议明确由财政部门牵头。', tasks: [task(), task({ title: '拨付奖补资金', unitId: 'lengshuitan' })] }];
  const recorded = await office.post(`/meetings/${id}/record-minutes`, { items }, { key });
  expect(recorded.status).toBe(200);
  expect((await office.post(`/meetings/${id}/record-minutes`, { items }, { key })).body.replayed).toBe(true);
  const { minutes } = await view(id), [first, second] = minutes!.items[0]!.tasks;
  expect(minutes!.number).toBe('永招专班纪〔2026〕2号');
  expect([first!.present, second!.present]).toMatchObject([{ status: 'routed', unitId: 'finance' }, { status: 'routed', unitId: 'lengshuitan' }]);
  const raised = (await office.get<MatterView>(`/matters/${first!.matterId}`)).body;
  expect(raised).toMatchObject({ kind: 'dispatchTask', holderId: 'finance', documentNumber: '永招专班交〔2026〕1号', facts: { meetingId: id, requestedOn: '2026-12-10', description: '会议明确由财政部门牵头。' } });
  expect((await office.get<Page<MatterRow>>(`/matters?meeting=${id}`)).body.total).toBe(2);

  const minutesText = await wordsOf(Buffer.from((await officer.get<ArrayBuffer>(`/meetings/${id}/document`)).body));
  for (const part of ['永招专班纪〔2026〕2号', '全市招商引资第11次调度会会议纪要', '完成地类核查', '2026年12月10日']) expect(minutesText).toContain(part);
  const order = await wordsOf(Buffer.from((await office.get<ArrayBuffer>(`/matters/${first!.matterId}/document`)).body));
  expect(order).toContain('根据2026年11月25日全市招商引资第11次调度会议定意见');

  const next = await view((await office.post('/meetings', { title: '第12次调度会', heldOn: '2026-12-25' })).body.id);
  expect(next.agenda.filter(({ kind }) => kind === 'task').map(({ matterId }) => matterId).toSorted((a, b) => (a! < b! ? -1 : 1))).toEqual([first!.matterId, second!.matterId].toSorted((a, b) => (a < b ? -1 : 1)));
  expect((await office.get<MeetingRow[]>('/meetings')).body.map(({ status, tasks }) => [status, tasks])).toEqual([['drafted', 0], ['closed', 2], ['closed', 0]]);

  const kept = { matterId: first!.matterId, ...task({ dueOn: '2026-12-20' }) };
  expect((await office.post(`/meetings/${id}/amend-minutes`, { items: [{ text: '更正', tasks: [kept, task({ title: '新增任务' })] }], reason: '更正时限' })).status).toBe(200);
  expect(await view(id)).toMatchObject({ replaced: ['永招专班纪〔2026〕2号'], minutes: { number: '永招专班纪〔2026〕3号' }, may: ['amend-minutes'] });
  expect((await office.get<Page<MatterRow>>(`/matters?meeting=${id}`)).body.total).toBe(3);
});

test('minutes and tasks are recorded together or not at all, and use up no number when refused', async () => {
  const { id } = (await office.post('/meetings', meeting)).body, before = await api.eventCount();
  for (const [tasks, code] of [[[task(), task({ unitId: 'nobody' })], 'unknown-unit'], [[task(), task({ dueOn: '2026-01-01' })], 'bad-date'], [[task({ matterId: crypto.randomUUID() })], 'not-found']] as const) {
    expect((await office.post(`/meetings/${id}/record-minutes`, { items: [{ text: '议定', tasks }] })).body.code).toBe(code);
  }
  expect(await api.eventCount()).toBe(before);
  await office.post(`/meetings/${id}/record-minutes`, { items: [{ text: '议定', tasks: [] }] });
  expect((await view(id)).minutes!.number).toBe('永招专班纪〔2026〕4号');
  expect((await office.post(`/meetings/${id}/record-minutes`, { items: [{ text: '再议', tasks: [] }] })).body.code).toBe('meeting-closed');
  expect((await office.get('/meetings/nothing')).status).toBe(404);
});

test('every task of the last meeting is asked after, with what became of it; of earlier ones what is still open', async () => {
  const { id } = (await office.post('/meetings', { title: '第13次调度会', heldOn: '2026-11-26' })).body, tasks = Array.from({ length: 20 }, (_, index) => task({ title: `任务${index}` }));
  await office.post(`/meetings/${id}/record-minutes`, { items: [{ text: '议定', tasks }] });
  const given = (await view(id)).minutes!.items[0]!.tasks.map(({ matterId }) => matterId);
  expect((await office.post(`/matters/${given[0]}/withdraw`, { reason: '已无必要' })).status).toBe(200);
  expect((await office.post(`/matters/${given[1]}/merge`, { intoId: given[2], reason: '同一件事' })).status).toBe(200);
  const next = await view((await office.post('/meetings', { title: '第14次调度会', heldOn: '2026-12-03' })).body.id), asked = next.agenda.filter(({ kind }) => kind === 'task');
  expect(given.filter((matterId) => !asked.some((item) => item.matterId === matterId))).toEqual([]);
  const told = (matterId: string) => asked.find((item) => item.matterId === matterId)!;
  expect(given.slice(0, 3).map((matterId) => told(matterId).present?.status)).toEqual(['withdrawn', 'merged', 'routed']);
  expect(asked.slice(given.length).every(({ present }) => present!.status === 'routed')).toBe(true);
  await office.post(`/meetings/${next.id}/record-minutes`, { items: [{ text: '听取以往任务办理情况', tasks: [] }] });
  const text = await wordsOf(Buffer.from((await office.get<ArrayBuffer>(`/meetings/${next.id}/document`)).body));
  for (const part of ['已撤回', '已并案', '待签收']) expect(text).toContain(part);
});

test('blockers on steps are spoken of by what is at stake; what climbed lately as rising', async () => {
  const project = async (amountMinor: number) => (await officer.post('/projects', facts({ investment: { currency: 'CNY', amountMinor } }))).body.id;
  const [small, large] = [await project(1_000_000_00), await project(900_000_000_00)], blocker = async (projectId: string) => {
    const stepId = (await officer.project(projectId)).steps.find(({ status }) => status === 'open')!.id;
    return (await officer.post('/matters', matter({ projectId, stepId, title: `卡点 ${projectId}` }))).body.id;
  };
  const [less, more, climbing] = [await blocker(small), await blocker(large), (await officer.post('/matters', matter({ title: '刚提级' }))).body.id];
  await officer.post(`/matters/${climbing}/escalate`, { reason: '本级协调不动' });
  const { agenda } = await view((await office.post('/meetings', { title: '第15次调度会', heldOn: '2026-12-10' })).body.id), ids = agenda.filter(({ kind }) => kind === 'blocked').map(({ matterId }) => matterId);
  expect(ids.indexOf(more)).toBeGreaterThanOrEqual(0);
  expect(ids.indexOf(less)).toBeGreaterThan(ids.indexOf(more));
  expect(agenda.find(({ matterId }) => matterId === more)!.text).toMatch(/（“精密铝型材项目”，.*涉及投资9亿元/);
  expect(agenda.filter(({ matterId }) => matterId === climbing).map(({ kind }) => kind)).toEqual(['rising']);
});
