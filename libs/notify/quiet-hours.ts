import { addDays, epochMs, instantOf, localDate, toInstant, type Instant, type LocalDate } from '#libs/domain/instants.js';
import type { OfficeHours } from './office-hours.js';

/** `HH:MM` in Asia/Shanghai, half-open; passes midnight when `to` is not later than `from`. */
export interface QuietHours {
  from: string;
  to: string;
}

export const isTimeOfDay = (value: unknown): value is string => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

export function isQuiet(at: Instant, quiet: QuietHours | undefined): boolean {
  if (!quiet) return false;
  const time = timeOfDay(at);
  return quiet.from < quiet.to ? quiet.from <= time && time < quiet.to : quiet.from <= time || time < quiet.to;
}

/** More than a morning's gathering takes, so that the daily digest finds its moment. */
const MIN_REACHABLE_MINUTES = 30;

/** True when the quiet hours leave next to nothing of an ordinary working day: such a person would never hear anything. */
export function silencesEverything(quiet: QuietHours, hours: OfficeHours, today: LocalDate): boolean {
  const day = nextWorkingDay(hours, today);
  const minutes = Array.from({ length: 24 * 60 }, (_, minute) => instantOf(day, 0, minute));
  return minutes.filter((at) => hours.isOpen(at) && !isQuiet(at, quiet)).length < MIN_REACHABLE_MINUTES;
}

function nextWorkingDay(hours: OfficeHours, from: LocalDate): LocalDate {
  let day = from;
  while (hours.opening(day) === undefined) day = addDays(day, 1);
  return day;
}

/** The wall clock in Asia/Shanghai. */
function timeOfDay(at: Instant): string {
  const sinceMidnightMs = epochMs(at) - epochMs(instantOf(localDate(at)));
  return toInstant(sinceMidnightMs).slice(11, 16);
}
