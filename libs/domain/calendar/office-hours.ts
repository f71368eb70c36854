import { addDays, epochMs, instantOf, localDate, type Instant } from '../instants.js';
import type { OfficeHours } from './calendar-data.js';
import type { WorkingCalendar } from './working-calendar.js';

/** For a calendar that says nothing of office hours. */
const USUAL_HOURS: OfficeHours = { periods: [{ from: '09:00', to: '12:00' }, { from: '14:30', to: '17:30' }], confirmed: false };

/** The office hours of a calendar's working days. */
export const hoursOf = ({ data }: Pick<WorkingCalendar, 'data'>): OfficeHours => data.officeHours ?? USUAL_HOURS;

/** The instant at which a period's edge falls on a day. */
export const edge = (date: string, time: string): Instant => {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return instantOf(date, hour, minute);
};

/** True while offices are open: on working days of the calendar, within its office hours. */
export function isOfficeHour(instant: Instant, calendar: WorkingCalendar): boolean {
  const date = localDate(instant), at = epochMs(instant);
  if (!calendar.isWorkingDay(date)) return false;
  return hoursOf(calendar).periods.some(({ from, to }) => at >= epochMs(edge(date, from)) && at < epochMs(edge(date, to)));
}

/** The instant itself while offices are open, else the next one at which they open. For the delivery of what can wait. */
export function nextOfficeMoment(instant: Instant, calendar: WorkingCalendar): Instant {
  if (isOfficeHour(instant, calendar)) return instant;
  const date = localDate(instant);
  const opens = hoursOf(calendar).periods.map(({ from }) => edge(date, from));
  const later = calendar.isWorkingDay(date) ? opens.find((moment) => epochMs(moment) > epochMs(instant)) : undefined;
  return later ?? edge(calendar.nextWorkingDay(addDays(date, 1)), hoursOf(calendar).periods[0]!.from);
}
