import type { UnitId } from '../ids.js';
import { addDays, addMonths, type LocalDate } from '../instants.js';
import { NEXT_NOTICE_MAY_REACH, type CalendarData } from './calendar-data.js';
import { CalendarYearIndex } from './calendar-year-index.js';

export type { CalendarData, CalendarYear, OfficeHours } from './calendar-data.js';

export type LimitUnit = 'workingDay' | 'calendarDay' | 'month';

/** An amount of time to settle something in. */
export interface Limit {
  amount: number;
  unit: LimitUnit;
}

/** The last day on which something is in time. `provisional` when a day that was counted depends on a notice that is not loaded. */
export interface DueDate {
  date: LocalDate;
  provisional: boolean;
}

/** The statutory days whose date is the same every year, for years of which nothing else is known. */
const FIXED_DAYS = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** Working-day arithmetic over published data. Immutable; the same data gives the same answers anywhere, workflows included. */
export class WorkingCalendar {
  private readonly off: Set<LocalDate>;
  private readonly work: ReadonlySet<LocalDate>;
  private readonly indexes = new Map<number, CalendarYearIndex>();
  private readonly ofUnits = new Map<UnitId, WorkingCalendar>();

  constructor(readonly data: CalendarData, closures: LocalDate[] = []) {
    const years = Object.values(data.years);
    this.off = new Set([...years.flatMap((year) => year.off), ...Object.values(data.statutory).flat(), ...closures]);
    const closed = new Set(closures);
    this.work = new Set(years.flatMap((year) => year.work).filter((day) => !closed.has(day)));
  }

  get version(): string {
    return this.data.version;
  }

  /** The calendar of one unit: this one, and the unit's own closures. */
  ofUnit(unitId: UnitId): WorkingCalendar {
    const closures = this.data.closures?.[unitId];
    if (!closures) return this;
    const known = this.ofUnits.get(unitId) ?? new WorkingCalendar(this.data, closures);
    this.ofUnits.set(unitId, known);
    return known;
  }

  isWorkingDay(date: LocalDate): boolean {
    return this.indexOf(yearOf(date)).isWorkingDay(date);
  }

  /** True when the year has at least its statutory days; beyond that only weekends and {@link FIXED_DAYS} are known. */
  covers(date: LocalDate): boolean {
    const year = date.slice(0, 4);
    return year in this.data.years || year in this.data.statutory;
  }

  /** True when every notice that may speak of the day is loaded: that of its year and, in the last days of December, of the next. */
  isCertain(date: LocalDate): boolean {
    if (!(date.slice(0, 4) in this.data.years)) return false;
    return date.slice(5) < NEXT_NOTICE_MAY_REACH || String(yearOf(date) + 1) in this.data.years;
  }

  /** The date itself if it is a working day, else the next one. */
  nextWorkingDay(date: LocalDate): LocalDate {
    return this.isWorkingDay(date) ? date : this.addWorkingDays(date, 1);
  }

  /** Moves by a whole number of working days; the start day is not counted (民法典 201). Negative amounts go back. */
  addWorkingDays(date: LocalDate, amount: number): LocalDate {
    if (amount === 0) return date;
    let index = this.indexOf(yearOf(date));
    const before = index.countThrough(date) - (amount < 0 && index.isWorkingDay(date) ? 1 : 0);
    let number = before + amount + (amount < 0 ? 1 : 0);
    for (; number > index.workingDays; index = this.indexOf(index.year + 1)) number -= index.workingDays;
    while (number < 1) {
      index = this.indexOf(index.year - 1);
      number += index.workingDays;
    }
    return index.workingDay(number);
  }

  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number {
    if (to < from) return -this.workingDaysBetween(to, from);
    let count = this.indexOf(yearOf(to)).countThrough(to) - this.indexOf(yearOf(from)).countThrough(from);
    for (let year = yearOf(from); year < yearOf(to); year += 1) count += this.indexOf(year).workingDays;
    return count;
  }

  /** The last day in time. Calendar days and months that end on a rest day move to the next working day (民法典 203). */
  due(start: LocalDate, limit: Limit): DueDate {
    const { after, date } = this.counted(start, limit);
    return this.asDue(after, date);
  }

  /** A due date and the day after which the calendar was asked to find it: all days after `after` up to `date` decide it. */
  counted(start: LocalDate, limit: Limit): { after: LocalDate; date: LocalDate } {
    const last = this.naturalEnd(start, limit);
    if (limit.unit === 'workingDay') return { after: start, date: last };
    // Rest days count like any other, so only the last day and those it is rolled over matter.
    return { after: addDays(last, -1), date: this.nextWorkingDay(last) };
  }

  /** The last day of a limit before it is moved off rest days. */
  naturalEnd(start: LocalDate, { amount, unit }: Limit): LocalDate {
    if (unit === 'workingDay') return this.addWorkingDays(start, amount);
    return unit === 'month' ? addMonths(start, amount) : addDays(start, amount);
  }

  /** A due date that was found by counting the days after `after`. */
  asDue(after: LocalDate, date: LocalDate): DueDate {
    return { date, provisional: !this.areCertain(after, date) };
  }

  /** True when all days after `after` up to and including `to` are certain; of days that run backwards, the same days. */
  private areCertain(after: LocalDate, to: LocalDate): boolean {
    const [first, last] = after < to ? [addDays(after, 1), to] : [to, after];
    for (let year = yearOf(first); year <= yearOf(last); year += 1) if (!(year in this.data.years)) return false;
    return this.isCertain(last);
  }

  private indexOf(year: number): CalendarYearIndex {
    const known = this.indexes.get(year);
    if (known) return known;
    if (!this.covers(`${year}`)) for (const day of FIXED_DAYS) this.off.add(`${year}-${day}`);
    const index = new CalendarYearIndex(year, this.off, this.work);
    this.indexes.set(year, index);
    return index;
  }
}
