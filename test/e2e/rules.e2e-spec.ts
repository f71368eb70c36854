import { expect, test } from '@jest/globals';
import type { EventView, Page, ProjectView } from '#libs/contracts/project.views.js';
import type { RuleTableView } from '#libs/packs/rules/rules.views.js';
import { until } from '../support/until.js';
import { WebCity } from './web-city.js';
import type { WebPerson } from './web-person.js';

/** In the demo city: the office changes a limit in the plain table, the leader approves it, and an open deadline moves with its reason. */
const REASON = '首报项目多，研判需要五个工作日';
const CELL = 'cell-step-limit.S00-greenAmount';
const city = new WebCity('rules');

let office: WebPerson;
let leader: WebPerson;
let officer: WebPerson;
let id = '';

const leadStep = async () => (await officer.project(id)).steps.find((step) => step.id === 'S00')!;

beforeAll(async () => {
  await city.start();
  office = await city.person('office');
  leader = await city.person('leader');
  officer = await city.person('lengshuitan');
  id = await registered();
}, 240_000);

afterAll(() => city.stop(), 60_000);

test('a limit is changed in the browser, approved by another person, and the open deadline moves with its reason', async () => {
  const before = await leadStep();
  expect(before.limits.green).toEqual({ amount: 3, unit: 'workingDay' });
  await isAskedWhy();
  await isChangedInTheTable();
  await isApprovedByAnother();
  const after = await leadStep();
  expect(after.limits.green).toEqual({ amount: 5, unit: 'workingDay' });
  expect(after.clock!.dueOn! > before.clock!.dueOn!).toBe(true);
  expect(after.clock!.firstDueOn).toBe(before.clock!.dueOn);
  await isToldInItsHistory(before.clock!.dueOn!, after.clock!.dueOn!);
  expect([office.complaints, leader.complaints, officer.complaints]).toEqual([[], [], []]);
}, 240_000);

test('the expert’s view opens the file, with its watermark', async () => {
  await office.open('/rules/files/step-limit');
  await office.page.locator('.bjs-powered-by, .dmn-js-powered-by, [title*="bpmn.io"], [href*="bpmn.io"]').first().waitFor();
  await until('the editor is ready', async () => office.on('expert-save').isEnabled());
  const [download] = await Promise.all([office.page.waitForEvent('download'), office.press('download-dmn')]);
  expect(download.suggestedFilename()).toBe('step-limit.dmn');
  expect(office.complaints).toEqual([]);
}, 90_000);

test('a draft is approved on a phone', async () => {
  const view = await office.get<RuleTableView>('/rules/reminders');
  const rows = view.rows.map((row, index) => ({ ...row, outputs: index === 0 ? ['7'] : row.outputs }));
  const { id: draft } = await office.post('/rules/drafts', { table: { id: 'reminders', rows }, reason: '提前七个工作日提醒' });
  await leader.page.setViewportSize({ width: 390, height: 844 });
  await leader.open(`/rules/drafts/${draft}`);
  await leader.on('draft-changes').waitFor();
  expect(await leader.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await leader.on('decide').innerText()).toContain('草案还有错误'); // its own example still expects five days
  await isCorrectedByItsAuthor(draft);
  await leader.open(`/rules/drafts/${draft}`);
  await leader.press('approve');
  await leader.on('draft-decided').waitFor();
  expect(await leader.on('draft-status').innerText()).toBe('已批准');
  expect((await office.get<RuleTableView>('/rules/reminders')).version).toBe('2026.2');
}, 90_000);

