import { isSuspended, type Suspension } from '../clock.js';
import type { LocalDate } from '../instants.js';
import type { StepState } from './project.state.js';
import { isPaused, runningLimit } from './step-clock.js';

/*
 * WHAT A STEP STANDS FOR. One thing at a time, so that every day has one reason and one party: the whole project before anything else, then its
 * blockers, then a ground that somebody gave, then a request for more time. What is in front remembers a ground behind it (`interrupted`).
 */

/** What is asked anew when a clock goes on. */
export const unreminded = { reminded: undefined, overdue: undefined, escalatedTo: undefined };

/** The suspension that lasts; undefined while the clocks run. */
export const openSuspension = ({ suspensions }: Pick<StepState, 'suspensions'>): Suspension | undefined => (isSuspended({ suspensions }) ? suspensions.at(-1) : undefined);

/** The ground that stands, or would if nothing were in front of it. */
export function groundOf(step: Pick<StepState, 'suspensions'>): Suspension | undefined {
  const open = openSuspension(step);
  return open?.cause === undefined ? open : open.interrupted;
}

/** Ends an open suspension; one that had not begun by then is forgotten. */
export function closed(suspensions: Suspension[], on: LocalDate): Suspension[] {
  const last = suspensions.at(-1);
  if (!last || last.to !== undefined) return suspensions;
  return [...suspensions.slice(0, -1), ...(last.from < on ? [{ ...last, to: on }] : [])];
}

/** Only the limit that is asked to grow waits; the law's goes on. */
export const awaiting = (from: LocalDate, { plan }: StepState): Suspension => ({ from, reason: 'extension', cause: 'extension', stops: [runningLimit(plan.limits)!], party: 'decider' });
export const isAwaiting = (step: StepState): boolean => openSuspension(step)?.cause === 'extension';

/** All clocks that any blocker stops, and those of a ground behind them, stand together; the time is whose that of the oldest blocker is. */
function blocked({ blockers = [] }: StepState, from: LocalDate, ground: Suspension | undefined): Suspension | undefined {
  const stopping = blockers.filter(({ stops }) => stops.length > 0), [first] = stopping;
  if (!first) return undefined;
  const stops = ground && !ground.stops ? undefined : [...new Set([...stopping.flatMap((blocker) => blocker.stops), ...(ground?.stops ?? [])])];
  const { unitId, waitsFor = 'blocker' } = first;
  return { from, reason: waitsFor, cause: 'blocker', ...(unitId === undefined ? { party: 'enterprise' } : { party: 'unit', unitId }), ...(stops && { stops }), ...(ground && { interrupted: ground }) };
}

/** A step opens with what was raised on it before: its clocks stand from then on. */
export function openedWith(step: StepState, openedOn: LocalDate): Suspension[] {
  const raisedOn = (step.blockers ?? []).map(({ from }) => from).toSorted()[0], from = raisedOn !== undefined && raisedOn > openedOn ? raisedOn : openedOn;
  const standing = blocked(step, from, undefined);
  return standing ? [...step.suspensions, standing] : step.suspensions;
}

/** What was in front has ended: the step stands for what is behind it, or its clock runs again. */
export function goesOn(step: StepState, on: LocalDate, ground?: Suspension): StepState {
  const behind = blocked(step, on, ground) ?? (ground && { ...ground, from: on }) ?? (step.extension?.inTime ? awaiting(on, step) : undefined);
  return { ...step, suspensions: [...closed(step.suspensions, on), ...(behind ? [behind] : [])], ...unreminded };
}

/** A ground that comes while a blocker is in front stands behind it. */
export function suspendedBy(step: StepState, on: LocalDate, ground: Suspension): StepState {
  const inFront = openSuspension(step)?.cause === 'blocker' ? blocked(step, on, ground) : undefined;
  return inFront ? { ...step, suspensions: [...closed(step.suspensions, on), inFront] } : { ...step, suspensions: [...step.suspensions, ground] };
}

/** Blockers came, went or changed hands. A project that stands, or a submission that is being verified, stays in front of them; a step that waits has no clock yet. */
export function withBlockers(step: StepState, blockers: NonNullable<StepState['blockers']>, on: LocalDate): StepState {
  const { blockers: _before, ...rest } = step, next: StepState = blockers.length > 0 ? { ...rest, blockers } : rest;
  const open = openSuspension(step), ground = groundOf(step);
  if (step.status === 'waiting' || open?.cause === 'project' || open?.cause === 'verification') return next;
  const now = blocked(next, on, ground), was = open?.cause === 'blocker' ? open : undefined;
  if (!now) return was ? runsOn(step, goesOn(next, on, ground)) : next;
  const isSame = was && was.unitId === now.unitId && was.reason === now.reason && [...(was.stops ?? [])].sort().join() === [...(now.stops ?? [])].sort().join();
  return isSame ? next : runsOn(step, { ...next, suspensions: [...closed(next.suspensions, on), now] });
}

/** Reminders begin anew only for a clock that stood and runs again: one that never stood has the same due date. */
const runsOn = (before: StepState, after: StepState): StepState => {
  const { reminded, overdue, escalatedTo } = before;
  return isPaused(before) && !isPaused(after) ? { ...after, ...unreminded } : { ...after, reminded, overdue, escalatedTo };
};
