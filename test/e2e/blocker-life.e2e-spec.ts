import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { MatterView } from '#libs/contracts/matter.views.js';
import type { StepView } from '#libs/contracts/project.views.js';
import { matterStream, type MatterId } from '#libs/domain/ids.js';
import { addDays, epochMs, instantOf, localDate, toInstant, type LocalDate } from '#libs/domain/instants.js';
import { virtualTime } from '#libs/testing/virtual-time.js';
import { ApiUnderTest, PASSWORD } from '../../apps/api/test/api-under-test.js';
import { openBrowser } from '../support/browser.js';
import { City } from '../support/city.js';
import { untilMatterCaughtUp } from '../support/matters.js';
import { factsOf } from '../support/people.js';
import { until } from '../support/until.js';
import { WebPerson } from './web-person.js';

/** People at browsers, the matter's own days skipped on the real engine: nobody signs, so it climbs by itself. */
let api: ApiUnderTest;
let city: City;
let browser: Browser;
let start: LocalDate;

const ACCOUNTS = { officer: ['officer', 'lengshuitan'], land: ['officer', 'natural-resources'], office: ['office', 'commerce'], leader: ['leader', 'government-office'] } as const;
type Who = keyof typeof ACCOUNTS;

beforeAll(async () => {
  api = await ApiUnderTest.start({ webRoot: join(process.cwd(), 'dist/web') });
  city = await City.open(api.databaseUrl);
  start = city.calendar.nextWorkingDay(addDays(localDate(toInstant(Date.now())), 1));
  for (const [account, [role, unitId]] of Object.entries(ACCOUNTS)) await api.clientOf(role, unitId, account);
  browser = await openBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await city?.close();
  await api?.stop();
}, 60_000);

/** Sessions end while days are skipped, so everybody enters anew. */
const enter = async (who: Who) => (await WebPerson.at(api.url, browser)).signIn({ account: who, password: PASSWORD, name: who, role: ACCOUNTS[who][0], unitId: ACCOUNTS[who][1] });

const onDay = (day: LocalDate) => api.setNow(instantOf(day, 11));
const later = (workingDays: number) => city.calendar.addWorkingDays(start, workingDays);

async function goTo(id: MatterId, day: LocalDate): Promise<void> {
  const time = virtualTime(city.client, matterStream(id));
  await time.fastForward(epochMs(instantOf(day, 11)) - (await time.now()).getTime());
  onDay(day);
  await untilMatterCaughtUp(city, id);
}

async function projectWithStep(officer: WebPerson, code: string): Promise<{ projectId: string; step: StepView }> {
  const { id: projectId } = await officer.post('/projects', { ...factsOf(start), code });
  return { projectId, step: (await officer.project(projectId)).steps.find(({ status, clock }) => status === 'open' && clock?.dueOn !== undefined)! };
}
const stepOf = async (person: WebPerson, projectId: string, stepId: string) => (await person.project(projectId)).steps.find(({ id }) => id === stepId)!;

/** The land bureau, at the deputy secretary-general's level by now, signs, promises and answers on the matter's page. */
async function isAnsweredOnItsPage(id: MatterId): Promise<void> {
  const land = await enter('land');
  await land.open(`/matters/${id}?do=sign-for`);
  await land.page.locator('[data-testid=rung-4].is-here').getByText('您在这里').waitFor();
  await land.submit('sign-for');
  await land.open(`/matters/${id}?do=answer`);
  await land.fill('field-text', '12户已全部签约搬迁，净地已移交。');
  await land.submit('answer');
}

async function isCalledBackIfSampled(id: MatterId): Promise<void> {
  const office = await enter('office');
  if ((await office.get<MatterView>(`/matters/${id}`)).status !== 'evaluated') return;
  await office.post(`/matters/${id}/call-back`, { confirmed: true, note: '电话回访，情况属实' });
}

