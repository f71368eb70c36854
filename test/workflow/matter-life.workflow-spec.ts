import { matterStream, type MatterId } from '#libs/domain/ids.js';
import { addDays, epochMs, instantOf, localDate, toInstant, type LocalDate } from '#libs/domain/instants.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import type { MatterView } from '#libs/contracts/matter.views.js';
import type { EventView, Page, StepView } from '#libs/contracts/project.views.js';
import { virtualTime } from '#libs/testing/virtual-time.js';
import type { ApiClient } from '../../apps/api/test/api-client.js';
import { ApiUnderTest } from '../../apps/api/test/api-under-test.js';
import { City } from '../support/city.js';
import { factsOf } from '../support/people.js';
import { until } from '../support/until.js';

/** People act through the real API; the matter's own workflow lives its days on the real engine. */
describe('the life of a blocker on the real engine, in virtual time', () => {
  let api: ApiUnderTest;
  let city: City;
  let office: ApiClient;
  let officer: ApiClient;
  let land: ApiClient;
  beforeAll(async () => {
    api = await ApiUnderTest.start();
    city = await City.open(api.databaseUrl);
    office = await api.clientOf('office', 'commerce');
    officer = await api.clientOf('officer', 'lengshuitan');
    land = await api.clientOf('officer', 'natural-resources');
    await api.clientOf('leader', 'government-office');
  });
  afterAll(async () => {
    await city.close();
    await api.stop();
  });

  const caughtUp = (id: MatterId) => until(`matter ${id} has caught up`, async () => {
    const head = await city.persistence.streams.readHead<MatterState>(matterStream(id));
    if (head!.state.status === 'closed') return true;
    const known = await city.client.workflow.getHandle(matterStream(id)).query<{ sequence: number }>('streamHead').catch(() => undefined);
    return known?.sequence === head!.sequence;
  });
  /** The matter's clock and that of the people are moved to eleven o'clock of a day. */
  const goTo = async (id: MatterId, day: LocalDate) => {
    const now = instantOf(day, 11), time = virtualTime(city.client, matterStream(id));
    await time.fastForward(epochMs(now) - (await time.now()).getTime());
    api.setNow(now);
    await caughtUp(id);
  };
  const matter = async (id: MatterId) => (await office.get<MatterView>(`/matters/${id}`)).body;
  const eventsOf = async (id: MatterId) => (await office.get<Page<EventView>>(`/matters/${id}/history?limit=200`)).body.items.toReversed();
  const stepOf = async (projectId: string, stepId: string): Promise<StepView> => (await officer.project(projectId)).steps.find(({ id }) => id === stepId)!;

  it('is not signed for, climbs by itself to the deputy secretary-general, is answered, evaluated and closed, and its step goes on with what was left', async () => {
    const calendar = city.calendar, start = calendar.nextWorkingDay(addDays(localDate(toInstant(Date.now())), 1));
    api.setNow(instantOf(start, 11));
    const projectId = (await officer.post('/projects', { ...factsOf(start), code: 'YZ-MATTER-1' })).body.id;
    const step = (await officer.project(projectId)).steps.find(({ status, clock }) => status === 'open' && clock)!, left = step.clock!.remaining;
    const raised = calendar.addWorkingDays(start, 1);
    api.setNow(instantOf(raised, 11));
    const { body: { id }, status } = await officer.post('/matters', { kind: 'blocker', classId: 'land', title: '红线内12户未搬迁', description: '影响报批', cause: 'clearance', projectId, stepId: step.id });
    expect(status).toBe(201);
    await until('its workflow runs', async () => (await city.client.workflow.getHandle(matterStream(id)).describe().catch(() => undefined))?.status.name === 'RUNNING');
    expect((await stepOf(projectId, step.id)).clock!.dueOn).toBeUndefined();

    // Five working days at the handler, five in the county, five at the office: on the day after those it is the deputy secretary-general's.
    await goTo(id, calendar.addWorkingDays(raised, 20));
    const climbed = (await eventsOf(id)).filter(({ type }) => type === 'MatterEscalated');
    expect(climbed.map(({ data, rule }) => [data['level'], data['holderId'], rule?.table])).toEqual([[2, 'lengshuitan', 'matter-ladder'], [3, 'commerce', 'matter-ladder'], [4, 'government-office', 'matter-ladder']]);
    expect(climbed.map(({ occurredAt }) => localDate(occurredAt))).toEqual([6, 12, 18].map((days) => calendar.addWorkingDays(raised, days)));
    const told = (await eventsOf(id)).filter(({ type }) => type === 'MatterOverdue' || type === 'MatterReminded');
    expect(told.map(({ type, data }) => [type, data['what']])).toEqual([['MatterReminded', 'sign'], ['MatterOverdue', 'sign']]);
    expect(await matter(id)).toMatchObject({ status: 'routed', level: 4 });

    const act = async (client: ApiClient, verb: string, body: object = {}) => expect((await client.post(`/matters/${id}/${verb}`, body)).body).toMatchObject({ replayed: false });
    await act(land, 'sign-for');
    await act(land, 'plan-handling', { text: '本周签约', promisedOn: calendar.addWorkingDays(raised, 22) });
    await act(land, 'answer', { text: '12户已签约搬迁' });
    await caughtUp(id);
    await act(officer, 'evaluate', { score: 'satisfied' });
    if ((await matter(id)).status === 'evaluated') await act(office, 'call-back', { confirmed: true, note: '属实' });
    expect(await matter(id)).toMatchObject({ status: 'closed', outcome: 'satisfied' });
    await until('its workflow has ended', async () => (await city.client.workflow.getHandle(matterStream(id)).describe()).status.name === 'COMPLETED');

    expect((await stepOf(projectId, step.id)).clock).toMatchObject({ remaining: left - 1, dueOn: calendar.addWorkingDays(calendar.addWorkingDays(raised, 20), left - 1) });
    const { shares } = (await officer.get<{ shares: { unitId?: string; reason: string; workingMs: number }[] }>(`/projects/${projectId}/delay`)).body;
    const land20 = shares.find(({ reason, unitId }) => reason === 'blocker' && unitId === 'natural-resources')!;
    expect(land20.workingMs).toBeGreaterThan(19 * 6 * 3_600_000);
  });

  it('slept through two days without a worker: it climbs once, with the true date, and nobody is chased in a burst', async () => {
    const calendar = city.calendar, raised = calendar.nextWorkingDay(addDays(localDate(toInstant(Date.now())), 1));
    api.setNow(instantOf(raised, 11));
    const { body: { id } } = await officer.post('/matters', { kind: 'blocker', classId: 'land', title: '指标不足', description: '缺新增建设用地指标', territoryId: 'lengshuitan' });
    await caughtUp(id);
    await city.stopWorking();
    const time = virtualTime(city.client, matterStream(id));
    const arrived = time.fastForward(epochMs(instantOf(calendar.addWorkingDays(raised, 8), 11)) - (await time.now()).getTime());
    await city.workAgain();
    await arrived;
    await caughtUp(id);
    const events = (await eventsOf(id)).filter(({ actor }) => actor.kind === 'time');
    expect(events.filter(({ type }) => type === 'MatterEscalated').map(({ occurredAt, data }) => [localDate(occurredAt), data['level']])).toEqual([[calendar.addWorkingDays(raised, 6), 2]]);
    expect(events.filter(({ type }) => type === 'MatterReminded').length).toBeLessThanOrEqual(1);
  });

  it('climbs past whoever has no account, to the deputy and then the office, and says for whom they stand in', async () => {
    const calendar = city.calendar, raised = calendar.nextWorkingDay(addDays(localDate(toInstant(Date.now())), 1));
    api.setNow(instantOf(raised, 11));
    // Nobody of Shuangpai has an account; the rules name the city's office as its deputy.
    const { body: { id } } = await office.post('/matters', { kind: 'blocker', classId: 'labour', title: '缺熟练技工', description: '招工缺口大', territoryId: 'shuangpai' });
    await caughtUp(id);
    await goTo(id, calendar.addWorkingDays(raised, 7));
    const { ladder } = await matter(id);
    expect(ladder.find(({ place }) => place === 'here')).toMatchObject({ level: 2, holderId: 'commerce', namedId: 'shuangpai', standIn: 'office' });
    const climbed = (await eventsOf(id)).find(({ type }) => type === 'MatterEscalated')!;
    expect(climbed.data).toMatchObject({ level: 2, holderId: 'commerce', namedId: 'shuangpai', standIn: 'office' });
    expect(climbed.sentence.zh).toContain('双牌县');
  });
});
