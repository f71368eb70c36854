import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openRecord } from '#libs/acts/open-record.js';
import type { CalendarPreview } from '#libs/contracts/calendar.views.js';
import type { MatterView } from '#libs/contracts/matter.views.js';
import type { Problem } from '#libs/contracts/project.views.js';
import type { Outlook, RehearsalResult, TwoFutures } from '#libs/contracts/rehearsal.views.js';
import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { ApiUnderTest } from './api-under-test.js';
import { instantOf } from '#libs/domain/instants.js';
import type { DraftEffectView, RuleDraftView, RuleTableView } from '#libs/packs/rules/rules.views.js';
import { hashPack } from '#libs/packs/pack-hash.js';
import { withDaysOff } from '#libs/testing/calendar-with-days-off.js';
import type { ApiClient } from './api-client.js';
import { facts, matter } from './specimens.js';

interface Refusal extends Problem {
  parameters: { found: { file: string; place: string; message: string }[] };
}

/** Questions about futures, through HTTP and on a real record, which they must leave alone. */
describe('rehearsals', () => {
  let api: ApiUnderTest, office: ApiClient, officer: ApiClient, id: string, stepId: string, rules: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    api.setNow('2026-11-10T02:00:00.000Z');
    [office, officer] = [await api.clientOf('office', 'commerce'), await api.clientOf('officer', 'lengshuitan')];
    id = (await officer.post('/projects', facts({ name: '锂电隔膜项目' }))).body.id;
    await office.post('/projects', facts({ territoryId: 'daoxian', leadUnitId: 'daoxian', registeredOn: '2026-11-09' }));
    stepId = (await office.project(id)).steps.find(({ status, clock }) => status === 'open' && clock?.running === 'green')!.id;
    rules = await readFile(join(process.cwd(), 'packs/yongzhou-2026/rules/step-limit.dmn'), 'utf8');
  });
  afterAll(() => api.stop());

  const limit = (amount: number) => ({ proposal: { limits: [{ stepId, kind: 'green', amount, unit: 'workingDay' }] } });
  const rehearse = (body: unknown, client = office) => client.post<RehearsalResult & Refusal>('/rehearsals', body);

  /** Every row of the record and of what is derived from it. */
  async function everything(): Promise<string> {
    const { rows } = await api.sql.query<{ table: string }>(`select table_name as "table" from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('session', 'api_token') order by 1`);
    const counts = await Promise.all(rows.map(async ({ table }) => [table, (await api.sql.query(`select count(*)::int as n from "${table}"`)).rows[0]]));
    const heads = await api.sql.query('select stream_id, sequence, md5(state::text || plans::text) as content from stream order by stream_id');
    return JSON.stringify([Object.fromEntries(counts), heads.rows]);
  }

  it('show the dates that another limit moves, and change nothing', async () => {
    const before = await everything();
    const { status, body } = await rehearse(limit(30));
    expect(status).toBe(200);
    expect(body).toMatchObject({ from: '2026-11-10', to: '2027-02-08', summary: { projects: 2, changed: 2, later: 2, earlier: 0, created: 0, cancelled: 0 } });
    const row = body.rows.find(({ projectId }) => projectId === id)!;
    expect(row.moved).toMatchObject([{ stepId, clock: 'green', isRunning: true, from: (await office.project(id)).steps.find((step) => step.id === stepId)!.clock!.dueOn }]);
    await office.post(`/rehearsals/projects/${id}`, limit(30));
    await rehearse({ ...limit(30), mode: 'past', from: '2026-11-01', to: '2026-11-09' });
    await office.get('/outlook?days=30');
    expect(await everything()).toBe(before);
  });

  it('find nothing when the proposed table is the one in force, and narrow to a territory', async () => {
    const { body } = await rehearse({ proposal: { rules: { 'step-limit': rules } }, filter: { territory: ['daoxian'] } });
    expect(body.summary).toMatchObject({ projects: 1, changed: 0, moved: 0 });
    expect(body.rows).toEqual([]);
  });

  it('take a table that acts from a later day on', async () => {
    const dated = rules.replace('<decision id="step-limit"', '<decision luodi:version="2026.9" luodi:effectiveFrom="2026-12-01" id="step-limit"');
    const { status, body } = await rehearse({ proposal: { rules: { 'step-limit': dated } } });
    expect([status, body.summary?.projects]).toEqual([200, 2]);
  });

  describe('of what matters and reports are asked by', () => {
    let matterId: string;
    beforeAll(async () => {
      matterId = (await officer.post('/matters', matter())).body.id;
      const record = await openRecord(api.databaseUrl, 2);
      await record.opener.openDue('monthly', instantOf('2026-11-20', 10));
      await record.close();
    });

    const draftOf = async (id: string, rowId: string, name: string, cell: string) => {
      const { body: { rows, ...view } } = await office.get<RuleTableView>(`/rules/${id}`);
      const outputs = view.outputs.map(({ expression }) => expression), table = { id, rows: rows.map((row) => (row.id === rowId ? { ...row, outputs: outputs.map((expression, at) => (expression === name ? cell : row.outputs[at]!)) } : row)), examples: [] };
      return (await office.post<RuleDraftView>('/rules/drafts', { table, reason: '试算' })).body.id;
    };

    it('find what the effect of a draft on them is, and do not say that nothing changes', async () => {
      const ladder = await draftOf('matter-ladder', 'matter-ladder.handler', 'workingDays', '3'), { body } = await rehearse({ proposal: { draftId: ladder } });
      const { body: effect } = await office.get<DraftEffectView>(`/rules/drafts/${ladder}/effect`);
      expect(effect.matters).toMatchObject({ open: 1, affected: 1 });
      expect(body).toMatchObject({ summary: { changed: 0 }, matters: effect.matters });
      expect(body).not.toHaveProperty('submissions');
      const reminders = await draftOf('report-ladder', 'report-ladder.head', 'afterWorkingDays', '4'), { body: ofReports } = await rehearse({ proposal: { draftId: reminders } });
      expect(ofReports.submissions!.affected).toBeGreaterThan(0);
      expect(ofReports).toMatchObject({ summary: { changed: 0 }, submissions: (await office.get<DraftEffectView>(`/rules/drafts/${reminders}/effect`)).body.submissions });
      expect(ofReports).not.toHaveProperty('matters');
    });

    it('count in the outlook what of them will be due and late, whose it is, and change nothing', async () => {
      const before = await everything(), { body: { matters, submissions } } = await office.get<Outlook>('/outlook?days=90&territory=daoxian');
      expect(await everything()).toBe(before);
      expect(matters).toMatchObject({ open: 1, escalations: 5 });
      const sign = (await officer.get<MatterView>(`/matters/${matterId}`)).body.clocks.find(({ what }) => what === 'sign')!;
      expect(matters.cells.filter(({ late }) => late > 0)).toEqual([expect.objectContaining({ unitId: sign.unitId, late: 1 })]);
      expect([submissions.due, submissions.late, submissions.alreadyLate]).toEqual([submissions.open, submissions.open, {}]);
      expect(new Set(submissions.cells.map(({ week }) => week))).toEqual(new Set(['2026-11-23']));
      for (const { due, cells } of [matters, submissions]) expect(cells.reduce((sum, cell) => sum + cell.due, 0)).toBe(due);
    });

    it('move the dates that the preview of a calendar finds', async () => {
      const calendar = withDaysOff(api.pack.calendar, 'cn-2026.9', ['2026-11-11', '2026-11-24', '2026-11-25']), admin = await api.clientOf('admin', 'finance');
      const { body: { others } } = await admin.post<CalendarPreview>('/calendars/preview', { content: JSON.stringify(calendar) });
      const named = (kind: string) => others.filter((move) => move.kind === kind);
      const { body: { matters, submissions } } = await rehearse({ proposal: { calendar } });
      expect(matters).toMatchObject({ open: 1, affected: 1, dates: named('matter').length });
      expect(matters!.examples[0]!.changes).toEqual(expect.arrayContaining(named('matter').map(({ what: of, from, to }) => expect.objectContaining({ what: 'due', of, from, to }))));
      expect(submissions!.dates).toBe(named('submission').length);
      expect(submissions!.dates).toBeGreaterThan(0);
    });

    it('say nothing of them for limits of steps, and for a past period', async () => {
      for (const { body } of [await rehearse(limit(30)), await rehearse({ proposal: { calendar: withDaysOff(api.pack.calendar, 'x', ['2026-11-11']) }, mode: 'past', from: '2026-11-01', to: '2026-11-09' })]) {
        expect(body).not.toHaveProperty('matters');
        expect(body).not.toHaveProperty('submissions');
      }
    });
  });

  it('try a changed plan that was stored and is not in force', async () => {
    const record = await openRecord(api.databaseUrl, 2), { steps } = await office.project(id);
    const dropped = steps.find((step) => !api.pack.steps.some(({ needs, voids }) => needs.includes(step.id) || voids === step.id))!.id, changed = { ...api.pack, steps: api.pack.steps.filter((step) => step.id !== dropped) };
    const stored = { ...changed, hash: hashPack(changed) };
    expect(await record.persistence.packs.store(stored)).toBe(true);
    await record.close();
    expect((await office.get<{ hash: string; isCurrent: boolean; wasInForce: boolean }[]>('/packs')).body).toContainEqual(expect.objectContaining({ hash: stored.hash, isCurrent: false, wasInForce: false }));
    const { body } = await rehearse({ proposal: { packHash: stored.hash } });
    expect(body.rows.find(({ projectId }) => projectId === id)).toMatchObject({ cancelled: [dropped], created: [] });
    expect((await office.project(id)).steps.map((step) => step.id)).toContain(dropped);
  });

  it("lay one project's two futures side by side, in words", async () => {
    const { body } = await office.post<TwoFutures>(`/rehearsals/projects/${id}`, limit(30));
    expect(body.project).toMatchObject({ projectId: id, name: '锂电隔膜项目' });
    const moved = body.lines.find(({ mark, after }) => mark === 'moved' && after?.type === 'StepOverdue' && after.stepId === stepId)!;
    expect(moved.before!.occurredAt < moved.after!.occurredAt).toBe(true);
    expect(moved.after!.sentence.zh).toContain('已超期');
    expect((await office.post<Problem>('/rehearsals/projects/00000000-0000-4000-8000-000000000000', limit(30))).status).toBe(404);
  });

  it('count by another calendar', async () => {
    const calendar = structuredClone(api.pack.calendar) as CalendarData;
    calendar.years['2026']!.off.push('2026-11-03', '2026-11-04', '2026-11-05');
    const { body } = await rehearse({ proposal: { calendar } });
    expect(body.summary.later).toBeGreaterThan(0);
    const yaml = await readFile(join(process.cwd(), 'packs/yongzhou-2026/calendar.yaml'), 'utf8');
    expect((await rehearse({ proposal: { calendar: yaml } })).body).toMatchObject({ summary: { changed: 0 }, matters: { affected: 0 } });
    expect((await rehearse({ proposal: { calendar: 'version: [' } })).body).toMatchObject({ code: 'proposal-refused', parameters: { found: [{ file: 'calendar' }] } });
    calendar.years['2026']!.work.push('2026-11-03');
    const refused = await rehearse({ proposal: { calendar } });
    expect([refused.status, refused.body.code, refused.body.parameters.found[0]!.message]).toEqual([422, 'proposal-refused', expect.stringContaining('2026-11-03')]);
  });

  it('refuse a table that is not in order, with what the checker says, and run nothing', async () => {
    const from = rules.indexOf('<rule '), to = rules.indexOf('</rule>', from) + '</rule>'.length;
    for (const [text, said] of [[rules.replace('</definitions>', ''), /./], [rules.slice(0, to) + rules.slice(from, to).replace(/<outputEntry([^>]*)><text>[^<]*<\/text>/, '<outputEntry$1><text>"soon"</text>') + rules.slice(to), /./]] as const) {
      const { status, body } = await rehearse({ proposal: { rules: { 'step-limit': text } } });
      expect([status, body.code]).toEqual([422, 'proposal-refused']);
      expect(body.parameters.found.length).toBeGreaterThan(0);
      expect(body.parameters.found[0]).toMatchObject({ file: 'rules/step-limit.dmn', message: expect.stringMatching(said) });
      expect(body).not.toHaveProperty('summary');
    }
  });

  it.each([
    ['a limit of 0', { limits: [{ stepId: 'G24', kind: 'green', amount: 0, unit: 'workingDay' }] }, 400, 'bad-time-amount'],
    ['a limit of -1', { limits: [{ stepId: 'G24', kind: 'green', amount: -1, unit: 'workingDay' }] }, 400, 'bad-time-amount'],
    ['a step that does not exist', { limits: [{ stepId: 'NONE', kind: 'green', amount: 1, unit: 'workingDay' }] }, 422, 'proposal-refused'],
    ['a table that nobody asks', { rules: { 'no-such-table': '<x/>' } }, 400, 'invalid-input'],
    ['a draft that does not exist', { draftId: 'd1' }, 422, 'unknown-draft'],
    ['a pack that is not loaded', { packHash: 'a'.repeat(64) }, 422, 'unknown-pack'],
    ['a calendar without its fields', { calendar: {} }, 422, 'proposal-refused'],
    ['an unknown field', { plan: {} }, 400, 'unknown-field'],
  ])('refuse %s', async (_what, proposal, status, code) => {
    const answer = await rehearse({ proposal });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuse a period that has not passed, or runs backwards', async () => {
    const past = async (from?: string, to?: string) => (await rehearse({ proposal: {}, mode: 'past', from, to })).body.code;
    expect([await past('2026-11-09', '2026-11-01'), await past('2026-11-01', '2026-12-01'), await past('2026-11-01')]).toEqual(['period-invalid', 'date-in-future', 'invalid-input']);
  });

  it('go through a past period with what people did in it', async () => {
    const { body } = await rehearse({ proposal: {}, mode: 'past', from: '2026-11-01', to: '2026-11-09' });
    expect(body).toMatchObject({ from: '2026-11-01', to: '2026-11-09', summary: { projects: 2, changed: 0, refusedActs: 0 } });
  });

  it('tell in lines how far they are', async () => {
    const answer = await office.send<ArrayBuffer>('POST', '/rehearsals', JSON.stringify(limit(30)), { 'Content-Type': 'application/json', Accept: 'application/x-ndjson' });
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    const read = new TextDecoder().decode(answer.body).trim().split('\n').map((line) => JSON.parse(line) as { done?: number; total?: number; result?: RehearsalResult });
    expect(read[0]).toEqual({ done: 1, total: 2 });
    expect(read.at(-1)!.result!.summary.projects).toBe(2);
  });

  it('look ahead: what will be due and late, by unit and week', async () => {
    const { status, body } = await office.get<Outlook>('/outlook?days=90');
    expect(status).toBe(200);
    expect(body).toMatchObject({ from: '2026-11-10', to: '2027-02-08', projects: 2 });
    expect(body.due).toBeGreaterThan(0);
    expect(body.cells.reduce((sum, { due }) => sum + due, 0)).toBe(body.due);
    expect((await office.get<Outlook>('/outlook?days=90&territory=daoxian')).body.projects).toBe(1);
    expect((await office.get<Problem>('/outlook?days=0')).status).toBe(400);
  });

  it('are for the office, leaders and administrators', async () => {
    for (const [role, unit] of [['leader', 'government-office'], ['admin', 'commerce']] as const) expect((await rehearse({ proposal: {} }, await api.clientOf(role, unit))).status).toBe(200);
    expect((await rehearse({ proposal: {} }, officer)).body.code).toBe('forbidden');
    expect((await officer.get<Problem>('/outlook')).body.code).toBe('forbidden');
  });
});
