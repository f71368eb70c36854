import { openRecord, type OpenRecord } from '#libs/acts/open-record.js';
import type { MeetingView } from '#libs/contracts/meeting.views.js';
import type { EventView, NotificationView, Page } from '#libs/contracts/project.views.js';
import type { BulletinView, SubmissionView } from '#libs/contracts/reporting.views.js';
import { wordsOf } from '#libs/documents/testing/read-back.js';
import { instantOf } from '#libs/domain/instants.js';
import ExcelJS from '@protobi/exceljs';
import type { ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';
import { facts, matter } from './specimens.js';

const NAME = '零碳储能电池项目', CODE = 'YZ-2026-SECRET', WEEK = '2026-W47', REPORT = `/submissions/m15-weekly/${WEEK}/lengshuitan`;
const named = new RegExp(`${NAME}|${CODE}`);

/** A project under negotiation in texts that reach further than those who take part in it. */
describe('the name of a project under negotiation', () => {
  let api: ApiUnderTest, record: OpenRecord;
  let own: ApiClient, officer: ApiClient, office: ApiClient, standIn: ApiClient, stranger: ApiClient;
  let projectId: string, blocker: string, meeting: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    record = await openRecord(api.databaseUrl, 4);
    api.setNow(instantOf('2026-11-16', 9));
    [own, officer, office, standIn, stranger] = await Promise.all([
      api.clientOf('reporter', 'lengshuitan'), api.clientOf('officer', 'lengshuitan'), api.clientOf('office', 'commerce'), api.clientOf('reporter', 'lingling'), api.clientOf('reporter', 'daoxian'),
    ]);
    projectId = (await officer.post('/projects', facts({ name: NAME, code: CODE, registeredOn: '2026-01-05' }))).body.id;
    await record.opener.openDue('weekly', instantOf('2026-11-16', 10));
    api.setNow(instantOf('2026-11-18', 10));
  });
  afterAll(async () => {
    await record.close();
    await api.stop();
  });

  const text = async (client: ApiClient, path: string): Promise<string> => JSON.stringify((await client.get<unknown>(path)).body);
  const workbookText = async (client: ApiClient, path: string): Promise<string> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await client.get<ArrayBuffer>(path)).body as never);
    return JSON.stringify(workbook.worksheets[0]!.getSheetValues());
  };

  it('stands in the report of a unit that takes part, and is withheld from one that stands in for it', async () => {
    const report = (await own.get<SubmissionView>(REPORT)).body;
    expect(JSON.stringify(report)).toMatch(named);
    const field = report.sections.flatMap(({ fields }) => fields).find(({ type }) => type === 'text')!;
    const written = await own.post(`${REPORT}/confirm-field`, { fieldId: field.id, value: `${field.drafted as string}\n与投资方就${NAME}再次会谈。\n另有三家企业来访。`, reason: '补充会谈情况' });
    expect(written.status).toBe(200);
    expect((await own.post(`${REPORT}/delegate`, { unitId: 'lingling', until: '2026-11-30', reason: '出差' })).status).toBe(200);
    const seen = (await standIn.get<SubmissionView>(REPORT)).body;
    expect(JSON.stringify(seen)).not.toMatch(named);
    expect(JSON.stringify(seen)).toContain('某在谈项目');
    expect(seen.sources.map(({ projectId: of }) => of)).not.toContain(projectId);
    expect(await text(standIn, `${REPORT}/history`)).not.toMatch(named);
    expect(await text(own, `${REPORT}/history`)).toMatch(named);
    expect(JSON.stringify((await standIn.post(`${REPORT}/redraft`)).body)).not.toMatch(named);
    const others = REPORT.replace('lengshuitan', 'daoxian');
    expect((await office.post(`${others}/add-note`, { text: `请与${NAME}错开签约。` })).status).toBe(200);
    expect((await stranger.get<Page<NotificationView>>('/notifications')).body.items.map(({ sentence }) => sentence.zh)).toContain('市商务局留言：请与某在谈项目错开签约。');
    expect(await text(stranger, others)).not.toMatch(named);
    expect(await text(office, REPORT)).toMatch(named);
  });

  it('is counted and not told in a bulletin, and keeps one that names it from being published', async () => {
    await answered();
    const exported = `/duties/m15-weekly/export?period=${WEEK}`;
    expect(await workbookText(own, exported)).toMatch(named);
    expect(await workbookText(standIn, exported)).not.toMatch(named);
    expect((await office.post('/bulletins', { period: WEEK })).status).toBe(201);
    const drafted = JSON.stringify((await office.get<BulletinView>(`/bulletins/${WEEK}`)).body);
    expect(drafted).not.toMatch(named);
    expect(drafted).toContain('另有三家企业来访。');
    expect(drafted).toMatch(/另有 \d+ 条涉及在谈项目，不具名公开。/);
    await office.post(`/bulletins/${WEEK}/edit`, { key: 'next', paragraphs: [`推动${NAME}签约。`] });
    expect((await office.post(`/bulletins/${WEEK}/publish`)).body).toMatchObject({ code: 'bulletin-names-project', parameters: { name: NAME } });
    await office.post(`/bulletins/${WEEK}/edit`, { key: 'next', paragraphs: ['推动在谈项目签约。'] });
    expect((await office.post(`/bulletins/${WEEK}/publish`)).status).toBe(200);
    const history = (await stranger.get<Page<EventView>>(`/bulletins/${WEEK}/history`)).body;
    expect(history.items.map(({ type }) => type)).toContain('BulletinEdited');
    for (const path of ['', '/history']) expect(await text(stranger, `/bulletins/${WEEK}${path}`)).not.toMatch(named);
    expect(await wordsOf(Buffer.from((await stranger.get<ArrayBuffer>(`/bulletins/${WEEK}/document?format=docx`)).body))).not.toMatch(named);
    expect(await text(office, `/bulletins/${WEEK}/history`)).toMatch(named);
  });

  it('is on the agenda and in the minutes of a meeting for those only who take part, who were there, or who have a task', async () => {
    api.setNow(instantOf('2026-11-19', 10));
    blocker = (await officer.post('/matters', matter({ projectId, title: '出让方案迟未批复' }))).body.id;
    for (const reason of ['协调不动', '仍协调不动']) await officer.post(`/matters/${blocker}/escalate`, { reason });
    meeting = (await office.post('/meetings', { title: `${NAME}调度会`, heldOn: '2026-11-20' })).body.id;
    const full = (await office.get<MeetingView>(`/meetings/${meeting}`)).body;
    expect(full.agenda.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['late', 'blocked']));
    const items = [
      { text: `关于${NAME}。会议听取了情况。`, tasks: [{ title: `推进${NAME}`, unitId: 'lengshuitan', dueOn: '2026-12-10' }] },
      { text: '关于招商队伍。会议议定加强培训。', tasks: [{ title: '组织培训', unitId: 'lingling', dueOn: '2026-12-10' }] },
    ];
    expect((await office.post(`/meetings/${meeting}/record-minutes`, { items, attendees: [{ unitId: 'finance', names: [] }] })).status).toBe(200);

    const foreign = (await stranger.get<MeetingView>(`/meetings/${meeting}`)).body;
    expect(foreign).toMatchObject({ agenda: [], withheld: full.agenda.length + 2, minutes: { items: [] } });
    expect(JSON.stringify(foreign)).not.toMatch(named);
    expect((await standIn.get<MeetingView>(`/meetings/${meeting}`)).body.minutes!.items.map(({ text: said }) => said)).toEqual(['关于招商队伍。会议议定加强培训。']);
    const present = (await (await api.clientOf('reporter', 'finance')).get<MeetingView>(`/meetings/${meeting}`)).body;
    expect(present.minutes!.items).toMatchObject([{ text: '关于某在谈项目。会议听取了情况。' }, {}]);
    expect((await own.get<MeetingView>(`/meetings/${meeting}`)).body.agenda.map(({ matterId }) => matterId)).toContain(blocker);

    expect(await text(stranger, '/meetings')).not.toMatch(named);
    const extract = await wordsOf(Buffer.from((await standIn.get<ArrayBuffer>(`/meetings/${meeting}/document`)).body));
    expect(extract).toContain('本件为摘录');
    expect(extract).not.toMatch(named);
  });

  it('is nowhere else that an unrelated unit can read', async () => {
    const paths = ['/projects', '/matters', '/matters/summary', `/matters/similar?project=${projectId}&class=land`, '/work-items', '/notifications', '/summary', '/delays?by=unit', `/matrix?cycle=weekly&from=2026-11-01&to=2026-11-30`,
      `/duties?period=${WEEK}`, '/submissions', '/bulletins', '/meetings', '/burden', '/reporting-burden', `/projects?q=${encodeURIComponent(NAME)}`];
    for (const path of paths) {
      const answer = await stranger.get<unknown>(path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect([path, named.test(JSON.stringify(answer.body))]).toEqual([path, false]);
    }
    for (const path of ['/record', '/deliveries', `/projects/${projectId}`, `/matters/${blocker}`]) expect([path, [403, 404]]).toEqual([path, expect.arrayContaining([(await stranger.get(path)).status])]);
    expect(await workbookText(stranger, '/projects/export')).not.toMatch(named);
  });

  /** The unit hands its report in, and the office accepts it. */
  async function answered(): Promise<void> {
    const { sections } = (await own.get<SubmissionView>(REPORT)).body;
    for (const { id, type, drafted, required, isConfirmed, choices, columns, currency = 'CNY' } of sections.flatMap(({ fields }) => fields)) {
      if (isConfirmed || (drafted === undefined && !required)) continue;
      const value = { text: '情况', number: 1, percent: 1, money: { currency, amountMinor: 100 }, date: '2026-11-18', flag: true, choice: choices?.[0]?.value, rows: columns ? [{ [columns[0]!.id]: 'x' }] : [] }[type];
      const answer = await own.post(`${REPORT}/confirm-field`, { fieldId: id, ...(drafted === undefined && { value }) });
      expect([id, answer.status, answer.body.detail]).toEqual([id, 200, undefined]);
    }
    expect((await own.post(`${REPORT}/submit`)).body.detail).toBeUndefined();
    expect((await office.post(`${REPORT}/accept`)).status).toBe(200);
  }
});
