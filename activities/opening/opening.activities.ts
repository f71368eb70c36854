import { Context } from '@temporalio/activity';
import type { PeriodOpener } from '#libs/acts/open-period.js';
import type { DraftRefresher } from '#libs/acts/refresh-drafts.js';
import type { OpenedPeriods, OpeningActivities } from '#libs/contracts/opening-activities.js';
import { toInstant } from '#libs/domain/instants.js';
import type { Cycle } from '#libs/domain/reporting/period.js';

/** Well below the minute after which a silent worker is taken for dead. */
const BEAT_EVERY_MS = 10_000;

/** What the opening of periods does to the world. */
export class OpeningActivitiesOnRecord implements OpeningActivities {
  constructor(private readonly opener: PeriodOpener, private readonly refresher: DraftRefresher, private readonly now = () => toInstant(Date.now())) {}

  async openDuePeriods(cycle: Cycle): Promise<OpenedPeriods> {
    const { heartbeat } = Context.current(), beat = setInterval(() => heartbeat(), BEAT_EVERY_MS);
    try {
      const now = this.now(), opened = await this.opener.openDue(cycle, now, (period) => heartbeat(period));
      await this.refresher.refresh(cycle, now, () => heartbeat());
      return opened;
    } finally {
      clearInterval(beat);
    }
  }
}
