import ExcelJS from '@protobi/exceljs';
import { openRecord, type OpenRecord } from '#libs/acts/open-record.js';
import type { EventView, NotificationView, Page, Problem } from '#libs/contracts/project.views.js';
import type { BulkAnswer, BulletinRow, BulletinView, BurdenRow, CalendarOfOpenings, DutyView, MatrixView, SubmissionRow, SubmissionView } from '#libs/contracts/reporting.views.js';
import { instantOf } from '#libs/domain/instants.js';
import { reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import type { SubmissionEvent } from '#libs/domain/reporting/submission.events.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import type { ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';

/** A month of reports through the API: opened, confirmed, approved, returned, accepted, published. */
describe('reporting', () => {
  let api: ApiUnderTest;
  let record: OpenRecord;
  let people: Record<'reporter' | 'head' | 'office' | 'officeTwo' | 'neighbour' | 'leader', ApiClient>;
  const own = '/submissions/territory-monthly/2026-11/lengshuitan';

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    record = await openRecord(api.databaseUrl, 8);
    await record.opener.openDue('monthly', instantOf('2026-11-20', 10));
    people = {
      reporter: await api.clientOf('reporter', 'lengshuitan'), head: await api.clientOf('unitHead', 'lengshuitan'), office: await api.clientOf('office', 'commerce'),
      officeTwo: await api.clientOf('office', 'commerce', 'office-two'), neighbour: await api.clientOf('reporter', 'lingling'), leader: await api.clientOf('leader', 'government-office'),
    };
    api.setNow(instantOf('2026-11-23', 10));
  });
  afterAll(async () => {
    await record.close();
    await api.stop();
  });

  const view = async (who: keyof typeof people = 'reporter', path = own) => (await people[who].get<SubmissionView>(path)).body;

  it('shows a unit what it owes, and nothing of others; the office sees all', async () => {
    const mine = (await people.reporter.get<Page<SubmissionRow>>('/submissions?owed=true')).body;
    expect(mine.items.length).toBeGreaterThan(0);
    expect(new Set(mine.items.map(({ unitId }) => unitId))).toEqual(new Set(['lengshuitan']));
    expect(mine.items[0]).toMatchObject({ id: 'territory-monthly/2026-11/lengshuitan', status: 'drafted', dueOn: '2026-11-25', light: 'nearDue', isOwed: true });
    expect((await people.neighbour.get<Problem>(own)).status).toBe(404);
    expect((await people.neighbour.post(`${own}/confirm-draft`)).body).toMatchObject({ code: 'not-found' });
    const all = (await people.office.get<Page<SubmissionRow>>('/submissions?period=2026-11&limit=5')).body;
    expect(all.items).toHaveLength(5);
    const next = (await people.office.get<Page<SubmissionRow>>(`/submissions?period=2026-11&limit=5&cursor=${all.next}`)).body;
    expect(next.items.filter(({ id }) => all.items.some((one) => one.id === id))).toEqual([]);
    expect((await people.office.get<Page<SubmissionRow>>('/submissions?light=overdue')).body.items).toEqual([]);
  });

  it('shows a report with its form, and what each may do', async () => {
    const report = await view();
    expect(report).toMatchObject({ dataFrom: instantOf('2026-10-26'), dataTo: instantOf('2026-11-26'), needsUnitHead: true, allowNothing: false, version: 2, handedIn: [] });
    expect(report.sections.flatMap(({ fields }) => fields).length).toBe(report.asked);
    expect(report.may).toEqual(['redraft', 'confirm-field', 'delegate', 'add-note']);
    expect((await view('leader')).may).toEqual([]);
    expect((await people.reporter.get<Page<EventView>>(`${own}/history`)).body.items.map(({ type }) => type)).toEqual(['SubmissionDrafted', 'SubmissionOpened']);
  });

  it('is confirmed field by field, approved by the head, handed in, returned, corrected and accepted', async () => {
    expect((await people.reporter.post(`${own}/redraft`)).body).toMatchObject({ version: 3 });
    const fields = (await view()).sections.flatMap((section) => section.fields), text = fields.find(({ type, required }) => type === 'text' && required) ?? fields.find(({ type }) => type === 'text')!;
    expect((await people.reporter.post(`${own}/confirm-field`, { fieldId: text.id, value: 'x'.repeat(20_001), reason: '补充' })).body).toMatchObject({ code: 'text-too-long' });
    expect((await people.reporter.post(`${own}/confirm-field`, { fieldId: 'nowhere', value: 1 })).body).toMatchObject({ code: 'unknown-form-field' });
    const unconfirmed = (await people.reporter.post(`${own}/submit`)).body;
    expect(unconfirmed).toMatchObject({ code: 'submission-unconfirmed', detail: expect.stringContaining(text.label.zh) as string });
    expect(unconfirmed.detail).not.toMatch(/[A-Za-z]/);
    const number = fields.find(({ type }) => type === 'number')!;
    expect((await people.reporter.post(`${own}/confirm-field`, { fieldId: number.id, value: '很多', reason: '更正' })).body).toMatchObject({ code: 'bad-value', detail: `栏目“${number.label.zh}”的内容不符合要求，应为不小于零的数。` });
    for (const field of fields) await confirm(field);
    expect((await view()).may).not.toContain('approve');
    expect((await people.reporter.post(`${own}/approve`)).body).toMatchObject({ code: 'unit-head-required' });
    expect((await people.reporter.post(`${own}/submit`)).body).toMatchObject({ code: 'approval-missing' });
    expect((await people.head.post(`${own}/approve`)).status).toBe(200);
    api.setNow(instantOf('2026-11-26', 10));
    const handedIn = await people.reporter.post(`${own}/submit`);
    expect(handedIn.body.events[0]).toMatchObject({ type: 'SubmissionSubmitted', data: { lateBy: 1 } });
    expect((await people.reporter.post(`${own}/submit`)).body).toMatchObject({ code: 'submission-submitted' });
    expect((await people.reporter.post(`${own}/return`, { reason: '不行' })).body).toMatchObject({ code: 'forbidden' });
    expect((await people.office.post(`${own}/return`, { reason: '请补充', fields: { [text.id]: '太短' } })).status).toBe(200);
    expect(await view()).toMatchObject({ status: 'returned', returns: 1, dueOn: '2026-12-01' });
    expect((await people.reporter.post(`${own}/confirm-field`, { fieldId: text.id, value: '已补充', reason: '补充' })).status).toBe(200);
    await people.head.post(`${own}/approve`);
    expect((await people.head.post(`${own}/submit`)).status).toBe(200);
    expect((await people.office.post(`${own}/accept`, { note: '好' })).status).toBe(200);
    expect(await view()).toMatchObject({ status: 'accepted', versions: 2, lateBy: 1, isOwed: false, light: 'normal' });

    async function confirm({ id, type, columns, choices, currency = 'CNY', drafted, confirmedBy, needsEvidence, required }: SubmissionView['sections'][number]['fields'][number]): Promise<void> {
      if (drafted === undefined && !required) return;
      const who = confirmedBy === 'unitHead' ? people.head : people.reporter;
      const value = { text: '情况', number: 1, percent: 1, money: { currency, amountMinor: 100 }, date: '2026-11-20', flag: true, choice: choices?.[0]?.value, rows: columns ? [{ [columns[0]!.id]: 'x' }] : [] }[type];
      const evidence = needsEvidence ? [{ id: (await who.upload(`${id}.pdf`)).body.id, kind: 'photo', name: 'p.pdf' }] : undefined;
      const answer = await who.post(`${own}/confirm-field`, { fieldId: id, ...(drafted === undefined && { value }), ...(evidence && { evidence }) });
      expect([id, answer.status, answer.body.detail]).toEqual([id, 200, undefined]);
    }
  });

  it('is discussed by its unit and the office, each told of what the other says', async () => {
    const toldOf = async (who: keyof typeof people) => (await people[who].get<Page<NotificationView>>('/notifications')).body.items.filter(({ kind }) => kind === 'noted');
    expect((await people.neighbour.post(`${own}/add-note`, { text: '借问' })).status).toBe(404);
    expect((await people.leader.post(`${own}/add-note`, { text: '借问' })).body).toMatchObject({ code: 'forbidden' });
    expect((await people.reporter.post(`${own}/add-note`, { text: '跨月办结的计入哪期？' })).status).toBe(200);
    expect([(await toldOf('office')).length, (await toldOf('reporter')).length]).toEqual([1, 0]);
    expect((await people.office.post(`${own}/add-note`, { text: '计入办结日' })).body.events[0]!.sentence.zh).toContain('计入办结日');
    expect([(await toldOf('office')).length, (await toldOf('reporter')).length]).toEqual([1, 1]);
  });

  it('takes several reviews in one request, and explains each refusal; a repetition does nothing twice', async () => {
    const waiting = (await record.persistence.pool.query<{ reporting_id: string; unit_id: string }>(`select reporting_id, unit_id from submission where duty_id = 'm3-monthly' and unit_id <> 'commerce' order by 1 limit 2`)).rows;
    for (const { reporting_id: id, unit_id: unit } of waiting) {
      const client = await api.clientOf('reporter', unit);
      expect((await client.post(`/submissions/${id}/confirm-nothing`)).status).toBe(200);
      expect((await client.post(`/submissions/${id}/submit`)).status).toBe(200);
    }
    const ids = [...waiting.map(({ reporting_id }) => reporting_id), 'm3-monthly/2026-11/nobody', 'nonsense', own.replace('/submissions/', '')], key = crypto.randomUUID();
    const accepted = await people.office.post<BulkAnswer>('/submissions/bulk', { ids, verb: 'accept' }, { key });
    expect(accepted.body.results.map(({ ok, problem }) => problem?.code ?? ok)).toEqual([true, true, 'not-found', 'not-found', 'submission-not-submitted']);
    expect((await people.office.post<BulkAnswer>('/submissions/bulk', { ids, verb: 'accept' }, { key })).body.results.map(({ version }) => version)).toEqual(accepted.body.results.map(({ version }) => version));
    expect((await people.office.post('/submissions/bulk', { ids, verb: 'return' })).body).toMatchObject({ code: 'bad-text', field: 'reason' });
  });

  it('counts the same in the matrix as in the table, for everybody; and the burden', async () => {
    const matrix = (await people.neighbour.get<MatrixView>('/matrix?cycle=monthly&from=2026-01-01&to=2026-12-31')).body;
    const { rows: [sql] } = await record.persistence.pool.query<Record<string, number>>(
      `select count(*) as total, count(*) filter (where is_owed) as owed, count(*) filter (where status in ('accepted', 'frozen')) as accepted, count(*) filter (where late_by > 0) as late,
         count(*) filter (where is_nothing) as nothing, count(*) filter (where is_owed and due_on < '2026-11-26') as overdue, count(*) filter (where status = 'submitted') as submitted,
         count(*) filter (where status = 'returned') as returned from submission where cycle = 'monthly'`);
    expect(matrix.totals).toEqual(sql);
    expect(matrix.cells).toHaveLength(matrix.totals.total);
    expect(Object.values(matrix.byUnit).reduce((sum, { total }) => sum + total, 0)).toBe(matrix.totals.total);
    const burden = (await people.neighbour.get<BurdenRow[]>('/reporting-burden?month=2026-11')).body.find(({ unitId }) => unitId === 'lengshuitan')!;
    expect(burden).toMatchObject({ late: 1, returns: 1, submitted: 1 });
    expect(burden.minutes).toBeGreaterThan(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await people.office.get<ArrayBuffer>('/matrix/export?cycle=monthly&from=2026-01-01&to=2026-12-31')).body as never);
    expect(workbook.worksheets[0]!.rowCount).toBe(matrix.totals.total + 1);
    const duty = new ExcelJS.Workbook();
    await duty.xlsx.load((await people.office.get<ArrayBuffer>('/duties/territory-monthly/export?period=2026-11')).body as never);
    expect(duty.worksheets[0]!.columnCount).toBe(4 + (await view()).asked);
    const table = new ExcelJS.Workbook();
    await table.xlsx.load((await people.office.get<ArrayBuffer>('/duties/m12-monthly/export?period=2026-11')).body as never);
    const [sheet] = table.worksheets, headers = (sheet!.getRow(2).values as string[]).slice(1);
    expect([sheet!.name, sheet!.getCell('A1').value, headers.slice(0, 4), sheet!.getCell('A3').value]).toEqual(['项目三率', '永州市招商引资项目“三率”调度表（2026年11月）', ['序号', '填报单位', '新登记项目（个）', '签约项目（个）'], 1]);
    // Nobody has been accepted yet: no figures, and it says so.
    expect([sheet!.rowCount, sheet!.getCell('C3').value, sheet!.getCell('A4').value, sheet!.getCell('A5').value]).toEqual([5, null, '本表只列已审核的数字：应报 1 家，已审核 0 家。', expect.stringMatching(/^未报 1 家：/)]);
    expect(duty.worksheets[0]!.getCell(`A${duty.worksheets[0]!.rowCount - 1}`).value).toBe('本表只列已审核的数字：应报 14 家，已审核 1 家。');
    expect((await people.neighbour.get<Problem>('/duties/m12-monthly/export?period=2026-11')).status).toBe(404);
  });

  it('says what opens when, and where each duty stands', async () => {
    const { entries } = (await people.neighbour.get<CalendarOfOpenings>('/reporting-calendar?month=2026-11')).body;
    expect(entries.filter(({ cycle, period }) => cycle === 'monthly' && period === '2026-11').map(({ on, time, what }) => [on, time, what])).toEqual([['2026-11-20', '09:00', 'opens'], ['2026-11-25', '17:00', 'due']]);
    const duties = (await people.neighbour.get<DutyView[]>('/duties?period=2026-11')).body, territory = duties.find(({ dutyId }) => dutyId === 'territory-monthly')!;
    expect(territory.opened.map(({ unitId }) => unitId).toSorted()).toEqual(territory.owedBy.toSorted());
    expect(territory.opened.find(({ unitId }) => unitId === 'lengshuitan')).toMatchObject({ status: 'accepted', lateBy: 1 });
    expect((await people.neighbour.get<Problem>('/duties?period=2026-13')).body).toMatchObject({ code: 'bad-period' });
  });

  it('publishes a bulletin once, with what it rests on', async () => {
    expect((await people.head.post('/bulletins', { period: '2026-11' })).status).toBe(403);
    expect((await people.office.post('/bulletins', { period: '2026-11' })).status).toBe(201);
    expect((await people.head.get<Page<BulletinRow>>('/bulletins')).body.items).toEqual([]);
    expect((await people.head.get<Problem>('/bulletins/2026-11')).status).toBe(404);
    expect((await people.office.post('/bulletins/2026-11/edit', { key: 'next', paragraphs: ['加快推进。'] })).status).toBe(200);
    const draft = (await people.office.get<BulletinView>('/bulletins/2026-11')).body;
    expect(draft).toMatchObject({ number: 1, status: 'draft', accepted: 3, may: ['draft', 'edit', 'publish'] });
    expect(draft.sections.find(({ key }) => key === 'next')!.paragraphs[0]!.text.zh).toBe('加快推进。');
    expect(draft.targets).toHaveLength(13);
    expect(draft.targets.find(({ id }) => id === 'T12')).toMatchObject({ value: { zh: '0场' }, goal: { zh: '5场' } });
    for (const format of ['docx', 'pdf']) expect((await people.office.get<ArrayBuffer>(`/bulletins/2026-11/document?format=${format}`)).body.byteLength).toBeGreaterThan(5_000);
    expect((await people.office.post('/bulletins/2026-11/publish', {})).status).toBe(200);
    expect(await view()).toMatchObject({ status: 'frozen', frozenVersion: 2 });
    expect((await people.office.post('/bulletins/2026-11/edit', { key: 'next', paragraphs: ['再改。'] })).body).toMatchObject({ code: 'bulletin-published' });
    expect((await people.head.get<Page<BulletinRow>>('/bulletins')).body.items).toMatchObject([{ period: '2026-11', status: 'published', documentNumber: '永招专班通〔2026〕1号' }]);
    expect((await record.persistence.pool.query(`select kind from notification where stream_id = 'bulletin/2026-11' and unit_id = 'lengshuitan'`)).rows).toEqual([{ kind: 'noted' }]);
    // Issues are counted by cycle, documents by the series that all cycles share.
    await people.office.post('/bulletins', { period: '2026-Q3' });
    expect((await people.office.post('/bulletins/2026-Q3/publish', { documentNumber: '永招专班通〔2026〕1号' })).body).toMatchObject({ code: 'document-number-taken', field: 'documentNumber' });
    expect((await people.office.post('/bulletins/2026-Q3/publish', {})).status).toBe(200);
    expect((await people.office.get<BulletinView>('/bulletins/2026-Q3')).body).toMatchObject({ number: 1, documentNumber: '永招专班通〔2026〕2号' });
    expect((await people.head.get<Page<EventView>>('/bulletins/2026-11/history')).body.items.map(({ type }) => type)).toEqual(['BulletinPublished', 'BulletinEdited', 'BulletinDrafted']);
    // A published figure is corrected by a new version beside it.
    const field = (await view('head')).sections.flatMap(({ fields }) => fields).find(({ type }) => type === 'text')!;
    expect((await people.neighbour.post(`${own}/restate`, { values: { [field.id]: '更正' }, reason: '漏报' })).status).toBe(404);
    expect((await people.head.post(`${own}/restate`, { values: { [field.id]: '更正' }, reason: '漏报' })).status).toBe(200);
    expect((await view()).handedIn.map(({ number, values }) => [number, values[field.id]])[2]).toEqual([3, '更正']);
  });

  it('is delegated to a person: told to their unit, among their own reports, and gone after the last day', async () => {
    const path = '/submissions/territory-monthly/2026-11/daoxian', owner = await api.clientOf('reporter', 'daoxian'), helper = await api.clientOf('reporter', 'lingling', 'helper');
    const { accountId } = (await helper.get<{ caller: { accountId: string } }>('/session')).body.caller, delegation = { accountId, until: '2026-11-30', reason: '出差' };
    expect((await owner.post(`${path}/delegate`, { ...delegation, accountId: 'nobody' })).body).toMatchObject({ code: 'unknown-account', field: 'accountId' });
    expect((await people.office.post(`${path}/delegate`, { unitId: 'commerce', until: '2026-11-30', reason: '代办' })).body).toMatchObject({ code: 'deputy-for-oneself' });
    const ours = async (who: ApiClient) => (await who.get<Page<SubmissionRow>>('/submissions?ours=true&owed=true&limit=100')).body.items.map(({ id }) => id);
    expect(await ours(helper)).not.toContain('territory-monthly/2026-11/daoxian');
    expect((await owner.post(`${path}/delegate`, delegation)).status).toBe(200);
    expect(await ours(helper)).toEqual(expect.arrayContaining(['territory-monthly/2026-11/daoxian', 'territory-monthly/2026-11/lingling']));
    expect((await helper.get<SubmissionView>(path)).body).toMatchObject({ delegate: { person: { name: expect.any(String) as string, unitId: 'lingling' }, until: '2026-11-30' }, may: expect.arrayContaining(['confirm-field']) as string[] });
    const told = async () => (await record.persistence.pool.query<{ n: number }>(`select (select count(*) from notification where unit_id = 'lingling' and stream_id = $1) + (select count(*) from work_item where unit_id = 'lingling' and stream_id = $1) as n`, ['reporting/territory-monthly/2026-11/daoxian'])).rows[0]!.n;
    expect(await told()).toBe(2);
    await record.acts.act<SubmissionState, SubmissionEvent>({ streamId: 'reporting/territory-monthly/2026-11/daoxian', commandId: crypto.randomUUID(), fingerprint: 'time', actor: { kind: 'time' }, now: instantOf('2026-12-01', 1), decide: ({ state, context }) => reportingCycle.tick(state, context) });
    expect(await ours(helper)).not.toContain('territory-monthly/2026-11/daoxian');
    expect((await helper.get<SubmissionView>(path)).status).toBe(404);
  });

  it('waits for nobody while the head is away: somebody else of the unit approves what others wrote', async () => {
    const path = '/submissions/territory-monthly/2026-11/dongan', [writer, deputy, head] = await Promise.all([api.clientOf('reporter', 'dongan'), api.clientOf('reporter', 'dongan', 'second'), api.clientOf('unitHead', 'dongan')]);
    const away = (toOn: string) => head.send('PUT', '/absences', JSON.stringify({ fromOn: '2026-11-20', toOn }), { 'Content-Type': 'application/json' });
    for (const { id, type, drafted, confirmedBy, required, columns } of (await writer.get<SubmissionView>(path)).body.sections.flatMap(({ fields }) => fields)) {
      if (drafted === undefined && !required) continue;
      const value = type === 'text' ? '情况' : type === 'rows' ? [{ [columns![0]!.id]: 'x' }] : 0;
      expect([id, (await (confirmedBy === 'unitHead' ? head : writer).post(`${path}/confirm-field`, { fieldId: id, ...(drafted === undefined && { value }) })).status]).toEqual([id, 200]);
    }
    expect((await deputy.post(`${path}/approve`)).body).toMatchObject({ code: 'unit-head-required' });
    await away('2026-12-31');
    api.setNow(instantOf('2026-11-27', 10));
    expect((await deputy.get<SubmissionView>(path)).body.may).toContain('approve');
    expect((await writer.post(`${path}/approve`)).body).toMatchObject({ code: 'second-account-required' });
    expect((await deputy.post(`${path}/approve`)).body.events[0]).toMatchObject({ data: { standsIn: true } });
  });

  it('is delegated, and handed over when units merge', async () => {
    const path = '/submissions/territory-monthly/2026-11/lingling';
    expect((await people.neighbour.post(`${path}/delegate`, { unitId: 'lengshuitan', until: '2026-11-30', reason: '出差' })).status).toBe(200);
    expect((await people.reporter.get<SubmissionView>(path)).body.may).toContain('confirm-field');
    expect((await people.head.get<SubmissionView>(path)).body.may).not.toContain('approve');
    expect((await people.office.post(`${path}/hand-over`, { unitId: 'nowhere', reason: '合并' })).body).toMatchObject({ code: 'unknown-unit' });
    expect((await people.office.post(`${path}/hand-over`, { unitId: 'lengshuitan', reason: '合并' })).status).toBe(200);
    expect((await people.reporter.get<SubmissionView>(path)).body).toMatchObject({ unitId: 'lengshuitan' });
    const matrix = new ExcelJS.Workbook();
    await matrix.xlsx.load((await people.office.get<ArrayBuffer>('/matrix/export?cycle=monthly&from=2026-01-01&to=2026-12-31&duty=territory-monthly&unit=lengshuitan')).body as never);
    expect([2, 3].map((row) => matrix.worksheets[0]!.getCell(`A${row}`).text).toSorted()).toEqual(['冷水滩区', '冷水滩区（原由零陵区报送）']);
  });
});
