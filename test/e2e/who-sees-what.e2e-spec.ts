import { expect, test } from '@jest/globals';
import type { UnitBurden } from '#libs/contracts/burden.views.js';
import type { MatterRow } from '#libs/contracts/matter.views.js';
import type { MeetingView } from '#libs/contracts/meeting.views.js';
import type { Page, ProjectRow } from '#libs/contracts/project.views.js';
import { shoot } from './screenshots.js';
import { WebCity } from './web-city.js';
import type { WebPerson } from './web-person.js';

/** The demo city: the office, and a bureau that takes part in some things only, each at a browser. */
const city = new WebCity('who-sees-what');

let office: WebPerson;
let land: WebPerson;

beforeAll(async () => {
  await city.start();
  [office, land] = await Promise.all([city.person('office'), city.person('natural-resources')]);
}, 240_000);

afterAll(() => city.stop(), 60_000);

test('a bureau reads of a meeting what is for it, without the names of projects under negotiation', async () => {
  await office.open('/meetings');
  await office.fill('meeting-title', '全市调度会');
  await office.press('meeting-day');
  await office.page.locator('.ant-picker-cell-today').click();
  await office.press('draft-meeting');
  await office.on('agenda').waitFor();
  const id = office.page.url().split('/').at(-1)!, [full, part] = await Promise.all([office.get<MeetingView>(`/meetings/${id}`), land.get<MeetingView>(`/meetings/${id}`)]);
  expect(full.withheld).toBe(0);
  expect(part.withheld).toBe(full.agenda.length - part.agenda.length);
  expect(part.withheld).toBeGreaterThan(0);
  await land.open(`/meetings/${id}`);
  await land.on('withheld').getByText(`另有 ${part.withheld} 项`).waitFor();
  const { items } = await office.get<Page<ProjectRow>>('/projects?stage=lead&limit=100'), known = new Set((await land.get<Page<ProjectRow>>('/projects?stage=lead&limit=100')).items.map((row) => row.id));
  const hidden = items.filter((row) => !known.has(row.id)), shown = await land.page.locator('main').innerText();
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.filter(({ name }) => shown.includes(name))).toEqual([]);
}, 120_000);

test('a meeting without anything to speak of has minutes that say so', async () => {
  await office.press('edit-agenda');
  for (let left = await office.on('agenda-row').count(); left > 0; left -= 1) await office.page.getByTestId('agenda-remove').first().click();
  await office.press('save-agenda');
  await office.on('agenda').getByText('本期无议题。').waitFor();
  await office.press('record-minutes');
  await office.on('minutes').getByText('本期无议题。').waitFor();
}, 120_000);

test('a slip is called on the screen what it is called on paper, and counts for everybody to see', async () => {
  const { items: [about] } = await office.get<Page<MatterRow>>('/matters?isOpen=true&kind=blocker&holder=natural-resources');
  await office.open(`/matters/raise?about=${about!.id}`);
  await office.fill('field-description', '请按期办结。');
  await office.page.getByText('红色督办单').click();
  expect(await office.submit('raise')).toContain('督办单');
  await office.on('about').click();
  await office.page.waitForURL(new RegExp(`/matters/${about!.id}`));
  const burden = await land.get<UnitBurden[]>('/burden'), own = burden.find(({ unitId }) => unitId === 'natural-resources')!;
  expect(own.slips).toBe(1);
  await land.open('/reports/burden');
  const row = land.on('asked').locator('tr', { hasText: '市自然资源和规划局' });
  await row.waitFor();
  expect((await row.locator('td').allInnerTexts()).slice(1).map(Number)).toEqual([own.slips, own.reminders, own.ofSteps, own.ofMatters, own.ofReports]);
  expect([office.complaints, land.complaints]).toEqual([[], []]);
  await shoot(land, { 'burden-asked': '/reports/burden' });
}, 120_000);
