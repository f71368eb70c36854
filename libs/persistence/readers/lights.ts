import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { LocalDate } from '#libs/domain/instants.js';
import { lightThresholds } from '#libs/domain/project/light.js';
import type { Filter } from './filter.js';

/** The day that lights and lateness are read on. */
export interface ReadingDay {
  today: LocalDate;
  calendar: WorkingCalendar;
}

/** `lightOf` of the domain for project `p`, as an expression to filter and to count by. */
export function projectLight({ today, calendar }: ReadingDay, filter: Filter): string {
  const { nearDueUntil, behindFrom } = lightThresholds(today, calendar);
  const date = (value: LocalDate) => filter.value(value, 'date');
  return `case when p.status = 'suspended' then 'paused' when p.next_due_on is null then 'normal'
    when p.next_due_on < ${date(behindFrom)} then 'overdue' when p.next_due_on < ${date(today)} then 'behind'
    when p.next_due_on <= ${date(nearDueUntil)} then 'nearDue' else 'normal' end`;
}
