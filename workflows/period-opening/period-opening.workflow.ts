import { proxyActivities } from '@temporalio/workflow';
import type { OpenedPeriods, OpeningActivities } from '#libs/contracts/opening-activities.js';
import type { Cycle } from '#libs/domain/reporting/period.js';

/** A worker that dies in the middle is missed after a minute; what it opened stays open and is not opened twice. */
const { openDuePeriods } = proxyActivities<OpeningActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Started by the cycle's schedule: opens what is due by now, also what downtime skipped, and brings open drafts up to date. */
export async function periodOpening(cycle: Cycle): Promise<OpenedPeriods> {
  return openDuePeriods(cycle);
}
