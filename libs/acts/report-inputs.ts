import type pg from 'pg';
import type { UnitId } from '#libs/domain/ids.js';
import { epochMs, localDate, toInstant, type Instant, type LocalDate } from '#libs/domain/instants.js';
import { REPORTED_TYPES } from '#libs/reports/report-events.js';
import type { FigureRow, MatterRow, OpenStepRow, ReportedEvent, ReportInput } from '#libs/reports/report-input.js';

/** Whose period, and until when it is told; half-open. What happens after `now` is not known yet. */
export interface ReportSpan {
  unitId: UnitId;
  from: Instant;
  to: Instant;
  now: Instant;
}

/** What happened in a period as far as it involves a unit: it leads the project, owns the step, holds or raised the matter, acted itself; a territory, everything in it. */
export class ReportInputs {
  constructor(private readonly pool: pg.Pool) {}

  async of({ unitId, from, to, now }: ReportSpan): Promise<ReportInput> {
    const cut = localDate(to), today = localDate(now), asOf = cut < today ? cut : today, until = lastDayBefore(to);
    const [events, openSteps, matters] = await Promise.all([this.events(unitId, from, to), this.openSteps(unitId, asOf, until), this.matters(unitId, from, until)]);
    return { events, openSteps, matters, figures: await this.figures(events), until };
  }

  /** Whether something happened since that a draft would speak of. */
  async hasMore({ unitId, from, to }: Omit<ReportSpan, 'now'>): Promise<boolean> {
    if (from >= to) return false;
    const { rows } = await this.pool.query<{ more: boolean }>(`select exists (${EVENTS}) as more`, [unitId, from, to, REPORTED_TYPES]);
    return rows[0]!.more;
  }

  private async events(unitId: UnitId, from: Instant, to: Instant): Promise<ReportedEvent[]> {
    const { rows } = await this.pool.query<StoredEvent>(EVENTS, [unitId, from, to, REPORTED_TYPES]);
    return rows.map(present<ReportedEvent>);
  }

  private async openSteps(unitId: UnitId, today: LocalDate, until: LocalDate): Promise<OpenStepRow[]> {
    return (await this.pool.query<StoredEvent>(OPEN_STEPS, [unitId, today, until])).rows.map(present<OpenStepRow>);
  }

  private async matters(unitId: UnitId, from: Instant, until: LocalDate): Promise<MatterRow[]> {
    return (await this.pool.query<StoredEvent>(MATTERS, [unitId, localDate(from), until])).rows.map(present<MatterRow>);
  }

  /** Those that were verified in the period and may have been claimed before it. */
  private async figures(events: ReportedEvent[]): Promise<FigureRow[]> {
    const verified = events.filter(({ type }) => type === 'FigureVerified').map(({ data }) => (data as { figureId: string }).figureId);
    if (verified.length === 0) return [];
    const { rows } = await this.pool.query<{ figure_id: string; kind: string; amount_minor: number; currency: FigureRow['money']['currency'] }>(
      'select figure_id, kind, amount_minor, currency from figure where figure_id = any($1)', [verified]);
    return rows.map((row) => ({ figureId: row.figure_id, kind: row.kind, money: { amountMinor: row.amount_minor, currency: row.currency } }));
  }
}

/** The day of a cut at some hour; of one at midnight the day that it ends. */
const lastDayBefore = (to: Instant): LocalDate => localDate(toInstant(epochMs(to) - 1));

type StoredEvent = Record<string, unknown>;

/** Absent instead of null. */
const present = <T>(row: StoredEvent): T => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;

/** What of project `p` the unit may read; a project under negotiation in which it has no part has no name. */
const named = (column: 'name' | 'code'): string => `case when p.is_restricted and not $1 = any(p.involved_units) then null else p.${column} end`;

const EVENTS = `
  select e.event_id as "eventId", e.stream_id as "streamId", e.project_id as "projectId", ${named('name')} as "projectName", ${named('code')} as "projectCode", p.is_foreign as "isForeign",
    p.counts_as as tags,
    e.type, e.data, e.occurred_at as "occurredAt", e.reason
  from event e left join project p on p.project_id = e.project_id
  where e.occurred_at >= $2 and e.occurred_at < $3 and e.type = any($4) and (
    e.actor_unit_id = $1 or $1 in (p.lead_unit_id, p.territory_id)
    or exists (select from project_step s where s.project_id = e.project_id and s.step_id = e.data ->> 'stepId' and s.owner_id = $1)
    or exists (select from matter m where 'matter/' || m.matter_id = e.stream_id and $1 in (m.holder_id, m.raiser_unit_id, m.territory_id)))
  order by e.occurred_at, e.stream_id, e.sequence`;

/** What was opened after the cut is of the next period, also when the draft is written late. */
const OPEN_STEPS = `
  select s.project_id as "projectId", s.step_id as "stepId", ${named('name')} as "projectName", s.due_on as "dueOn", s.provisional as "dueProvisional", coalesce(s.due_on < $2::date, false) as "isOverdue",
    (select e.event_id from event e where e.stream_id = 'project/' || s.project_id and e.data ->> 'stepId' = s.step_id order by e.sequence desc limit 1) as "eventId"
  from project_step s join project p on p.project_id = s.project_id
  where s.status = 'open' and coalesce(s.opened_on <= $3::date, true) and p.status = 'active' and (s.owner_id = $1 or p.territory_id = $1) order by s.due_on nulls last, s.project_id, s.step_id`;

const MATTERS = `
  select 'matter/' || m.matter_id as "streamId", m.title, m.kind, m.class_id as "classId", ${named('name')} as "projectName", (m.is_open or m.ended_on > $3::date) as "isOpen", m.raised_on as "raisedOn",
    (select e.event_id from event e where e.stream_id = 'matter/' || m.matter_id and e.sequence = 1) as "eventId"
  from matter m left join project p on p.project_id = m.project_id
  where m.raised_on <= $3::date and (m.is_open or m.ended_on >= $2::date) and $1 in (m.holder_id, m.raiser_unit_id, m.territory_id) order by m.raised_on, m.matter_id`;
