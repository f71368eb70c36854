import { edge } from '../calendar/office-hours.js';
import type { DueDate, Limit, WorkingCalendar } from '../calendar/working-calendar.js';
import { DomainError } from '../errors.js';
import { addDays, addMonths, daysBetween, instantOf, type Instant, type LocalDate } from '../instants.js';

/** The cadences of the list, the shortest first. */
export const CYCLES = ['weekly', 'monthly', 'quarterly', 'halfYear', 'year'] as const;
export type Cycle = (typeof CYCLES)[number];

/** One instance of a cycle: `2026-W48` (ISO week), `2026-11`, `2026-Q4`, `2026-H2` or `2026`. */
export type Period = string;

/** Local dates, half-open: `from` belongs to it, `to` does not. */
export interface DateRange {
  from: LocalDate;
  to: LocalDate;
}

const FORMS: Record<Cycle, RegExp> = {
  weekly: /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/, monthly: /^(\d{4})-(0[1-9]|1[0-2])$/, quarterly: /^(\d{4})-Q([1-4])$/, halfYear: /^(\d{4})-H([12])$/, year: /^(\d{4})$/,
};
const MONTHS: Record<Exclude<Cycle, 'weekly'>, number> = { monthly: 1, quarterly: 3, halfYear: 6, year: 12 };

/** The cycle that a period's name tells. Throws {@link DomainError} for what is no period. */
export function cycleOf(period: Period): Cycle {
  const cycle = CYCLES.find((one) => FORMS[one].test(period));
  if (!cycle || (cycle === 'weekly' && weekOf(rangeOf(cycle, period).from) !== period)) throw new DomainError('bad-period', { period: period.slice(0, 20) }, 'period');
  return cycle;
}

/** The period of a cycle that a day lies in. An ISO week belongs to the year of its Thursday. */
export function periodOf(cycle: Cycle, date: LocalDate): Period {
  if (cycle === 'weekly') return weekOf(date);
  const year = date.slice(0, 4), month = Number(date.slice(5, 7)), number = Math.ceil(month / MONTHS[cycle]);
  switch (cycle) {
    case 'monthly': return date.slice(0, 7);
    case 'quarterly': return `${year}-Q${number}`;
    case 'halfYear': return `${year}-H${number}`;
    case 'year': return year;
  }
}

export const nextPeriod = (period: Period): Period => periodOf(cycleOf(period), periodRange(period).to);

export const previousPeriod = (period: Period): Period => periodOf(cycleOf(period), addDays(periodRange(period).from, -1));

/** The days of a period. Throws {@link DomainError} for what is no period. */
export const periodRange = (period: Period): DateRange => rangeOf(cycleOf(period), period);

function rangeOf(cycle: Cycle, period: Period): DateRange {
  const [, year, number = '1'] = FORMS[cycle].exec(period)!;
  if (cycle === 'weekly') {
    const from = addDays(mondayOf(`${year}-01-04`), 7 * (Number(number) - 1));
    return { from, to: addDays(from, 7) };
  }
  const months = MONTHS[cycle], from = addMonths(`${year}-01-01`, (Number(number) - 1) * months);
  return { from, to: addMonths(from, months) };
}

/** A Monday, from which weeks are counted. */
const A_MONDAY: LocalDate = '2024-01-01';
const mondayOf = (date: LocalDate): LocalDate => addDays(date, -((((daysBetween(A_MONDAY, date) % 7) + 7) % 7)));

function weekOf(date: LocalDate): Period {
  const monday = mondayOf(date), year = addDays(monday, 3).slice(0, 4);
  const week = 1 + daysBetween(mondayOf(`${year}-01-04`), monday) / 7;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** A moment of a period as a pack writes it: so many days after the day before it began, or after its last day; without `time` the whole day. */
export interface PeriodMoment {
  from: 'start' | 'end';
  days?: number;
  workingDays?: number;
  /** `HH:MM` in Asia/Shanghai. */
  time?: string;
}

/** When things of a cycle are owed (defaults of domain.md §5.1). */
export interface CycleDates {
  opens: PeriodMoment;
  /** What happens after it belongs to the next period. Not moved by rest days: things happen on those too. */
  cut: PeriodMoment;
  due: PeriodMoment;
  freeze: PeriodMoment;
}

/** A moment to come as a limit, so that its date is derived from the calendar in force and never stored as truth. */
export interface Deadline {
  /** The day before the first one that counts. */
  start: LocalDate;
  limit: Limit;
  time?: string;
}

/** The deadline of a period that a cycle's moment means. */
export function deadlineOf({ from, days, workingDays, time }: PeriodMoment, period: Period): Deadline {
  const range = periodRange(period), start = addDays(from === 'start' ? range.from : range.to, -1);
  const limit: Limit = workingDays === undefined ? { amount: days ?? 0, unit: 'calendarDay' } : { amount: workingDays, unit: 'workingDay' };
  return { start, limit, ...(time && { time }) };
}

/** The day of a deadline, moved to the next working day where it is a rest day. */
export const dateOfDeadline = ({ start, limit }: Deadline, calendar: WorkingCalendar): DueDate => calendar.due(start, limit);

/** The first instant after a deadline: its hour, or the end of its day. */
export function endOfDeadline(deadline: Deadline, calendar: WorkingCalendar): Instant {
  const { date } = dateOfDeadline(deadline, calendar);
  return deadline.time ? edge(date, deadline.time) : instantOf(addDays(date, 1));
}

/** The moment at which something begins: its hour, or the beginning of its day. */
export function beginOfDeadline(deadline: Deadline, calendar: WorkingCalendar): Instant {
  const { date } = dateOfDeadline(deadline, calendar);
  return deadline.time ? edge(date, deadline.time) : instantOf(date);
}

export const periodOpensOn = (dates: Pick<CycleDates, 'opens'>, period: Period, calendar: WorkingCalendar): LocalDate => dateOfDeadline(deadlineOf(dates.opens, period), calendar).date;

export const dueOn = (dates: Pick<CycleDates, 'due'>, period: Period, calendar: WorkingCalendar): DueDate => dateOfDeadline(deadlineOf(dates.due, period), calendar);

/** What a period's report is about: from the data cut of the period before, which is left out, to its own. Half-open. */
export function dataRange({ cut }: Pick<CycleDates, 'cut'>, period: Period): { from: Instant; to: Instant } {
  return { from: cutOf(cut, previousPeriod(period)), to: cutOf(cut, period) };
}

function cutOf(cut: PeriodMoment, period: Period): Instant {
  const { start, limit, time } = deadlineOf(cut, period), date = addDays(start, limit.amount);
  return time ? edge(date, time) : instantOf(addDays(date, 1));
}
