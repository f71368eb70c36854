import fc from 'fast-check';
import { sampleCalendar as calendar } from '#libs/testing/sample-project.js';
import type { LimitUnit } from './calendar/working-calendar.js';
import { consumed, dueOf, remaining, type Clock, type Suspension } from './clock.js';
import { addDays, daysBetween, type LocalDate } from './instants.js';

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
      expect(due(unit, amount, [from, between], [between, to])).toBe(due(unit, amount, [from, to]));
    }), { numRuns: 1_000 });
  });
});

describe('a clock whose pauses overlap', () => {
  const day = fc.integer({ min: -5, max: 40 }).map((days) => addDays('2026-09-07', days));
  const pause = fc.tuple(day, day).map(([a, b]): Suspension => ({ from: a < b ? a : b, to: a < b ? b : a, reason: '补正' }));
  const life = fc.record({
    unit: fc.constantFrom<LimitUnit>('workingDay', 'calendarDay', 'month'), amount: fc.integer({ min: 1, max: 9 }), pauses: fc.array(pause, { maxLength: 6 }),
    standsFrom: fc.option(day, { nil: undefined }), stop: fc.option(day, { nil: undefined }), today: day,
  }).map(({ unit, amount, pauses, standsFrom, stop, today }) => {
    const suspensions = standsFrom === undefined ? pauses : [...pauses, { from: standsFrom, reason: '核验' }];
    return { clock: { budget: { amount, unit }, start: '2026-09-07', suspensions, ...(stop !== undefined && standsFrom === undefined && { stop }) } satisfies Clock, today };
  });

  it('uses up exactly the days on which it ran: never fewer than none, nor more than went by', () => {
    fc.assert(fc.property(life, ({ clock, today }) => {
      const { start, stop, suspensions, budget } = clock, end = stop !== undefined && stop < today ? stop : today;
      const days = Array.from({ length: Math.max(0, daysBetween(start, end)) }, (_, index) => addDays(start, index)).filter((one) => budget.unit !== 'workingDay' || calendar.isWorkingDay(addDays(one, 1)));
      const ran = days.filter((one) => !suspensions.some(({ from, to }) => from <= one && (to === undefined || one < to)));
      expect(consumed(clock, today, calendar)).toBe(ran.length);
      if (budget.unit === 'workingDay') expect(remaining(clock, today, calendar)).toBe(budget.amount - ran.length);
    }), { numRuns: 1_000 });
  });

  it('is due on the same day however they are written', () => {
    fc.assert(fc.property(life, ({ clock }) => {
      const { suspensions, ...rest } = clock, once = { ...rest, suspensions: eachDayOnce(suspensions) };
      expect(dueOf(clock, calendar)).toEqual(dueOf(once, calendar));
    }), { numRuns: 1_000 });
  });

  /** The same pauses, a day each. */
  function eachDayOnce(suspensions: Suspension[]): Suspension[] {
    const open = suspensions.find(({ to }) => to === undefined);
    const days = new Set(suspensions.flatMap(({ from, to = from }) => Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index))));
    return [...[...days].toSorted().map((from) => ({ from, to: addDays(from, 1), reason: '补正' })), ...(open ? [open] : [])];
  }
});
