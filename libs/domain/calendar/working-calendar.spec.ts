import fc from 'fast-check';
import { addDays, addMonths, type LocalDate } from '../instants.js';
import { WorkingCalendar, type CalendarData } from './working-calendar.js';

const data: CalendarData = {
  version: 'spec',
  years: {
    '2022': { notice: 'n', off: ['2022-10-03', '2022-10-04'], work: ['2022-10-08'] },
    // As the notice of 2019 did: the last days of December belong to the next notice.
    '2023': { notice: 'n', off: ['2022-12-30', '2023-01-02', '2023-05-01'], work: ['2022-12-31', '2023-05-06'] },
    '2024': { notice: 'n', off: ['2024-01-01'], work: [] },
    '2026': { notice: 'n', off: ['2026-01-01', '2026-10-01'], work: ['2026-10-10'] },
  },
  statutory: { '2025': ['2025-01-01', '2025-05-01'], '2027': ['2027-01-01'] },
  closures: { stock: ['2023-05-04', '2023-05-06'] },
};
const calendar = new WorkingCalendar(data);

/** Walks from day to day by nothing but the lists. */
const off = new Set([...Object.values(data.years).flatMap((year) => year.off), ...Object.values(data.statutory).flat()]);
const work = new Set(Object.values(data.years).flatMap((year) => year.work));
const isFixed = (day: LocalDate): boolean => (day < '2022' || day > '2028') && /-(01-01|05-0[12]|10-0[123])$/.test(day);
const isWorked = (day: LocalDate): boolean => !isFixed(day) && isListedWorked(day);
const isListedWorked = (day: LocalDate): boolean => work.has(day) || (!off.has(day) && new Date(`${day}T12:00:00Z`).getUTCDay() % 6 !== 0);
function walk(start: LocalDate, amount: number): LocalDate {
  let day = start;
  for (let left = Math.abs(amount); left > 0;) {
    day = addDays(day, Math.sign(amount));
    if (isWorked(day)) left -= 1;
  }
  return day;
}

const anyDay = fc.integer({ min: 0, max: 2_100 }).map((days) => addDays('2022-01-01', days));
const due = (start: LocalDate, amount: number, unit: 'workingDay' | 'calendarDay' | 'month' = 'workingDay') => calendar.due(start, { amount, unit });

describe('counting working days', () => {
  it('forwards and backwards is what walking from day to day gives', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (start, amount) => calendar.addWorkingDays(start, amount) === walk(start, amount)), { numRuns: 2_000 });
  });

  it('between two days is what was added', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 600 }), (start, amount) => {
      const end = calendar.addWorkingDays(start, amount);
      return calendar.workingDaysBetween(start, end) === amount && calendar.workingDaysBetween(end, start) === -amount;
    }));
  });

  it('does not count the start day, whatever it is', () => {
    expect([due('2023-05-05', 1).date, due('2023-05-06', 1).date, due('2023-05-07', 1).date]).toEqual(['2023-05-06', '2023-05-08', '2023-05-08']);
  });

  it('is quick enough to do for every open deadline at once', () => {
    const startedMs = performance.now();
    for (let count = 0; count < 100_000; count += 1) calendar.addWorkingDays('2022-03-01', 500);
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });
});

describe('limits in calendar days and months', () => {
  it('end on the day itself, or the next working day when that is a rest day', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 400 }), fc.constantFrom('calendarDay' as const, 'month' as const), (start, amount, unit) => {
      const last = unit === 'month' ? addMonths(start, amount % 30 + 1) : addDays(start, amount);
      const { date } = due(start, unit === 'month' ? amount % 30 + 1 : amount, unit);
      return date >= last && isWorked(date) && (isWorked(last) ? date === last : date === walk(last, 1));
    }), { numRuns: 1_000 });
  });

  it.each([
    ['2023-01-31', 1, '2023-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2022-12-31', 2, '2023-02-28'], ['2022-08-31', 1, '2022-09-30'],
    // The last of April 2023 is a Sunday and 1 May is off.
    ['2023-01-30', 3, '2023-05-02'], ['2023-03-31', 1, '2023-05-02'],
  ])('%s and %i months: the month\'s last day, then rolled to %s', (start, amount, expected) => {
    expect(due(start, amount, 'month').date).toBe(expected);
  });
});

describe('a due date is provisional', () => {
  it.each([
    ['when it lies in an unpublished year', '2025-03-03', 5, true],
    ['when counting began there', '2025-12-30', 5, true],
    ['when counting ran through one', '2024-12-20', 300, true],
    ['on the last days of a year whose next notice is not loaded', '2026-12-25', 1, true],
    ['but not before them', '2026-12-24', 1, false],
    ['nor when that notice is loaded', '2022-12-28', 2, false],
    ['nor when only the start day, which is not counted, lies before the data', '2021-12-31', 5, false],
  ])('%s', (_, start, amount, provisional) => expect(due(start, amount).provisional).toBe(provisional));

  it('for limits of calendar days only by where they end', () => {
    expect(due('2025-12-20', 20, 'calendarDay')).toEqual({ date: '2026-01-09', provisional: false });
    expect(due('2024-12-20', 20, 'calendarDay')).toEqual({ date: '2025-01-09', provisional: true });
  });

  it('beyond all data, where only weekends and the days that are the same every year are known', () => {
    expect(due('2031-09-30', 1)).toEqual({ date: '2031-10-06', provisional: true });
    expect(calendar.covers('2031-09-30')).toBe(false);
  });

  it('and what is reckoned with a year before the next notice moves when that notice is there', () => {
    const { '2023': _later, ...years } = data.years;
    const earlier = new WorkingCalendar({ ...data, years, statutory: { ...data.statutory, '2023': [] } });
    expect(earlier.due('2022-12-29', { amount: 1, unit: 'workingDay' })).toEqual({ date: '2022-12-30', provisional: true });
    expect(due('2022-12-29', 1)).toEqual({ date: '2022-12-31', provisional: false });
  });
});

describe('the calendar of a unit', () => {
  it('has the unit\'s closures besides, also on days worked in exchange', () => {
    expect([calendar.ofUnit('stock').isWorkingDay('2023-05-04'), calendar.ofUnit('stock').isWorkingDay('2023-05-06')]).toEqual([false, false]);
    expect([calendar.isWorkingDay('2023-05-04'), calendar.isWorkingDay('2023-05-06'), calendar.ofUnit('stock').isWorkingDay('2023-05-05')]).toEqual([true, true, true]);
  });

  it('is the common one when the unit has none', () => expect(calendar.ofUnit('commerce')).toBe(calendar));
});
