import { getLunarDate, getSolarTermDate, isWorkday } from 'chinese-days';
import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { addDays, type LocalDate } from '#libs/domain/instants.js';
import { loadPack } from './load-pack.js';
import { PACK_DIRECTORY } from './pack-fixture.js';
import type { Pack } from './pack.types.js';

let pack: Pack;
let calendar: WorkingCalendar;
beforeAll(async () => {
  pack = await loadPack(PACK_DIRECTORY);
  calendar = new WorkingCalendar(pack.calendar);
});

const daysOf = (year: number): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
};

describe('the calendar of the pack', () => {
  it('knows the make-up days and holidays of the 2026 notice (domain.md §5.5)', () => {
    for (const day of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']) expect(calendar.isWorkingDay(day)).toBe(true);
    for (const day of ['2026-10-01', '2026-02-16', '2026-09-25', '2026-06-19']) expect(calendar.isWorkingDay(day)).toBe(false);
    expect(pack.calendar.years['2025']!.work).toEqual(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11']);
    expect(daysOf(2026).filter((day) => calendar.isWorkingDay(day))).toHaveLength(248);
  });

  it.each(Array.from({ length: 20 }, (_, at) => 2007 + at))('agrees with chinese-days on every day of %i', (year) => {
    expect(daysOf(year).filter((day) => calendar.isWorkingDay(day) !== isWorkday(day))).toEqual([]);
  });

  it('is provisional on the last days of December until the next notice is out, since that may speak of them', () => {
    expect(calendar.due('2026-12-24', { amount: 1, unit: 'workingDay' })).toEqual({ date: '2026-12-25', provisional: false });
    expect(calendar.due('2026-12-28', { amount: 3, unit: 'workingDay' })).toEqual({ date: '2026-12-31', provisional: true });
    expect(calendar.due('2018-12-27', { amount: 2, unit: 'workingDay' })).toEqual({ date: '2018-12-29', provisional: false });
  });

  it('has the Spring Festival of 2020 extended', () => {
    expect(calendar.due('2020-01-23', { amount: 1, unit: 'workingDay' }).date).toBe('2020-02-03');
  });

  it('names a notice and where it can be read for every year', () => {
    const years = Object.entries(pack.calendar.years);
    expect(years.filter(([year, { notice, references }]) => !notice.includes(year) || !references?.every((url) => url.includes('gov.cn/')))).toEqual([]);
    expect(years).toHaveLength(20);
  });

  it('falls back to statutory days from 2027 on and says that it did', () => {
    expect(calendar.isWorkingDay('2027-10-01')).toBe(false);
    expect(calendar.isCertain('2027-10-01')).toBe(false);
    expect(calendar.due('2026-12-28', { amount: 5, unit: 'workingDay' })).toEqual({ date: '2027-01-05', provisional: true });
  });

  it.each([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035])('has the lunar and solar days of %i right', (year) => {
    const lunar = (month: number, day: number) =>
      daysOf(year).find((date) => {
        const { lunarMon, lunarDay, isLeap } = getLunarDate(date);
        return lunarMon === month && lunarDay === day && !isLeap;
      })!;
    const spring = lunar(1, 1);
    const expected = [
      `${year}-01-01`, addDays(spring, -1), spring, addDays(spring, 1), addDays(spring, 2), getSolarTermDate(year, 4, 'pure_brightness'),
      `${year}-05-01`, `${year}-05-02`, lunar(5, 5), lunar(8, 15), `${year}-10-01`, `${year}-10-02`, `${year}-10-03`,
    ];
    expect(pack.calendar.statutory[year]).toEqual([...new Set(expected)].toSorted());
  });

  it('puts Spring Festival where the almanac does, not where ICU does', () => {
    expect(pack.calendar.statutory['2027']).toContain('2027-02-05');
    expect(pack.calendar.statutory['2030']).toContain('2030-02-05');
  });
});
