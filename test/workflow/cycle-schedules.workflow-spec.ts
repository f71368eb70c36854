import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { epochMs, toInstant } from '#libs/domain/instants.js';
import { beginOfDeadline, nextPeriod, type Cycle } from '#libs/domain/reporting/period.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { dutiesOfPeriod } from '#libs/packs/plan-submissions.js';
import { reconcileSchedules } from '#libs/temporal/reconcile-schedules.js';
import { City } from '../support/city.js';
import { until } from '../support/until.js';

/** Every report has a workflow of its own, and a whole city of them takes long to begin. */
const withFewDuties = (pack: Pack): Pack => ({ ...pack, hash: 'few-duties'.padEnd(64, '0'), duties: pack.duties.filter(({ id }) => ['m15-weekly', 'm16-monthly'].includes(id)) });

describe('the schedule of a cycle', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open(undefined, withFewDuties);
    await removeSchedules();
  });
  afterAll(async () => {
    await removeSchedules();
    await city.close();
  });

  async function removeSchedules(): Promise<void> {
    for (const { id } of city.pack.cycles) await city.client.schedule.getHandle(`cycle/${id}`).delete().catch(() => undefined);
  }

  /** The period before the newest, as if the city had been at work then: one that is new would not be asked for what is past today. The newest is answered. */
  async function afterTheLast(cycle: Cycle): Promise<string> {
    const now = toInstant(Date.now()), newest = await city.opener.lastOpening(cycle, now);
    await city.opener.openDue(cycle, await city.opener.lastOpening(cycle, toInstant(epochMs(newest) - 1)));
    const { rows } = await city.persistence.pool.query<{ period: string }>('select max(period) as period from submission where cycle = $1', [cycle]);
    return nextPeriod(rows[0]!.period);
  }

  it('opens what is due when it fires, each with its workflow, and nothing when it fires again', async () => {
    const week = await afterTheLast('weekly');
    await reconcileSchedules(city.client, city.pack, city.taskQueue);
    const weekly = city.client.schedule.getHandle('cycle/weekly'), runs = async () => (await weekly.describe()).info.recentActions.length;
    const opened = async () => (await city.persistence.pool.query<{ period: string; n: number }>(`select period, count(*) as n from submission where cycle = 'weekly' and period >= $1 group by 1`, [week])).rows;
    await weekly.trigger();
    await until('the week is open', async () => (await opened()).length > 0 && (await runs()) === 1);
    const asked = dutiesOfPeriod(city.ruled, 'weekly', week, new WorkingCalendar(city.pack.calendar)).length;
    await until('every unit has been asked', async () => (await opened()).reduce((sum, { n }) => sum + n, 0) === asked);
    expect((await opened()).map(({ period }) => period)).toEqual([week]);
    const ids = (await city.persistence.pool.query<{ id: string }>(`select 'reporting/' || reporting_id as id from submission where period = $1 limit 3`, [week])).rows;
    for (const { id } of ids) await until(`${id} lives`, async () => (await city.client.workflow.getHandle(id).query<{ sequence: number }>('streamHead').catch(() => undefined))?.sequence !== undefined);
    await until('the opening has ended', async () => (await openings()).every((status) => status === 'COMPLETED'));
    const before = await opened();
    await weekly.trigger();
    await until('it fired again', async () => (await openings()).length === 2 && (await openings()).every((status) => status === 'COMPLETED'));
    expect(await opened()).toEqual(before);
  });

  it('that fired while no worker was there opens late, once, with the moment at which it was owed', async () => {
    const month = await afterTheLast('monthly'), monthly = city.client.schedule.getHandle('cycle/monthly'), months = async () =>
      (await city.persistence.pool.query<{ id: string; period: string; opened_at: string }>(`select reporting_id as id, period, opened_at from submission where cycle = 'monthly' and period >= $1`, [month])).rows;
    await city.stopWorking();
    await monthly.trigger();
    await monthly.trigger();
    await until('it waits for a worker', async () => (await openings()).includes('RUNNING'));
    expect(await months()).toEqual([]);
    await city.workAgain();
    await until('the month is open', async () => (await openings()).every((status) => status === 'COMPLETED') && (await months()).length > 0);
    const opened = await months(), calendar = new WorkingCalendar(city.pack.calendar), planned = dutiesOfPeriod(city.ruled, 'monthly', month, calendar);
    expect(opened.map(({ id }) => id).toSorted()).toEqual(planned.map(({ id }) => id).toSorted());
    expect(new Set(opened.map(({ opened_at }) => opened_at))).toEqual(new Set([beginOfDeadline(planned[0]!.facts.opens, calendar)]));
    const { rows } = await city.persistence.pool.query(`select stream_id from event where type = 'SubmissionOpened' group by 1 having count(*) > 1`);
    expect(rows).toEqual([]);
  });

  async function openings(): Promise<string[]> {
    const statuses: string[] = [];
    for await (const { status } of city.client.workflow.list({ query: `TaskQueue = '${city.taskQueue}' and WorkflowType = 'periodOpening'` })) statuses.push(status.name);
    return statuses;
  }
});
