import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { StepId } from '../ids.js';
import type { LocalDate } from '../instants.js';
import type { ProjectState } from './project.state.js';
import { dueOfLimit, LIMIT_KINDS, runningLimit, type LimitKind } from './step-clock.js';

/** A due date of an open step that a new plan moves; absent where there is no such limit, or its clock stands still. */
export interface MovedDate {
  stepId: StepId;
  clock: LimitKind;
  from?: LocalDate;
  to?: LocalDate;
  /** The date as it was before extensions and pauses, when that is another than `from`; for the limit that counts. */
  first?: LocalDate;
  /** True when `to` depends on a notice that is not loaded. */
  provisional?: boolean;
}

/** The due dates that differ between two states of a project, for steps that are open in both. */
export function movedDates(before: ProjectState, after: ProjectState, calendar: WorkingCalendar): MovedDate[] {
  return Object.entries(after.steps).flatMap(([stepId, step]) => {
    const was = before.steps[stepId];
    if (was?.status !== 'open' || step.status !== 'open') return [];
    return LIMIT_KINDS.flatMap((clock) => {
      const from = dueOfLimit(was, clock, calendar)?.date, due = dueOfLimit(step, clock, calendar), to = due?.date;
      if (from === to) return [];
      const first = clock === runningLimit(was.plan.limits) ? calendar.due(was.openedOn!, was.plan.limits[clock]!).date : from;
      return [{ stepId, clock, ...(from && { from }), ...(to && { to }), ...(first && first !== from && { first }), ...(due?.provisional && { provisional: true }) }];
    });
  });
}
