import { expect, test } from '@jest/globals';
import { openRecord } from '#libs/acts/open-record.js';
import { proposeIssues } from '#libs/acts/propose-issues.js';
import type { MatterRow, MatterView } from '#libs/contracts/matter.views.js';
import type { Page, ProjectRow, StepView } from '#libs/contracts/project.views.js';
import { toInstant } from '#libs/domain/instants.js';
import { startPostgres } from '#libs/embedded/postgres.js';
import { photograph, shoot } from './screenshots.js';
import { WebCity } from './web-city.js';
import type { WebPerson } from './web-person.js';

/** The demo city; an officer whose step is held up by land, the bureau that settles it, and the office, each at a browser. */
const TITLE = '进场道路 9 户未搬迁';
const ANSWER = '9 户已全部签约搬离，净地已移交。';
const PHONE = { width: 390, height: 844 };
const city = new WebCity('matters');

let officer: WebPerson;
let land: WebPerson;
let office: WebPerson;
let projectId = '';
let stepId = '';
let matter: MatterRow;

const step = async (): Promise<StepView> => (await officer.project(projectId)).steps.find(({ id }) => id === stepId)!;
const view = (): Promise<MatterView> => land.get<MatterView>(`/matters/${matter.id}`);

beforeAll(() => city.start(), 240_000);

afterAll(() => city.stop(), 60_000);

test('a land blocker is raised on a step, signed for, planned, answered, evaluated and closed in the browser', async () => {
  [officer, land, office] = await Promise.all([city.person('lengshuitan'), city.person('natural-resources'), city.person('office')]);
  await isRaised();
  await holdsUpItsStep();
  await isSignedForInMyWork();
  await isPlanned();
  await isAnswered();
  await isEvaluated();
  await letsTheStepGoOn();
  expect([officer.complaints, land.complaints, office.complaints]).toEqual([[], [], []]);
}, 240_000);

test('several are signed for at once, and what is refused is told', async () => {
  for (const title of ['城南地块边界坐标不一致', '城南地块林地手续未办']) await officer.post('/matters', { kind: 'blocker', classId: 'land', title, description: '请协调办理。', projectId });
  await land.open(`/matters?holder=natural-resources&q=${encodeURIComponent('边界')}`);
  await land.page.getByText('边界坐标不一致').first().waitFor();
  await land.on('chip-q').waitFor();
  await land.open(`/matters?holder=natural-resources&q=${encodeURIComponent('城南地块')}`);
  await land.page.getByText('林地手续未办').first().waitFor();
  await land.page.locator('.ant-table-thead .ant-checkbox-input').first().check();
  await land.press('bulk-sign');
  expect(await land.on('bulk-outcome').innerText()).toContain('已办理 2 件');
  await land.page.locator('.ant-table-row .ant-checkbox-input').first().check();
  await land.press('bulk-sign');
  await land.on('bulk-outcome').getByText('1 件没有办成').waitFor();
  const { total } = await land.get<Page<MatterRow>>(`/matters?status=signed&holder=natural-resources&q=${encodeURIComponent('城南地块')}`);
  expect(total).toBe(2);
}, 120_000);

test('a second slip on the same matter to the same unit is warned of, and needs a reason', async () => {
  const { items: [about] } = await office.get<Page<MatterRow>>('/matters?status=signed&holder=natural-resources');
  await issuesSlip(about!.id);
  expect(await office.submit('raise')).toContain('提醒单');
  await issuesSlip(about!.id);
  await office.press('submit-raise');
  await office.on('refusal').getByText('确需再发的').waitFor();
  await office.fill('field-reason', '首张到期未复');
  expect(await office.on('submit-raise').innerText()).toContain('再发一张');
  expect(await office.submit('raise')).toContain('提醒单');
  const { total } = await office.get<Page<MatterRow>>(`/matters?kind=slip&about=${about!.id}`);
  expect(total).toBe(2);
  const paper = await office.page.request.get(new URL((await office.on('slip-pdf').getAttribute('href'))!, city.address).href);
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
}, 120_000);

