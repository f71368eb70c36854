import type { BulkResult, MatterView, SimilarMatter } from '#libs/contracts/matter.views.js';
import type { EventView, Page } from '#libs/contracts/project.views.js';
import type { ApiClient } from './api-client.js';
import { ApiUnderTest } from './api-under-test.js';
import { facts, matter } from './specimens.js';

let api: ApiUnderTest;
let officer: ApiClient, office: ApiClient, handler: ApiClient, handlerUnit: string;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  [officer, office] = await Promise.all([api.clientOf('officer', 'lengshuitan'), api.clientOf('office', api.pack.officeUnit)]);
  handlerUnit = (await view(await raised())).holderId!;
  handler = await api.clientOf('officer', handlerUnit);
});
afterAll(() => api.stop());

const raised = async (over = {}, by = officer): Promise<string> => (await by.post('/matters', matter(over))).body.id;
const view = async (id: string): Promise<MatterView> => (await office.get<MatterView>(`/matters/${id}`)).body;

describe('many matters at once', () => {
  it('are signed for one by one: what one refuses does not keep the others', async () => {
    const ids = [await raised(), await raised(), await raised()];
    await handler.post(`/matters/${ids[1]}/sign-for`);
    const unknown = crypto.randomUUID();
    const { status, body } = await handler.post<BulkResult[]>('/matters/bulk', { matterIds: [...ids, unknown], verb: 'sign-for' }, { headers: { 'Accept-Language': 'en' } });
    expect(status).toBe(200);
    expect(body.map(({ id }) => id)).toEqual([...ids, unknown]);
    expect(body.map(({ problem }) => problem?.code)).toEqual([undefined, 'already-signed', undefined, 'not-found']);
    expect(body[1]!.problem!.detail).toMatch(/signed/);
    for (const id of ids) expect((await view(id)).status).toBe('signed');
  });

  it('can be asked for again: the whole is done once', async () => {
    const ids = [await raised(), await raised()], key = crypto.randomUUID(), ask = { matterIds: ids, verb: 'transfer', unitId: 'finance', reason: '职责调整' };
    const [first, second] = [await office.post<BulkResult[]>('/matters/bulk', ask, { key }), await office.post<BulkResult[]>('/matters/bulk', ask, { key })];
    expect(first.body.map(({ done }) => done?.replayed)).toEqual([false, false]);
    expect(second.body.map(({ done }) => done?.replayed)).toEqual([true, true]);
    for (const id of ids) expect(await view(id)).toMatchObject({ holderId: 'finance', formerHolderIds: [handlerUnit] });
    expect((await office.post<BulkResult[]>('/matters/bulk', { ...ask, reason: '另一原因' }, { key })).body[0]!.problem?.code).toBe('idempotency-key-reused');
  });

  it('are at most a hundred, and at least one', async () => {
    for (const matterIds of [[], Array.from({ length: 101 }, () => crypto.randomUUID()), ['x']]) {
      expect((await office.post('/matters/bulk', { matterIds, verb: 'sign-for' })).status).toBe(400);
    }
    expect((await office.post('/matters/bulk', { matterIds: [crypto.randomUUID()], verb: 'transfer' })).body.code).toBe('unknown-unit');
  });
});

describe('what looks alike', () => {
  it('is found by its subject, as far as the caller has part in it', async () => {
    const title = `同一事项 ${crypto.randomUUID()}`, id = await raised({ title });
    const ask = (client: ApiClient, query: string) => client.get<SimilarMatter[]>(`/matters/similar?${query}`);
    const byTitle = new URLSearchParams({ title, addressee: handlerUnit }).toString();
    expect((await ask(officer, byTitle)).body).toMatchObject([{ id, title, holderId: handlerUnit, status: 'routed' }]);
    expect((await ask(officer, new URLSearchParams({ title, addressee: 'finance' }).toString())).body).toEqual([]);
    expect((await ask(officer, new URLSearchParams({ title, class: 'labour' }).toString())).body).toEqual([]);
    expect((await ask(await api.clientOf('officer', 'daoxian'), byTitle)).body).toEqual([]);
    await officer.post(`/matters/${id}/withdraw`, { reason: '已自行解决' });
    expect((await ask(officer, byTitle)).body).toEqual([]);
  });

  it('keeps the office from a second slip on the same matter to the same unit, unless it means it', async () => {
    const about = await raised(), slip = { kind: 'slip', slipColour: 'yellow', about, addresseeId: 'finance', title: '请抓紧办理' };
    const key = crypto.randomUUID(), first = await office.post('/matters', matter(slip), { key });
    expect(first.status).toBe(201);
    expect((await office.post('/matters', matter(slip), { key })).body).toMatchObject({ replayed: true, id: first.body.id });
    expect((await office.get<SimilarMatter[]>(`/matters/similar?about=${about}&addressee=finance`)).body.map(({ id }) => id)).toEqual([first.body.id]);
    const second = await office.post('/matters', matter(slip));
    expect(second).toMatchObject({ status: 409, body: { code: 'duplicate-slip' } });
    expect(second.body.detail).toContain('请抓紧办理');
    expect((await office.post('/matters', matter({ ...slip, confirmDuplicate: true }))).body.code).toBe('bad-text');
    expect((await office.post('/matters', matter({ ...slip, addresseeId: 'taxation' }))).status).toBe(201);
    const meant = await office.post('/matters', matter({ ...slip, confirmDuplicate: true, reason: '首次催办后情况有变' }));
    expect(meant.status).toBe(201);
    const history = await office.get<Page<EventView>>(`/matters/${meant.body.id}/history`);
    expect(history.body.items.find(({ type }) => type === 'MatterRaised')).toMatchObject({ reason: '首次催办后情况有变' });
  });

  it('gives one of two that are issued at the same moment, also by two processes and without naming the matter', async () => {
    const other = await api.another(), second = await api.clientOf('office', api.pack.officeUnit, 'second-office', other.url), about = await raised();
    const { id: projectId } = (await officer.post('/projects', facts())).body;
    for (const over of [{ about }, { title: '请报送用工缺口' }, { projectId, title: '请派员现场协调' }]) {
      const slip = matter({ kind: 'slip', slipColour: 'blue', addresseeId: 'taxation', title: '请抓紧办理', ...over });
      const answers = await Promise.all(Array.from({ length: 6 }, (_, at) => (at % 2 ? second : office).post('/matters', slip)));
      expect(answers.map(({ status, body }) => (status === 201 ? 'issued' : body.code)).toSorted((a, b) => (a < b ? 1 : -1))).toEqual(['issued', ...Array.from({ length: 5 }, () => 'duplicate-slip')]);
      const { body: { id } } = answers.find(({ status }) => status === 201)!;
      expect((await office.post(`/matters/${id}/withdraw`, { reason: '已口头办妥' })).status).toBe(200);
      expect((await office.post('/matters', slip)).status).toBe(201);
    }
    await other.stop();
  });
});
