import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Instant, LocalDate } from '../instants.js';
import type { StepId } from '../ids.js';
import { deciderOf } from './extension-decider.js';
import type { DeadlineMove, DecisionMove, ProjectEvent } from './project.events.js';
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
  const decisions = steps.flatMap((step) => movedDecision(step, from, to));
  return [{ type: 'CalendarChanged', data: { before: from.version, calendar: to.version, moves, ...(decisions.length > 0 && { decisions }), firstDueOn }, occurredAt: now, reason: reference }];
}

function moved(step: StepState, kind: LimitKind, from: WorkingCalendar, to: WorkingCalendar): DeadlineMove[] {
  const was = dueOfLimit(step, kind, from), is = dueOfLimit(step, kind, to);
  if (!was || !is || was.date === is.date) return [];
  return [{ stepId: step.plan.id, clock: kind, from: was.date, to: is.date, provisional: is.provisional, unitId: step.plan.owner }];
}

/** Whoever decides on more time has a clock too. */
function movedDecision(step: StepState, from: WorkingCalendar, to: WorkingCalendar): DecisionMove[] {
  const { plan: { id: stepId }, extension: asked } = step, decider = deciderOf(step);
  if (!asked || !decider) return [];
  const was = asked.decideBy, is = to.addWorkingDays(asked.on, from.workingDaysBetween(asked.on, was));
  return was === is ? [] : [{ stepId, unitId: decider.unitId, from: was, to: is }];
}

/** The first due date of a running clock, if the new calendar would tell another one. A clock that stands is asked too: it will run again. */
function firstDate(step: StepState, from: WorkingCalendar, to: WorkingCalendar): [StepId, LocalDate][] {
  const limit = clockOf({ ...step, extendedBy: 0 })?.budget;
  if (step.firstDueOn || !limit || (step.status !== 'open' && step.status !== 'submitted')) return [];
  const was = from.due(step.openedOn!, limit).date;
  return was === to.due(step.openedOn!, limit).date ? [] : [[step.plan.id, was]];
}