test('on a phone a matter is signed for and answered', async () => {
  const { id } = await officer.post('/matters', { kind: 'blocker', classId: 'land', title: '厂区外排水管线未迁', description: '请协调迁改。', projectId });
  await land.page.setViewportSize(PHONE);
  await land.open('/work');
  await land.press('phone-matters');
  await land.page.locator('.matter-card', { hasText: '厂区外排水管线未迁' }).first().click();
  await land.on('form-sign-for').waitFor();
  await photograph(land, 'matter-phone-sign');
  await land.submit('sign-for');
  await land.fill('field-text', '本周迁改，下周恢复路面。');
  await land.press('field-promisedOn');
  await land.page.locator('.ant-picker-cell:not(.ant-picker-cell-disabled)').last().click();
  await land.submit('plan-handling');
  await land.on('form-answer').waitFor();
  await land.fill('field-text', '管线已迁改到位，路面已恢复。');
  await photograph(land, 'matter-phone-answer');
  const { height } = (await land.on('submit-answer').boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(44);
  expect(await land.submit('answer')).toContain('接下来由冷水滩区评价');
  await photograph(land, 'matter-phone-answered');
  expect(await land.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
  expect(await officer.get<MatterView>(`/matters/${id}`)).toMatchObject({ status: 'answered', signed: { unitId: 'natural-resources' } });
  await land.page.setViewportSize({ width: 1440, height: 900 });
}, 120_000);

test('several are transferred at once on the board, and what cannot be is told', async () => {
  for (const title of ['城北地块树木移植未办', '城北地块林地红线未核']) await officer.post('/matters', { kind: 'blocker', classId: 'land', title, description: '请协调办理。', projectId });
  await office.open(`/matters?q=${encodeURIComponent('城北地块')}`);
  await office.page.getByText('林地红线未核').first().waitFor();
  await office.page.locator('.ant-table-thead .ant-checkbox-input').first().check();
  await office.press('bulk-transfer');
  await office.choose('field-unit', '林业局');
  await office.fill('field-reason', '属林业部门职责');
  expect(await office.on('bulk-submit').innerText()).toMatch(/2 件.*林业局/);
  await photograph(office, 'matters-bulk-transfer');
  await office.press('bulk-submit');
  await office.on('bulk-outcome').getByText('已办理 2 件').waitFor();
  expect((await office.get<Page<MatterRow>>(`/matters?holder=forestry&status=routed&q=${encodeURIComponent('城北地块')}`)).total).toBe(2);
  await office.page.locator('.ant-table-thead .ant-checkbox-input').first().check();
  await office.press('bulk-transfer');
  await office.choose('field-unit', '林业局');
  await office.fill('field-reason', '再转一次');
  await office.press('bulk-submit');
  await office.on('bulk-outcome').getByText('2 件没有办成').waitFor();
  expect(await office.on('bulk-outcome').innerText()).toContain('事项已由市林业局承办');
  await photograph(office, 'matters-bulk-outcome');
}, 120_000);

test('the office declines a systemic issue, and its blockers stay single matters', async () => {
  const children = [];
  for (const number of ['一', '二', '三']) children.push((await officer.post('/matters', { kind: 'blocker', classId: 'land', cause: 'idleDispute', title: `闲置地块纠纷之${number}`, description: '请协调办理。', territoryId: 'lengshuitan' })).id);
  await proposed();
  const { items: [issue] } = await office.get<Page<MatterRow>>('/matters?kind=systemic&status=proposed&class=land&territory=lengshuitan&sort=-raised&q=' + encodeURIComponent('闲置'));
  await office.open('/work?kind=acceptIssue');
  await office.on(`work-${issue!.code}-acceptIssue`).getByTestId('work-open').click();
  await office.on('clock-acceptIssue').waitFor();
  await photograph(office, 'matter-issue-proposed');
  await office.press('do-decline-issue');
  await office.fill('field-reason', '三宗纠纷成因各异，逐件办理。');
  expect(await office.submit('decline-issue')).toContain('未予采纳');
  await office.on('matter-ended').waitFor();
  await photograph(office, 'matter-issue-declined');
  for (const id of children) expect((await office.get<MatterView>(`/matters/${id}`)).parentId).toBeUndefined();
  expect(land.complaints).toEqual([]);
}, 120_000);

test('the board, a matter and its forms at three widths, and on a phone', async () => {
  const { items: [signed] } = await land.get<Page<MatterRow>>('/matters?status=signed');
  await shoot(land, { matters: '/matters', 'matters-board': '/matters?view=board', matter: `/matters/${matter.id}`, 'matter-plan': `/matters/${signed!.id}?do=plan-handling`, raise: '/matters/raise' });
  await land.page.setViewportSize(PHONE);
  await land.open('/work');
  await land.press('phone-matters');
  await land.on(`matter-${signed!.code}`).click();
  await land.on('form-plan-handling').waitFor();
  const { height } = (await land.on('submit-plan-handling').boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(44);
}, 180_000);

/** What the worker does every ten minutes, now. */
async function proposed(): Promise<void> {
  const record = await openRecord((await startPostgres({ directory: city.stateDir })).url, 4);
  try {
    await proposeIssues({ ...record, pool: record.persistence.pool }, toInstant(Date.now()));
  } finally {
    await record.close();
  }
}

/** From the matter's page; to whom it goes and what it is about are filled in. */
async function issuesSlip(about: string): Promise<void> {
  await office.open(`/matters/${about}`);
  await office.press('issue-slip');
  await office.fill('field-description', '请于三日内反馈办理情况。');
}

/** At the side of the step, with project and step filled in. */
async function isRaised(): Promise<void> {
  const { items } = await officer.get<Page<ProjectRow>>('/projects?leadUnit=lengshuitan&stage=approval&limit=50');
  for (const { id } of items) {
    const open = (await officer.project(id)).steps.find(({ status, clock, light, limits }) => status === 'open' && clock?.dueOn !== undefined && limits.green !== undefined && light !== 'paused');
    if (open) [projectId, stepId] = [id, open.id];
  }
  await officer.open(`/projects/${projectId}?step=${stepId}`);
  await officer.press('do-raise');
  await officer.choose('field-class', '用地');
  await officer.choose('field-cause', '征拆未净');
  await officer.fill('field-title', TITLE);
  await officer.fill('field-description', '影响土地出让方案报批，请协调征拆。');
  await officer.fill('field-jobs', '120');
  expect(await officer.submit('raise')).toContain('接下来由市自然资源和规划局签收');
  const { items: [raised] } = await officer.get<Page<MatterRow>>(`/matters?project=${projectId}&q=${encodeURIComponent(TITLE)}`);
  matter = raised!;
  expect(matter).toMatchObject({ stepId, holderId: 'natural-resources', cause: 'clearance', jobsAtRisk: 120, status: 'routed', level: 1 });
}

async function holdsUpItsStep(): Promise<void> {
  await officer.on('step-blockers').getByText(TITLE).waitFor();
  await officer.page.locator(`[data-testid=step-${stepId}].is-blocked`).waitFor();
  expect(await step()).toMatchObject({ light: 'paused', blockers: [{ matterId: matter.id, unitId: 'natural-resources' }] });
  await office.fill('search', TITLE);
  await office.page.locator('.ant-select-item-option:visible', { hasText: TITLE }).click();
  await office.page.waitForURL(new RegExp(`/matters/${matter.id}`));
  await office.page.locator('[data-testid=rung-1].is-here').getByText('您在这里').waitFor();
}

async function isSignedForInMyWork(): Promise<void> {
  await land.open('/work?kind=signFor');
  const item = land.on(`work-${matter.code}-signFor`);
  await item.getByTestId('work-quick').click();
  await land.submit('sign-for');
  await land.open('/work?kind=planHandling');
  await land.on(`work-${matter.code}-planHandling`).getByTestId('work-open').click();
  await land.page.waitForURL(/do=plan-handling/);
}

async function isPlanned(): Promise<void> {
  await land.fill('field-text', '本周完成评估，下周签订搬迁协议。');
  await land.press('field-promisedOn');
  await land.page.locator('.ant-picker-cell:not(.ant-picker-cell-disabled)').last().click();
  expect(await land.on('submit-plan-handling').innerText()).toMatch(/承诺 .*月\d+日前办结/);
  await land.submit('plan-handling');
  expect(await view()).toMatchObject({ status: 'inHand', signed: { unitId: 'natural-resources' } });
  await land.on('clock-promised').waitFor();
}

async function isAnswered(): Promise<void> {
  await land.fill('field-text', ANSWER);
  await land.attach('净地交付确认书');
  expect(await land.submit('answer')).toContain('接下来由冷水滩区评价');
  expect((await view()).may).not.toContain('close');
  const paper = land.on('handling').getByTestId('evidence');
  expect((await land.page.request.get(new URL((await paper.getAttribute('href'))!, city.address).href)).status()).toBe(200);
}

/** The raiser sees the answer on the page that stands open, and has the last word. */
async function isEvaluated(): Promise<void> {
  await officer.press(`blocker-${matter.code}`);
  await officer.on('answer').getByText(ANSWER).waitFor();
  await officer.press('score-satisfied');
  expect(await officer.submit('evaluate')).toContain('满意销号');
  await officer.on('matter-ended').waitFor();
  await office.page.getByTestId('matter-status').getByText('已销号').waitFor();
  expect(await view()).toMatchObject({ status: 'closed', outcome: 'satisfied' });
  const told = await officer.on('conversation').innerText();
  for (const words of [TITLE, '签收', '下周签订搬迁协议', ANSWER, '满意']) expect(told).toContain(words);
}

async function letsTheStepGoOn(): Promise<void> {
  await officer.on('matter-project').click();
  await officer.page.locator(`[data-testid=step-${stepId}]:not(.is-blocked)`).waitFor();
  const { blockers, light, clock } = await step();
  expect({ blockers, isPaused: light === 'paused' }).toEqual({ blockers: [], isPaused: false });
  expect(clock?.dueOn).toBeDefined();
}
