import { DomainError } from '../errors.js';
import { isLocalDate, type LocalDate } from '../instants.js';
import { MAX_LIMIT } from './max-limit.js';
import type { DueDate, LimitUnit, WorkingCalendar } from './working-calendar.js';

/** How people write the units of limits: working days, calendar days, months. */
export const UNIT_MARKS = { wd: 'workingDay', cd: 'calendarDay', mo: 'month' } as const satisfies Record<string, LimitUnit>;

/** A question as it comes from outside: nothing of it is taken for granted. */
export interface DueRequest {
  start: unknown;
  amount: unknown;
  unit: unknown;
}

/**
 * The due date that was asked for. Of years after the calendar's last only weekends and the statutory days of fixed date are known, so the answer is
 * provisional. Throws {@link DomainError} for what is no question, for years before the calendar's first, and beyond the century.
 */
export function dueOnRequest(calendar: WorkingCalendar, { start, amount, unit }: DueRequest): DueDate {
  if (typeof start !== 'string' || !isLocalDate(start)) throw new DomainError('bad-date', { date: String(start) }, 'start');
  if (typeof amount !== 'number' || !Number.isInteger(amount) || amount < 1 || amount > MAX_LIMIT) {
    throw new DomainError('bad-limit', { amount: String(amount), max: MAX_LIMIT }, 'amount');
  }
  if (typeof unit !== 'string' || !Object.hasOwn(UNIT_MARKS, unit)) throw new DomainError('bad-limit-unit', { unit: String(unit) }, 'unit');
  requireReach(calendar, start);
  const { after, date } = calendar.counted(start, { amount, unit: UNIT_MARKS[unit as keyof typeof UNIT_MARKS] });
  requireReach(calendar, date);
  return calendar.asDue(after, date);
}

/** Dates are written with the years 2000 to 2099. */
const LAST_YEAR = '2099';

function requireReach(calendar: WorkingCalendar, date: LocalDate): void {
  const year = date.slice(0, 4), [from = year] = [...Object.keys(calendar.data.years), ...Object.keys(calendar.data.statutory)].toSorted();
  if (year < from || year > LAST_YEAR) throw new DomainError('beyond-calendar', { year, calendar: calendar.version, from, to: LAST_YEAR }, 'start');
}
