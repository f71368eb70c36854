import { Inject, Injectable } from '@nestjs/common';
import { chineseDate } from '#libs/documents/chinese-text.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { AgendaItem } from '#libs/domain/meeting/meeting.events.js';
import type { Sql } from '#libs/identity/sql.js';
import { PackLibrary } from '../packs/pack-library.js';
import { SQL } from '../persistence.tokens.js';

/** Items of each kind; a meeting that speaks of more speaks of nothing. */
const MOST = 15;

interface Found { kind: AgendaItem['kind']; project_id: string | null; matter_id: string | null; step_id: string | null; name: string; unit_id: string | null; due_on: string | null; status: string | null }

/** What a dispatch meeting should speak of today: what is late, blocked or rising, and what became of the tasks of earlier ones. */
@Injectable()
export class AgendaDraft {
  constructor(@Inject(SQL) private readonly sql: Sql, private readonly packs: PackLibrary) {}

  async of(today: LocalDate): Promise<AgendaItem[]> {
    const { names } = await this.packs.current(), { rows } = await this.sql.query(AGENDA, [today, MOST]);
    return (rows as Found[]).map(({ kind, project_id: projectId, matter_id: matterId, step_id: stepId, name, unit_id: unitId, due_on: dueOn, status }) => {
      const told = [stepId !== null && matterId === null && names.step(stepId).zh, unitId !== null && names.unit(unitId).zh, dueOn !== null && `应于${chineseDate(dueOn)}前`, kind === 'task' && status !== null && taskStatus(status)];
      const aside = told.filter(Boolean).join('，');
      return { kind, ...(projectId !== null && { projectId }), ...(matterId !== null && { matterId }), ...(stepId !== null && { stepId }), text: aside ? `${name}（${aside}）` : name };
    });
  }
}

const taskStatus = (status: string): string => (status === 'closed' ? '已办结' : status === 'answered' || status === 'evaluated' ? '已答复' : '办理中');

const AGENDA = `
with late as (
  select 'late' as kind, p.project_id, null::text as matter_id, s.step_id, p.name, s.owner_id as unit_id, s.due_on::text, null::text as status
  from project_step s join project p on p.project_id = s.project_id where s.status = 'open' and s.due_on < $1::date and p.status = 'active' order by s.due_on, p.project_id limit $2
), blocked as (
  select 'blocked' as kind, project_id, matter_id, step_id, title as name, holder_id as unit_id, due_on::text, status
  from matter where is_open and kind not in ('slip', 'dispatchTask') and status <> 'proposed' and (level >= 3 or due_on < $1::date) order by level desc, value_at_risk_minor desc nulls last, matter_id limit $2
), rising as (
  select 'rising' as kind, m.project_id, m.matter_id, m.step_id, m.title as name, m.holder_id as unit_id, m.due_on::text, m.status
  from matter m where m.is_open and m.kind not in ('slip', 'dispatchTask') and m.level > 1 and m.matter_id not in (select matter_id from blocked)
    and exists (select 1 from event e where e.stream_id = 'matter/' || m.matter_id and e.type = 'MatterEscalated' and e.occurred_at >= $1::date - 14) order by m.level desc, m.matter_id limit $2
), task as (
  select 'task' as kind, project_id, matter_id, null::text as step_id, title as name, holder_id as unit_id, due_on::text, status
  from matter
  where kind = 'dispatchTask' and meeting_id is not null
    and (is_open or meeting_id = (select meeting_id from meeting where status = 'closed' order by held_on desc, meeting_id desc limit 1)) order by is_open desc, raised_on, matter_id limit $2
)
select * from late union all select * from blocked union all select * from rising union all select * from task`;
