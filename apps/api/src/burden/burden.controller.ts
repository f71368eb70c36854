import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { UnitBurden } from '#libs/contracts/burden.views.js';
import type { Sql } from '#libs/identity/sql.js';
import { Allow } from '../access/allow.decorator.js';
import { Clock } from '../edge/clock.js';
import { MonthField } from '../edge/field.decorators.js';
import { Describe } from '../openapi/command.decorator.js';
import { listOf, ref } from '../openapi/schema.js';
import { SQL } from '../persistence.tokens.js';

export class BurdenQuery {
  @MonthField({ optional: true, description: 'The present one when absent.', example: '2026-11' })
  month?: string;
}

/** What the working group costs its units (减负): everybody may see it. */
@ApiTags('burden')
@Controller('burden')
export class BurdenController {
  constructor(@Inject(SQL) private readonly sql: Sql, private readonly clock: Clock) {}

  @Get()
  @Allow('signed-in')
  @Describe('getBurden', 'Slips and reminders by unit in the month in which they were sent, the most burdened first', listOf(ref('UnitBurden')))
  async read(@Query() { month = this.clock.today().slice(0, 7) }: BurdenQuery): Promise<UnitBurden[]> {
    const { rows } = await this.sql.query(BURDEN, [`${month}-01`]);
    return rows as UnitBurden[];
  }
}

/** A month is one of Asia/Shanghai, which has no summer time. What was recorded belongs to when it happened; the record is divided by when it was recorded, never before that. */
const BURDEN = `
select coalesce(unit_id, '') as "unitId", count(*) filter (where type = 'MatterRaised')::int as slips, count(*) filter (where type <> 'MatterRaised')::int as reminders,
  count(*) filter (where type = 'ReminderSent')::int as "ofSteps", count(*) filter (where type = 'MatterReminded')::int as "ofMatters", count(*) filter (where type = 'SubmissionReminderSent')::int as "ofReports"
from (
  select type, case when type = 'MatterRaised' then data -> 'facts' ->> 'addresseeId' else data ->> 'unitId' end as unit_id
  from event
  where occurred_at >= $1::timestamp at time zone 'Asia/Shanghai' and occurred_at < ($1::timestamp + interval '1 month') at time zone 'Asia/Shanghai'
    and recorded_at >= $1::timestamp at time zone 'Asia/Shanghai'
    and (type in ('ReminderSent', 'MatterReminded', 'SubmissionReminderSent') or (type = 'MatterRaised' and data -> 'facts' ->> 'kind' = 'slip'))
) asked where unit_id is not null group by 1 order by count(*) desc, 1`;
