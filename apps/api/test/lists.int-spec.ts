import type { EventView, NotificationView, Page, Problem, ProjectRow, WorkItemView } from '#libs/contracts/project.views.js';
import type { TargetValue } from '#libs/contracts/target.views.js';
import type { Pack, PackUnit } from '#libs/packs/pack.types.js';
import { ApiUnderTest } from './api-under-test.js';
import type { ApiClient } from './api-client.js';
import { facts } from './specimens.js';

/** Lists that people start from. */
describe('lists', () => {
  let api: ApiUnderTest;
  let officer: ApiClient;
  let office: ApiClient;
  let id: string;

  beforeAll(async () => {
    api = await ApiUnderTest.start();
    api.setNow('2026-11-24T02:00:00.000Z');
    officer = await api.clientOf('officer', 'lengshuitan');
    office = await api.clientOf('office', 'commerce');
    id = (await officer.post('/projects', facts({ name: '锂电隔膜项目', registeredOn: '2026-11-23' }))).body.id;
    await officer.post('/projects', facts({ leadUnitId: 'lengshuitan' }));
  });
  afterAll(() => api.stop());

  it('give the pack, its versions and units', async () => {
    const { body: pack, headers } = await officer.get<Pack>('/packs/current');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(pack).toMatchObject({ id: 'yongzhou-2026', hash: api.pack.hash });
    expect(pack).not.toHaveProperty('calendar');
    expect((await officer.get<unknown[]>('/packs')).body).toEqual([expect.objectContaining({ id: 'yongzhou-2026', isCurrent: true, hash: api.pack.hash })]);
    expect((await officer.get<PackUnit[]>('/units')).body.length).toBe(api.pack.units.length);
  });

  it('narrow the ledger by words, stage, territory and light', async () => {
    const names = async (query: string) => (await officer.get<Page<ProjectRow>>(`/projects?${query}`)).body.items.map(({ name }) => name);
    expect(await names(`q=${encodeURIComponent('隔膜')}`)).toEqual(['锂电隔膜项目']);
    expect(await names('stage=lead,signing&territory=lengshuitan&status=active')).toHaveLength(2);
    expect(await names('stage=production')).toEqual([]);
    expect(await names('light=overdue')).toHaveLength(1);
  });

  it('sum up where the list stands, and do not invent what nothing measures', async () => {
    const { body } = await office.get<{ projects: number; byStage: object; targets: TargetValue[] }>('/summary');
    expect(body).toMatchObject({ projects: 2, byStage: { lead: 2 } });
    expect(body.targets.find((target) => target.id === 'T1')).toEqual({ id: 'T1', value: 0, goal: 35_000_000, unit: 'USD' });
    const lacking = body.targets.filter((target) => !('value' in target)).map(({ id, lacks }) => [id, lacks]);
    expect(lacking).toEqual([['T2', undefined], ['T5', 'members'], ['T9', 'register'], ['T11', 'register']]);
    expect((await office.get<Problem>('/projects?target=T99'))).toMatchObject({ status: 422, body: { code: 'unknown-target', field: 'target' } });
  });

  it("show a unit's work, most urgent first, in words", async () => {
    const { body } = await officer.get<Page<WorkItemView>>('/work-items?kind=complete');
    expect(body.items.length).toBeGreaterThan(0);
    expect(body.items[0]!.label.zh).not.toBe(body.items[0]!.stepId);
    expect(body.items.map(({ dueOn }) => dueOn ?? '9999')).toEqual(body.items.map(({ dueOn }) => dueOn ?? '9999').toSorted());
  });

  it('tell a unit what others did, once', async () => {
    const decider = await api.clientOf('leader', 'government-office'), step = (await officer.project(id)).steps.find(({ status, may }) => status === 'open' && may.includes('complete'))!;
    await officer.post(`/projects/${id}/steps/${step.id}/request-extension`, { amount: 2, reason: '等待' });
    const list = async () => (await decider.get<Page<NotificationView> & { unread: number }>('/notifications')).body;
    const { items, unread } = await list();
    expect(unread).toBeGreaterThan(0);
    expect(items[0]).toMatchObject({ kind: 'extension', subject: { kind: 'project', id } });
    expect(items[0]!.sentence.zh).toContain('延期 2');
    expect((await decider.post(`/notifications/${items[0]!.id}/read`)).status).toBe(204);
    expect((await list()).unread).toBe(unread - 1);
    expect((await decider.post('/notifications/read-all')).status).toBe(204);
    expect((await list()).unread).toBe(0);
    expect((await decider.post('/notifications/no-such/read')).status).toBe(404);
  });

  it('search the record by unit, kind, words and times', async () => {
    const found = async (query: string) => (await office.get<Page<EventView>>(`/record?${query}`)).body.items;
    expect((await found('unit=lengshuitan&kind=ProjectRegistered')).map(({ type }) => type)).toEqual(['ProjectRegistered', 'ProjectRegistered']);
    expect(await found(`q=${encodeURIComponent('隔膜')}&kind=ProjectRegistered`)).toMatchObject([{ projectName: '锂电隔膜项目', actor: { name: 'lengshuitan officer' } }]);
    expect(await found(`project=${id}&occurredFrom=2026-11-23&occurredTo=2026-11-23&kind=ProjectRegistered`)).toHaveLength(1);
    expect(await found(`project=${id}&occurredFrom=2026-11-24&kind=ProjectRegistered`)).toHaveLength(0);
    expect((await found(`project=${id}&kind=ProjectPlanned`))[0]!.rule).toMatchObject({ table: 'choose-template', row: 'choose-template.rented' });
  });

  it('say how the parts are', async () => {
    const { status, body } = await officer.get<{ status: string; checks: Record<string, { ok: boolean; detail?: string }>; pending: number }>('/health');
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'degraded', checks: { postgresql: { ok: true }, worker: { ok: false }, temporal: { ok: false } } });
    expect(body.pending).toBeGreaterThan(0);
    expect((await officer.get('/health/ready')).status).toBe(503);
    await api.sql.query(`insert into worker_heartbeat (worker_id, started_at, seen_at) values ('w', now(), now())`);
    expect((await officer.get<{ checks: object }>('/health')).body.checks).toMatchObject({ worker: { ok: true } });
  });
});
