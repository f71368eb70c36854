import { Inject, Injectable } from '@nestjs/common';
import type { Sql } from '#libs/identity/sql.js';
import type { Pack, Target } from '#libs/packs/pack.types.js';
import { SQL } from '../persistence.tokens.js';

/** A target and how far the city has come. Without a value nothing measures it yet, which is not the same as zero. */
export interface TargetValue {
  id: string;
  value?: number;
  goal: number;
  unit: string;
}

/** Metrics of the whole city, from verified facts only. They are the list's numbers, not a unit's, so everybody sees the same. */
const METRICS: Record<string, string> = {
  foreignCapitalUsed: `
    select coalesce(sum(f.amount_minor), 0)::float8 / 100 as value from figure f join project p using (project_id)
    where f.kind = 'foreignCapitalUsed' and f.currency = 'USD' and f.status = 'verified' and extract(year from f.date) = $1`,
  // Signed in the year: the last step of the signing stage was settled in it. What counts is the table is-countable's.
  projectsSigned50m: `
    select count(*)::float8 as value from project p
    where p.is_countable and p.status <> 'terminated' and not p.is_restricted
      and extract(year from (select max(s.settled_on) from project_step s where s.project_id = p.project_id and s.stage = 'signing')) = $1`,
};

@Injectable()
export class TargetMetrics {
  constructor(@Inject(SQL) private readonly sql: Sql) {}

  values({ targets, planYear }: Pack): Promise<TargetValue[]> {
    return Promise.all(targets.map((target) => this.value(target, planYear)));
  }

  private async value({ id, metric, value: goal, unit }: Target, year: number): Promise<TargetValue> {
    const question = Object.hasOwn(METRICS, metric) ? METRICS[metric] : undefined;
    if (!question) return { id, goal, unit };
    const { rows } = await this.sql.query(question, [year]);
    return { id, value: (rows[0] as { value: number }).value, goal, unit };
  }
}
