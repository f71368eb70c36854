/** An instant as an ISO 8601 string in UTC with milliseconds, e.g. `2026-11-24T01:00:00.000Z`. Sorts as text. */
export type Instant = string;

/** A calendar date in Asia/Shanghai as `YYYY-MM-DD`. Sorts as text. */
export type LocalDate = string;

const OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

export const toInstant = (epochMs: number): Instant => new Date(epochMs).toISOString();

export const epochMs = (instant: Instant): number => Date.parse(instant);

/** The date in Asia/Shanghai; the zone has had no daylight saving since 1991, so the offset is fixed at +08:00. */
export const localDate = (instant: Instant): LocalDate => dateOf(Math.floor((epochMs(instant) + OFFSET_MS) / DAY_MS));

/** The instant of a wall-clock time in Asia/Shanghai on a date; the default is the day's first moment. */
export function instantOf(date: LocalDate, hour = 0, minute = 0): Instant {
  const minutes = hour * 60 + minute - OFFSET_MS / 60_000, days = Math.floor(minutes / 1_440), rest = minutes - days * 1_440;
  return `${addDays(date, days)}T${twoDigits(Math.floor(rest / 60))}:${twoDigits(rest % 60)}:00.000Z`;
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOf(dayNumber(date) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** Adds calendar months; a day the target month lacks becomes its last day (民法典 202: a period ends on the corresponding day, else the month's last). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** True for a real date written as `YYYY-MM-DD` within the years this product can be about. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '2000-01-01' || text > '2099-12-31') return false;
  const parsed = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().slice(0, 10) === text;
}

/*
 * DAYS AS NUMBERS. Deciders count days far more often than they do anything else, and a `Date` parsed and printed for each costs five times as
 * much as counting them in the Gregorian calendar directly. A year begins in March here, so that the leap day is its last.
 */

const DAYS_OF_400_YEARS = 146_097;
/** From 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;

/** Days since 1 January 1970. Throws RangeError for a text that is no date. */
function dayNumber(date: LocalDate): number {
  const month = Number(date.slice(5, 7)), day = Number(date.slice(8)), year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  if (!(date.length === 10 && day >= 1 && day <= 31 && month >= 1 && month <= 12)) throw new RangeError(`not a date: ${date}`);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - EPOCH;
}

function dateOf(dayNumber: number): LocalDate {
  const days = dayNumber + EPOCH, era = Math.floor(days / DAYS_OF_400_YEARS), dayOfEra = days - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153), month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1)}`;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
