import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { officeMsBetween } from '../calendar/office-time.js';
import type { StepId } from '../ids.js';
import type { Instant } from '../instants.js';
import { initialProject } from './project.decider.js';
import { evolve } from './project.evolve.js';
import type { ProjectEvent } from './project.events.js';
import type { Stage } from './project.facts.js';
import { timeHolder, type TimeHolder } from './time-holder.js';

/** A stretch of a project's life that was one party's, from `from` up to but not including `to`. */
export interface HeldInterval extends TimeHolder {
  from: Instant;
  to: Instant;
  stage?: Stage;
  /** Office time in it, in milliseconds. */
  workingMs: number;
}

/** A life up to its last event, and who has its time since then; nobody once it has ended. */
export interface HeldLife {
  intervals: HeldInterval[];
  since?: TimeHolder & { from: Instant; stage?: Stage };
}

/**
 * Whose time a project's life was up to its last event. A fact that was recorded late counts from the last moment recorded before it: what
 * others were told meanwhile was true for them.
 */
export function heldLife(events: ProjectEvent[], calendar: WorkingCalendar): HeldLife {
  let life: HeldLife = { intervals: [] }, state = initialProject;
  for (const event of events) {
    life = until(event.occurredAt, life, calendar);
    state = evolve(state, event);
    if (event.type === 'ProjectEnded') return { intervals: life.intervals };
    life.since = { ...timeHolder(state), ...(state.stage && { stage: state.stage }), from: life.since?.from ?? event.occurredAt };
  }
  return life;
}

/** The life's intervals up to its end, or to `now`; they follow each other without gap or overlap. */
export const heldIntervals = (life: HeldLife, now: Instant, calendar: WorkingCalendar): HeldInterval[] => until(now, { ...life, intervals: [...life.intervals] }, calendar).intervals;

function until(to: Instant, { intervals, since }: HeldLife, calendar: WorkingCalendar): HeldLife {
  if (!since || to <= since.from) return { intervals, ...(since && { since }) };
  const last = intervals.at(-1), workingMs = officeMsBetween(since.from, to, calendar);
  if (last && isSameHolder(last, since)) intervals[intervals.length - 1] = { ...last, to, workingMs: last.workingMs + workingMs };
  else intervals.push({ ...since, to, workingMs });
  return { intervals, since: { ...since, from: to } };
}

const isSameHolder = (a: NonNullable<HeldLife['since']>, b: NonNullable<HeldLife['since']>): boolean =>
  a.stage === b.stage && a.party === b.party && a.unitId === b.unitId && a.reason === b.reason && a.stepId === b.stepId;

/** Office time that one party had for one reason, in milliseconds. */
export interface HeldShare extends Omit<TimeHolder, 'stepId'> {
  stage?: Stage;
  workingMs: number;
  steps: StepId[];
}

/** The intervals added up by stage, party, unit and reason; the largest first. */
export function heldShares(intervals: HeldInterval[]): HeldShare[] {
  const shares = new Map<string, HeldShare>();
  for (const { stage, party, unitId, reason, stepId, workingMs } of intervals) {
    const key = [stage, party, unitId, reason].join('|');
    const share = shares.get(key) ?? { ...(stage && { stage }), party, ...(unitId && { unitId }), reason, workingMs: 0, steps: [] };
    share.workingMs += workingMs;
    if (stepId && !share.steps.includes(stepId)) share.steps.push(stepId);
    shares.set(key, share);
  }
  return [...shares.values()].toSorted((a, b) => b.workingMs - a.workingMs);
}

