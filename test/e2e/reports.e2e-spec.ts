import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { PeriodOpener } from '#libs/acts/open-period.js';
import { openRecord } from '#libs/acts/open-record.js';
import type { Page } from '#libs/contracts/project.views.js';
import type { BulletinView, MatrixView, SubmissionRow, SubmissionView } from '#libs/contracts/reporting.views.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import { periodOf, previousPeriod, type Cycle } from '#libs/domain/reporting/period.js';
import { startPostgres } from '#libs/embedded/postgres.js';
import { shoot } from './screenshots.js';
import { WebCity } from './web-city.js';
import type { WebPerson } from './web-person.js';

/** The demo city; a territory's reporter, its head, and the office, each at a browser. */
const UNIT = 'lengshuitan';
const WORDS = {
  zh: { field: '办结环节', next: { confirmed: '负责人审定', approved: '冷水滩区提交', submitted: '市商务局审核', returned: '冷水滩区补正' }, settled: /已审|定稿/, month: (year: string, month: number) => `${year}年${month}月`, kept: '1 件报送定稿' },
  en: { field: 'Steps done', next: { confirmed: 'the head of Lengshuitan District approves', approved: 'Lengshuitan District hands it in', submitted: 'Commerce Bureau reviews it', returned: 'Lengshuitan District corrects it' }, settled: /ok|kept/, month: (year: string, month: number) => `${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month - 1]} ${year}`, kept: '1 report' },
};
type Language = keyof typeof WORDS;
const PHONE = { width: 390, height: 844 };
const QUESTION = '跨月办结的环节计入哪一期？', REPLY = '计入办结当日所在的一期。';
const WHY = '补计 11 月下旬办结的 1 个环节', RETURNED = '请核对口径，只计本期办结的', CORRECTED = '按本期口径重新核对';
const city = new WebCity('reports');

let reporter: WebPerson;
let head: WebPerson;
let office: WebPerson;

const view = (id: string): Promise<SubmissionView> => reporter.get<SubmissionView>(`/submissions/${id}`);

beforeAll(async () => {
  await city.start();
  [reporter, head, office] = await Promise.all([city.person('reporter'), city.person('unithead'), city.person('office')]);
  await opened('monthly', 'year');
}, 240_000);

afterAll(() => city.stop(), 60_000);

test('one unit’s month: drafted, changed, approved, submitted, returned, corrected, accepted, in the matrix and in the bulletin', async () => {
  const { id, period } = await owed('territory-monthly');
  await isConfirmed(id, 'zh');
  await isApprovedAndSubmitted(id, 'zh');
  await isReturned(id, 'zh');
  await isDiscussed(id);
  await isCorrected(id, 'zh');
  await isAcceptedInTheQueue(id);
  await standsInTheMatrix(id, 'zh', 1);
  await isInTheBulletin(id, period, 'zh');
  expect([reporter.complaints, head.complaints, office.complaints]).toEqual([[], [], []]);
}, 300_000);

test('the month before, at English screens', async () => {
  for (const one of [reporter, head, office]) await one.page.evaluate(`localStorage.setItem('luodi.language', 'en')`);
  await openedBy((opener) => opener.openPeriod('monthly', previousPeriod(periodOf('monthly', localDate(toInstant(Date.now())))), toInstant(Date.now())));
  const { id, period } = await owed('territory-monthly');
  await isConfirmed(id, 'en');
  await isApprovedAndSubmitted(id, 'en');
  await isReturned(id, 'en');
  await isCorrected(id, 'en');
  await office.open(`/reports/${id}?do=accept`);
  await office.submit('accept');
  await standsInTheMatrix(id, 'en', 2);
  await isInTheBulletin(id, period, 'en');
  expect([reporter.complaints, head.complaints, office.complaints]).toEqual([[], [], []]);
}, 300_000);

