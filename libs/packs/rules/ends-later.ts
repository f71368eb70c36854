import { WorkingCalendar, type CalendarData, type Limit } from '#libs/domain/calendar/working-calendar.js';
import { addDays, type LocalDate } from '#libs/domain/instants.js';
import type { Pack } from '../pack.types.js';

/** A day from which one limit ends after another, and when both do. */
export interface LaterEnd {
  start: LocalDate;
  ends: LocalDate;
  otherEnds: LocalDate;
}

const known = new WeakMap<CalendarData, { calendar: WorkingCalendar; answers: Map<string, LaterEnd | undefined> }>();

/**
 * The first day of the plan year from which a limit ends after another, when it does so from most of the year's working days; undefined when it does
 * not. Limits in different units cannot be compared otherwise: a month is longer than 20 working days, but not when a festival lies in it.
 */
export function endsLater({ calendar: data, planYear }: Pick<Pack, 'calendar' | 'planYear'>, limit: Limit, other: Limit): LaterEnd | undefined {
  if (limit.unit === other.unit && limit.amount <= other.amount) return undefined;
  const { calendar, answers } = known.get(data) ?? { calendar: new WorkingCalendar(data), answers: new Map<string, LaterEnd | undefined>() };
  known.set(data, { calendar, answers });
  const key = [planYear, limit.amount, limit.unit, other.amount, other.unit].join(' ');
  if (!answers.has(key)) answers.set(key, compared(calendar, planYear, limit, other));
  return answers.get(key);
}

function compared(calendar: WorkingCalendar, year: number, limit: Limit, other: Limit): LaterEnd | undefined {
  const starts: LocalDate[] = [];
  for (let day = calendar.nextWorkingDay(`${year}-01-01`); day.startsWith(String(year)); day = calendar.nextWorkingDay(addDays(day, 1))) starts.push(day);
  const later = starts.map((start) => ({ start, ends: calendar.due(start, limit).date, otherEnds: calendar.due(start, other).date })).filter(({ ends, otherEnds }) => ends > otherEnds);
  return limit.unit === other.unit || later.length * 2 > starts.length ? later[0] : undefined;
}
