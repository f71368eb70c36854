import { expect, test } from '@jest/globals';
import type { EventView, Page, ProjectView } from '#libs/contracts/project.views.js';
import { addDays, localDate, toInstant } from '#libs/domain/instants.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { withDaysOff } from '#libs/testing/calendar-with-days-off.js';
import { until } from '../support/until.js';
import { livesFromAWorkbook } from './life-from-a-workbook.js';
import { takeScreenshots } from './screenshots.js';
import { WebCity } from './web-city.js';
import type { WebPerson } from './web-person.js';

/** The demo city as `npm start` makes it; an officer and the office, each at a browser, take one new project through its whole life. */
const NAME = '湘江源智能电驱项目';
const LACKS = '缺盖章页，请补齐后再报';
const CODE = 'YZ-2026-E2E1';
const city = new WebCity('life');

let officer: WebPerson;
let office: WebPerson;
let id = '';

const project = (): Promise<ProjectView> => office.project(id);

beforeAll(() => city.start(), 240_000);

afterAll(() => city.stop(), 60_000);

test('an investment project lives from lead to production in the browser', async () => {
  [officer, office] = await Promise.all([city.person('lengshuitan'), city.person('office')]);
  await isRegistered();
  await leavesTheLead();
  await isSigned();
  await isApproved();
  await starts();
  await isFunded();
  await produces();
  await isRemembered();
  expect([officer.complaints, office.complaints]).toEqual([[], []]);
}, 300_000);

test('English, a phone, and the record of everything', async () => {
  await isFoundInTheRecord();
  await isReadInEnglish();
  await isAtHandOnAPhone();
}, 120_000);

test('an administrator sees what a calendar moves, loads it, and projects tell why', async () => {
  const admin = await city.person('admin');
  const today = localDate(toInstant(Date.now()));
  const { calendar } = await loadPack('packs/yongzhou-2026');
  const content = withDaysOff(calendar, 'cn-e2e.1', Array.from({ length: 7 }, (_, at) => addDays(today, at + 1)));
  await admin.open('/calendar');
  await admin.on('calendar-year').waitFor();
  await admin.page.getByTestId('calendar-file').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...content, years: {} })) });
  await admin.on('refusal').waitFor();
  await admin.page.getByTestId('calendar-file').setInputFiles({ name: 'calendar.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
  await admin.on('calendar-preview').waitFor();
  await admin.fill('field-reference', '测试通知〔2026〕1号');
  await admin.press('calendar-confirm');
  await admin.on('calendar-loaded').waitFor();
  await admin.on('calendar-cn-e2e.1').getByText('现行').waitFor();
  await office.open('/record?kind=CalendarChanged');
  await office.page.getByText('测试通知〔2026〕1号').first().waitFor();
  expect(admin.complaints.filter((text) => !text.includes('422'))).toEqual([]);
}, 120_000);

test('the office takes over a workbook with a wrong row, then puts the project right and ends it', async () => {
  const clerk = await city.person('office');
  await livesFromAWorkbook(clerk);
  expect(clerk.complaints).toEqual([]);
}, 120_000);

test('the main screens at three widths', async () => {
  await takeScreenshots(office, id);
}, 180_000);

async function isRegistered(): Promise<void> {
  await officer.press('nav-ledger');
  await officer.press('register');
  await officer.fill('field-code', CODE);
  await officer.fill('field-name', NAME);
  await officer.fill('field-investor', '湘江源电驱科技有限公司');
  await officer.choose('field-territory', '冷水滩区');
  await officer.choose('field-lead', '冷水滩区');
  await officer.on('field-amount').fill('60000');
  await officer.on('plan-preview').getByText('施工许可').first().waitFor();
  await officer.press('submit-register');
  await officer.page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
  id = /projects\/([0-9a-f-]{36})/.exec(officer.page.url())![1]!;
  await stageIs('lead', officer);
}

/** Each sees on the own screen, without doing anything, what the other has done. */
async function leavesTheLead(): Promise<void> {
  await office.fill('search', NAME);
  await office.page.locator('.ant-select-item-option:visible', { hasText: NAME }).click();
  await office.page.waitForURL(new RegExp(id));
  await office.completeStep('S00', '线索登记表', '研判意见');
  await officer.page.locator('[data-testid=step-S00].is-completed').waitFor();
  await settle('S01');
  expect(await officer.completeStep('S10', '对接记录')).toContain('诉求梳理与尽职调查');
  await pausesAndGoesOn('S11');
  await getsMoreTime('S11');
  await officer.completeStep('S11', '诉求清单', '尽调报告', '意向书');
  await stageIs('signing', officer, office);
}

async function pausesAndGoesOn(stepId: string): Promise<void> {
  await officer.press(`step-${stepId}`);
  await officer.press('do-suspend-clock');
  await officer.choose('field-pause', '专家评审');
  await officer.fill('field-authority', '评审通知 3 号');
  await officer.submit('suspend-clock');
  expect((await project()).steps.find((step) => step.id === stepId)).toMatchObject({ light: 'paused' });
  await officer.press('do-resume-clock');
  await officer.fill('field-reason', '专家意见已出具');
  await officer.submit('resume-clock');
}

async function getsMoreTime(stepId: string): Promise<void> {
  await officer.press('do-request-extension');
  await officer.fill('field-amount', '5');
  await officer.fill('field-reason', '境外母公司资料尚在公证');
  await officer.submit('request-extension');
  await office.press(`step-${stepId}`);
  await office.on('form-decide-extension').waitFor();
  await office.fill('field-reason', '情况属实，同意');
  await office.submit('decide-extension');
  expect((await project()).steps.find((step) => step.id === stepId)!.clock).toMatchObject({ extendedBy: 5 });
  await officer.press('do-complete');
}

