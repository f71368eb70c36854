import { edge, hoursOf, isOfficeHour } from '#libs/domain/calendar/office-hours.js';
import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Instant, LocalDate } from '#libs/domain/instants.js';

/** When people may be told something. The one door through which reminders know about working time. */
export interface OfficeHours {
  isOpen(at: Instant): boolean;
  /** The first moment of work on a date; undefined on a rest day. */
  opening(date: LocalDate): Instant | undefined;
}

/** The office hours of a calendar. */
export const officeHours = (calendar: WorkingCalendar): OfficeHours => ({
  isOpen: (at) => isOfficeHour(at, calendar),
  opening: (date) => (calendar.isWorkingDay(date) ? edge(date, hoursOf(calendar).periods[0]!.from) : undefined),
});
