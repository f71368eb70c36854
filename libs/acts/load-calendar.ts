import { localDate, toInstant, type LocalDate } from '#libs/domain/instants.js';
import type { CalendarStore, CalendarToLoad } from '#libs/persistence/calendar-store.js';

/** Years whose notice is in force are missing: deadlines in them would fall back to statutory days. */
export class CalendarLacksYears extends Error {
  constructor(readonly years: string[]) {
    super(`the calendar lacks the notices of ${years.join(', ')}, which are in force: add them`);
  }
}

/** It would take effect before the one in force did, so never. */
export class CalendarTooEarly extends Error {
  constructor(readonly effectiveOn: LocalDate, readonly inForce: { version: string; effectiveOn: LocalDate }) {
    super(`the calendar would never take effect: ${inForce.version} is in force since ${inForce.effectiveOn}, choose that day or a later one`);
  }
}

/** Stores a calendar beside those before it; true when it is new. A rollout brings projects to it once it has taken effect. Throws for what would do harm unnoticed. */
export async function loadCalendar(calendars: CalendarStore, calendar: CalendarToLoad): Promise<boolean> {
  const { content, effectiveOn } = calendar;
  const inForce = await calendars.inForce(localDate(toInstant(Date.now())));
  if (inForce && inForce.version !== content.version) {
    const missing = Object.keys(inForce.content.years).filter((year) => !(year in content.years));
    if (missing.length > 0) throw new CalendarLacksYears(missing);
    const isKnown = (await calendars.byVersion(content.version)) !== undefined;
    if (!isKnown && effectiveOn < inForce.effectiveOn) throw new CalendarTooEarly(effectiveOn, inForce);
  }
  return calendars.load(calendar);
}