test('a report is confirmed, approved and handed in on phones', async () => {
  for (const one of [reporter, head, office]) await one.page.evaluate(`localStorage.setItem('luodi.language', 'zh')`);
  for (const one of [reporter, head]) await one.page.setViewportSize(PHONE);
  const { id } = await owed('territory-year');
  await reporter.open('/work');
  await reporter.press('phone-reports');
  await reporter.on(`report-${id}`).getByRole('link').first().click();
  await isFitForThumbs(reporter);
  await reporter.press('do-confirm-draft');
  expect(await reporter.submit('confirm-draft')).toContain(WORDS.zh.next.confirmed);
  await head.open(`/work?kind=approveReport`);
  await head.on(`work-${id}-approveReport`).getByTestId('work-open').click();
  await head.on('submit-approve').waitFor();
  await isFitForThumbs(head);
  await shoot(head, { 'report-approve': `/reports/${id}` });
  await head.page.setViewportSize(PHONE);
  expect(await head.submit('approve')).toContain(WORDS.zh.next.approved);
  await reporter.open(`/reports/${id}`);
  expect(await reporter.submit('submit')).toContain(WORDS.zh.next.submitted);
  for (const one of [reporter, head]) await one.page.setViewportSize({ width: 1440, height: 900 });
}, 240_000);

test('nothing to report is one click at home; several are returned at once; three widths', async () => {
  await opened('weekly');
  const { id } = await owed('m15-weekly');
  await reporter.open('/reports');
  await reporter.press(`nothing-${id}`);
  await reporter.on('outcome').waitFor();
  await reporter.open(`/reports/${id}`);
  await reporter.submit('submit');
  await office.open('/reports/review');
  await isTicked(id);
  await office.press('bulk-return');
  await office.fill('field-reason', '本周有环节办结，请如实填报。');
  await office.press('bulk-submit');
  expect(await office.on('bulk-outcome').innerText()).toContain('已办理 1 件');
  expect((await view(id)).status).toBe('returned');
  await shoot(office, { 'reports-review': '/reports/review', matrix: '/reports/matrix', 'matrix-periods': '/reports/matrix?view=periods', burden: '/reports/burden', 'reporting-calendar': '/reports/calendar', bulletins: '/bulletins' });
  await shoot(reporter, { reports: '/reports', report: `/reports/${id}` });
}, 240_000);

/** Opened as on the day on which it was due: a city that is new today would not be asked for what is past. */
const opened = (...cycles: Cycle[]) => openedBy(async (opener) => {
  for (const cycle of cycles) await opener.openDue(cycle, await opener.lastOpening(cycle, toInstant(Date.now())));
});

async function openedBy(open: (opener: PeriodOpener) => Promise<unknown>): Promise<void> {
  const record = await openRecord((await startPostgres({ directory: city.stateDir })).url, 4);
  await open(record.opener);
  await record.close();
}

/** Nothing is wider than the screen, and what is pressed is high enough. */
async function isFitForThumbs({ page }: WebPerson): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
  for (const button of await page.locator('.report .verb-row .ant-btn, .report .field-acts .ant-btn').all()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
}

/** What the unit still owes of a duty, as it was drafted; the newest period first. */
async function owed(duty: string): Promise<SubmissionRow> {
  const { items } = await reporter.get<Page<SubmissionRow>>(`/submissions?duty=${duty}&unit=${UNIT}`);
  const first = items.find(({ isOwed }) => isOwed)!;
  expect(first).toMatchObject({ status: 'drafted' });
  return first;
}

/** One figure changed with its reason, the rest as it was drafted. */
async function isConfirmed(id: string, language: Language): Promise<void> {
  const drafted = (await view(id)).sections.flatMap(({ fields }) => fields).find((field) => field.id === 'stepsDone')!.drafted as number;
  await reporter.open('/reports');
  await reporter.on(`report-${id}`).getByRole('link').first().click();
  await reporter.press('change-stepsDone');
  await reporter.fill('value-stepsDone', String(drafted + 1));
  await reporter.fill('field-reason', WHY);
  await reporter.submit('confirm-field');
  await reporter.on('drafted-stepsDone').getByText(WHY).waitFor();
  expect(await reporter.submit('confirm-draft')).toContain(WORDS[language].next.confirmed);
  expect(await view(id)).toMatchObject({ status: 'confirmed', changed: 1 });
}

async function isApprovedAndSubmitted(id: string, language: Language): Promise<void> {
  await head.open(`/reports/${id}?do=approve`);
  expect(await head.submit('approve')).toContain(WORDS[language].next.approved);
  await reporter.open(`/reports/${id}`);
  expect(await reporter.submit('submit')).toContain(WORDS[language].next.submitted);
}

