import type { LocalDate } from '../instants.js';
import type { UnitId } from '../ids.js';

/** One year of the State Council's notice: days off, and weekend days worked to make up for them. */
export interface CalendarYear {
  /** The notice these days come from. */
  notice: string;
  /** Where the notice can be read. */
  references?: string[];
  off: LocalDate[];
  work: LocalDate[];
}

/** Half-open, as `HH:MM` in Asia/Shanghai. */
export interface OfficePeriod {
  from: string;
  to: string;
}

/** When offices are open on a working day; for the delivery of reminders, never for limits, which end with the day. */
export interface OfficeHours {
  /** Half-open and in order, as `HH:MM` in Asia/Shanghai. */
  periods: OfficePeriod[];
  source?: string;
  /** False for a default that the city still has to confirm. */
  confirmed?: boolean;
}

/** A version of the working calendar: published years, and the fixed statutory days of years whose notice is not out yet. */
export interface CalendarData {
  version: string;
  /** By the year in the notice's title; a notice may also speak of the last days of the December before it. */
  years: Record<string, CalendarYear>;
  /** Statutory days of unpublished years (全国年节及纪念日放假办法); dates counted with them are provisional. */
  statutory: Record<string, LocalDate[]>;
  officeHours?: OfficeHours;
  /** Days on which single units are closed besides. */
  closures?: Record<UnitId, LocalDate[]>;
}

/** The same calendar without the years before one, for those whose days all lie after it. */
export const sinceYear = (data: CalendarData, year: number): CalendarData => {
  const since = <T>(years: Record<string, T>) => Object.fromEntries(Object.entries(years).filter(([one]) => Number(one) >= year));
  return { ...data, years: since(data.years), statutory: since(data.statutory) };
};

/**
 * The first day of December that the next year's notice may still speak of. None since 2007 went back beyond the 29th
 * (2007-12-29 and 2018-12-29 were worked Saturdays); one day is margin.
 */
export const NEXT_NOTICE_MAY_REACH = '12-28';
