import { randomUUID } from 'node:crypto';
import type { Problem, StepView } from '#libs/contracts/project.views.js';
import { ApiUnderTest } from './api-under-test.js';
import { ApiClient, type Answer } from './api-client.js';
import { facts } from './specimens.js';

/** Whatever comes in wrong is refused with a stable type, and nothing is recorded. */
describe('bad input', () => {
  let api: ApiUnderTest;
  let officer: ApiClient;
  let office: ApiClient;
  let project: string;
  let step: StepView;
  let events: number;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    api.setNow('2026-11-24T02:00:00.000Z');
    officer = await api.clientOf('officer', 'lengshuitan');
    office = await api.clientOf('office', 'commerce');
    project = (await officer.post('/projects', facts())).body.id;
    step = (await officer.project(project)).steps.find(({ status }) => status === 'open')!;
    events = await api.eventCount();
  });
  afterEach(async () => expect(await api.eventCount()).toBe(events));
  afterAll(() => api.stop());

  const steps = (stepId = step.id) => `/projects/${project}/steps/${stepId}`;
  const expectProblem = (answer: Answer<Problem>, status: number, code: string) => {
    expect([answer.status, answer.body.code, answer.body.type]).toEqual([status, code, `urn:luodi:problem:${code}`]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body.detail.length).toBeGreaterThan(3);
    expect(answer.body.detail).not.toMatch(/[{}]|—/);
  };

  it.each([
    ['an unknown step', 'NOPE', 404, 'unknown-step'],
    ['a step that looks like a property', 'constructor', 404, 'unknown-step'],
    ['an unmet prerequisite', 'S30', 409, 'prerequisite-open'],
  ])('%s', async (_name, stepId, status, code) => expectProblem(await office.post(`${steps(stepId)}/complete`, { evidence: [] }), status, code));

  it('missing evidence, evidence that was never uploaded, and a made-up id', async () => {
    const withEvidence = (await officer.project(project)).steps.find(({ status, requiredEvidence }) => status === 'open' && requiredEvidence.length > 0)!;
    const reference = { kind: withEvidence.requiredEvidence[0], name: 'x.pdf' };
    expectProblem(await office.post(`${steps(withEvidence.id)}/complete`, { evidence: [] }), 422, 'evidence-missing');
    expectProblem(await office.post(`${steps(withEvidence.id)}/complete`, { evidence: [{ ...reference, id: 'a'.repeat(64) }] }), 422, 'evidence-unknown');
    expectProblem(await office.post(`${steps(withEvidence.id)}/complete`, { evidence: [{ ...reference, id: 'ledger' }] }), 400, 'invalid-input');
    const { id } = (await officer.upload('意见.pdf')).body;
    const preReview = withEvidence.requiredEvidence.map((kind) => ({ id, kind, name: '意见.pdf', isPreReview: true }));
    expectProblem(await office.post(`${steps(withEvidence.id)}/complete`, { evidence: preReview }), 422, 'evidence-not-formal');
  });

  it('the wrong unit, by people who see the project and people who do not', async () => {
    const involved = await api.clientOf('officer', (await office.project(project)).steps.find(({ id }) => id === 'S30')!.verifierId!, 'involved');
    expectProblem(await involved.post(`/projects/${project}/suspend`, { reason: 'x', authority: 'y', reviewOn: '2027-01-01', evidence: [] }), 403, 'wrong-unit');
    const stranger = await api.clientOf('officer', 'daoxian', 'stranger');
    expectProblem(await stranger.post(`${steps()}/complete`, { evidence: [] }), 404, 'not-found');
    expectProblem(await stranger.post('/projects', facts()), 403, 'wrong-unit');
  });

  it('a stale version, and a version that is none', async () => {
    const stale = await officer.post(`${steps()}/complete`, { evidence: [] }, { version: 1 });
    expectProblem(stale, 412, 'version-mismatch');
    expect(stale.body.parameters).toMatchObject({ version: 2, wonBy: { name: 'lengshuitan officer' } });
    expectProblem(await officer.post(`${steps()}/complete`, { evidence: [] }, { headers: { 'If-Match': 'seven' } }), 400, 'version-invalid');
  });

  it('a command without a command id, or with one that is none', async () => {
    const headers = { 'Content-Type': 'application/json' };
    expectProblem(await officer.send('POST', `/projects/${project}/resume`, JSON.stringify({ reason: 'x' }), headers), 400, 'idempotency-key-missing');
    expectProblem(await officer.post(`/projects/${project}/resume`, { reason: 'x' }, { key: '7' }), 400, 'idempotency-key-invalid');
  });

  it('a code that is taken', async () => {
    const { code } = await officer.project(project);
    expectProblem(await officer.post('/projects', facts({ code })), 409, 'already-registered');
  });

  it.each([
    ['a negative amount', { investment: { currency: 'CNY', amountMinor: -1 } }, 'bad-amount', 'investment.amountMinor'],
    ['a fraction of a fen', { investment: { currency: 'CNY', amountMinor: 0.5 } }, 'bad-amount', 'investment.amountMinor'],
    ['an amount as text', { investment: { currency: 'CNY', amountMinor: '100' } }, 'bad-amount', 'investment.amountMinor'],
    ['an unknown currency', { investment: { currency: 'EUR', amountMinor: 1 } }, 'invalid-input', 'investment.currency'],
    ['1900', { registeredOn: '1900-01-01' }, 'bad-date', 'registeredOn'],
    ['2999', { registeredOn: '2999-01-01' }, 'bad-date', 'registeredOn'],
    ['a day that does not exist', { registeredOn: '2026-02-30' }, 'bad-date', 'registeredOn'],
    ['a long text', { name: '长'.repeat(201) }, 'bad-text', 'name'],
    ['a text of blanks', { name: '   ' }, 'bad-text', 'name'],
    ['a NUL character', { name: 'a\0b' }, 'bad-text', 'name'],
    ['an unknown field', { colour: 'red' }, 'unknown-field', 'colour'],
    ['null', { chain: null }, 'invalid-input', 'chain'],
    ['an object instead of a text', { name: { $gt: '' } }, 'bad-text', 'name'],
  ])('%s', async (_name, over, code, field) => {
    const answer = await officer.post('/projects', { ...facts(), ...over });
    expectProblem(answer, 400, code);
    expect(answer.body.problems!.map((one) => one.field)).toEqual([field]);
  });

  it('tomorrow, a territory that is none, a chain that is none, and facts that cannot be taken away', async () => {
    expectProblem(await officer.post('/projects', facts({ registeredOn: '2026-11-25' })), 422, 'date-in-future');
    expectProblem(await office.post('/projects', facts({ territoryId: 'commerce' })), 422, 'unknown-unit');
    expectProblem(await officer.post('/projects', facts({ chain: 'no-such-chain' })), 422, 'unknown-chain');
    expectProblem(await officer.post(`/projects/${project}/update-facts`, { changes: { investment: null } }), 400, 'invalid-input');
    expectProblem(await officer.post(`/projects/${project}/update-facts`, { changes: {} }), 422, 'nothing-to-change');
  });

  it('unknown query parameters, on lists and elsewhere, and a forged cursor', async () => {
    expectProblem(await officer.get<Problem>('/projects?colour=red'), 400, 'unknown-field');
    expectProblem(await officer.get<Problem>(`/projects/${project}?colour=red`), 400, 'unknown-field');
    expectProblem(await officer.get<Problem>('/projects?limit=1e9'), 400, 'invalid-input');
    expectProblem(await officer.get<Problem>('/projects?stage=middle'), 400, 'invalid-input');
    expectProblem(await officer.get<Problem>('/projects?cursor=abc'), 400, 'bad-cursor');
    const forged = Buffer.from(JSON.stringify(['nextDue', 'not-a-date', 'x'])).toString('base64url');
    expectProblem(await officer.get<Problem>(`/projects?cursor=${forged}`), 400, 'bad-cursor');
    expectProblem(await office.get<Problem>('/record?q=%00'), 400, 'bad-text');
  });

  it('a text of 1 MB and a body beyond it', async () => {
    expectProblem(await officer.post(`/projects/${project}/resume`, { reason: 'x'.repeat(1_000_000) }), 400, 'bad-text');
    expectProblem(await officer.post(`/projects/${project}/resume`, { reason: 'x'.repeat(1_100_000) }), 413, 'payload-too-large');
  });

  it.each([
    ['a session', '/session', 200_000], ['a public matter', '/public/matters', 7_500], ['a change of facts', 'facts', 100_000], ['something a little too deep', 'facts', 33],
  ])('JSON nested too deeply, for %s', async (_name, path, depth) => {
    const body = `{"changes":{"name":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
    const client = path === 'facts' ? officer : new ApiClient(`${api.url}/api/v1`);
    const answer = await client.send<Problem>('POST', path === 'facts' ? `/projects/${project}/update-facts` : path, body, { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() });
    expectProblem(answer, 400, 'malformed-json');
  });

  it('a body larger than strangers may send, with their limit and not another', async () => {
    const answer = await new ApiClient(`${api.url}/api/v1`).post<Problem>('/public/matters', { description: 'x'.repeat(20_000) });
    expectProblem(answer, 413, 'payload-too-large');
    expect(answer.body.detail).toBe('内容超过上限 16 KB。');
  });

  it('what is refused says what would be right', async () => {
    const told = async (answer: Promise<Answer<Problem>>) => { const { status, body: { code, detail } } = await answer; return [status, code, detail]; };
    expect(await told(officer.post('/projects', facts({ investment: { currency: 'CNY', amountMinor: 0 } })))).toEqual([422, 'amount-zero', '金额必须大于零。']);
    const past = { reason: '重组', authority: '专班会议纪要', reviewOn: '2020-01-01', evidence: [] };
    expect(await told(officer.post(`/projects/${project}/suspend`, past))).toEqual([422, 'date-not-ahead', '日期 2020-01-01 须晚于今天。']);
    const elsewhere = await api.clientOf('officer', 'shuangpai', 'elsewhere');
    expect(await told(elsewhere.post('/projects', facts()))).toEqual([403, 'wrong-unit', '该事项由其他单位办理：冷水滩区。']);
  });

  it('what is not JSON, not an object, or of another type', async () => {
    const send = (body: string, type = 'application/json') =>
      officer.send<Problem>('POST', `/projects/${project}/resume`, body, { 'Content-Type': type, 'Idempotency-Key': randomUUID() });
    expectProblem(await send('{"reason":'), 400, 'malformed-json');
    expectProblem(await send('[]'), 400, 'malformed-json');
    expectProblem(await send('reason=x', 'application/x-www-form-urlencoded'), 415, 'unsupported-media-type');
  });

  it('addresses and methods that do not exist', async () => {
    expectProblem(await officer.get<Problem>('/nowhere'), 404, 'not-found');
    expectProblem(await officer.get<Problem>('/projects/not-a-uuid'), 404, 'not-found');
    expectProblem(await officer.get<Problem>(`/projects/${randomUUID()}`), 404, 'not-found');
    expectProblem(await officer.get<Problem>('/projects/%E0%A4%A'), 404, 'not-found');
    const answer = await officer.send<Problem>('PATCH', `/projects/${project}`, undefined);
    expectProblem(answer, 405, 'method-not-allowed');
    expect(answer.headers.get('allow')).toBe('GET');
    expectProblem(await officer.post(`/projects/${randomUUID()}/update-facts`, { changes: { name: 'x' } }), 404, 'not-found');
    expectProblem(await officer.post(`/projects/${randomUUID()}/resume`, { reason: 'x' }), 404, 'not-registered');
  });

  it('a role that may not, before anything else is looked at', async () => {
    const leader = await api.clientOf('leader', 'government-office');
    expectProblem(await leader.post(`/projects/${project}/resume`, { nonsense: true }), 403, 'forbidden');
    expectProblem(await new ApiClient(`${api.url}/api/v1`).get<Problem>('/projects'), 401, 'unauthenticated');
    expectProblem(await officer.get<Problem>('/record'), 403, 'forbidden');
  });

  it('speaks the language that is asked for', async () => {
    const answer = await officer.get<Problem>('/nowhere', { 'Accept-Language': 'en-GB,en;q=0.9,zh;q=0.1' });
    expect([answer.body.title, answer.headers.get('content-language')]).toEqual(['Not found', 'en']);
  });
});
