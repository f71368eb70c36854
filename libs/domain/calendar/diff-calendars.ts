import type { UnitId } from '../ids.js';
import { addDays, type LocalDate } from '../instants.js';
import { isSameValue } from '../same-value.js';
import type { OfficePeriod } from './calendar-data.js';
import { hoursOf } from './office-hours.js';
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

/** Days on which one unit is closed besides, in one calendar and not in the other. */
export interface ClosureChange {
  unitId: UnitId;
  nowClosed: LocalDate[];
  nowOpen: LocalDate[];
}

/** What one calendar says otherwise than another. */
export interface CalendarChanges {
  years: CalendarYearChange[];
  closures: ClosureChange[];
  /** Set when the office hours differ. */
  officeHours?: { before: OfficePeriod[]; after: OfficePeriod[] };
}

/** All in which two calendars differ. */
export function diffCalendars(before: CalendarData, after: CalendarData): CalendarChanges {
  const [was, is] = [periodsOf(before), periodsOf(after)];
  return { years: diffYears(before, after), closures: diffClosures(before, after), ...(!isSameValue(was, is) && { officeHours: { before: was, after: is } }) };
}

const periodsOf = (data: CalendarData): OfficePeriod[] => hoursOf({ data }).periods;

function diffClosures({ closures: before = {} }: CalendarData, { closures: after = {} }: CalendarData): ClosureChange[] {
  const without = (days: LocalDate[] = [], others: LocalDate[] = []) => days.filter((day) => !others.includes(day)).toSorted();
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted().flatMap((unitId): ClosureChange[] => {
    const nowClosed = without(after[unitId], before[unitId]), nowOpen = without(before[unitId], after[unitId]);
    return nowClosed.length + nowOpen.length > 0 ? [{ unitId, nowClosed, nowOpen }] : [];
  });
}

/** The years in which two calendars differ, in order. A year of which one of them knows nothing at all is compared by weekends. */
function diffYears(before: CalendarData, after: CalendarData): CalendarYearChange[] {
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
