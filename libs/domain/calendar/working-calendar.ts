import { addDays, addMonths, weekdayOf, type LocalDate } from '../instants.js';

/** One year of the State Council's notice: weekdays off, and weekend days worked to make up for them. */
export interface CalendarYear {
  /** The notice these days come from. */
  notice: string;
  off: LocalDate[];
  work: LocalDate[];
}

/** Calendar data of a pack: published years, and the fixed statutory days of years whose notice is not out yet. */
export interface CalendarData {
  version: string;
  years: Record<string, CalendarYear>;
  /** Statutory days of unpublished years (全国年节及纪念日放假办法); dates counted with them are provisional. */
  statutory: Record<string, LocalDate[]>;
}

export type LimitUnit = 'workingDay' | 'calendarDay' | 'month';

/** An amount of time to settle something in. */
export interface Limit {
  amount: number;
  unit: LimitUnit;
}

/** The last day on which something is in time. `provisional` when it depends on a year without a published notice. */
export interface DueDate {
  date: LocalDate;
  provisional: boolean;
}

/** Working-day arithmetic over published data. Immutable; the same data gives the same answers anywhere, workflows included. */
export class WorkingCalendar {
  private readonly off: ReadonlySet<LocalDate>;
  private readonly work: ReadonlySet<LocalDate>;

  constructor(readonly data: CalendarData) {
    const years = Object.values(data.years);
    this.off = new Set([...years.flatMap((year) => year.off), ...Object.values(data.statutory).flat()]);
    this.work = new Set(years.flatMap((year) => year.work));
  }

  get version(): string {
    return this.data.version;
  }

  isPublished(date: LocalDate): boolean {
    return date.slice(0, 4) in this.data.years;
  }

  isWorkingDay(date: LocalDate): boolean {
    if (this.work.has(date)) return true;
    if (this.off.has(date)) return false;
    const weekday = weekdayOf(date);
    return weekday !== 0 && weekday !== 6;
  }

  /** The date itself if it is a working day, else the next one. */
  nextWorkingDay(date: LocalDate): LocalDate {
    let day = date;
    while (!this.isWorkingDay(day)) day = addDays(day, 1);
    return day;
  }

  /** Moves by working days; the start day is not counted (民法典 201). Negative amounts go back. */
  addWorkingDays(date: LocalDate, amount: number): LocalDate {
    const step = amount < 0 ? -1 : 1;
    let day = date;
    for (let left = Math.abs(amount); left > 0; ) {
      day = addDays(day, step);
      if (this.isWorkingDay(day)) left -= 1;
    }
    return day;
  }

  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number {
    if (to < from) return -this.workingDaysBetween(to, from);
    let count = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (this.isWorkingDay(day)) count += 1;
    return count;
  }

  /** The last day in time. Calendar days and months that end on a rest day move to the next working day (民法典 203). */
  due(start: LocalDate, limit: Limit): DueDate {
    const date =
      limit.unit === 'workingDay'
        ? this.addWorkingDays(start, limit.amount)
        : this.nextWorkingDay(limit.unit === 'month' ? addMonths(start, limit.amount) : addDays(start, limit.amount));
    return { date, provisional: !this.isPublished(date) };
  }
}
