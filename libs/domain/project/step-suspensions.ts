import { isSuspended, type Suspension } from '../clock.js';
import type { LocalDate } from '../instants.js';
import type { PlannedStep } from './project.plan.js';
import type { StepState } from './project.state.js';
import { isPaused, runningLimit } from './step-clock.js';

/*
 * WHAT A STEP STANDS FOR. One thing at a time, so that every day has one reason and one party: the whole project before anything else, then its
 * blockers, then a ground that somebody gave, then a request for more time, which comes before those that let the clock run. What is in front remembers
 * a ground behind it (`interrupted`).
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

/** A request for more time waits for its decision and is in front. */
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

/**
 * What a step stands for from a day on, with the ground that it has. While a request that came in time waits, the limit that is asked to grow
 * stands whatever else does: when the rest lets it run on, the decider has the time, and what the rest stops stands with it.
 */
function standing(step: StepState, from: LocalDate, ground: Suspension | undefined): Suspension | undefined {
  // Only that limit: the law's goes on.
  const rest = blocked(step, from, ground) ?? (ground && { ...ground, from });
  const running = runningLimit(step.plan.limits);
  if (!step.extension?.inTime || !running || (rest && (!rest.stops || rest.stops.includes(running)))) return rest;
  return { from, reason: 'extension', cause: 'extension', stops: [...new Set([running, ...(rest?.stops ?? [])])], party: 'decider', ...(ground && { interrupted: ground }) };
}

const stood = (step: StepState, on: LocalDate, now: Suspension | undefined): StepState => ({ ...step, suspensions: [...closed(step.suspensions, on), ...(now ? [now] : [])] });

/** What was in front has ended: the step stands for what is behind it, or its clock runs again. */
export const goesOn = (step: StepState, on: LocalDate, ground?: Suspension): StepState => ({ ...stood(step, on, standing(step, on, ground)), ...unreminded });

/** A ground that comes while a blocker or a request is in front may stand behind it. */
export const suspendedBy = (step: StepState, on: LocalDate, ground: Suspension): StepState => stood(step, on, standing(step, on, ground));

/** Blockers came, went or changed hands. A project that stands, or a submission that is being verified, stays in front of them; a step that waits has no clock yet. */
export function withBlockers(step: StepState, blockers: NonNullable<StepState['blockers']>, on: LocalDate): StepState {
  const { blockers: _before, ...rest } = step, next: StepState = blockers.length > 0 ? { ...rest, blockers } : rest;
  return standsAnew(step, next, on);
}

/** More time is asked for; the step stands for it while its running clock would not stand otherwise. */
export const asking = (step: StepState, extension: NonNullable<StepState['extension']>, on: LocalDate): StepState => standsAnew(step, { ...step, extension }, on);

/** By another plan; the limit that counts may be another one now. */
export const replanned = (step: StepState, plan: PlannedStep, on: LocalDate): StepState =>
  step.extension && runningLimit(plan.limits) !== runningLimit(step.plan.limits) ? standsAnew(step, { ...step, plan }, on) : { ...step, plan };

function standsAnew(step: StepState, next: StepState, on: LocalDate): StepState {
  const open = openSuspension(step);
  if (step.status === 'waiting' || open?.cause === 'project' || open?.cause === 'verification') return next;
  const now = standing(next, on, groundOf(step));
  return isSameStand(open, now) ? next : runsOn(step, stood(next, on, now));
}

const isSameStand = (was: Suspension | undefined, now: Suspension | undefined): boolean =>
  was?.cause === now?.cause && was?.reason === now?.reason && was?.unitId === now?.unitId && stopsOf(was) === stopsOf(now);
const stopsOf = (suspension: Suspension | undefined): string => [...(suspension?.stops ?? [])].toSorted().join();

/** Reminders begin anew only for a clock that stood and runs again: one that never stood has the same due date. */
const runsOn = (before: StepState, after: StepState): StepState => {
  const { reminded, overdue, escalatedTo } = before;
  return isPaused(before) && !isPaused(after) ? { ...after, ...unreminded } : { ...after, reminded, overdue, escalatedTo };
};