/** From the queue, with a reason for the field that is wrong. */
async function isReturned(id: string, language: Language): Promise<void> {
  await office.open('/reports/review');
  await office.press(`review-${id}`);
  await office.press('do-return');
  await office.choose('field-fieldIds', WORDS[language].field);
  await office.fill('why-stepsDone', RETURNED);
  await office.fill('field-reason', '请补正一项。');
  expect(await office.submit('return')).toContain(WORDS[language].next.returned);
  expect(await view(id)).toMatchObject({ status: 'returned', returns: 1 });
}

/** Asked and answered beside the report, each told to the other. */
async function isDiscussed(id: string): Promise<void> {
  await reporter.open(`/reports/${id}?do=add-note`);
  await reporter.fill('field-text', QUESTION);
  await reporter.submit('add-note');
  await office.open(`/reports/${id}`);
  await office.on('report-history').getByText(QUESTION).waitFor();
  await office.press('do-add-note');
  await office.fill('field-text', REPLY);
  await office.submit('add-note');
  await reporter.on('report-history').getByText(REPLY).waitFor();
}

async function isCorrected(id: string, language: Language): Promise<void> {
  await reporter.open(`/work?kind=correctReport`);
  await reporter.on(`work-${id}-correctReport`).getByTestId('work-open').click();
  await reporter.on('returned-stepsDone').getByText(RETURNED).waitFor();
  await reporter.press('change-stepsDone');
  await reporter.fill('value-stepsDone', '7');
  await reporter.fill('field-reason', CORRECTED);
  await reporter.submit('confirm-field');
  await isApprovedAndSubmitted(id, language);
  await reporter.on('versions').waitFor();
  expect((await view(id)).handedIn.map(({ number, status, values }) => [number, status, values['stepsDone'] === 7])).toEqual([[1, 'returned', false], [2, 'submitted', true]]);
}

async function isAcceptedInTheQueue(id: string): Promise<void> {
  await office.open('/reports/review');
  await isTicked(id);
  await office.press('bulk-accept');
  expect(await office.on('bulk-outcome').innerText()).toContain('已办理 1 件');
}

const isTicked = (id: string) => office.page.locator('.ant-table-row', { has: office.page.getByTestId(`review-${id}`) }).locator('.ant-checkbox-input').check();

/** After its freeze has passed, time keeps what was accepted at once. */
async function standsInTheMatrix(id: string, language: Language, accepted: number): Promise<void> {
  await office.open(`/reports/matrix?cycle=monthly&period=${id.split('/')[1]}`);
  expect(await office.on(`cell-${id}`).innerText()).toMatch(WORDS[language].settled);
  const matrix = await office.get<MatrixView>('/matrix?cycle=monthly');
  expect(matrix.byUnit[UNIT]).toMatchObject({ accepted });
  expect(await office.on('total-accepted').innerText()).toBe('1');
  await office.press(`cell-${id}`);
  await office.page.waitForURL(new RegExp(`/reports/${id}$`));
}

/** Drafted from what was accepted, one section edited, published, and then it stays. */
async function isInTheBulletin(id: string, period: string, language: Language): Promise<void> {
  await office.open('/bulletins');
  await office.choose('field-period', WORDS[language].month(period.slice(0, 4), Number(period.slice(5))));
  await office.press('submit-draft-bulletin');
  await office.page.waitForURL(new RegExp(`/bulletins/${period}$`));
  await office.press('edit-summary');
  await office.fill('field-text', '本月全市招商工作平稳推进。\n请各单位抓紧补报。');
  await office.submit('edit');
  await office.on('section-summary').getByText('请各单位抓紧补报。').waitFor();
  expect(await office.on('submit-publish').innerText()).toContain(WORDS[language].kept);
  await office.submit('publish');
  await office.on('bulletin-frozen').waitFor();
  const bulletin = await reporter.get<BulletinView>(`/bulletins/${period}`);
  expect(bulletin).toMatchObject({ status: 'published', accepted: 1, may: [] });
  expect(bulletin.whoSubmittedWhen[0]).toMatchObject({ submissionId: id, version: 2, isAccepted: true });
  for (const format of ['docx', 'pdf']) expect((await office.page.request.get(`${city.address}/api/v1/bulletins/${period}/document?format=${format}`)).status()).toBe(200);
  await reporter.open(`/reports/${id}`);
  await reporter.on('report-frozen').waitFor();
}
