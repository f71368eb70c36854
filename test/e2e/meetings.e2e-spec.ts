import { expect, test } from '@jest/globals';
import type { MatterRow } from '#libs/contracts/matter.views.js';
import type { MeetingView } from '#libs/contracts/meeting.views.js';
import type { Page } from '#libs/contracts/project.views.js';
import { shoot } from './screenshots.js';
import { WebCity } from './web-city.js';
import type { WebPerson } from './web-person.js';

/** The demo city; the office that holds dispatch meetings, and a bureau that is given a task, each at a browser. */
const TASK = '完成出让方案编制并报批';
const OWN = '明年一季度开工项目准备情况';
const city = new WebCity('meetings');

let office: WebPerson;
let land: WebPerson;
let first = '';
let task: MatterRow;

const view = (id: string): Promise<MeetingView> => office.get<MeetingView>(`/meetings/${id}`);

beforeAll(() => city.start(), 240_000);

afterAll(() => city.stop(), 60_000);

test('a meeting is drafted, its minutes give a task, and the next one shows what became of it', async () => {
  [office, land] = await Promise.all([city.person('office'), city.person('natural-resources')]);
  first = await drafted('第一次调度会');
  await agendaIsEdited();
  await minutesAreRecorded();
  await reachesTheUnit();
  await isAskedAfterInTheNext();
  expect([office.complaints, land.complaints]).toEqual([[], []]);
}, 240_000);

test('the minutes are amended with a task more, and both documents can be had', async () => {
  await office.open(`/meetings/${first}`);
  await office.press('amend-minutes');
  await office.page.getByTestId('add-task').first().click();
  await hasTask('复核用地红线', '祁阳');
  await office.fill('field-reason', '补充任务');
  expect(await office.on('record-minutes').innerText()).toContain('新交办 1 项任务');
  await office.press('record-minutes');
  await office.on('outcome').getByText('更正会议纪要').waitFor();
  const { minutes, replaced } = await view(first);
  expect(replaced).toHaveLength(1);
  expect(minutes!.items[0]!.tasks).toMatchObject([{ matterId: task.id, title: TASK }, { title: '复核用地红线', unitId: 'qiyang' }]);
  expect(await begins('minutes-pdf', 5)).toBe('%PDF-');
  expect(await begins('minutes-docx', 2)).toBe('PK');
}, 120_000);

test('meetings at three widths', async () => {
  const { id } = (await office.get<MeetingView[]>('/meetings')).find(({ status }) => status === 'drafted')!;
  await shoot(office, { meetings: '/meetings', 'meeting-minutes': `/meetings/${first}`, 'meeting-draft': `/meetings/${id}` });
}, 120_000);

async function drafted(title: string): Promise<string> {
  await office.open('/meetings');
  await office.fill('meeting-title', title);
  await office.press('meeting-day');
  await office.page.locator('.ant-picker-cell-today').click();
  await office.press('draft-meeting');
  await office.on('agenda').waitFor();
  return office.page.url().split('/').at(-1)!;
}

/** The first item goes, the next two change places, and one of the office's own is added; what each is about stays with it. */
async function agendaIsEdited(): Promise<void> {
  const { agenda } = await view(first);
  expect(agenda.length).toBeGreaterThan(3);
  await office.press('edit-agenda');
  await office.press('agenda-remove');
  await office.press('agenda-down');
  await office.page.getByTestId('agenda-note').first().fill('请责任单位到会汇报');
  await office.press('agenda-add');
  await office.fill('agenda-text', OWN);
  await office.press('save-agenda');
  await office.on('outcome').getByText(`现有议题 ${agenda.length} 项`).waitFor();
  const about = ({ projectId, stepId, text }: MeetingView['agenda'][number]) => ({ projectId, stepId, text });
  const edited = (await view(first)).agenda;
  expect(edited.slice(0, 2).map(about)).toEqual([agenda[2]!, agenda[1]!].map(about));
  expect(edited[0]).toMatchObject({ note: '请责任单位到会汇报' });
  expect(edited.at(-1)).toEqual({ kind: 'own', text: OWN });
}

async function minutesAreRecorded(): Promise<void> {
  await office.fill('chair', '市政府副秘书长张某某');
  await office.press('add-attendee');
  await office.choose('attendee-unit', '市自然资源和规划局');
  await office.fill('minutes-text', '关于出让方案编制。会议议定由市自然资源和规划局牵头，倒排工期。');
  await office.press('add-task');
  await hasTask(TASK, '市自然资源和规划局');
  await office.press('record-minutes');
  await office.on('outcome').getByText('交办 1 项').waitFor();
  expect(await view(first)).toMatchObject({
    status: 'closed', minutes: { chair: '市政府副秘书长张某某', attendees: [{ unitId: 'natural-resources', names: [] }], items: [{ tasks: [{ title: TASK, unitId: 'natural-resources' }] }] },
  });
}

/** Fills in the last of the tasks. */
async function hasTask(title: string, unit: string): Promise<void> {
  await office.page.getByTestId('task-title').last().fill(title);
  await office.page.getByTestId('task-unit').last().click();
  await office.page.keyboard.type(unit);
  await office.page.locator('.ant-select-item-option:visible', { hasText: unit }).first().click();
  await office.page.getByTestId('task-due').last().click();
  await office.page.locator('.ant-picker-dropdown:visible .ant-picker-cell:not(.ant-picker-cell-disabled)').last().click();
}

/** It stands in the bureau's own work, and the link of the minutes leads to it. */
async function reachesTheUnit(): Promise<void> {
  const { items: [raised] } = await land.get<Page<MatterRow>>(`/matters?kind=dispatchTask&q=${encodeURIComponent(TASK)}`);
  task = raised!;
  await land.open('/work?kind=signFor');
  await land.on(`work-${task.code}-signFor`).getByTestId('work-quick').click();
  await land.submit('sign-for');
  await land.open(`/meetings/${first}`);
  await land.on('minutes').getByText('已签收').waitFor();
  await land.on('minutes').getByRole('link', { name: TASK }).click();
  await land.page.waitForURL(new RegExp(`/matters/${task.id}`));
}

async function isAskedAfterInTheNext(): Promise<void> {
  const next = await drafted('第二次调度会');
  const asked = office.on('agenda').locator('li', { hasText: TASK });
  await asked.getByText('以往交办').waitFor();
  await asked.getByText('已签收').waitFor();
  expect((await view(next)).agenda).toContainEqual(expect.objectContaining({ kind: 'task', matterId: task.id, present: expect.objectContaining({ status: 'signed' }) }));
}

async function begins(testId: string, length: number): Promise<string> {
  const answer = await office.page.request.get(new URL((await office.on(testId).getAttribute('href'))!, city.address).href);
  return (await answer.body()).subarray(0, length).toString();
}
