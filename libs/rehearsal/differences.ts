import type { MovedDate, OwnerChange, SentCounts } from '#libs/contracts/rehearsal.views.js';
import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { StepId } from '#libs/domain/ids.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import { isSettled } from '#libs/domain/project/project.stage.js';
import type { ProjectState, StepState } from '#libs/domain/project/project.state.js';
import { dueOfLimit, LIMIT_KINDS, runningLimit } from '#libs/domain/project/step-clock.js';

/** A state and the calendar that its dates are counted by. */
export interface Outcome {
  state: ProjectState;
  calendar: WorkingCalendar;
}

/** Steps of one state that another does not have. */
export const stepsWithout = (state: ProjectState, other: ProjectState): StepId[] => Object.keys(state.steps).filter((id) => !Object.hasOwn(other.steps, id));

/** What was settled before the rehearsal began is nobody's any more: only the other steps of both worlds are compared. */
function* comparedSteps(start: ProjectState, before: ProjectState, after: ProjectState): Generator<[StepId, StepState, StepState]> {
  for (const [id, one] of Object.entries(before.steps)) {
    const other = Object.hasOwn(after.steps, id) ? after.steps[id] : undefined;
    const known = Object.hasOwn(start.steps, id) ? start.steps[id] : undefined;
    if (other && !(known && isSettled(known) && isSettled(one))) yield [id, one, other];
  }
}

export function ownerChanges(start: ProjectState, before: ProjectState, after: ProjectState): OwnerChange[] {
  const changes: OwnerChange[] = [];
  for (const [stepId, { plan: { owner: from } }, { plan: { owner: to } }] of comparedSteps(start, before, after)) if (from !== to) changes.push({ stepId, from, to });
  return changes;
}

/** Due dates of every clock of a step that ran in both worlds, where they differ. */
export function movedDates(start: ProjectState, before: Outcome, after: Outcome): MovedDate[] {
  const moved: MovedDate[] = [];
  for (const [stepId, one, other] of comparedSteps(start, before.state, after.state)) {
    if (!one.openedOn || !other.openedOn) continue;
    for (const clock of LIMIT_KINDS) {
      const from = dueOfLimit(one, clock, before.calendar)?.date, due = dueOfLimit(other, clock, after.calendar), to = due?.date;
      if (from !== to) moved.push({ stepId, clock, isRunning: clock === runningLimit(other.plan.limits), ...(from && { from }), ...(to && { to }), ...(due?.provisional && { provisional: true as const }) });
    }
  }
  return moved;
}

export const noneSent = (): SentCounts => ({ reminders: 0, overdue: 0, escalations: 0, lapsed: 0 });

const COUNTED: Partial<Record<ProjectEvent['type'], keyof SentCounts>> = {
  ReminderSent: 'reminders', StepOverdue: 'overdue', StepEscalated: 'escalations', ApprovalLapsed: 'lapsed',
};

/** What time did; each with the unit it went to, which is the holder for an escalation. */
export function countSent(events: ProjectEvent[], onEach: (count: keyof SentCounts, unitId: string | undefined) => void): void {
  for (const { type, data } of events) {
    const count = COUNTED[type];
    if (count) onEach(count, type === 'StepEscalated' ? data.holderId : 'unitId' in data ? data.unitId : undefined);
  }
}
