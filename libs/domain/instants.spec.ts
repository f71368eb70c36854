import fc from 'fast-check';
import { addDays, addMonths, daysBetween, instantOf, localDate, toInstant } from './instants.js';

const DAY_MS = 86_400_000;
const moment = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2199, 11, 31) });
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

describe('days as numbers', () => {
  it('agree with Date on any day of three centuries', () => {
    fc.assert(fc.property(moment, fc.integer({ min: -40_000, max: 40_000 }), (at, days) => {
      const date = iso(at).slice(0, 10), start = Date.parse(`${date}T00:00:00.000Z`);
      expect(addDays(date, days)).toBe(iso(start + days * DAY_MS).slice(0, 10));
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }), { numRuns: 2_000 });
  });

  it('give the moment of a wall clock in Shanghai, and the date of any moment', () => {
    fc.assert(fc.property(moment, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (at, hour, minute) => {
      const date = iso(at).slice(0, 10);
      expect(instantOf(date, hour, minute)).toBe(iso(Date.parse(`${date}T00:00:00.000+08:00`) + hour * 3_600_000 + minute * 60_000));
      expect(localDate(instantOf(date, hour, minute))).toBe(date);
      expect(localDate(toInstant(at))).toBe(iso(at + 8 * 3_600_000).slice(0, 10));
    }), { numRuns: 2_000 });
  });

  it('end a month on its last day', () => {
    expect([addMonths('2026-01-31', 1), addMonths('2028-01-31', 1), addDays('2028-02-28', 1), addDays('2100-02-28', 1)]).toEqual(['2026-02-28', '2028-02-29', '2028-02-29', '2100-03-01']);
  });

  it.each(['', '2026-13-01', '2026-00-10', '2026-01-32', 'tomorrow!!'])('refuse %j', (text) => expect(() => addDays(text, 1)).toThrow(RangeError));
});
