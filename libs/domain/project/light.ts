import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { LocalDate } from '../instants.js';

/** 正常, 临期, 滞后, 超期, 暂停: shape, word and colour are the web's. Lateness is in working days. */
export type Light = 'normal' | 'nearDue' | 'behind' | 'overdue' | 'paused';

/** Working days before the due date from which a thing is near due, and after it up to which it is behind (defaults of domain.md §5.2). */
export const NEAR_DUE_WORKING_DAYS = 3;
export const BEHIND_WORKING_DAYS = 5;

/** Blue up to three working days before the due date, yellow up to five after it, then red; grey while suspended. */
export function lightOf(dueOn: LocalDate | undefined, isSuspended: boolean, today: LocalDate, calendar: WorkingCalendar): Light {
  if (isSuspended) return 'paused';
  if (dueOn === undefined) return 'normal';
  const { nearDueUntil, behindFrom } = lightThresholds(today, calendar);
  if (dueOn < behindFrom) return 'overdue';
  if (dueOn < today) return 'behind';
  return dueOn <= nearDueUntil ? 'nearDue' : 'normal';
}

/** The due dates at which lights change on `today`, so that a query can filter by light. */
export const lightThresholds = (today: LocalDate, calendar: WorkingCalendar): { nearDueUntil: LocalDate; behindFrom: LocalDate } => ({
  nearDueUntil: calendar.addWorkingDays(today, NEAR_DUE_WORKING_DAYS),
  behindFrom: calendar.addWorkingDays(today, -BEHIND_WORKING_DAYS),
});
