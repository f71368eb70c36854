import { openRecord, type OpenRecord } from '#libs/acts/open-record.js';
import type { Problem } from '#libs/contracts/project.views.js';
import type { SubmissionView } from '#libs/contracts/reporting.views.js';
import { reportingStream } from '#libs/domain/ids.js';
import { instantOf } from '#libs/domain/instants.js';
import { reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import type { SubmissionEvent } from '#libs/domain/reporting/submission.events.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import type { Answer, ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';

/** What goes wrong with reports is refused with a stable type and in words, and leaves the record as it was. */
describe('faults of reports', () => {
  let api: ApiUnderTest;
  let record: OpenRecord;
  let people: Record<'reporter' | 'farmer' | 'colleague' | 'planner' | 'office' | 'neighbour' | 'visitor', ApiClient>;
  const own = '/submissions/territory-monthly/2026-11/lengshuitan', small = '/submissions/m3-monthly/2026-11/agriculture';

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    record = await openRecord(api.databaseUrl, 8);
    await record.opener.openDue('monthly', instantOf('2026-11-20', 10));
    await record.opener.openDue('quarterly', instantOf('2026-10-09', 10));
    people = {
      reporter: await api.clientOf('reporter', 'lengshuitan'), farmer: await api.clientOf('reporter', 'agriculture'), colleague: await api.clientOf('reporter', 'agriculture', 'colleague'),
      planner: await api.clientOf('reporter', 'development-reform'), office: await api.clientOf('office', 'commerce'), neighbour: await api.clientOf('reporter', 'lingling'), visitor: await api.clientOf('reporter', 'commerce', 'visitor'),
    };
    api.setNow(instantOf('2026-11-23', 10));
  });
  afterAll(async () => {
    await record.close();
    await api.stop();
  });

  /** Refused, in words, and nothing recorded. */
  async function refused(send: () => Promise<Answer<Problem>>, status: number, code: string): Promise<void> {
    const events = await api.eventCount(), { status: given, body } = await send();
    expect([given, body.code]).toEqual([status, code]);
    expect(body.detail.length).toBeGreaterThan(3);
    expect(body.detail).not.toMatch(/[{}]/);
    expect(await api.eventCount()).toBe(events);
  }
  const versionOf = async (path: string, who: keyof typeof people = 'reporter') => (await people[who].get<SubmissionView>(path)).body;
  const confirm = (who: keyof typeof people, path: string, body: object) => () => people[who].post<Problem>(`${path}/confirm-field`, body);

  it('a figure in the wrong currency, below nothing, or in words', async () => {
    const change = (value: unknown) => confirm('reporter', own, { fieldId: 'foreignCapitalVerified', value, reason: '更正' });
    await refused(change({ currency: 'CNY', amountMinor: 100 }), 422, 'wrong-currency');
    await refused(change({ currency: 'USD', amountMinor: -1 }), 422, 'bad-value');
    await refused(change({ currency: 'USD', amountMinor: 0.5 }), 422, 'bad-value');
    await refused(change('一百万'), 422, 'bad-value');
    await refused(change(null), 400, 'invalid-input');
  });

  it('a figure without evidence, and with evidence that was never uploaded; with it, whoever sees the report can read it', async () => {
    const visits = '/submissions/m8-quarterly/2026-Q4/commerce', value = [{ host: '某某集团', heldOn: '2026-11-02', leader: '市领导', result: '达成意向' }];
    await refused(confirm('visitor', visits, { fieldId: 'visitsOut', value }), 422, 'figure-needs-evidence');
    await refused(confirm('visitor', visits, { fieldId: 'visitsOut', value, evidence: [{ id: 'a'.repeat(64), kind: 'photo', name: 'p.jpg' }] }), 422, 'evidence-unknown');
    await refused(confirm('visitor', visits, { fieldId: 'visitsOut', value: [{ ...value[0], cost: 1 }] }), 422, 'bad-value');
    const proof = (await people.visitor.upload('签到表.pdf')).body.id;
    expect((await confirm('visitor', visits, { fieldId: 'visitsOut', value, evidence: [{ id: proof, kind: 'photo', name: '签到表.pdf' }] })()).status).toBe(200);
    for (const who of ['visitor', 'office'] as const) expect((await people[who].get(`${visits}/evidence/${proof}`)).status).toBe(200);
    expect((await people.reporter.get(`${visits}/evidence/${proof}`)).status).toBe(404);
    expect((await people.visitor.get(`${visits}/evidence/${'a'.repeat(64)}`)).status).toBe(404);
  });

  it('a pasted text of 10 MB, of 1 MB, with a NUL, and a value of too many rows', async () => {
    const paste = (value: string) => confirm('reporter', own, { fieldId: 'unitProgress', value, reason: '补充' });
    await refused(paste('长'.repeat(3_500_000)), 413, 'payload-too-large');
    await refused(paste('x'.repeat(1_000_000)), 413, 'text-too-long');
    await refused(paste('a\0b'), 400, 'bad-text');
    const rows = Array.from({ length: 501 }, () => ({ host: 'x' }));
    await refused(confirm('visitor', '/submissions/m8-quarterly/2026-Q4/commerce', { fieldId: 'visitsIn', value: rows }), 422, 'bad-value');
  });

  it('a report that two colleagues hand in at once, and once more: one version', async () => {
    await people.farmer.post(`${small}/confirm-nothing`);
    const answers = await Promise.all([people.farmer, people.colleague].map((client) => client.post(`${small}/submit`)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await versionOf(small, 'farmer')).versions).toBe(1);
    await refused(() => people.farmer.post<Problem>(`${small}/submit`), 409, 'submission-submitted');
    await refused(confirm('farmer', small, { fieldId: 'progress', value: '补充', reason: '补充' }), 409, 'submission-submitted');
  });

  it('the same request sent again is answered and not done again', async () => {
    const path = '/submissions/m3-monthly/2026-11/development-reform', key = crypto.randomUUID();
    await people.planner.post(`${path}/confirm-nothing`);
    const first = await people.planner.post(`${path}/submit`, {}, { key }), events = await api.eventCount(), again = await people.planner.post(`${path}/submit`, {}, { key });
    expect([first.status, again.status, again.body.replayed, again.body.version]).toEqual([200, 200, true, first.body.version]);
    expect(await api.eventCount()).toBe(events);
  });

  it('somebody else\'s report: not found by others, not the office\'s to write or to restate', async () => {
    for (const verb of ['confirm-draft', 'submit', 'approve'] as const) await refused(() => people.neighbour.post<Problem>(`${own}/${verb}`), 404, 'not-found');
    await refused(() => people.office.post<Problem>(`${own}/submit`), 403, 'others-submission');
    await refused(() => people.office.post<Problem>(`${own}/restate`, { values: { unitProgress: '更正' }, reason: '更正' }), 403, 'others-submission');
  });

  it('after publication: neither handed in nor confirmed nor returned any more, only restated by its own unit', async () => {
    await people.office.post(`${small}/accept`, {});
    await record.acts.act<SubmissionState, SubmissionEvent>({
      streamId: reportingStream('m3-monthly/2026-11/agriculture'), commandId: crypto.randomUUID(), fingerprint: 'freeze', actor: { kind: 'time' }, now: instantOf('2026-12-03', 18),
      decide: ({ state, context }) => reportingCycle.decide(state, { type: 'freeze' }, context),
    });
    api.setNow(instantOf('2026-12-04', 10));
    await refused(() => people.farmer.post<Problem>(`${small}/submit`), 409, 'submission-frozen');
    await refused(() => people.farmer.post<Problem>(`${small}/confirm-nothing`), 409, 'submission-frozen');
    await refused(() => people.office.post<Problem>(`${small}/return`, { reason: '重报' }), 409, 'submission-not-submitted');
    await refused(() => people.neighbour.post<Problem>(`${small}/restate`, { values: { progress: '更正' }, reason: '更正' }), 404, 'not-found');
    await refused(() => people.farmer.post<Problem>(`${small}/restate`, { values: {}, reason: '更正' }), 422, 'nothing-to-change');
    expect((await people.farmer.post(`${small}/restate`, { values: { progress: '更正' }, reason: '漏报' })).status).toBe(200);
    expect(await versionOf(small, 'farmer')).toMatchObject({ status: 'submitted', versions: 2, frozenVersion: 1 });
  });

  it('a report handed over is the other unit\'s, and no longer the first one\'s to write', async () => {
    await people.reporter.post(`${own}/confirm-field`, { fieldId: 'unitProgress', value: '已完成选址', reason: '补充' });
    expect((await people.office.post(`${own}/hand-over`, { unitId: 'lingling', reason: '机构合并' })).status).toBe(200);
    const { status, body } = await people.reporter.post<Problem>(`${own}/confirm-field`, { fieldId: 'unitNext', value: '继续', reason: '补充' });
    expect([[404, 'not-found'], [403, 'others-submission']]).toContainEqual([status, body.code]);
    const taken = await versionOf(own, 'neighbour');
    expect(taken).toMatchObject({ unitId: 'lingling' });
    expect(taken.sections.flatMap(({ fields }) => fields).find(({ id }) => id === 'unitProgress')).toMatchObject({ value: '已完成选址' });
    await refused(() => people.office.post<Problem>(`${own}/hand-over`, { unitId: 'lingling', reason: '再来一次' }), 422, 'nothing-to-change');
  });
});