/** Back to five days, with a note instead. */
async function isCorrectedByItsAuthor(draft: string): Promise<void> {
  await office.open(`/rules/drafts/${draft}`);
  await office.press('remake');
  await office.press('cell-reminders.r5-offset');
  await office.fill('cell-number', '5');
  await office.press('cell-done');
  await office.press('cell-reminders.r5-说明');
  await office.fill('cell-note', '提前五个工作日，市里已确认');
  await office.page.keyboard.press('Escape');
  await office.press('save-draft');
  await office.page.waitForURL(/\/rules\/drafts\//);
  await office.on('draft-changes').getByText('市里已确认').waitFor();
}

async function registered(): Promise<string> {
  const { id: projectId } = await officer.post('/projects', {
    code: 'YZ-2026-RULE', name: '湘南储能示范项目', investor: '湘南储能有限公司', territoryId: 'lengshuitan', leadUnitId: 'lengshuitan',
    investment: { currency: 'CNY', amountMinor: 60_000_000_000 }, template: 'A', isForeign: false, isIndustrial: true, needsNewConstructionLand: false, eiaClass: 'form',
  });
  return projectId;
}

/** From the limit on the project's page to the row that set it. */
async function isAskedWhy(): Promise<void> {
  await office.open(`/projects/${id}?step=S00`);
  await office.press('why-step-limit');
  await office.on('why-row').waitFor();
  await until('the row is shown', async () => /绿色通道时限[\s\S]*3/.test(await office.on('why-row').innerText()));
  await office.press('why-open');
  await office.page.waitForURL(/\/rules\/step-limit/);
  await office.page.locator('.rule-grid tr.is-shown').waitFor();
}

async function isChangedInTheTable(): Promise<void> {
  await writeCell('0');
  await office.page.locator('.rule-cell.is-bad', { hasText: '应为 1 至 5000 的整数' }).waitFor();
  await writeCell('5');
  await office.page.locator('.rule-cell.is-bad').waitFor({ state: 'detached' });
  await office.on('check').getByText('没有发现错误').waitFor();
  await office.fill('draft-reason', REASON);
  await office.press('save-draft');
  await office.page.waitForURL(/\/rules\/drafts\//);
  await office.on('decide').getByText('等待另一人批准').waitFor();
  expect(await leadStep()).toMatchObject({ limits: { green: { amount: 3 } } }); // a draft never acts
}

async function writeCell(days: string): Promise<void> {
  await office.press(CELL);
  await office.fill('cell-number', days);
  await office.press('cell-done');
}

async function isApprovedByAnother(): Promise<void> {
  await leader.press('nav-rules');
  await leader.press('tab-drafts');
  await leader.press('draft-open');
  expect(await leader.on('draft-changes').innerText()).toMatch(/原[\s\S]*3[\s\S]*新[\s\S]*5/);
  await until('the effect is shown', async () => /\d+ 个在办项目中 \d+ 个受影响/.test(await leader.on('draft-effect').innerText()));
  await isRehearsed();
  await leader.press('rollout-open-now');
  await leader.press('approve');
  await leader.on('rolled-out').waitFor({ timeout: 120_000 });
}

/** Both futures of the open projects, before anything is decided; then back to the draft. */
async function isRehearsed(): Promise<void> {
  const draft = leader.page.url();
  await leader.press('draft-rehearse');
  await leader.page.waitForURL(/\/rehearsal\?draft=/);
  await leader.press('rehearse');
  await leader.on('rehearsed').waitFor({ timeout: 60_000 });
  expect(await leader.on('rehearsed').innerText()).toMatch(/移动的日期[\s\S]*[1-9]/);
  expect(await leadStep()).toMatchObject({ limits: { green: { amount: 3 } } });
  await leader.page.goto(draft);
  await leader.on('draft-effect').waitFor();
}

async function isToldInItsHistory(from: string, to: string): Promise<void> {
  await officer.open(`/projects/${id}`);
  await officer.page.getByRole('tab', { name: '办理记录' }).click();
  await officer.on('history').waitFor();
  const told = await officer.on('history').innerText();
  for (const words of [REASON, '绿色通道到期日由', ...[from, to].map((day) => day.split('-').map(Number).join('年').replace(/年(\d+)$/, '月$1日'))]) expect(told).toContain(words);
  const { items } = await officer.get<Page<EventView>>(`/projects/${id}/history?limit=100`);
  const moved = items.find(({ type, reason }) => type === 'ProjectPlanned' && reason?.includes(REASON));
  expect(moved).toMatchObject({ data: { moved: [{ stepId: 'S00', clock: 'green', from, to }] }, actor: { kind: 'person', accountId: expect.any(String) } });
  const view: ProjectView = await officer.project(id);
  expect(view.steps.find((step) => step.id === 'S00')!.rules['step-limit']).toMatchObject({ table: 'step-limit', version: '2026.2' });
}
