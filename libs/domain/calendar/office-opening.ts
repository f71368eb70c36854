import { instantOf, type Instant, type LocalDate } from '../instants.js';
import { nextOfficeMoment } from './office-hours.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Many steps fall due on the same days, and each is asked about again after every reminder. */
const KNOWN_DAYS = 1_024;
const known = new WeakMap<WorkingCalendar, Map<LocalDate, Instant>>();

/** The moment at which offices open on a day, or next after it. */
export function officeOpening(on: LocalDate, calendar: WorkingCalendar): Instant {
  let days = known.get(calendar);
  if (!days) known.set(calendar, (days = new Map()));
  let opening = days.get(on);
  if (opening === undefined) {
    if (days.size >= KNOWN_DAYS) days.clear();
    days.set(on, (opening = nextOfficeMoment(instantOf(on), calendar)));
  }
  return opening;
}
