import { date, dateAndTime, duration, FeelDate, FeelDateTime, FeelDuration, FeelTime, isRange, time } from 'feelin';
import type { BaseType } from './feel-type.js';

const REMEMBERED = 10_000;

/**
 * Remembers what texts were read as: the same days come again and again, reading one costs more than a table, and the values do not
 * change. feelin throws at what it knows but does not support, like years before 0: no value.
 */
function remembering(read: (text: string) => unknown): (text: string) => unknown {
  const known = new Map<string, unknown>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    let value: unknown;
    try {
      value = read(text);
    } catch {
      value = null;
    }
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, value);
    return value;
  };
}

/** How a value of each type looks in FEEL, and how it is read from the text that JSON has for it. */
export const TEMPORAL: Partial<Record<BaseType, { is: (value: unknown) => boolean; read: (text: string) => unknown }>> = {
  date: { is: (value) => value instanceof FeelDate, read: remembering(date) },
  time: { is: (value) => value instanceof FeelTime, read: remembering(time) },
  dateTime: { is: (value) => value instanceof FeelDateTime, read: remembering(dateAndTime) },
  dayTimeDuration: { is: (value) => value instanceof FeelDuration && !value.yearsMonths, read: remembering(duration) },
  yearMonthDuration: { is: (value) => value instanceof FeelDuration && value.yearsMonths, read: remembering(duration) },
};

/** Which of FEEL's types a value is of. Values of two kinds cannot be compared. */
export function kindOf(value: unknown): BaseType | 'list' | 'other' {
  if (value === null || value === undefined) return 'other';
  if (typeof value !== 'object') return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? typeof value as BaseType : 'other';
  if (Array.isArray(value)) return 'list';
  if (isContext(value)) return 'context';
  return (Object.keys(TEMPORAL) as BaseType[]).find((type) => TEMPORAL[type]!.is(value)) ?? 'other';
}

export function isContext(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** A FEEL value as JSON: dates, times and durations as ISO texts. A function has no JSON and becomes null. */
export function toPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'function' || value === undefined ? null : value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (isContext(value)) return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toPlain(entry)]));
  if (value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime || value instanceof FeelDuration || isRange(value)) return value.toString();
  return null;
}

/** What a value is, for a refusal: `"7"`, `7`, `a list`. */
export function describeValue(value: unknown): string {
  const text = JSON.stringify(toPlain(value)) ?? 'null';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
