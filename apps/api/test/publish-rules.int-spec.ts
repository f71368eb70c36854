import { RULE_TABLES } from '#libs/packs/rules/rule-tables.js';
import { randomUUID } from 'node:crypto';
import type { MatterView } from '#libs/contracts/matter.views.js';
import type { EventView, Page, Problem, ProjectView } from '#libs/contracts/project.views.js';
import type { DraftEffectView, ProjectUpgradeView, RuleCheck, RuleDraftDetail, RuleDraftView, RuleTableSummary, RuleTableView } from '#libs/packs/rules/rules.views.js';
import type { ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';
import { facts, matter } from './specimens.js';

type Refused = RuleDraftView & Omit<Problem, 'status'>;

/** From an edited table to moved deadlines, by two people, through real HTTP. */
describe('publishing rules', () => {
  let api: ApiUnderTest;
  let office: ApiClient;
  let leader: ApiClient;
  let officer: ApiClient;

  const start = async () => {
    api = await ApiUnderTest.start();
    api.setNow('2026-11-24T02:00:00.000Z');
    [office, leader, officer] = await Promise.all([api.clientOf('office', 'commerce'), api.clientOf('leader', 'government-office'), api.clientOf('officer', 'lengshuitan')]);
  };

  const table = async (id = 'step-limit', version = ''): Promise<RuleTableView> => (await office.get<RuleTableView>(`/rules/${id}${version && `?version=${version}`}`)).body;
  /** The table with other output cells in one row. */
  const edited = async (id: string, row: string, outputs: Record<string, string>) => {
    const view = await table(id);
    const cells = (texts: string[]) => view.outputs.map(({ expression }, index) => outputs[expression] ?? texts[index]!);
    return { id, rows: view.rows.map(({ id: rowId, ...each }) => ({ id: rowId, ...each, ...(rowId === row && { outputs: cells(each.outputs) }) })) };
  };
  const leadLimit = (days: string) => edited('step-limit', 'step-limit.S00', { greenAmount: days });
  const propose = async (tableBody: object, client = office) => client.post<Refused>('/rules/drafts', { table: tableBody, reason: '研判需要更长时间' });
  const approve = (draft: RuleDraftView, over: object = {}, client = leader, key: string = randomUUID()) =>
    client.post<Refused>(`/rules/drafts/${draft.id}/approve`, { revision: draft.revision, rollout: 'open-now', ...over }, { key });
  const register = async (): Promise<string> => (await officer.post('/projects', facts({ registeredOn: '2026-11-24' }))).body.id;
  const leadStep = async (id: string) => (await officer.project(id)).steps.find((step) => step.id === 'S00')!;
  const draftOf = async (id: string) => (await office.get<RuleDraftDetail>(`/rules/drafts/${id}`)).body;
  const rolledOut = async (id: string): Promise<RuleDraftDetail> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const draft = await draftOf(id);
      if (draft.progress?.isDone) return draft;
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    throw new Error('the rollout did not end');
  };
  const history = async (id: string) => (await officer.get<Page<EventView>>(`/projects/${id}/history`)).body.items;

  describe('changes what acts', () => {
    beforeEach(start);
    afterEach(() => api.stop());

    it('moves open deadlines, with the reason, when another person approves', async () => {
      const id = await register();
      expect((await leadStep(id)).clock).toMatchObject({ dueOn: '2026-11-27' });
      const { body: draft, status } = await propose(await leadLimit('5'));
      expect([status, draft.may, draft.isStale, draft.rollouts]).toEqual([201, ['replace', 'withdraw'], false, ['new', 'next-stage', 'open-now']]);
      expect((await leadStep(id)).clock).toMatchObject({ dueOn: '2026-11-27' }); // a draft never acts
      expect((await leader.get<DraftEffectView>(`/rules/drafts/${draft.id}/effect`)).body).toMatchObject({ projects: 1, affected: 1, moved: 1, added: 0, examples: [{ projectId: id, moved: [{ stepId: 'S00', clock: 'green', from: '2026-11-27', to: '2026-12-01' }] }] });
      const key = randomUUID(), { body: approved } = await approve(draft, {}, leader, key);
      expect(approved).toMatchObject({ status: 'approved', packVersion: '2026.1.1', decision: { name: 'government-office leader', rollout: 'open-now' } });
      expect((await approve(draft, {}, leader, key)).body).toMatchObject({ status: 'approved', packVersion: '2026.1.1' }); // asked again
      expect((await rolledOut(draft.id)).progress).toEqual({ total: 1, done: 1, refused: 0, isDone: true });
      const step = await leadStep(id);
      expect(step.clock).toMatchObject({ dueOn: '2026-12-01', firstDueOn: '2026-11-27' });
      expect(step.rules['step-limit']).toEqual({ table: 'step-limit', version: '2026.2', row: 'step-limit.S00' });
      expect((await history(id))[0]).toMatchObject({
        type: 'ProjectPlanned', reason: '《环节时限》2026.2：研判需要更长时间', actor: { kind: 'person', name: 'government-office leader' },
        data: { moved: [{ stepId: 'S00', clock: 'green', from: '2026-11-27', to: '2026-12-01' }] }, sentence: { zh: expect.stringContaining('到期日由2026年11月27日改为2026年12月1日') },
      });
      expect((await table()).version).toBe('2026.2');
      expect(await table('step-limit', '2026.1')).toMatchObject({ isCurrent: false, packVersion: '2026.1.0' });
      expect((await api.sql.query(`select max(sequence)::int as told from outbox where stream_id = $1`, [`project/${id}`])).rows).toEqual([{ told: 3 }]); // its workflow will hear of it
    });

    it('goes on after an interruption, and repeats nothing', async () => {
      const ids = [await register(), await register(), await register()];
      const { body: draft } = await propose(await leadLimit('5'));
      await approve(draft);
      await rolledOut(draft.id);
      const before = await api.eventCount();
      await api.sql.query('update rule_draft set rolled_out_at = null, progress = null');
      const { RuleRollouts } = await import('../src/rules/rule-rollouts.js');
      api.app.get(RuleRollouts).start();
      expect((await rolledOut(draft.id)).progress).toMatchObject({ total: 3, done: 3 });
      expect(await api.eventCount()).toBe(before);
      for (const id of ids) expect((await leadStep(id)).clock!.dueOn).toBe('2026-12-01');
    });

    it('shows what it would say of open matters before it is published, and leaves them alone', async () => {
      const { id } = (await officer.post('/matters', matter())).body, dues = async () => (await officer.get<MatterView>(`/matters/${id}`)).body.clocks.map(({ what, dueOn }) => [what, dueOn]);
      const before = await dues();
      const { body: draft } = await propose({ ...await edited('matter-ladder', 'matter-ladder.handler', { workingDays: '3' }), examples: [] });
      const { body: effect } = await leader.get<DraftEffectView>(`/rules/drafts/${draft.id}/effect`);
      expect(effect).toMatchObject({ affected: 0, matters: { open: 1, affected: 1, dates: 1, levels: 1, examples: [{ id, changes: [{ what: 'due', of: 'ladder', from: '2026-12-01', to: '2026-11-27' }, { what: 'levelDays', of: '1', from: '5', to: '3' }] }] } });
      expect(effect).not.toHaveProperty('submissions');
      const project = await register(), events = await api.eventCount();
      for (const rollout of ['open-now', 'next-stage']) expect((await approve(draft, { rollout })).body).toMatchObject({ status: 422, code: 'projects-not-asked', field: 'rollout', parameters: { table: 'matter-ladder' } });
      expect(await draftOf(draft.id)).toMatchObject({ status: 'open', rollouts: ['new'] });
      expect((await approve(draft, { rollout: 'new' })).body).toMatchObject({ status: 'approved' });
      expect([await dues(), await api.eventCount()]).toEqual([before, events]);
      expect((await history(project)).map(({ type }) => type)).not.toContain('UpgradeScheduled');
      const { body: late } = await propose({ ...await edited('report-ladder', 'report-ladder.head', { afterWorkingDays: '3' }), examples: [] });
      expect((await leader.get<DraftEffectView>(`/rules/drafts/${late.id}/effect`)).body.submissions).toMatchObject({ open: 0, affected: 0, examples: [] });
    });

    it('leaves open projects to their officers, who see the effect first', async () => {
      const id = await register(), { body: draft } = await propose(await leadLimit('5'));
      await approve(draft, { rollout: 'new' });
      const later = await register();
      expect([(await leadStep(id)).clock!.dueOn, (await leadStep(later)).clock!.dueOn]).toEqual(['2026-11-27', '2026-12-01']);
      expect((await officer.project(id)).may).toEqual(expect.arrayContaining(['upgrade', 'schedule-upgrade']));
      expect((await officer.project(later)).may).not.toContain('upgrade');
      const { body: preview } = await officer.get<ProjectUpgradeView>(`/projects/${id}/upgrade`);
      expect(preview).toEqual({ added: [], removed: [], owners: [], moved: [{ stepId: 'S00', clock: 'green', from: '2026-11-27', to: '2026-12-01' }], packVersion: '2026.1.1', isOther: true });
      expect((await leader.post(`/projects/${id}/upgrade`, { reason: 'x' })).status).toBe(403);
      expect((await officer.post(`/projects/${id}/upgrade`, { reason: '按新时限办理' })).body.events).toMatchObject([{ type: 'ProjectPlanned', reason: '按新时限办理' }]);
      expect((await officer.post(`/projects/${id}/upgrade`, { reason: '再来一次' })).body).toMatchObject({ status: 422, code: 'nothing-to-change' });
    });

    it('marks projects for their next stage, and those that are suspended', async () => {
      const [id, suspended] = [await register(), await register()];
      await officer.post(`/projects/${suspended}/suspend`, { reason: '等待', authority: '纪要', reviewOn: '2027-01-15', evidence: [{ id: (await officer.upload('会议纪要.pdf')).body.id, kind: 'suspensionProof', name: '会议纪要.pdf' }] });
      const { body: draft } = await propose(await leadLimit('5'));
      await approve(draft, { rollout: 'open-now' });
      await rolledOut(draft.id);
      expect(await officer.project(suspended)).toMatchObject({ packVersion: '2026.1.0', upgrade: { reason: expect.stringContaining('2026.2') } });
      const { body: second } = await propose(await leadLimit('4'));
      await approve(second, { rollout: 'next-stage' });
      await rolledOut(second.id);
      const marked: ProjectView = await officer.project(id);
      expect(marked).toMatchObject({ packVersion: '2026.1.1', upgrade: { reason: expect.stringContaining('2026.3') } });
      expect(marked.may).toContain('upgrade');
      expect(marked.may).not.toContain('schedule-upgrade');
      expect(await officer.project(suspended)).toMatchObject({ upgrade: { reason: expect.stringContaining('2026.3') }, suspension: { evidence: [{ kind: 'suspensionProof' }] } });
      expect((await history(id))[0]).toMatchObject({ type: 'UpgradeScheduled' });
    });

    it('is refused to the author, to others, for a draft that changed, and for one made from an older version', async () => {
      const admin = await api.clientOf('admin', 'commerce');
      const { body: own } = await propose(await leadLimit('6'), admin);
      expect((await approve(own, {}, admin)).body).toMatchObject({ status: 403, code: 'own-draft' });
      expect((await approve(own, {}, office)).body).toMatchObject({ status: 403, code: 'forbidden' });
      expect((await office.post<Refused>(`/rules/drafts/${own.id}/withdraw`, { revision: 1 })).body).toMatchObject({ status: 403, code: 'others-draft' });
      expect((await officer.post<Refused>('/rules/drafts', { table: await leadLimit('6'), reason: 'x' })).status).toBe(403);
      const { body: draft } = await propose(await leadLimit('5'));
      const replaced = (await office.post<Refused>(`/rules/drafts/${draft.id}/replace`, { revision: 1, table: await leadLimit('4'), reason: '改为四天' })).body;
      expect(replaced).toMatchObject({ revision: 2, reason: '改为四天' });
      expect((await approve(draft)).body).toMatchObject({ status: 409, code: 'draft-changed', parameters: { revision: 2 } });
      expect((await approve(replaced, { rollout: 'new' })).status).toBe(200);
      expect((await approve(own, { rollout: 'new' })).body).toMatchObject({ status: 409, code: 'stale-base', parameters: { current: '2026.1.1' } });
      const remade = (await admin.post<Refused>(`/rules/drafts/${own.id}/replace`, { revision: 1, table: await leadLimit('6'), reason: '在现行版本上重做' })).body;
      expect((await approve(remade, { rollout: 'new' })).body).toMatchObject({ packVersion: '2026.1.2' });
      expect((await approve(remade, {}, await api.clientOf('leader', 'commerce'))).body).toMatchObject({ status: 409, code: 'draft-decided' });
    });

    it('happens once when two approve two drafts of one base at the same time', async () => {
      const [one, two] = [(await propose(await leadLimit('5'))).body, (await propose(await leadLimit('6'))).body];
      const answers = await Promise.all([approve(one, { rollout: 'new' }), approve(two, { rollout: 'new' })]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      expect((await api.sql.query('select count(*)::int as n from pack_version')).rows).toEqual([{ n: 2 }]);
    });
  });

  describe('changes nothing', () => {
    beforeAll(start);
    afterAll(() => api.stop());

    it('tables are read with the names of what they hold, also in older versions', async () => {
      const { body: tables } = await officer.get<RuleTableSummary[]>('/rules');
      expect(tables.map(({ id }) => id).toSorted()).toEqual(Object.keys(RULE_TABLES).toSorted());
      expect(tables.find(({ id }) => id === 'step-limit')).toMatchObject({ name: '环节时限', version: '2026.1', findings: expect.not.arrayContaining([expect.objectContaining({ severity: 'error' })]) });
      const assign = await table('assign-step');
      expect(assign.outputs[0]!.choices).toContainEqual({ value: 'commerce', label: expect.objectContaining({ zh: expect.stringContaining('商务') }) });
      expect((await officer.get<Problem>('/rules/step-limit?version=1999')).body).toMatchObject({ status: 404, code: 'unknown-table' });
      expect((await officer.get<Problem>('/rules/none')).status).toBe(404);
    });

    it('can be rejected with a reason, or taken back', async () => {
      const [one, two] = [(await propose(await leadLimit('5'))).body, (await propose(await leadLimit('6'))).body];
      expect((await leader.post<Refused>(`/rules/drafts/${one.id}/reject`, { revision: 1 })).status).toBe(400);
      expect((await leader.post<Refused>(`/rules/drafts/${one.id}/reject`, { revision: 1, reason: '缺少依据' })).body).toMatchObject({ status: 'rejected', decision: { reason: '缺少依据' }, may: [] });
      expect((await office.post<Refused>(`/rules/drafts/${two.id}/withdraw`, { revision: 1 })).body.status).toBe('withdrawn');
      expect((await approve(one)).body).toMatchObject({ code: 'draft-decided' });
      expect((await leader.get<RuleDraftView[]>('/rules/drafts')).body.map(({ status }) => status).toSorted()).toEqual(['rejected', 'withdrawn']);
      expect((await officer.get('/rules/drafts')).status).toBe(403);
    });

    const BAD: [string, string, string, Record<string, string>, object][] = [
      ['a limit of 0', 'step-limit', 'step-limit.G15', { greenAmount: '0' }, { row: 28, column: '绿色通道时限' }],
      ['a limit of -1', 'step-limit', 'step-limit.G15', { greenAmount: '-1' }, { row: 28, column: '绿色通道时限' }],
      ['a green limit longer than the law', 'step-limit', 'step-limit.G15', { greenAmount: '31' }, { row: 28, column: '绿色通道时限' }],
      ['a missing output', 'step-limit', 'step-limit.G15', { greenUnit: '' }, { row: 28, column: '绿色通道单位' }],
      ['an unknown unit of time', 'step-limit', 'step-limit.G15', { greenUnit: '"week"' }, { row: 28, column: '绿色通道单位' }],
      ['an unknown unit', 'assign-step', 'assign-step.justice', { owner: '"jutsice"' }, { row: 3, column: '责任单位' }],
      ['a step that nobody owns', 'assign-step', 'assign-step.justice', { owner: 'null' }, { row: 3, column: '责任单位' }],
      ['an extension decided by the applicant', 'extension-authority', 'extension-authority.legal', { authority: '"natural-resources"' }, { row: 2, column: '审批单位' }],
      ['no time to decide on an extension', 'extension-authority', 'extension-authority.legal', { decisionWorkingDays: '0' }, { row: 2, column: '审批时限（工作日）' }],
      ['a reminder half a day before', 'reminders', 'reminders.r5', { offset: '4.5' }, { row: 1, column: '提前工作日' }],
      ['months beyond the calendar', 'step-limit', 'step-limit.G15', { legalAmount: '100000', legalUnit: '"month"' }, { row: 28, column: '法定时限' }],
      ['a report that climbs after a day and a half', 'report-ladder', 'report-ladder.head', { afterWorkingDays: '1.5' }, { row: 2, column: '逾期工作日' }],
      ['a clock that there is not', 'matter-limits', 'matter-limits.blocker', { stops: '"gren"' }, { row: 5, column: '暂停的时限' }],
    ];

    it.each(BAD)('is refused for %s', async (_case, id, row, outputs, place) => {
      const body = await edited(id, row, outputs);
      const { body: check } = await office.post<RuleCheck>('/rules/check', { table: body });
      expect(check.findings.filter(({ severity }) => severity === 'error')).toContainEqual(expect.objectContaining({ table: id, ...place }));
      const { body: draft } = await propose(body);
      expect((await approve(draft, { rollout: 'new' })).body).toMatchObject({ status: 422, code: 'draft-has-errors' });
      expect((await leader.get<Problem>(`/rules/drafts/${draft.id}/effect`)).body.code).toBe('draft-has-errors');
    });

    it('is refused for an ambiguous table, for lights that make no sense, and for a lost column', async () => {
      const { body: { text } } = await office.get<{ text: string }>('/rules/files/traffic-light');
      const errors = async (changed: string) => (await office.post<RuleCheck>('/rules/check', { file: 'traffic-light', text: changed })).body.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message.en);
      expect(await errors(text.replace('[0..3]', '[0..4]'))).toContainEqual(expect.stringContaining('can both be hit'));
      expect(await errors(text.replaceAll('"nearDue"</text>', '"normal"</text>').replaceAll('"nearDue"</luodi:expect>', '"normal"</luodi:expect>'))).toContainEqual(expect.stringContaining('lights do not follow'));
      expect(await errors(text.replace('name="light"', 'name="colour"'))).toContainEqual(expect.stringContaining('"light" is missing'));
      expect(await errors(text)).toEqual([]);
    });

    it('shows what examples come to', async () => {
      const body = await edited('traffic-light', 'traffic-light.near-due', { light: '"behind"' });
      const { body: check } = await office.post<RuleCheck>('/rules/check', { table: body });
      expect(check.examples).toContainEqual(expect.objectContaining({ table: 'traffic-light', expected: 'nearDue', result: 'behind', isMet: false }));
    });

    it('takes whole files of newer DMN versions, and refuses what is none', async () => {
      const { body: { text } } = await office.get<{ text: string }>('/rules/files/reminders');
      const newer = text.replace('20191111/MODEL/', '20230324/MODEL/').replace('<text>5</text>', '<text>7</text>').replace('[5, 3, 1, 0]', '[7, 3, 1, 0]');
      const { body: draft, status } = await office.post<Refused>('/rules/drafts', { file: 'reminders', text: newer, reason: '提前七天' });
      expect([status, (await draftOf(draft.id)).check.findings.filter(({ severity }) => severity === 'error')]).toEqual([201, []]);
      expect((await approve(draft, { rollout: 'new' })).body.packVersion).toBe('2026.1.1');
      expect((await table('reminders')).rows[0]!.outputs).toEqual(['7']);
      const refuse = async (body: object) => (await office.post<Refused>('/rules/drafts', { reason: 'x', ...body })).body;
      expect(await refuse({ file: 'reminders', text: '<html/>' })).toMatchObject({ status: 422, code: 'rule-invalid' });
      expect(await refuse({ file: 'none', text: newer })).toMatchObject({ status: 404, code: 'unknown-table' });
      expect(await refuse({ file: 'reminders' })).toMatchObject({ status: 400 });
      expect(await refuse({ table: { id: 'none', rows: [] } })).toMatchObject({ status: 404 });
      expect(await refuse({ table: { id: 'reminders', rows: [{ inputs: ['-'], outputs: ['5'], annotations: [] }] } })).toMatchObject({ status: 422, code: 'rule-invalid' });
      const same = await table('reminders');
      expect(await refuse({ table: { id: 'reminders', rows: same.rows } })).toMatchObject({ status: 422, code: 'nothing-to-change' });
    });
  });
});
