import { addDays, type LocalDate } from '../instants.js';
import { WorkingCalendar, type CalendarData } from './working-calendar.js';

/** What one calendar says otherwise than another about one year. */
export interface CalendarYearChange {
  year: string;
  /** Set when the year's notice is in one of the two only. */
  notice?: 'published' | 'withdrawn';
  /** Days that were rest days and are worked now. */
  nowWorked: LocalDate[];
  /** Days that were worked and are rest days now. */
  nowRest: LocalDate[];
}

/** The years in which two calendars differ, in order. A year of which one of them knows nothing at all is compared by weekends. */
export function diffCalendars(before: CalendarData, after: CalendarData): CalendarYearChange[] {
  const [was, is] = [new WorkingCalendar(before), new WorkingCalendar(after)];
  const years = [before, after].flatMap(({ years: published, statutory }) => [...Object.keys(published), ...Object.keys(statutory)]);
  return [...new Set(years)].toSorted().flatMap((year) => {
    const differing = daysOf(year).filter((day) => was.isWorkingDay(day) !== is.isWorkingDay(day));
    const [hadNotice, hasNotice] = [year in before.years, year in after.years];
    if (differing.length === 0 && hadNotice === hasNotice) return [];
    return [{
      year, ...(hadNotice !== hasNotice && { notice: hasNotice ? 'published' as const : 'withdrawn' as const }),
      nowWorked: differing.filter((day) => is.isWorkingDay(day)), nowRest: differing.filter((day) => was.isWorkingDay(day)),
    }];
  });
}

function daysOf(year: string): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) days.push(day);
  return days;
}
