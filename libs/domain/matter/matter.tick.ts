import { officeDay } from '../calendar/office-day.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { DecisionContext } from '../decider.js';
import type { Instant } from '../instants.js';
import { holderOf, neighbourLevel } from './decide-level.js';
import { countedDuties, type CountedDuty } from './matter-clock.js';
import type { MatterDuty, MatterEvent } from './matter.events.js';
import { evolve } from './matter.evolve.js';
import { hasEnded } from './matter.guards.js';
import { matterRule, type MatterPlan } from './matter.plan.js';
import type { MatterState } from './matter.state.js';

/** In plans of before the table `matter-pace`, by the row of their limits. */
const FORMER_PACE = { lateAfter: 1, table: 'matter-limits' };
const paceOf = ({ lateAfter }: MatterPlan) => (lateAfter === undefined ? FORMER_PACE : { lateAfter, table: 'matter-pace' });

/** Something that time owes at a moment: what to record, once that moment has come. */
interface Owed {
  at: Instant;
  event: MatterEvent;
}

/** What time owes at `context.now`, each with the moment at which it was owed: levels one after another, and after downtime no burst of reminders. */
export function tick(state: MatterState, context: DecisionContext): MatterEvent[] {
  const events: MatterEvent[] = [];
  let now = state;
  // One thing leads to the next: a level that is reached has days of its own.
  for (let next = firstOwed(now, context); next; next = firstOwed(now, context)) {
    events.push(next);
    now = evolve(now, next);
  }
  return events;
}

function firstOwed(state: MatterState, context: DecisionContext): MatterEvent | undefined {
  const owed = owedByTime(state, context.calendar).filter(({ at }) => at <= context.now);
  const news = owed.filter((one, index) => !isSuperseded(one, owed.slice(index + 1)));
  return news.reduce<Owed | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined)?.event;
}

/** The next moment at which {@link tick} owes something. */
export function nextWakeUp(state: MatterState, { calendar }: DecisionContext): Instant | undefined {
  return owedByTime(state, calendar).reduce<Instant | undefined>((first, { at }) => (first !== undefined && first <= at ? first : at), undefined);
}

/** Of several reminders of one thing that were owed at once only the last is real news, and none once it is late. */
const isSuperseded = ({ event }: Owed, later: Owed[]): boolean =>
  event.type === 'MatterReminded' && later.some(({ event: other }) => (other.type === 'MatterReminded' || other.type === 'MatterOverdue') && other.data.what === event.data.what);

function owedByTime(state: MatterState, calendar: WorkingCalendar): Owed[] {
  if (hasEnded(state) || !state.plan) return [];
  return countedDuties(state, calendar).flatMap((duty) => {
    if (duty.what === 'ladder') return climb(state, duty, calendar);
    if (duty.what === 'evaluate') return noAnswer(state.plan!, duty, calendar);
    return [...reminders(state, duty, duty.what, calendar), ...overdue(state, duty, duty.what, calendar)];
  });
}

/** Before the due date and on it, the earliest first. */
function reminders(state: MatterState, { unitId, start, due }: CountedDuty, what: MatterDuty, calendar: WorkingCalendar): Owed[] {
  if (!due || unitId === undefined || state.overdue.includes(what)) return [];
  const known = state.reminded[what], last = known?.dueOn === due.date ? known.offset : undefined;
  const planned = state.plan!.reminders.filter(({ offset }) => offset >= 0 && (last === undefined || offset < last)).toSorted((a, b) => b.offset - a.offset);
  return planned.flatMap(({ offset, row }) => {
    const { on } = officeDay(calendar, due.date, -offset);
    // A short limit has no room for the early reminders: its holder has just been given the matter.
    if (on <= start) return [];
    const at = officeDay(calendar.ofUnit(unitId), on, 0).opensAt;
    const data = { what, offset, dueOn: due.date, provisional: due.provisional, unitId };
    return [{ at, event: { type: 'MatterReminded', data, occurredAt: at, rule: matterRule(state.plan!, 'matter-reminders', row) } satisfies MatterEvent }];
  });
}

function overdue(state: MatterState, { unitId, due }: CountedDuty, what: MatterDuty, calendar: WorkingCalendar): Owed[] {
  if (!due || unitId === undefined || state.overdue.includes(what)) return [];
  const { lateAfter, table } = paceOf(state.plan!), at = officeDay(calendar, due.date, lateAfter).opensAt;
  return [{ at, event: { type: 'MatterOverdue', data: { what, dueOn: due.date, unitId }, occurredAt: at, rule: matterRule(state.plan!, table) } }];
}

/** The day after a level's days are used up the next one has it, and learns why; the last one keeps it. */
function climb(state: MatterState, { due }: CountedDuty, calendar: WorkingCalendar): Owed[] {
  const next = neighbourLevel(state, 1);
  if (!due || !next) return [];
  const at = officeDay(calendar, due.date, 1).opensAt, { level: fromLevel, explanation, plan } = state;
  const data = { fromLevel, level: next.level, early: false, ...(explanation && { handOverReason: explanation }), ...holderOf(next) };
  return [{ at, event: { type: 'MatterEscalated', data, occurredAt: at, rule: matterRule(plan!, 'matter-ladder', next.row) } }];
}

/** Who raised it says nothing: it closes, and is not counted as satisfied. */
function noAnswer(plan: MatterPlan, { due }: CountedDuty, calendar: WorkingCalendar): Owed[] {
  if (!due) return [];
  const at = officeDay(calendar, due.date, paceOf(plan).lateAfter).opensAt;
  return [{ at, event: { type: 'MatterClosed', data: { outcome: 'noAnswer' }, occurredAt: at, rule: matterRule(plan, 'matter-limits') } }];
}
