import fc from 'fast-check';
import { sampleCalendar } from '#libs/testing/sample-project.js';
import { DomainError } from '../errors.js';
import { addDays, instantOf } from '../instants.js';
import { CYCLES, cycleOf, dataRange, deadlineOf, dueOn, endOfDeadline, nextPeriod, periodOf, periodOpensOn, periodRange, previousPeriod, type CycleDates } from './period.js';

const monthly: CycleDates = {
  opens: { from: 'start', days: 20 }, cut: { from: 'start', days: 25 }, due: { from: 'start', days: 28, time: '17:00' }, freeze: { from: 'end', workingDays: 3 },
};

describe('periods', () => {
  it.each([
    ['2026-11-25', '2026-W48', '2026-11', '2026-Q4', '2026-H2', '2026'],
    // ISO weeks: a year's first week is the one with its first Thursday.
    ['2026-01-01', '2026-W01', '2026-01', '2026-Q1', '2026-H1', '2026'],
    ['2027-01-01', '2026-W53', '2027-01', '2027-Q1', '2027-H1', '2027'],
    ['2027-01-03', '2026-W53', '2027-01', '2027-Q1', '2027-H1', '2027'],
    ['2027-01-04', '2027-W01', '2027-01', '2027-Q1', '2027-H1', '2027'],
    ['2024-12-30', '2025-W01', '2024-12', '2024-Q4', '2024-H2', '2024'],
    ['2022-01-02', '2021-W52', '2022-01', '2022-Q1', '2022-H1', '2022'],
  ])('%s lies in %s, %s, %s, %s and %s', (day, ...names) => expect(CYCLES.map((cycle) => periodOf(cycle, day))).toEqual(names));

  it.each([
    ['2026-W53', '2026-12-28', '2027-01-04', '2027-W01'], ['2025-W01', '2024-12-30', '2025-01-06', '2025-W02'], ['2026-12', '2026-12-01', '2027-01-01', '2027-01'],
    ['2026-Q4', '2026-10-01', '2027-01-01', '2027-Q1'], ['2026-H1', '2026-01-01', '2026-07-01', '2026-H2'], ['2028-02', '2028-02-01', '2028-03-01', '2028-03'], ['2026', '2026-01-01', '2027-01-01', '2027'],
  ])('%s runs from %s until before %s, and then comes %s', (period, from, to, next) => {
    expect(periodRange(period)).toEqual({ from, to });
    expect(nextPeriod(period)).toBe(next);
    expect(previousPeriod(next)).toBe(period);
  });

  it.each(['2025-W53', '2026-W00', '2026-13', '2026-Q5', '2026-H3', '26', '', 'x'.repeat(99)])('refuse %s', (name) => {
    expect(() => cycleOf(name)).toThrow(DomainError);
  });

  it('lie end to end, and every day is in exactly the one it names', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 36_000 }), fc.constantFrom(...CYCLES), (days, cycle) => {
      const day = addDays('2001-01-01', days), period = periodOf(cycle, day), { from, to } = periodRange(period);
      expect(from <= day && day < to).toBe(true);
      expect(cycleOf(period)).toBe(cycle);
      expect(periodRange(nextPeriod(period)).from).toBe(to);
    }));
  });
});

describe('the dates of a cycle', () => {
  it('move to working days', () => {
    expect(periodOpensOn(monthly, '2026-09', sampleCalendar)).toBe('2026-09-21'); // the 20th is a Sunday
    expect(dueOn(monthly, '2026-11', sampleCalendar)).toEqual({ date: '2026-11-30', provisional: false }); // the 28th is a Saturday
    expect(endOfDeadline(deadlineOf(monthly.freeze, '2026-09'), sampleCalendar)).toBe(instantOf('2026-10-11')); // 8, 9, and the worked Saturday 10 October
    expect(dueOn(monthly, '2026-12', sampleCalendar).provisional).toBe(true);
  });

  it('end at their hour where they have one', () => expect(endOfDeadline(deadlineOf(monthly.due, '2026-11'), sampleCalendar)).toBe(instantOf('2026-11-30', 17)));

  it('give the data of the days after one cut up to the next', () => {
    expect(dataRange(monthly, '2026-11')).toEqual({ from: instantOf('2026-10-26'), to: instantOf('2026-11-26') });
    expect(dataRange({ cut: { from: 'start', days: 4, time: '17:00' } }, '2026-W48')).toEqual({ from: instantOf('2026-11-19', 17), to: instantOf('2026-11-26', 17) });
  });
});
