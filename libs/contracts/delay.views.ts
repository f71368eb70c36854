import type { HeldInterval, HeldShare } from '#libs/domain/project/delay-attribution.js';
import type { TimeParty } from '#libs/domain/project/time-holder.js';

/** Whose time one project's life was. All times in office milliseconds; they add up to `totalMs`. */
export interface ProjectDelay {
  totalMs: number;
  /** Office time of one working day, to turn time into days. */
  officeDayMs: number;
  shares: HeldShare[];
  intervals: HeldInterval[];
}

/** The time of many projects that falls to one unit, stage or territory. */
export interface DelayGroup {
  /** A unit, stage or territory; for time that is no unit's of ours, the party. */
  key: string;
  workingMs: number;
  projects: number;
  byParty: Partial<Record<TimeParty, number>>;
}

export interface DelaySummary {
  totalMs: number;
  officeDayMs: number;
  projects: number;
  groups: DelayGroup[];
}
