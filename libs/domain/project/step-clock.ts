import type { DueDate, Limit, WorkingCalendar } from '../calendar/working-calendar.js';
import { consumed, dueOf, isSuspended, remaining, type Clock, type Suspension } from '../clock.js';
import type { LocalDate } from '../instants.js';
import type { StepLimits } from './project.plan.js';
import type { StepState } from './project.state.js';

export const LIMIT_KINDS = ['legal', 'promised', 'green'] as const satisfies readonly (keyof StepLimits)[];
export type LimitKind = keyof StepLimits;

/** The limit that reminders and lateness go by: green, else promised, else legal. */
export const runningLimit = (limits: StepLimits): LimitKind | undefined =>
  limits.green ? 'green' : limits.promised ? 'promised' : limits.legal ? 'legal' : undefined;

/** One of a step's clocks; extensions enlarge the running one only. */
export function clockOf(step: StepState, kind: LimitKind | undefined = runningLimit(step.plan.limits)): Clock | undefined {
  const limit = kind && step.plan.limits[kind];
  if (!limit || !step.openedOn) return undefined;
  const budget: Limit = kind === runningLimit(step.plan.limits) ? { ...limit, amount: limit.amount + step.extendedBy } : limit;
  const suspensions = step.suspensions.filter(({ stops }) => !stops || stops.includes(kind));
  return { budget, start: step.openedOn, suspensions, stop: step.settledOn };
}

/** True while the running clock stands. */
export const isPaused = (step: StepState): boolean => isSuspended(clockOf(step) ?? step);

/** The due date by one of a step's limits; undefined without it, before the step opened, or while its clock stands. */
export function dueOfLimit(step: StepState, kind: LimitKind, calendar: WorkingCalendar): DueDate | undefined {
  const clock = clockOf(step, kind);
  return clock && dueOf(clock, calendar);
}

/** All that a due date is made of, besides the suspensions, and the date. */
interface CountedDue {
  calendar: WorkingCalendar;
  limits: StepLimits;
  openedOn: LocalDate | undefined;
  extendedBy: number;
  due: DueDate | undefined;
}
const counted = new WeakMap<Suspension[], CountedDue>();

/** The due date of the running clock; undefined without a limit, before the step opened, or while suspended. Counted again only when something it is made of has changed. */
export function dueOfStep(step: StepState, calendar: WorkingCalendar): DueDate | undefined {
  const { plan: { limits }, openedOn, extendedBy, suspensions } = step;
  const known = counted.get(suspensions);
  if (known && known.calendar === calendar && known.limits === limits && known.openedOn === openedOn && known.extendedBy === extendedBy) return known.due;
  const clock = clockOf(step), due = clock && dueOf(clock, calendar);
  counted.set(suspensions, { calendar, limits, openedOn, extendedBy, due });
  return due;
}

/** The last day before a legal consequence: the legal limit, or a later date that an extension granted. */
export function legalDueOfStep(step: StepState, calendar: WorkingCalendar): LocalDate | undefined {
  const legal = dueOfLimit(step, 'legal', calendar)?.date;
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
  /** Working days since the step was opened, whoever had them: what the investor waits. */
  elapsed: number;
  startedOn: LocalDate;
  dueOn?: LocalDate;
  firstDueOn: LocalDate;
  firstProvisional: boolean;
  provisional: boolean;
  legalDueOn?: LocalDate;
  promisedDueOn?: LocalDate;
  greenDueOn?: LocalDate;
  /** Those of the three dates that depend on a notice that is not loaded. */
  provisionalLimits: LimitKind[];
  suspensions: Suspension[];
}

export function clockView(step: StepState, today: LocalDate, calendar: WorkingCalendar): StepClock | undefined {
  const running = runningLimit(step.plan.limits);
  const clock = clockOf(step);
  if (!running || !clock) return undefined;
  const first = calendar.due(clock.start, step.plan.limits[running]!);
  const due = dueOf(clock, calendar);
  const [legal, promised, green] = LIMIT_KINDS.map((kind) => dueOfLimit(step, kind, calendar));
  return {
    running, unit: clock.budget.unit, budget: clock.budget.amount, extendedBy: step.extendedBy,
    consumed: consumed(clock, today, calendar), remaining: remaining(clock, step.settledOn ?? today, calendar),
    elapsed: calendar.workingDaysBetween(clock.start, step.settledOn && step.settledOn < today ? step.settledOn : today),
    startedOn: clock.start, dueOn: due?.date, firstDueOn: step.firstDueOn ?? first.date, firstProvisional: step.firstDueOn ? !calendar.isCertain(step.firstDueOn) : first.provisional, provisional: (due ?? first).provisional,
    legalDueOn: legal?.date, promisedDueOn: promised?.date, greenDueOn: green?.date,
    provisionalLimits: [...(legal?.provisional ? ['legal' as const] : []), ...(promised?.provisional ? ['promised' as const] : []), ...(green?.provisional ? ['green' as const] : [])],
    suspensions: step.suspensions,
  };
}
