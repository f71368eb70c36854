import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import type { LocalDate } from '#libs/domain/instants.js';

/** The same calendar with more days off, of whichever years they are in: what a corrected notice looks like. */
export function withDaysOff(calendar: CalendarData, version: string, off: LocalDate[]): CalendarData {
  const of = (year: string) => off.filter((day) => day.startsWith(year));
  const union = (days: LocalDate[], year: string) => [...new Set([...days, ...of(year)])];
  return {
    ...calendar, version,
    years: Object.fromEntries(Object.entries(calendar.years).map(([year, days]) => [year, { ...days, off: union(days.off, year), work: days.work.filter((day) => !off.includes(day)) }])),
    statutory: Object.fromEntries(Object.entries(calendar.statutory).map(([year, days]) => [year, union(days, year)])),
  };
}
