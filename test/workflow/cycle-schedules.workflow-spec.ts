import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import { periodOf, previousPeriod } from '#libs/domain/reporting/period.js';
import { dutiesOfPeriod } from '#libs/packs/plan-submissions.js';
import { reconcileSchedules } from '#libs/temporal/reconcile-schedules.js';
import { City } from '../support/city.js';
import { until } from '../support/until.js';

describe('the schedule of a cycle', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open();
    await removeSchedules();
  });
  afterAll(async () => {
    await removeSchedules();
    await city.close();
  });

  async function removeSchedules(): Promise<void> {
    for (const { id } of city.pack.cycles) await city.client.schedule.getHandle(`cycle/${id}`).delete().catch(() => undefined);
  }

  it('opens what is due when it fires, each with its workflow, and nothing when it fires again', async () => {
    await reconcileSchedules(city.client, city.pack, city.taskQueue);
    const weekly = city.client.schedule.getHandle('cycle/weekly'), runs = async () => (await weekly.describe()).info.recentActions.length;
    const opened = async () => (await city.persistence.pool.query<{ period: string; n: number }>('select period, count(*) as n from submission group by 1')).rows;
    await weekly.trigger();
    await until('the week is open', async () => (await opened()).length > 0 && (await runs()) === 1);
    const week = periodOf('weekly', localDate(toInstant(Date.now()))), asked = dutiesOfPeriod(city.ruled, 'weekly', week, new WorkingCalendar(city.pack.calendar)).length;
    await until('every unit has been asked', async () => (await opened()).reduce((sum, { n }) => sum + n, 0) === asked);
    expect([week, previousPeriod(week)]).toContain((await opened())[0]!.period);
    const ids = (await city.persistence.pool.query<{ id: string }>(`select 'reporting/' || reporting_id as id from submission limit 3`)).rows;
    for (const { id } of ids) await until(`${id} lives`, async () => (await city.client.workflow.getHandle(id).query<{ sequence: number }>('streamHead').catch(() => undefined))?.sequence !== undefined);
    await until('the opening has ended', async () => (await openings()).every((status) => status === 'COMPLETED'));
    const before = await opened();
    await weekly.trigger();
    await until('it fired again', async () => (await openings()).length === 2 && (await openings()).every((status) => status === 'COMPLETED'));
    expect(await opened()).toEqual(before);
  });

  async function openings(): Promise<string[]> {
    const statuses: string[] = [];
    for await (const { status } of city.client.workflow.list({ query: `TaskQueue = '${city.taskQueue}' and WorkflowType = 'periodOpening'` })) statuses.push(status.name);
    return statuses;
  }
});
