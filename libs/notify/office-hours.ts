import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { instantOf, localDate, type Instant, type LocalDate } from '#libs/domain/instants.js';

/** When people may be told something. The one door through which reminders know about working time. */
export interface OfficeHours {
  isOpen(at: Instant): boolean;
  /** The first moment of work on a date; undefined on a rest day. */
  opening(date: LocalDate): Instant | undefined;
}

/** Hours and minutes of a day's sessions, half-open. */
type Session = readonly [from: readonly [number, number], to: readonly [number, number]];
const SESSIONS: readonly Session[] = [[[9, 0], [12, 0]], [[14, 30], [17, 30]]];

/** The customary office hours on the working days of a calendar. */
export function officeHours(calendar: WorkingCalendar, sessions: readonly Session[] = SESSIONS): OfficeHours {
  return {
    isOpen: (at) => {
      const day = localDate(at);
      return calendar.isWorkingDay(day) && sessions.some(([from, to]) => instantOf(day, ...from) <= at && at < instantOf(day, ...to));
    },
    opening: (date) => (calendar.isWorkingDay(date) ? instantOf(date, ...sessions[0]![0]) : undefined),
  };
}