/** The office sends the first contract back, with the reason. */
async function isSigned(): Promise<void> {
  await settle('S20', 'S21');
  await officer.completeStep('S30', '投资合同');
  await judge('S30', 'return', LACKS);
  await officer.page.locator('[data-testid=step-S30].is-open').waitFor();
  await officer.press('step-S30');
  await officer.press('submit-complete');
  await officer.on('outcome').waitFor();
  await judge('S30', 'verify');
  await stageIs('approval', officer, office);
}

async function isApproved(): Promise<void> {
  await settle('S31', 'G01');
  await officer.completeStep('G19', '区域评估成果清单');
  await settleUntilOnly('G24', 'G26');
  const housing = await city.person('housing');
  await housing.completeQuietly(id, (await project()).steps.find((step) => step.id === 'G24')!);
  await judge('G24', 'verify');
  await stageIs('start', officer, office);
}

async function starts(): Promise<void> {
  await officer.completeStep('G26', '开工令', '开工照片');
  await judge('G26', 'verify');
  await stageIs('funds', officer, office);
}

async function isFunded(): Promise<void> {
  await officer.completeStep('S70', '纳统证明');
  await officer.press('claim-figure');
  await officer.on('field-amount').fill('36000');
  await officer.page.locator('.ant-picker-input input').click();
  await officer.page.locator('.ant-picker-cell-today').click();
  await officer.fill('field-voucher', '进账单 0001');
  await officer.attach('银行进账单');
  await officer.submit('claim-figure');
  const [figure] = (await project()).figures;
  await office.open(`/projects/${id}?figure=${figure!.id}&do=verify-figure&tab=funds`);
  await office.submit('verify-figure');
  await stageIs('production', officer, office);
  expect(await project()).toMatchObject({ fundsPercent: 60 });
  await office.open(`/projects/${id}`);
}

async function produces(): Promise<void> {
  await settleUntilOnly('S90', 'S100');
  await officer.completeStep('S90', '首张发票', '投产照片');
  await judge('S90', 'verify');
  await settle('S100');
  await until('the life is complete', async () => (await project()).status === 'completed');
  await officer.page.getByText('已办结').first().waitFor();
}

/** The project's own history tells it all, in sentences. */
async function isRemembered(): Promise<void> {
  await officer.page.getByRole('tab', { name: '办理记录' }).click();
  const history = officer.on('history');
  await history.waitFor();
  for (let more = officer.page.getByText('显示更多'); await more.count() > 0;) await more.first().click({ timeout: 5_000 }).catch(() => undefined);
  const told = await history.innerText();
  for (const words of [LACKS, '专家评审', '境外母公司资料尚在公证', '情况属实，同意', '3.6亿元', '签约', '投产']) expect(told).toContain(words);
  const { items } = await office.get<Page<EventView>>(`/projects/${id}/history?limit=100`);
  expect(items[0]).toMatchObject({ type: 'ProjectEnded', actor: { kind: 'time' } });
}

async function isFoundInTheRecord(): Promise<void> {
  const auditor = await city.person('auditor');
  await auditor.press('nav-record');
  await auditor.fill('record-q', LACKS);
  await auditor.page.keyboard.press('Enter');
  await auditor.on('record').getByText(NAME).first().waitFor();
  await until('only that is shown', async () => await auditor.on('record').locator('li').count() === 1);
}

async function isReadInEnglish(): Promise<void> {
  await officer.press('account-menu');
  await officer.page.getByText('English', { exact: true }).click();
  await officer.page.getByText('Completed').first().waitFor();
  expect(await officer.on('nav-work').innerText()).toContain('My work');
  expect(await officer.on('history').innerText()).toMatch(/returned/i);
  await officer.press('account-menu');
  await officer.page.getByText('中文', { exact: true }).click();
}

async function isAtHandOnAPhone(): Promise<void> {
  await officer.page.setViewportSize({ width: 390, height: 844 });
  await officer.open('/work');
  await officer.on('work-open').first().waitFor();
  await officer.page.locator('.bottom-bar').waitFor();
  expect(await officer.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
}

/** The screens show it by themselves: what changed comes over the open connection. */
async function stageIs(stage: string, ...people: WebPerson[]): Promise<void> {
  await Promise.all(people.map(({ page }) => page.locator(`[data-testid=stage-${stage}].is-current`).waitFor()));
}

/** The second unit looks at what was submitted, and verifies or returns it. */
async function judge(stepId: string, verb: 'verify' | 'return', reason?: string): Promise<void> {
  await office.page.locator(`[data-testid=step-${stepId}].is-submitted`).waitFor();
  await office.press(`step-${stepId}`);
  await office.press(`do-${verb}`);
  if (reason) await office.fill('field-reason', reason);
  await office.submit(verb);
}

/** Steps of departments that this test does not look at, by the office in their name. */
async function settle(...stepIds: string[]): Promise<void> {
  for (const stepId of stepIds) await office.completeQuietly(id, (await project()).steps.find((step) => step.id === stepId)!);
}

async function settleUntilOnly(...left: string[]): Promise<void> {
  for (;;) {
    const open = (await project()).steps.filter((step) => step.status === 'open' && !left.includes(step.id) && ['approval', 'start', 'funds', 'production'].includes(step.stage));
    if (open.length === 0) return;
    await settle(...open.map((step) => step.id));
  }
}
