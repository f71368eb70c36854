import { instantOf, type Instant, type LocalDate } from '../instants.js';
import { nextOfficeMoment } from './office-hours.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A day and the moment at which its office hours begin, or the next ones: nobody is woken by a reminder. */
export interface OfficeDay {
  on: LocalDate;
  opensAt: Instant;
}

/** Many steps fall due on the same days, and each is asked about again after every reminder. */
const KNOWN_DAYS = 4_096;
const known = new WeakMap<WorkingCalendar, Map<string, OfficeDay>>();

/** So many working days after a date; before it when negative. With 0 the date itself, whether it is a working day or not. */
export function officeDay(calendar: WorkingCalendar, date: LocalDate, workingDays: number): OfficeDay {
  let days = known.get(calendar);
  if (!days) known.set(calendar, (days = new Map()));
  const key = date + workingDays;
  let day = days.get(key);
  if (!day) {
    const on = workingDays === 0 ? date : calendar.addWorkingDays(date, workingDays);
    if (days.size >= KNOWN_DAYS) days.clear();
    days.set(key, (day = { on, opensAt: nextOfficeMoment(instantOf(on), calendar) }));
  }
  return day;
}