/** The clock has what it had left, and the days that it stood are the land bureau's. */
async function goesOnWithWhatWasLeft(projectId: string, before: StepView, used: number): Promise<void> {
  const officer = await enter('officer');
  expect((await stepOf(officer, projectId, before.id)).clock).toMatchObject({ remaining: before.clock!.remaining - used });
  await officer.open(`/projects/${projectId}?tab=delay`);
  const row = officer.on('delay').locator('tbody tr', { hasText: '市自然资源和规划局' });
  expect(Number(/([\d.]+) 工作日/.exec(await row.first().innerText())?.[1])).toBeGreaterThan(19);
  expect(officer.complaints).toEqual([]);
}

test('an officer’s blocker climbs by itself to the deputy secretary-general, is answered, evaluated and closed', async () => {
  onDay(start);
  const officer = await enter('officer'), { projectId, step } = await projectWithStep(officer, 'YZ-CLIMB-1');
  onDay(later(1));
  await officer.open(`/projects/${projectId}?step=${step.id}`);
  await officer.press('do-raise');
  await officer.choose('field-class', '用地');
  await officer.choose('field-cause', '征拆未净');
  await officer.fill('field-title', '红线内 12 户未搬迁');
  await officer.fill('field-description', '影响土地出让方案报批，请协调征拆。');
  await officer.submit('raise');
  const [blocker] = (await stepOf(officer, projectId, step.id)).blockers, id = blocker!.matterId;
  expect((await stepOf(officer, projectId, step.id)).clock!.dueOn).toBeUndefined();
  await untilMatterCaughtUp(city, id);

  await goTo(id, later(21));
  await isAnsweredOnItsPage(id);
  const evaluating = await enter('officer');
  await evaluating.open(`/matters/${id}?do=evaluate`);
  await evaluating.press('score-satisfied');
  await evaluating.submit('evaluate');
  await isCalledBackIfSampled(id);
  await evaluating.open(`/matters/${id}`);
  await evaluating.on('matter-ended').waitFor();
  await goesOnWithWhatWasLeft(projectId, step, 1);
}, 240_000);

test('an enterprise’s does the same: by its receipt code, from the first contact to its own evaluation', async () => {
  onDay(start);
  const officer = await enter('officer'), { projectId, step } = await projectWithStep(officer, 'YZ-CLIMB-2');
  onDay(later(1));
  const firm = await WebPerson.at(api.url, browser);
  await firm.open('/enterprise');
  for (const [field, label] of [['public-kind', '卡点'], ['public-class', '用地'], ['public-territory', '冷水滩区']] as const) await firm.choose(field, label);
  for (const [field, text] of [['public-title', '厂区红线内 12 户未搬迁'], ['public-description', '影响土地出让，请协调。'], ['public-project', 'YZ-CLIMB-2'], ['public-firm', '湘澜新材料有限公司'], ['public-contact', '张三'], ['public-phone', '0746-0000000']] as const) await firm.fill(field, text);
  await firm.press('public-submit');
  const receipt = await firm.on('receipt-code').innerText();

  const { items } = await officer.get<{ items: { id: MatterId }[] }>('/matters?status=raised'), id = items[0]!.id;
  await officer.post(`/matters/${id}/register`, { projectId, stepId: step.id });
  expect((await stepOf(officer, projectId, step.id)).clock!.dueOn).toBeUndefined();
  await untilMatterCaughtUp(city, id);

  await goTo(id, later(21));
  await isAnsweredOnItsPage(id);
  await firm.open('/enterprise');
  await firm.page.locator('.ant-segmented-item', { hasText: '查询办理情况' }).click();
  await firm.fill('follow-receipt', receipt);
  await firm.press('follow-find');
  await firm.on('followed-answer').waitFor();
  await firm.press('score-satisfied');
  await firm.press('public-evaluate-send');
  await until('the evaluation is recorded', async () => ['evaluated', 'closed'].includes((await (await enter('office')).get<MatterView>(`/matters/${id}`)).status));
  await isCalledBackIfSampled(id);
  expect(await (await enter('office')).get<MatterView>(`/matters/${id}`)).toMatchObject({ status: 'closed', outcome: 'satisfied' });
  await goesOnWithWhatWasLeft(projectId, step, 1);
}, 240_000);
