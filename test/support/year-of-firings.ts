import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { instantOf, type Instant } from '#libs/domain/instants.js';
import { beginOfDeadline, CYCLES, dataRange, deadlineOf, nextPeriod, periodOf, previousPeriod, type Cycle } from '#libs/domain/reporting/period.js';
import type { Pack } from '#libs/packs/pack.types.js';

/** A moment at which the schedule of a cycle fires and finds something to do. */
export interface Firing {
  at: Instant;
  cycle: Cycle;
  what: 'opening' | 'cut';
}

/** Openings and data cuts of a year in their order; on all other days the schedules find nothing to do. */
export function firingsOf(year: number, { cycles }: Pack, calendar: WorkingCalendar): Firing[] {
  const from = instantOf(`${year}-01-01`), to = instantOf(`${year + 1}-01-01`), firings: Firing[] = [];
  for (const cycle of CYCLES) {
    const dates = cycles.find(({ id }) => id === cycle)!, last = nextPeriod(periodOf(cycle, `${year}-12-31`));
    for (let period = previousPeriod(periodOf(cycle, `${year}-01-01`)); period !== last; period = nextPeriod(period))
      firings.push({ at: beginOfDeadline(deadlineOf(dates.opens, period), calendar), cycle, what: 'opening' }, { at: dataRange(dates, period).to, cycle, what: 'cut' });
  }
  return firings.filter(({ at }) => at >= from && at < to).toSorted((a, b) => a.at.localeCompare(b.at));
}
