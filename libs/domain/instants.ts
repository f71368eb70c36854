/** An instant as an ISO 8601 string in UTC with milliseconds, e.g. `2026-11-24T01:00:00.000Z`. Sorts as text. */
export type Instant = string;

/** A calendar date in Asia/Shanghai as `YYYY-MM-DD`. Sorts as text. */
export type LocalDate = string;

const OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

export const toInstant = (epochMs: number): Instant => new Date(epochMs).toISOString();

export const epochMs = (instant: Instant): number => Date.parse(instant);

/** The date in Asia/Shanghai; the zone has had no daylight saving since 1991, so the offset is fixed at +08:00. */
export const localDate = (instant: Instant): LocalDate => new Date(epochMs(instant) + OFFSET_MS).toISOString().slice(0, 10);

/** The instant of a wall-clock time in Asia/Shanghai on a date; the default is the day's first moment. */
export const instantOf = (date: LocalDate, hour = 0, minute = 0): Instant =>
  toInstant(Date.parse(`${date}T00:00:00.000Z`) - OFFSET_MS + hour * 3_600_000 + minute * 60_000);

export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS);

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
