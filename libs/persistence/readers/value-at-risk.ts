import type pg from 'pg';
import type { MatterSummary } from '#libs/contracts/matter.views.js';
import type { Filter } from './filter.js';

/**
 * What the matters of a query `m` put at risk. A project counts once, with the most that any of them names, however many of its steps are held up; an
 * issue stands for the open matters behind it, which may be among them.
 */
export async function valueAtRisk(pool: pg.Pool, { sql, values }: Filter): Promise<Pick<MatterSummary, 'valueAtRisk' | 'jobsAtRisk'>> {
  const { rows } = await pool.query<{ currency: string | null; amount: number }>(`${atRisk(sql)}
    select currency, sum(value)::float8 as amount from (
      select distinct on (thing) currency, value from at_risk where value is not null order by thing, value desc
    ) most group by currency
    union all
    select null, coalesce(sum(jobs), 0)::float8 from (select max(jobs) as jobs from at_risk group by thing) most`, values);
  return {
    valueAtRisk: Object.fromEntries(rows.flatMap(({ currency, amount }) => (currency === null ? [] : [[currency, amount]]))),
    jobsAtRisk: rows.find(({ currency }) => currency === null)!.amount,
  };
}

const atRisk = (where: string): string => `
  with shown as (select m.matter_id, m.project_id, m.value_at_risk_minor, m.value_at_risk_currency, m.jobs_at_risk, m.child_ids from matter m ${where}),
  counted as (
    select matter_id, project_id, value_at_risk_minor, value_at_risk_currency, jobs_at_risk from shown where child_ids = '{}'
    union all
    select c.matter_id, c.project_id, c.value_at_risk_minor, c.value_at_risk_currency, c.jobs_at_risk
    from shown s cross join lateral unnest(s.child_ids) as child (id) join matter c on c.matter_id = child.id and c.is_open
  ),
  at_risk as (select coalesce(project_id, matter_id) as thing, value_at_risk_minor as value, value_at_risk_currency as currency, jobs_at_risk as jobs from counted)`;
