import { projectStream } from '#libs/domain/ids.js';
import { City } from '../support/city.js';
import { liveToTheEnd, passDays, register } from '../support/live.js';

describe('the life of a project on the real engine, in virtual time', () => {
  let city: City;
  beforeAll(async () => { city = await City.open(); });
  afterAll(() => city.close());

  it('goes from lead to production within a year, and ends', async () => {
    const id = await register(city, 'YZ-2026-0001');
    await liveToTheEnd(city, id);
    const events = await city.events(id);
    const stages = events.filter(({ type }) => type === 'StageEntered').map(({ data }) => (data as { stage: string }).stage);
    expect(stages).toEqual(['lead', 'signing', 'approval', 'start', 'funds', 'production']);
    expect(events.at(-1)).toMatchObject({ type: 'ProjectEnded', data: { outcome: 'completed' }, actor: { kind: 'time' } });
    await city.client.workflow.getHandle(projectStream(id)).result();
  });

  it('reminds and notes lateness by itself while nobody acts', async () => {
    const id = await register(city, 'YZ-2026-0002');
    await passDays(city, id, 365);
    const events = await city.events(id);
    const late = Object.values((await city.state(id)).steps).filter((step) => step.overdue);
    expect(late.length).toBeGreaterThan(0);
    expect(events.filter(({ type }) => type === 'StepOverdue')).toHaveLength(late.length);
    const reminders = events.filter(({ type }) => type === 'ReminderSent').map(({ data }) => JSON.stringify(data));
    expect(reminders.length).toBeGreaterThan(0);
    expect(new Set(reminders).size).toBe(reminders.length);
  });

  it('can be found by stage and territory', async () => {
    const id = await register(city, 'YZ-2026-0003');
    const { searchAttributes } = await city.client.workflow.getHandle(projectStream(id)).describe();
    expect(searchAttributes).toMatchObject({ LuodiStage: ['lead'], LuodiTerritory: ['lengshuitan'], LuodiLeadUnit: ['lengshuitan'] });
    expect((searchAttributes.LuodiNextMoment![0] as Date).getTime()).toBeGreaterThan(Date.now());
  });
});
