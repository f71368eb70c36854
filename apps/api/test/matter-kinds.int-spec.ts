import { randomUUID } from 'node:crypto';
import type { MatterRow, MatterView } from '#libs/contracts/matter.views.js';
import type { PublicMatter, Receipt } from '#libs/contracts/public.views.js';
import type { EventView, NotificationView, Page, Problem, WorkItemView } from '#libs/contracts/project.views.js';
import type { LocalDate } from '#libs/domain/instants.js';
import { ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';
import { matter } from './specimens.js';

/** What each kind of matter lives through beside the blocker: raised, routed by the pack's own rules, settled in its own time, evaluated, called back and closed. */
interface Kind {
  name: string;
  raiser: 'enterprise' | 'territory' | 'office';
  body: Record<string, unknown>;
  holder: string;
  prefix: string;
  /** Working days by the rules, and the day they are due when it was raised on 24 and signed for on 26 November 2026. */
  accept?: LocalDate;
  settle?: { before?: LocalDate; after: LocalDate };
  /** All of a kind are called back, or a sample. */
  isCalledBack: boolean;
}

const KINDS: Kind[] = [
  { name: 'a complaint of a foreign-invested firm', raiser: 'enterprise', body: { kind: 'foreignComplaint', classId: 'foreign', title: '外汇登记久拖不决' }, holder: 'commerce', prefix: 'WT', accept: '2026-12-03', settle: { after: '2027-02-23' }, isCalledBack: true },
  { name: 'a complaint about government credit', raiser: 'enterprise', body: { kind: 'creditComplaint', classId: 'policy', title: '奖补三年未兑现' }, holder: 'data', prefix: 'CX', settle: { before: '2027-01-06', after: '2027-01-06' }, isCalledBack: true },
  { name: 'a demand from a company visit (送解优)', raiser: 'territory', body: { kind: 'visitDemand', classId: 'logistics', cause: 'railWater', title: '铁水联运舱位不足' }, holder: 'port-development-group', prefix: 'ZF', isCalledBack: true },
  { name: 'a promise of a contract', raiser: 'office', body: { kind: 'promise', classId: 'policy', cause: 'unlawfulPromise', title: '合同约定的代建厂房未交付' }, holder: 'data', prefix: 'CN', isCalledBack: false },
];

let api: ApiUnderTest;
let office: ApiClient, colleague: ApiClient, territory: ApiClient;
const handlers = new Map<string, ApiClient>();

beforeAll(async () => {
  api = await ApiUnderTest.start();
  [office, colleague, territory] = await Promise.all([api.clientOf('office', 'commerce'), api.clientOf('office', 'commerce', 'office-2'), api.clientOf('officer', 'lengshuitan')]);
  await api.clientOf('leader', 'government-office');
  for (const unit of ['data', 'port-development-group']) handlers.set(unit, await api.clientOf('officer', unit));
  handlers.set('commerce', office);
});
afterAll(() => api.stop());

const onDay = (day: LocalDate) => api.setNow(`${day}T02:00:00.000Z`);
const view = async (id: string) => (await office.get<MatterView>(`/matters/${id}`)).body;
const act = async (client: ApiClient, id: string, verb: string, body: object = {}) => { const answer = await client.post(`/matters/${id}/${verb}`, body); expect([verb, answer.status, answer.body.code]).toEqual([verb, 200, undefined]); };
const clock = ({ clocks }: MatterView, name: string) => clocks.find(({ what }) => what === name)?.dueOn;

/** By the public form and its receipt code, or by whoever has an account. */
async function raised({ raiser, body }: Kind): Promise<{ id: string; evaluate: (note: string) => Promise<void> }> {
  if (raiser !== 'enterprise') {
    const client = raiser === 'office' ? office : territory, { body: { id } } = await client.post('/matters', matter({ cause: undefined, ...body }));
    return { id, evaluate: (note) => act(client, id, 'evaluate', { score: 'basicallySatisfied', note }) };
  }
  const firm = new ApiClient(`${api.url}/api/v1`), headers = { 'X-Forwarded-For': '10.1.0.1' };
  const said = { description: '请协调办理。', territoryId: 'lengshuitan', enterprise: { name: '湘澜新材料有限公司', contactName: '欧阳致远', contactPhone: '0746-7654321' }, ...body };
  const { code, receipt } = (await firm.post<Receipt & Problem>('/public/matters', said, { key: randomUUID(), headers })).body;
  const { id } = (await office.get<Page<MatterRow>>(`/matters?q=${code}`)).body.items[0]!;
  return {
    id, evaluate: async (note) => {
      expect((await firm.post<PublicMatter>('/public/matters/evaluate', { score: 'basicallySatisfied', note }, { key: randomUUID(), headers: { ...headers, 'X-Receipt-Code': receipt } })).status).toBe(200);
    },
  };
}

test.each(KINDS)('$name is raised, registered, settled, evaluated, called back and closed', async (kind) => {
  onDay('2026-11-24');
  const { id, evaluate } = await raised(kind), handler = handlers.get(kind.holder)!;
  if (kind.raiser === 'enterprise') await act(territory, id, 'register', { urgency: 'urgent', jobsAtRisk: 30, valueAtRisk: { currency: 'CNY', amountMinor: 500_000_000_000 } });
  const routed = await view(id);
  expect(routed).toMatchObject({ status: 'routed', holderId: kind.holder, code: expect.stringMatching(`^${kind.prefix}-2026-`) as string, ladder: { length: 6 } });
  expect([clock(routed, 'accept'), clock(routed, 'settle')]).toEqual([kind.accept, kind.settle?.before]);

  onDay('2026-11-26');
  await act(handler, id, 'sign-for');
  const signed = await view(id);
  expect([clock(signed, 'accept'), clock(signed, 'settle')]).toEqual([undefined, kind.settle?.after]);
  await act(handler, id, 'plan-handling', { text: '本周会商', promisedOn: '2026-12-04' });
  onDay('2026-12-03');
  await act(handler, id, 'answer', { text: '已会商解决' });
  await evaluate('基本解决');

  const { status } = await view(id), isWaiting = status === 'evaluated';
  if (kind.isCalledBack) expect(isWaiting).toBe(true);
  if (isWaiting) {
    const { items } = (await office.get<Page<WorkItemView>>('/work-items?kind=callBack')).body;
    expect(items).toContainEqual(expect.objectContaining({ unitId: 'commerce', dueOn: '2026-12-10', subject: expect.objectContaining({ id }) as object }));
    await act(colleague, id, 'call-back', { confirmed: true, note: '电话核实属实' });
  }
  expect(await view(id)).toMatchObject({ status: 'closed', outcome: 'basicallySatisfied', clocks: [] });
});

test('the office is told of the call-backs that it owes', async () => {
  const { items } = (await office.get<Page<NotificationView>>('/notifications?limit=200')).body;
  expect(items.filter(({ kind, sentence }) => kind === 'submitted' && sentence.zh.includes('基本满意')).length).toBeGreaterThanOrEqual(2);
});

test('first contact corrects where it is, how urgent and what is at risk, each recorded with old and new', async () => {
  onDay('2026-11-24');
  const { id } = await raised(KINDS[1]!), corrected = { territoryId: 'lingling', urgency: 'urgent', jobsAtRisk: 30, valueAtRisk: { currency: 'CNY', amountMinor: 500_000_000_000 } };
  const refused = await territory.post(`/matters/${id}/register`, { ...corrected, territoryId: 'data' });
  expect([refused.status, refused.body.code, refused.body.field]).toEqual([422, 'unknown-unit', 'territoryId']);
  await act(territory, id, 'register', corrected);
  expect(await view(id)).toMatchObject({ territoryId: 'lingling', urgency: 'urgent', jobsAtRisk: 30, valueAtRisk: corrected.valueAtRisk, ladder: [{ workingDays: 3 }, { holderId: 'commerce', namedId: 'lingling' }, {}, {}, {}, {}] });
  const registered = (await office.get<Page<EventView>>(`/matters/${id}/history`)).body.items.find(({ type }) => type === 'MatterRegistered')!;
  expect(registered.data).toMatchObject({ changes: corrected, before: { territoryId: 'lengshuitan', urgency: 'normal' } });
  expect(registered.sentence.zh).toMatch(/县市区由“冷水滩区”更正为“零陵区”.*紧急程度由“一般”更正为“紧急”/);
});
