import { epochMs, instantOf, localDate, type Instant, type LocalDate } from '../instants.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Edges of office hours on a working day, hour and minute (default, to be confirmed by the city). */
const PERIODS: [from: [number, number], to: [number, number]][] = [[[9, 0], [12, 0]], [[14, 30], [17, 30]]];

/** Milliseconds of office time on a working day. */
export const OFFICE_DAY_MS = PERIODS.reduce((sum, [[fromHour, fromMinute], [toHour, toMinute]]) => sum + ((toHour - fromHour) * 60 + toMinute - fromMinute) * 60_000, 0);

/** Milliseconds of office time from one instant to a later one. Exactly additive: a to c is a to b and b to c. */
export function officeMsBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  const first = localDate(from), last = localDate(to);
  // Whole days after the first up to the last, then what the last lacks and what the first has left.
  return calendar.workingDaysBetween(first, last) * OFFICE_DAY_MS - wholeDay(last, calendar) + passed(to, last, calendar) + wholeDay(first, calendar) - passed(from, first, calendar);
}

const wholeDay = (date: LocalDate, calendar: WorkingCalendar): number => (calendar.isWorkingDay(date) ? OFFICE_DAY_MS : 0);

/** Office time of a day that has passed at an instant of it. */
function passed(at: Instant, date: LocalDate, calendar: WorkingCalendar): number {
  if (!calendar.isWorkingDay(date)) return 0;
  const now = epochMs(at);
  return PERIODS.reduce((sum, [from, to]) => {
    const opens = epochMs(instantOf(date, ...from)), closes = epochMs(instantOf(date, ...to));
    return sum + Math.max(0, Math.min(now, closes) - opens);
  }, 0);
}
