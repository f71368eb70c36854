import { randomUUID } from 'node:crypto';
import type { MatterRow, MatterView } from '#libs/contracts/matter.views.js';
import type { PublicForm, PublicMatter, Receipt } from '#libs/contracts/public.views.js';
import type { EventView, Page, Problem } from '#libs/contracts/project.views.js';
import { ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';
import { facts } from './specimens.js';

/** What comes back: the matter, or a problem. */
type PublicAnswer = Omit<PublicMatter, 'status'> & Omit<Problem, 'status'> & { status: string | number };

let api: ApiUnderTest;
let office: ApiClient, territory: ApiClient, stranger: ApiClient;
let addresses = 0;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  [office, territory, stranger] = await Promise.all([api.clientOf('office', api.pack.officeUnit), api.clientOf('officer', 'lengshuitan'), api.clientOf('officer', 'daoxian')]);
});
afterAll(() => api.stop());

/** Somebody without an account, at an address of their own. */
function enterprise() {
  const client = new ApiClient(`${api.url}/api/v1`), address = `10.0.0.${(addresses += 1)}`;
  const headers = (receipt?: string) => ({ 'X-Forwarded-For': address, ...(receipt !== undefined && { 'X-Receipt-Code': receipt }) });
  return {
    raise: (body: object, key: string = randomUUID()) => client.post<Receipt & Problem>('/public/matters', body, { key, headers: headers() }),
    follow: (receipt?: string) => client.get<PublicAnswer>('/public/matters', headers(receipt)),
    act: (verb: string, receipt: string, body: object, key: string = randomUUID()) => client.post<PublicAnswer>(`/public/matters/${verb}`, body, { key, headers: headers(receipt) }),
    form: () => client.get<PublicForm>('/public/form', headers()),
  };
}

const said = (over: object = {}) => ({
  kind: 'blocker', classId: 'land', title: '厂区外道路未通', description: '设备无法进场。', territoryId: 'lengshuitan',
  enterprise: { name: '湘澜新材料有限公司', contactName: '欧阳致远', contactPhone: '0746-7654321' }, ...over,
});
const idOf = async (code: string): Promise<string> => (await office.get<Page<MatterRow>>(`/matters?q=${code}`)).body.items[0]!.id;

