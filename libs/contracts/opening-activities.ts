import type { Cycle, Period } from '#libs/domain/reporting/period.js';

/** What an opening came to. */
export interface OpenedPeriods {
  /** Periods of which something was opened now. */
  periods: Period[];
  submissions: number;
}

/** What the opening of periods does to the world. Safe to repeat: what is open or confirmed stays as it is. */
export interface OpeningActivities {
  /** Opens every submission of a cycle whose opening is due by now, and writes anew what is only drafted and whose data cut has not passed. */
  openDuePeriods(cycle: Cycle): Promise<OpenedPeriods>;
}
