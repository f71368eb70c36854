import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { officeMsBetween } from '../calendar/office-time.js';
import type { StepId } from '../ids.js';
import type { Instant } from '../instants.js';
import { initialProject } from './project.decider.js';
import { evolve } from './project.evolve.js';
import type { ProjectEvent } from './project.events.js';
import type { Stage } from './project.facts.js';
import { timeHolder, type TimeHolder } from './time-holder.js';
import type { ProjectState } from './project.state.js';

/** A stretch of a project's life that was one party's, from `from` up to but not including `to`. */
export interface HeldInterval extends TimeHolder {
  from: Instant;
  to: Instant;
  stage?: Stage;
  /** Office time in it, in milliseconds. */
  workingMs: number;
}

/**
 * Whose time a project's life was: the intervals follow each other without gap or overlap from its registration to its end, or to `now`.
 * A fact that was recorded late counts from the last moment recorded before it: what others were told meanwhile was true for them.
 */
export function heldIntervals(events: ProjectEvent[], now: Instant, calendar: WorkingCalendar): HeldInterval[] {
  const intervals: HeldInterval[] = [];
  let state: ProjectState = initialProject, from: Instant | undefined;
  const pass = (to: Instant) => {
    if (from === undefined || to <= from) return;
    const holder = timeHolder(state), last = intervals.at(-1);
    const workingMs = officeMsBetween(from, to, calendar);
    if (last && isSameHolder(last, holder) && last.stage === state.stage) Object.assign(last, { to, workingMs: last.workingMs + workingMs });
    else intervals.push({ ...holder, from, to, ...(state.stage && { stage: state.stage }), workingMs });
    from = to;
  };
  for (const event of events) {
    pass(event.occurredAt);
    state = evolve(state, event);
    from ??= event.occurredAt;
    if (event.type === 'ProjectEnded') return intervals;
  }
  pass(now);
  return intervals;
}

const isSameHolder = (a: TimeHolder, b: TimeHolder): boolean => a.party === b.party && a.unitId === b.unitId && a.reason === b.reason && a.stepId === b.stepId;

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