describe('what an enterprise raises without an account', () => {
  it('gets a receipt code, the same for the same request', async () => {
    const firm = enterprise(), key = randomUUID(), first = await firm.raise(said(), key), again = await firm.raise(said(), key);
    expect(first.status).toBe(201);
    expect(first.body.receipt).toMatch(new RegExp(`^${first.body.code}-[0-9A-HJKMNP-TV-Z]{12}$`));
    expect(again.body).toEqual(first.body);
    expect((await firm.raise(said({ title: '别的事' }), key)).body.code).toBe('idempotency-key-reused');
    expect((await firm.raise(said())).body.receipt).not.toBe(first.body.receipt);
  });

  it('is registered by its first contact, settled by a unit and evaluated by whoever raised it', async () => {
    const firm = enterprise(), { code, receipt } = (await firm.raise(said())).body, id = await idOf(code);
    expect((await firm.follow(receipt)).body).toMatchObject({ code, status: 'raised', title: '厂区外道路未通', may: ['add-note', 'withdraw'] });
    expect((await stranger.post(`/matters/${id}/register`, {})).status).toBe(404);
    expect((await territory.post(`/matters/${id}/register`, { cause: 'clearance' })).status).toBe(200);
    const view = (await office.get<MatterView>(`/matters/${id}`)).body, { holderId } = view;
    expect(view).toMatchObject({ firstContactId: 'lengshuitan', rules: { 'first-contact': { table: 'first-contact', row: 'first-contact.territory' } } });
    const handler = await api.clientOf('officer', holderId!, 'handler-one');
    await handler.post(`/matters/${id}/sign-for`);
    await handler.post(`/matters/${id}/plan-handling`, { text: '内部安排：张科长负责', promisedOn: '2026-12-20' });
    await handler.post(`/matters/${id}/explain`, { reason: '内部说明：预算不足' });
    await handler.post(`/matters/${id}/escalate`, { reason: '内部提级原因' });
    await firm.act('add-note', receipt, { text: '设备已到港' });
    await handler.post(`/matters/${id}/answer`, { text: '道路将于十日内贯通。' });
    const answered = (await firm.follow(receipt)).body;
    expect(answered).toMatchObject({ status: 'answered', answer: '道路将于十日内贯通。', promisedOn: '2026-12-20', unit: { zh: expect.any(String) } });
    expect(answered.may).toContain('evaluate');
    const told = JSON.stringify(answered);
    for (const part of ['设备已到港', '承诺', '签收']) expect(told).toContain(part);
    for (const inner of ['内部', '张科长', 'officer', 'handler-one', '欧阳致远']) expect(told).not.toContain(inner);

    const key = randomUUID(), evaluated = await firm.act('evaluate', receipt, { score: 'unsatisfied', note: '还没有动工' }, key);
    expect(evaluated.body).toMatchObject({ status: expect.stringMatching(/inHand/) });
    expect((await firm.act('evaluate', receipt, { score: 'unsatisfied', note: '还没有动工' }, key)).status).toBe(200);
    await handler.post(`/matters/${id}/answer`, { text: '道路已贯通。' });
    expect((await firm.act('evaluate', receipt, { score: 'satisfied' })).body.status).toMatch(/closed|evaluated/);
    const history = (await office.get<Page<EventView>>(`/matters/${id}/history`)).body.items;
    expect(history.filter(({ type }) => type === 'MatterEvaluated')).toHaveLength(2);
  });

  it('can be withdrawn, and reopened once it was closed', async () => {
    const firm = enterprise(), { receipt } = (await firm.raise(said())).body;
    expect((await firm.act('withdraw', receipt, { reason: '已自行解决' })).body).toMatchObject({ status: 'withdrawn', may: [] });
    const other = (await firm.raise(said())).body, id = await idOf(other.code);
    await territory.post(`/matters/${id}/register`, {});
    const land = await api.clientOf('officer', 'natural-resources', 'land-settling');
    await land.post(`/matters/${id}/sign-for`);
    await land.post(`/matters/${id}/answer`, { text: '已解决' });
    expect((await firm.act('reopen', other.receipt, { reason: '尚未关闭' })).body.code).toBe('matter-not-closed');
    expect((await office.post(`/matters/${id}/close`, { reason: '电话确认' })).status).toBe(200);
    expect((await firm.act('reopen', other.receipt, { reason: '问题又出现了' })).body.status).toBe('signed');
  });

  it('is linked to the project whose number it knows, and is silent on whether there is one', async () => {
    const code = 'YZ-2026-PUB1', projectId = (await territory.post('/projects', facts({ code }))).body.id;
    const firm = enterprise(), linked = (await firm.raise(said({ projectCode: code }))).body, unknown = await firm.raise(said({ projectCode: 'YZ-2026-NONE' }));
    expect(unknown.status).toBe(201);
    expect(Object.keys(unknown.body)).toEqual(Object.keys(linked));
    expect((await office.get<MatterView>(`/matters/${await idOf(unknown.body.code)}`)).body.facts.description).toContain('YZ-2026-NONE');
    const id = await idOf(linked.code), step = (await office.project(projectId)).steps.find(({ status }) => status === 'open')!;
    expect((await office.get<MatterView>(`/matters/${id}`)).body).toMatchObject({ projectId, status: 'raised' });
    for (const [wrong, refusal] of [
      [{ stepId: 'Z99' }, [404, 'unknown-step']], [{ classId: 'nothing' }, [422, 'unknown-class']], [{ cause: 'visa' }, [422, 'unknown-cause']], [{ projectId: randomUUID() }, [404, 'not-found']],
    ] as const) {
      const { status, body } = await territory.post(`/matters/${id}/register`, wrong);
      expect([status, body.code]).toEqual(refusal);
    }
    await territory.post(`/matters/${id}/register`, { stepId: step.id });
    const history = (await office.get<Page<EventView>>(`/projects/${projectId}/history`)).body.items;
    expect(history.find(({ type }) => type === 'StepBlocked')!.data).toMatchObject({ stepId: step.id, matterId: id });
    expect(JSON.stringify((await firm.follow(linked.receipt)).body)).not.toContain('精密铝型材项目');
  });

  it('must be of a kind that is open to enterprises, with a contact, and short', async () => {
    const firm = enterprise();
    expect((await firm.form()).body).toMatchObject({ kinds: expect.arrayContaining([{ id: 'blocker', label: { zh: '卡点', en: 'Blocker' } }]) });
    expect((await firm.form()).body.kinds.map(({ id }) => id)).not.toContain('slip');
    for (const over of [{ kind: 'slip' }, { classId: 'nothing' }, { territoryId: 'commerce' }, { enterprise: { name: 'x' } }, { stepId: 'G09' }, { title: '' }]) {
      expect((await firm.raise(said(over))).status).toBeGreaterThanOrEqual(400);
    }
    expect((await firm.raise(said({ description: '长'.repeat(20_000) }))).status).toBe(413);
  });
});

