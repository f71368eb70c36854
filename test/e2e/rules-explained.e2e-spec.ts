import { expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import type { CalendarView } from '#libs/contracts/calendar.views.js';
import { addDays, localDate, toInstant } from '#libs/domain/instants.js';
import type { RuleTableView } from '#libs/packs/rules/rules.views.js';
import { withDaysOff } from '#libs/testing/calendar-with-days-off.js';
import { until } from '../support/until.js';
import { photograph, shoot } from './screenshots.js';
import { WebCity } from './web-city.js';
import type { WebPerson } from './web-person.js';

/** In the demo city: what rules would do is looked at before they act, and every light and limit says why. */
const city = new WebCity('rules-explained');

let office: WebPerson;
let leader: WebPerson;
let officer: WebPerson;
let id = '';

const textOf = (person: WebPerson, testId: string) => person.on(testId).first().innerText();

beforeAll(async () => {
  await city.start();
  [office, leader, officer] = [await city.person('office'), await city.person('leader'), await city.person('lengshuitan')];
  ({ id } = await officer.post('/projects', {
    code: 'YZ-2026-WHY', name: '湘南电子材料项目', investor: '湘南电子材料有限公司', territoryId: 'lengshuitan', leadUnitId: 'lengshuitan',
    investment: { currency: 'CNY', amountMinor: 60_000_000_000 }, template: 'A', isForeign: false, isIndustrial: true, needsNewConstructionLand: false, eiaClass: 'form',
  }));
}, 240_000);

afterAll(() => city.stop(), 60_000);

test('a light, a limit and who decides on more time say why, in one click each', async () => {
  await officer.open(`/projects/${id}?step=S00`);
  await officer.press('why-traffic-light');
  await officer.on('why-row').first().waitFor();
  await officer.page.keyboard.press('Escape');
  await officer.open(`/projects/${id}?step=S00`);
  await officer.press('why-extension-authority');
  await until('the authority’s row is shown', async () => /市政府办/.test(await textOf(officer, 'why-row')));
  expect(await textOf(officer, 'panel-S00')).toMatch(/延期审批[\s\S]*3 个工作日内决定/);
  expect(officer.complaints).toEqual([]);
}, 90_000);

/** Opens why on the first row of a list, looks at it, and closes it by the keyboard, which is then where it was. */
async function askWhy(person: WebPerson, path: string, kind: string, name: string): Promise<string> {
  await person.open(path);
  const asked = person.on(`why-of-${kind}`).first();
  await asked.focus();
  await person.page.keyboard.press('Enter');
  await person.on('why-line-limit').locator('table, .why-text').first().waitFor();
  await person.page.locator('.why-lines .ant-skeleton').first().waitFor({ state: 'detached' });
  const said = await person.on('why-lines').innerText();
  await photograph(person, `why-${name}`, false);
  await person.page.keyboard.press('Escape');
  await person.on('why-lines').waitFor({ state: 'detached' });
  expect(await asked.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  expect(new URL(person.page.url()).pathname).toBe(path.replace(/\?.*/, ''));
  return said;
}

test('every row of a list says why in one click, also by the keyboard and on a phone', async () => {
  for (const [width, height] of [[1440, 900], [390, 844]] as const) {
    for (const person of [officer, office]) await person.page.setViewportSize({ width, height });
    expect(await askWhy(officer, '/work', 'project', `work-${width}`)).toMatch(/亮灯[\s\S]*剩余工作日[\s\S]*由谁办理[\s\S]*打开规则表/);
    expect(await askWhy(officer, '/projects', 'project', `ledger-${width}`)).toMatch(/取决于最先到期的环节[\s\S]*时限[\s\S]*由谁办理/);
    expect(await askWhy(office, '/matters', 'matter', `matters-${width}`)).toMatch(/时限[\s\S]*由谁办理/);
    expect(await askWhy(officer, '/reports', 'reporting', `reports-${width}`)).toMatch(/报送周期[\s\S]*责任清单的任务/);
  }
  await officer.press('notices');
  await officer.page.locator('.notices .why').first().click();
  await officer.on('why-row').or(officer.page.locator('.why-text')).first().waitFor();
  await photograph(officer, 'why-notices', false);
  await office.page.setViewportSize({ width: 1440, height: 900 });
  await askWhy(office, '/matters?view=board', 'matter', 'board');
  await officer.page.setViewportSize({ width: 1440, height: 900 });
  for (const person of [officer, office]) expect(person.complaints).toEqual([]);
}, 180_000);

test('a limit is rehearsed, and one project’s two futures are laid side by side', async () => {
  await leader.open('/rehearsal');
  await leader.choose('limit-step', 'S00');
  await leader.fill('limit-amount', '30');
  await leader.press('rehearse');
  await leader.on('rehearsal-result').waitFor({ timeout: 60_000 });
  await leader.page.locator('[data-testid^="futures-"]').first().click();
  await leader.on('futures').waitFor();
  expect(await textOf(leader, 'futures')).toMatch(/S00|研判|提醒|超期/);
  await leader.page.keyboard.press('Escape');
  await leader.open('/rehearsal?tab=outlook');
  await leader.on('outlook').waitFor({ timeout: 60_000 });
  for (const part of ['steps', 'matters', 'submissions']) expect(await textOf(leader, `outlook-${part}`)).toMatch(/[1-9]/);
  expect(leader.complaints).toEqual([]);
}, 120_000);

test('a calendar is rehearsed from the file that the calendar page takes, on matters and reports too', async () => {
  const today = localDate(toInstant(Date.now())), { days } = await leader.get<CalendarView>('/calendars/current');
  const calendar = withDaysOff(days, 'tried', [1, 2, 3, 4].map((later) => addDays(today, later)));
  await leader.open('/rehearsal');
  await leader.page.locator('.proposal .ant-segmented').first().getByText('日历', { exact: true }).click();
  await leader.on('calendar-file').setInputFiles({ name: 'calendar.yaml', mimeType: 'application/yaml', buffer: Buffer.from(stringify({ calendar })) });
  await leader.press('rehearse');
  await leader.on('rehearsed-things').waitFor({ timeout: 60_000 });
  expect(await textOf(leader, 'effect-matter')).toMatch(/件在办事项中，[1-9]\d* 件会不同[\s\S]*改按新日历/);
  await leader.on('effect-matter').locator('summary').click();
  expect(await leader.on('effect-matter').locator('a[href^="/matters/"]').count()).toBeGreaterThan(0);
  expect(leader.complaints).toEqual([]);
}, 120_000);

test('whose time it was is told for the city and for a project', async () => {
  await leader.open('/overview');
  await leader.on('delays').waitFor({ timeout: 60_000 });
  await until('the bars are drawn', async () => /[1-9]/.test(await textOf(leader, 'delays')));
  await leader.open(`/projects/${id}?tab=delay`);
  await leader.on('delay').waitFor();
  expect(leader.complaints).toEqual([]);
}, 90_000);

test('columns and examples of a table are changed in the browser, and the draft says what it would do to open matters', async () => {
  await office.open('/rules/matter-ladder');
  await office.press('columns-open');
  await office.on('column-workingDays').getByTestId('column-label').fill('本级工作日数');
  await office.press('examples-open');
  await office.press('add-example');
  await office.on('remove-example').last().click();
  await office.on('remove-example').first().click();
  await office.press('cell-matter-ladder.handler-workingDays');
  await office.fill('cell-number', '2');
  await office.press('cell-done');
  while (await office.on('remove-example').count() > 0) await office.on('remove-example').first().click();
  await office.on('check').getByText('没有发现错误').waitFor();
  await office.fill('draft-reason', '承办单位两个工作日内拿出结果');
  await office.press('save-draft');
  await office.page.waitForURL(/\/rules\/drafts\//);
  await until('the effect on matters is shown', async () => /件在办事项中，[1-9]\d* 件会不同/.test(await textOf(office, 'draft-effect')));
  await office.on('effect-matter').locator('summary').click();
  expect(await textOf(office, 'effect-matter')).toMatch(/级别时限[\s\S]*第 1 级[\s\S]*2 个工作日/);
  await shoot(office, { 'draft-effect': new URL(office.page.url()).pathname });
  const draft = new URL(office.page.url()).pathname;
  await office.press('draft-rehearse');
  await office.press('rehearse');
  await office.on('rehearsal-result').waitFor({ timeout: 60_000 });
  expect(await textOf(office, 'rehearsed-things')).toMatch(/件在办事项中，[1-9]\d* 件会不同/);
  await leader.open(draft);
  await leader.on('rollout-new').waitFor();
  expect(await leader.page.locator('[data-testid^="rollout-"]').count()).toBe(1);
  expect([...office.complaints, ...leader.complaints]).toEqual([]);
}, 120_000);

test('a DMN file is uploaded in the expert’s view and becomes a draft', async () => {
  const { text } = await office.get<{ text: string }>('/rules/files/traffic-light');
  await office.page.setViewportSize({ width: 1440, height: 900 });
  await office.open('/rules/files/traffic-light');
  await until('the editor is ready', async () => office.on('expert-save').isEnabled());
  const changed = text.replace(/(<description>)[^<]*/, '$1亮灯规则，专家视图修改');
  await office.page.locator('input[type=file]').setInputFiles({ name: 'traffic-light.dmn', mimeType: 'text/xml', buffer: Buffer.from(changed) });
  await until('the upload is open', async () => office.on('expert-save').isEnabled());
  await office.press('expert-save');
  await office.fill('draft-reason', '说明写清楚');
  await office.press('save-draft');
  await office.page.waitForURL(/\/rules\/drafts\//);
  await office.on('draft-changes').waitFor();
  expect(office.complaints).toEqual([]);
}, 120_000);

test('moving to the newest rules shows its effect first', async () => {
  const view = await office.get<RuleTableView>('/rules/step-limit');
  const rows = view.rows.map((row) => ({ ...row, outputs: row.id === 'step-limit.S00' ? row.outputs.map((cell, index) => (view.outputs[index]!.expression === 'greenAmount' ? '6' : cell)) : row.outputs }));
  const draft = await office.post('/rules/drafts', { table: { id: 'step-limit', rows, examples: [] }, reason: '研判六个工作日' }) as unknown as { id: string; revision: number };
  await leader.post(`/rules/drafts/${draft.id}/approve`, { revision: draft.revision, rollout: 'new' });
  await until('there is a version to move to', async () => (await officer.project(id)).may.includes('upgrade'));
  await officer.open(`/projects/${id}?do=upgrade`);
  await officer.on('upgrade-preview').waitFor();
  await until('the moved date is shown', async () => /改期[\s\S]*S00[\s\S]*→/.test(await textOf(officer, 'upgrade-preview')));
  expect(officer.complaints).toEqual([]);
}, 120_000);

test('the screens fit three windows', async () => {
  await shoot(leader, { rehearsal: '/rehearsal', outlook: '/rehearsal?tab=outlook', 'rule-table': '/rules/matter-limits', 'project-why': `/projects/${id}?step=S00`, 'project-delay': `/projects/${id}?tab=delay` });
  await shoot(office, { 'calendar-page': '/calendar' });
}, 180_000);
