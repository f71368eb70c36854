import type { DueDate, Limit, WorkingCalendar } from '../calendar/working-calendar.js';
import { consumed, dueOf, remaining, type Clock, type Suspension } from '../clock.js';
import type { LocalDate } from '../instants.js';
import type { StepLimits } from './project.plan.js';
import type { StepState } from './project.state.js';

export type LimitKind = keyof StepLimits;

/** The limit that reminders and lateness go by: green, else promised, else legal. */
export const runningLimit = (limits: StepLimits): LimitKind | undefined =>
  limits.green ? 'green' : limits.promised ? 'promised' : limits.legal ? 'legal' : undefined;

/** One of a step's clocks; extensions enlarge the running one only. */
export function clockOf(step: StepState, kind: LimitKind | undefined = runningLimit(step.plan.limits)): Clock | undefined {
  const limit = kind && step.plan.limits[kind];
  if (!limit || !step.openedOn) return undefined;
  const budget: Limit = kind === runningLimit(step.plan.limits) ? { ...limit, amount: limit.amount + step.extendedBy } : limit;
  return { budget, start: step.openedOn, suspensions: step.suspensions, stop: step.settledOn };
}

/** The due date of the running clock; undefined without a limit, before the step opened, or while suspended. */
export function dueOfStep(step: StepState, calendar: WorkingCalendar): DueDate | undefined {
  const clock = clockOf(step);
  return clock && dueOf(clock, calendar);
}

/** The last day before a legal consequence: the legal limit, or a later date that an extension granted. */
export function legalDueOfStep(step: StepState, calendar: WorkingCalendar): LocalDate | undefined {
  const clock = clockOf(step, 'legal');
  const legal = clock && dueOf(clock, calendar)?.date;
  const running = dueOfStep(step, calendar)?.date;
  return legal && running && running > legal ? running : legal;
}

/** A step's clocks as people read them on `today`; amounts in the running limit's own unit. */
export interface StepClock {
  running: LimitKind;
  unit: Limit['unit'];
  budget: number;
  extendedBy: number;
  consumed: number;
  remaining: number;
  startedOn: LocalDate;
  dueOn?: LocalDate;
  firstDueOn: LocalDate;
  provisional: boolean;
  legalDueOn?: LocalDate;
  promisedDueOn?: LocalDate;
  greenDueOn?: LocalDate;
  suspensions: Suspension[];
}

export function clockView(step: StepState, today: LocalDate, calendar: WorkingCalendar): StepClock | undefined {
  const running = runningLimit(step.plan.limits);
  const clock = clockOf(step);
  if (!running || !clock) return undefined;
  const first = calendar.due(clock.start, step.plan.limits[running]!);
  const due = dueOf(clock, calendar);
  const dueOn = (kind: LimitKind): LocalDate | undefined => {
    const other = clockOf(step, kind);
    return other && dueOf(other, calendar)?.date;
  };
  return {
    running, unit: clock.budget.unit, budget: clock.budget.amount, extendedBy: step.extendedBy,
    consumed: consumed(clock, today, calendar), remaining: remaining(clock, step.settledOn ?? today, calendar),
    startedOn: clock.start, dueOn: due?.date, firstDueOn: step.firstDueOn ?? first.date, provisional: (due ?? first).provisional,
    legalDueOn: dueOn('legal'), promisedDueOn: dueOn('promised'), greenDueOn: dueOn('green'),
    suspensions: step.suspensions,
  };
}
