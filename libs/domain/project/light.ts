import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { LocalDate } from '../instants.js';

/** 正常, 临期, 滞后, 超期, 暂停: shape, word and colour are the web's. Lateness is in working days. */
export type Light = 'normal' | 'nearDue' | 'behind' | 'overdue' | 'paused';

/** Where lights change, as the table `traffic-light` has it. */
export interface LightBands {
  /** Working days before the due date from which a thing is near due. */
  nearDueWorkingDays: number;
  /** Working days after the due date up to which it is behind, then overdue. */
  behindWorkingDays: number;
}

/** The day that lights and lateness are read on, and by what. */
export interface ReadingDay {
  today: LocalDate;
  calendar: WorkingCalendar;
  lights: LightBands;
}

/** Blue when near due, yellow when behind, then red; grey while suspended. */
export function lightOf(dueOn: LocalDate | undefined, isSuspended: boolean, day: ReadingDay): Light {
  if (isSuspended) return 'paused';
  if (dueOn === undefined) return 'normal';
  const { nearDueUntil, behindFrom } = lightThresholds(day);
  if (dueOn < behindFrom) return 'overdue';
  if (dueOn < day.today) return 'behind';
  return dueOn <= nearDueUntil ? 'nearDue' : 'normal';
}

/** The due dates at which lights change on `today`, so that a query can filter by light. */
export const lightThresholds = ({ today, calendar, lights }: ReadingDay): { nearDueUntil: LocalDate; behindFrom: LocalDate } => ({
  nearDueUntil: calendar.addWorkingDays(today, lights.nearDueWorkingDays),
  behindFrom: calendar.addWorkingDays(today, -lights.behindWorkingDays),
});
