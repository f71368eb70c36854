import { Inject, Injectable } from '@nestjs/common';
import { moneyText } from '#libs/contracts/messages/money-text.js';
import { unsure } from '#libs/contracts/messages/sentence-parts.js';
import { chineseDate } from '#libs/documents/chinese-text.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { AgendaItem } from '#libs/domain/meeting/meeting.events.js';
import type { Currency } from '#libs/domain/money.js';
import type { Sql } from '#libs/identity/sql.js';
import type { AgendaSettings } from '#libs/packs/pack.types.js';
import type { PackNames } from '#libs/packs/pack-names.js';
import { PackLibrary } from '../packs/pack-library.js';
import { SQL } from '../persistence.tokens.js';

/** For packs of before it could be set. */
const FORMER: AgendaSettings = { seriousFromLevel: 3, risingDays: 14, itemsOfEach: 15 };

interface Found {
  kind: AgendaItem['kind']; project_id: string | null; matter_id: string | null; step_id: string | null; name: string; unit_id: string | null; due_on: string | null; due_provisional: boolean;
  project_name: string | null; level: number | null; value_minor: number | null; value_currency: Currency | null;
}

/** What a dispatch meeting should speak of today: what is late, blocked or rising, and what became of the tasks of earlier ones. */
@Injectable()
export class AgendaDraft {
  constructor(@Inject(SQL) private readonly sql: Sql, private readonly packs: PackLibrary) {}

  async of(today: LocalDate): Promise<AgendaItem[]> {
    const { names, pack } = await this.packs.current(), { seriousFromLevel, risingDays, itemsOfEach } = pack.matterSettings.agenda ?? FORMER;
    const { rows } = await this.sql.query(AGENDA, [today, itemsOfEach, seriousFromLevel, risingDays]);
    return (rows as Found[]).map((found) => {
      const { kind, project_id: projectId, matter_id: matterId, step_id: stepId, name } = found, aside = asideOf(found, names);
      return { kind, ...(projectId !== null && { projectId }), ...(matterId !== null && { matterId }), ...(stepId !== null && { stepId }), text: aside ? `${name}（${aside}）` : name };
    });
  }
}

/** What tells it from others of the same name, and how grave it is. How it stands is not written down but read whenever somebody looks. */
function asideOf({ matter_id: matterId, step_id: stepId, unit_id: unitId, due_on: dueOn, due_provisional: isProvisional, project_name: project, level, value_minor: amountMinor, value_currency: currency }: Found, names: PackNames): string {
  const told = [
    project !== null && `“${project}”`, stepId !== null && matterId === null && names.step(stepId).zh, unitId !== null && names.unit(unitId).zh, level !== null && level > 1 && `已提至第${level}级`,
    amountMinor !== null && currency !== null && amountMinor > 0 && `涉及投资${moneyText({ amountMinor, currency }).zh}`, dueOn !== null && `应于${chineseDate(dueOn)}${unsure(isProvisional).zh}前`,
  ];
  return told.filter(Boolean).join('，');
}

/** A matter is spoken of once: as rising while it climbs between the first levels and is in time, else as blocked. A task of the last meeting is always asked after. */
const AGENDA = `
with late as (
  select 'late' as kind, p.project_id, null::text as matter_id, s.step_id, p.name, s.owner_id as unit_id, s.due_on::text, s.provisional as due_provisional, null::text as project_name, null::int as level, null::bigint as value_minor, null::text as value_currency
  from project_step s join project p on p.project_id = s.project_id where s.status = 'open' and s.due_on < $1::date and p.status = 'active' order by s.due_on, p.project_id limit $2
), matters as (
  select m.*, p.name as project_name, m.level >= $3 or coalesce(m.due_on < $1::date, false) as is_serious,
    m.level > 1 and exists (select 1 from event e where e.stream_id = 'matter/' || m.matter_id and e.type = 'MatterEscalated' and e.occurred_at >= $1::date - $4::int) as has_climbed
  from matter m left join project p on p.project_id = m.project_id where m.is_open and m.kind not in ('slip', 'dispatchTask') and m.status <> 'proposed'
), blocked as (
  select 'blocked' as kind, project_id, matter_id, step_id, title as name, holder_id as unit_id, due_on::text, due_provisional, project_name, level, value_at_risk_minor, value_at_risk_currency
  from matters where is_serious or (not has_climbed and kind = 'blocker' and step_id is not null and value_at_risk_minor > 0)
  order by is_serious desc, level desc, value_at_risk_minor desc nulls last, matter_id limit $2
), rising as (
  select 'rising' as kind, project_id, matter_id, step_id, title as name, holder_id as unit_id, due_on::text, due_provisional, project_name, level, value_at_risk_minor, value_at_risk_currency
  from matters where has_climbed and not is_serious order by level desc, value_at_risk_minor desc nulls last, matter_id limit $2
), last_meeting as (
  select meeting_id from meeting where status = 'closed' order by held_on desc, meeting_id desc limit 1
), tasks as (
  select m.*, m.meeting_id in (select meeting_id from last_meeting) as is_last from matter m where m.kind = 'dispatchTask' and m.meeting_id is not null
), older as (
  select * from tasks where is_open and not is_last order by due_on nulls last, raised_on, matter_id limit $2
), task as (
  select 'task' as kind, project_id, matter_id, null::text as step_id, title as name, holder_id as unit_id, due_on::text, due_provisional, null::text, null::int, null::bigint, null::text
  from (select * from tasks where is_last union all select * from older) asked order by is_last desc, is_open desc, due_on nulls last, raised_on, matter_id
)
select * from late union all select * from blocked union all select * from rising union all select * from task`;
