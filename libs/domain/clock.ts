import { addDays, daysBetween, type LocalDate } from './instants.js';
import type { UnitId } from './ids.js';
import type { DueDate, Limit, WorkingCalendar } from './calendar/working-calendar.js';

/** Whose time a suspension is; `decider` and `verifier` are units of ours that let others wait. */
export type SuspensionParty = 'enterprise' | 'thirdParty' | 'higherAuthority' | 'unit' | 'verifier' | 'decider';

/** An interval in which a clock does not run. A day belongs to whoever had the clock when the day began, so the days add up exactly. */
export interface Suspension {
  from: LocalDate;
  to?: LocalDate;
  reason: string;
  authority?: string;
  /** Set when the clock stands because the whole project does, a submission waits for verification, a request for more time for its decision, or a blocker holds it up. */
  cause?: 'project' | 'verification' | 'extension' | 'blocker';
  /** The clocks that stand; all of them when absent. */
  stops?: string[];
  /** Whose time it is, by the ground that was given. */
  party?: SuspensionParty;
  /** The unit whose time the blocker's is. */
  unitId?: UnitId;
  /** What stood when the whole project was suspended or a blocker came, and goes on standing after it. */
  interrupted?: Suspension;
}

/**
 * A limit in progress. The budget grows by extensions; the due date is derived from it, never stored.
 * `start` is the day the clock was set going and is itself not counted (民法典 201).
 */
export interface Clock {
  budget: Limit;
  start: LocalDate;
  suspensions: Suspension[];
  /** The clock's days end here: the thing was settled, or handed to somebody who has a clock of their own. */
  stop?: LocalDate;
}

export const isSuspended = ({ suspensions }: Pick<Clock, 'suspensions'>): boolean => suspensions.length > 0 && suspensions.at(-1)!.to === undefined;

/** A stretch of days in which a clock does not run. */
type Pause = Pick<Suspension, 'from' | 'to'>;

/** The days in which a clock stands, in order and each once: an act that is dated back may have one pause begin before another has ended. */
function pausesOf({ start, stop, suspensions }: Clock): Pause[] {
  const pauses: Pause[] = [];
  for (const suspension of [...suspensions].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = laterOf(suspension.from, start), to = stop === undefined ? suspension.to : earlierOf(suspension.to ?? stop, stop);
    if (to !== undefined && to <= from) continue;
    const last = pauses.at(-1);
    if (last && (last.to === undefined || from <= last.to)) last.to = last.to && to && laterOf(last.to, to);
    else pauses.push({ from, to });
  }
  return pauses;
}

const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

/** Days used up by `today`, in the budget's own unit (months are counted in calendar days). */
export function consumed(clock: Clock, today: LocalDate, calendar: WorkingCalendar): number {
  const end = clock.stop ? earlierOf(clock.stop, today) : today;
  const count = (from: LocalDate, to: LocalDate) =>
    to <= from ? 0 : clock.budget.unit === 'workingDay' ? calendar.workingDaysBetween(from, to) : daysBetween(from, to);
  const paused = pausesOf(clock).reduce((sum, { from, to = end }) => sum + count(from, earlierOf(to, end)), 0);
  return count(clock.start, end) - paused;
}

/** The last day in time with the suspensions so far; undefined while the clock is suspended, since what is left then has no date. */
export function dueOf(clock: Clock, calendar: WorkingCalendar): DueDate | undefined {
  return isSuspended(clock) ? undefined : dueAfter(pausesOf(clock), clock, calendar);
}

function dueAfter(pauses: Pause[], clock: Clock, calendar: WorkingCalendar): DueDate {
  const last = pauses.at(-1);
  if (!last?.to) return calendar.due(clock.start, clock.budget);
  if (clock.budget.unit === 'workingDay') {
    const left = clock.budget.amount - consumed(clock, last.to, calendar);
    // A clock that was already late when it was suspended keeps the days it was late by.
    return calendar.asDue(clock.start, calendar.addWorkingDays(last.to, left));
  }
  const natural = calendar.naturalEnd(clock.start, clock.budget), end = pauses.reduce((day, pause) => pausedEnd(day, pause, calendar), natural);
  return calendar.asDue(addDays(natural, -1), calendar.nextWorkingDay(end));
}

/**
 * The last day of a period in calendar days or months after a pause. Only the day at which it finally ends is moved off rest days
 * (民法典 203), so pauses lengthen the period as it was before that.
 */
function pausedEnd(end: LocalDate, { from, to = from }: Pause, calendar: WorkingCalendar): LocalDate {
  const rolled = calendar.nextWorkingDay(end);
  if (from <= end) return addDays(end, daysBetween(from, to));
  // On the rest days after its last day nothing was left but the day itself; a clock that was late already keeps the days it was late by.
  return from <= rolled ? to : addDays(rolled, daysBetween(from, to));
}

/** What is left of the budget on `today`, in the budget's unit, of months in calendar days; negative when late. A clock that stands has what it had when it stopped. */
export function remaining(clock: Clock, today: LocalDate, calendar: WorkingCalendar): number {
  if (clock.budget.unit === 'workingDay') return clock.budget.amount - consumed(clock, today, calendar);
  const pauses = pausesOf(clock), open = pauses.at(-1);
  const stands = open && open.to === undefined;
  return daysBetween(stands ? open.from : today, dueAfter(stands ? pauses.slice(0, -1) : pauses, clock, calendar).date);
}
