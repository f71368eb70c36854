import type { LocalDate } from '#libs/domain/instants.js';
import { lightThresholds, type ReadingDay } from '#libs/domain/project/light.js';
import type { Filter } from './filter.js';

/** `lightOf` of the domain for project `p`, as an expression to filter and to count by. */
export function projectLight(day: ReadingDay, filter: Filter): string {
  const { nearDueUntil, behindFrom } = lightThresholds(day);
  const date = (value: LocalDate) => filter.value(value, 'date');
  return `case when p.status = 'suspended' then 'paused' when p.next_due_on is null then 'normal'
    when p.next_due_on < ${date(behindFrom)} then 'overdue' when p.next_due_on < ${date(day.today)} then 'behind'
    when p.next_due_on <= ${date(nearDueUntil)} then 'nearDue' else 'normal' end`;
}

/** The light of matter `m` by the date that it is owed by next. */
export function matterLight(day: ReadingDay, filter: Filter): string {
  const { nearDueUntil, behindFrom } = lightThresholds(day);
  const date = (value: LocalDate) => filter.value(value, 'date');
  return `case when m.is_paused then 'paused' when m.due_on is null then 'normal'
    when m.due_on < ${date(behindFrom)} then 'overdue' when m.due_on < ${date(day.today)} then 'behind'
    when m.due_on <= ${date(nearDueUntil)} then 'nearDue' else 'normal' end`;
}

/** The light of submission `s` by the day that its unit, or its reviewer, owes something by. */
export function submissionLight(day: ReadingDay, filter: Filter): string {
  const { nearDueUntil, behindFrom } = lightThresholds(day);
  const date = (value: LocalDate) => filter.value(value, 'date');
  return `case when s.light_on is null then 'normal' when s.light_on < ${date(behindFrom)} then 'overdue' when s.light_on < ${date(day.today)} then 'behind'
    when s.light_on <= ${date(nearDueUntil)} then 'nearDue' else 'normal' end`;
}