describe('the contact of an enterprise', () => {
  it('is seen by involved units and those who oversee, and found by nobody’s search', async () => {
    const { code } = (await enterprise().raise(said())).body, id = await idOf(code);
    expect((await territory.get<MatterView>(`/matters/${id}`)).body.facts.raiser.enterprise).toMatchObject({ contactPhone: '0746-7654321' });
    for (const path of ['', '/history', '/document']) expect((await stranger.get(`/matters/${id}${path}`)).status).toBe(404);
    expect(JSON.stringify((await stranger.get<Page<MatterRow>>('/matters')).body)).not.toMatch(/欧阳致远|7654321/);
    const leader = await api.clientOf('leader', 'government-office');
    expect((await leader.get<MatterView>(`/matters/${id}`)).body.facts.raiser.enterprise!.contactName).toBe('欧阳致远');
    for (const word of ['欧阳致远', '7654321']) {
      expect((await office.get<Page<EventView>>(`/record?q=${word}`)).body.items).toEqual([]);
      expect((await office.get<Page<MatterRow>>(`/matters?q=${word}`)).body.items).toEqual([]);
    }
  });
});

describe('a guessed receipt code', () => {
  it('is answered alike, whether it is ill-formed, unknown or wrong', async () => {
    const { code, receipt } = (await enterprise().raise(said())).body, guesser = enterprise();
    const internal = (await territory.post('/matters', { kind: 'blocker', classId: 'land', title: '内部事项', description: '。', territoryId: 'lengshuitan' })).body.id;
    const ownCode = (await territory.get<MatterView>(`/matters/${internal}`)).body.code;
    const guesses = [undefined, '', 'x', `${code}-000000000000`, 'KD-2026-999999-000000000000', receipt.slice(0, -1), `${ownCode}-${receipt.slice(-12)}`];
    const answers = await Promise.all(guesses.map((guess) => guesser.follow(guess)));
    expect(answers.map(({ status }) => status)).toEqual(guesses.map(() => 404));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await guesser.act('withdraw', `${code}-000000000000`, { reason: '猜' })).body).toEqual(answers[0]!.body);
  });

  it('makes the address wait, even for the right one, and no other address', async () => {
    const { receipt } = (await enterprise().raise(said())).body, guesser = enterprise();
    for (let guess = 0; guess < 10; guess += 1) expect((await guesser.follow(`KD-2026-000001-00000000000${guess}`)).status).toBe(404);
    const waiting = await guesser.follow(receipt);
    expect([waiting.status, waiting.body.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await enterprise().follow(receipt)).status).toBe(200);
  });

  it('and raising are limited by address', async () => {
    const eager = enterprise(), statuses: number[] = [];
    for (let times = 0; times < 12; times += 1) statuses.push((await eager.raise(said())).status);
    expect(statuses).toEqual([...Array<number>(10).fill(201), 429, 429]);
    expect((await enterprise().raise(said())).status).toBe(201);
  });
});
