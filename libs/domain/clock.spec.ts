import fc from 'fast-check';
import { sampleCalendar as calendar } from '#libs/testing/sample-project.js';
import type { LimitUnit } from './calendar/working-calendar.js';
import { dueOf, remaining, type Clock } from './clock.js';
import { addDays, type LocalDate } from './instants.js';

// 2026-09-07 is a Monday; the five days from it end on Saturday the 12th, in time until Monday the 14th.
const clock = (unit: LimitUnit, amount: number, ...pauses: [LocalDate, LocalDate?][]): Clock =>
  ({ budget: { amount, unit }, start: '2026-09-07', suspensions: pauses.map(([from, to]) => ({ from, ...(to && { to }), reason: '补正' })) });
const due = (...of: Parameters<typeof clock>) => dueOf(clock(...of), calendar)?.date;

describe('a clock in calendar days or months that was paused', () => {
  it('is moved off rest days once, at its end', () => {
    expect(due('calendarDay', 5)).toBe('2026-09-14');
    expect(due('calendarDay', 5, ['2026-09-08', '2026-09-09'])).toBe('2026-09-14'); // Sunday the 13th, and not one day more
    expect(due('calendarDay', 5, ['2026-09-08', '2026-09-10'])).toBe('2026-09-14');
    expect(due('calendarDay', 5, ['2026-09-08', '2026-09-11'])).toBe('2026-09-15');
    expect(due('month', 2, ['2026-09-08', '2026-09-09'])).toBe('2026-11-09'); // the 7th is a Saturday
  });

  it('that stopped on the rest days after its last day is due on the day it goes on', () => {
    for (const from of ['2026-09-12', '2026-09-13', '2026-09-14']) expect(due('calendarDay', 5, [from, '2026-09-17'])).toBe('2026-09-17');
    expect(due('calendarDay', 5, ['2026-09-13', '2026-09-19'])).toBe('2026-09-21');
  });

  it('keeps the days it was late by', () => {
    expect(due('calendarDay', 5, ['2026-09-15', '2026-09-17'])).toBe('2026-09-16');
  });

  it('has what it had while it stands, in days', () => {
    expect(remaining(clock('month', 2, ['2026-09-17']), '2026-12-01', calendar)).toBe(53); // until Monday, 9 November
    expect(remaining(clock('calendarDay', 5, ['2026-09-08']), '2026-10-20', calendar)).toBe(6);
  });

  const days = (until: number) => fc.integer({ min: 0, max: until });
  it('is never due before it goes on when it stopped in time, and a longer pause never brings it forward', () => {
    fc.assert(fc.property(fc.constantFrom<LimitUnit>('calendarDay', 'month', 'workingDay'), fc.integer({ min: 1, max: 3 }), days(20), days(25), days(9), (unit, amount, after, length, more) => {
      const from = addDays('2026-09-07', after), to = addDays(from, length), first = due(unit, amount)!, paused = due(unit, amount, [from, to])!;
      if (from <= first) expect(paused >= to && paused >= first).toBe(true);
      expect(due(unit, amount, [from, addDays(to, more)])! >= paused).toBe(true);
    }), { numRuns: 1_000 });
  });

  it('does not care whether a pause is written in one or in two', () => {
    fc.assert(fc.property(fc.constantFrom<LimitUnit>('calendarDay', 'month'), fc.integer({ min: 1, max: 30 }), days(20), days(10), days(10), (unit, amount, after, one, two) => {
      const from = addDays('2026-09-07', after), between = addDays(from, one), to = addDays(between, two);
      if (from <= due(unit, amount)!) expect(due(unit, amount, [from, between], [between, to])).toBe(due(unit, amount, [from, to]));
    }), { numRuns: 1_000 });
  });
});
