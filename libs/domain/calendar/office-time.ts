import { epochMs, localDate, type Instant, type LocalDate } from '../instants.js';
import { edge, hoursOf } from './office-hours.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Milliseconds of office time on a working day. */
export function officeDayMs(calendar: WorkingCalendar): number {
  return hoursOf(calendar).periods.reduce((sum, { from, to }) => sum + epochMs(edge(ANY_DAY, to)) - epochMs(edge(ANY_DAY, from)), 0);
}

/** Every day has the same office hours. */
const ANY_DAY: LocalDate = '2026-01-05';

/** Milliseconds of office time from one instant to a later one. Exactly additive: a to c is a to b and b to c. */
export function officeMsBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  const first = localDate(from), last = localDate(to);
  // Whole days after the first up to the last, then what the last lacks and what the first has left.
  return calendar.workingDaysBetween(first, last) * officeDayMs(calendar) - wholeDay(last, calendar) + passed(to, last, calendar) + wholeDay(first, calendar) - passed(from, first, calendar);
}

const wholeDay = (date: LocalDate, calendar: WorkingCalendar): number => (calendar.isWorkingDay(date) ? officeDayMs(calendar) : 0);

/** Office time of a day that has passed at an instant of it. */
function passed(at: Instant, date: LocalDate, calendar: WorkingCalendar): number {
  if (!calendar.isWorkingDay(date)) return 0;
  const now = epochMs(at);
  return hoursOf(calendar).periods.reduce((sum, { from, to }) => {
    const opens = epochMs(edge(date, from)), closes = epochMs(edge(date, to));
    return sum + Math.max(0, Math.min(now, closes) - opens);
  }, 0);
}
