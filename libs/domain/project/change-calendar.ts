import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Instant, LocalDate } from '../instants.js';
import type { StepId } from '../ids.js';
import type { DeadlineMove, ProjectEvent } from './project.events.js';
import type { ProjectState, StepState } from './project.state.js';
import { clockOf, dueOfLimit, LIMIT_KINDS, type LimitKind } from './step-clock.js';

/** What makes a project count by another calendar. */
export interface CalendarChange {
  from: WorkingCalendar;
  to: WorkingCalendar;
  /** The notice or decision that the new calendar rests on. */
  reference: string;
  now: Instant;
}

/**
 * Projects every open deadline anew: one event with all dates that move, and without any when none does, since what opens later is counted by
 * the new calendar too. Nothing for a project that has ended, or that counts by the new calendar already.
 */
export function changeCalendar(state: ProjectState, { from, to, reference, now }: CalendarChange): ProjectEvent[] {
  if ((state.status !== 'active' && state.status !== 'suspended') || from.version === to.version) return [];
  const steps = Object.values(state.steps);
  const moves = steps.filter(({ status }) => status === 'open').flatMap((step) => LIMIT_KINDS.flatMap((kind) => moved(step, kind, from, to)));
  const firstDueOn = Object.fromEntries(steps.flatMap((step) => firstDate(step, from, to)));
  return [{ type: 'CalendarChanged', data: { before: from.version, calendar: to.version, moves, firstDueOn }, occurredAt: now, reason: reference }];
}

function moved(step: StepState, kind: LimitKind, from: WorkingCalendar, to: WorkingCalendar): DeadlineMove[] {
  const was = dueOfLimit(step, kind, from), is = dueOfLimit(step, kind, to);
  if (!was || !is || was.date === is.date) return [];
  return [{ stepId: step.plan.id, clock: kind, from: was.date, to: is.date, provisional: is.provisional, unitId: step.plan.owner }];
}

/** The first due date of a running clock, if the new calendar would tell another one. A clock that stands is asked too: it will run again. */
function firstDate(step: StepState, from: WorkingCalendar, to: WorkingCalendar): [StepId, LocalDate][] {
  const limit = clockOf({ ...step, extendedBy: 0 })?.budget;
  if (step.firstDueOn || !limit || (step.status !== 'open' && step.status !== 'submitted')) return [];
  const was = from.due(step.openedOn!, limit).date;
  return was === to.due(step.openedOn!, limit).date ? [] : [[step.plan.id, was]];
}
