import { openPersistence, type Persistence } from '#libs/persistence/persistence.js';
import { Acts } from './acts.js';
import { CalendarRollout } from './calendar-rollout.js';
import { PeriodOpener } from './open-period.js';
import { PackShelf } from './pack-shelf.js';
import { Presence } from './presence.js';
import { DraftRefresher } from './refresh-drafts.js';
import { ReportInputs } from './report-inputs.js';

/** The record with what acting on it needs. */
export interface OpenRecord {
  url: string;
  persistence: Persistence;
  shelf: PackShelf;
  acts: Acts;
  rollout: CalendarRollout;
  presence: Presence;
  /** What reports are drafted from. */
  reportInputs: ReportInputs;
  opener: PeriodOpener;
  refresher: DraftRefresher;
  close: () => Promise<void>;
}

/** Opens the database for a program that acts on the record. */
export async function openRecord(url: string, maxConnections?: number): Promise<OpenRecord> {
  // Read models ask for calendars, calendars are in packs, packs are in the database: the shelf is filled in once that is open.
  let shelf: PackShelf | undefined;
  const persistence = await openPersistence({ url, contexts: (pins) => shelf!.contexts(pins), ...(maxConnections && { maxConnections }) });
  shelf = new PackShelf(persistence.packs, persistence.calendars);
  const acts = new Acts(persistence.streams, persistence.recorder, shelf), reportInputs = new ReportInputs(persistence.pool);
  return {
    url, persistence, shelf, acts, rollout: new CalendarRollout(persistence, acts), presence: new Presence(persistence.pool), reportInputs,
    opener: new PeriodOpener(acts, shelf, reportInputs, persistence.packs, persistence.pool),
    refresher: new DraftRefresher(acts, shelf, reportInputs, persistence.streams, persistence.pool), close: () => persistence.close(),
  };
}
