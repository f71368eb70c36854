import { DAY_MS, type LocalDate } from '../instants.js';

/** The working days of one year, counted once, so that arithmetic need not walk from day to day. */
export class CalendarYearIndex {
  private readonly firstDayMs: number;
  /** Working days up to and including each day of the year. */
  private readonly through: Uint16Array;
  /** Day of the year, from 0, of each working day. */
  private readonly days: Uint16Array;

  constructor(readonly year: number, off: ReadonlySet<LocalDate>, work: ReadonlySet<LocalDate>) {
    this.firstDayMs = Date.UTC(year, 0, 1);
    const size = (Date.UTC(year + 1, 0, 1) - this.firstDayMs) / DAY_MS;
    const days: number[] = [];
    this.through = Uint16Array.from({ length: size }, (_, at) => {
      const date = this.dateAt(at);
      if (work.has(date) || (!off.has(date) && !isWeekend(this.firstDayMs + at * DAY_MS))) days.push(at);
      return days.length;
    });
    this.days = Uint16Array.from(days);
  }

  get workingDays(): number {
    return this.days.length;
  }

  /** Working days of the year up to and including a date of it. */
  countThrough(date: LocalDate): number {
    return this.through[this.positionOf(date)]!;
  }

  isWorkingDay(date: LocalDate): boolean {
    const at = this.positionOf(date);
    return this.through[at]! > (at === 0 ? 0 : this.through[at - 1]!);
  }

  /** The working day with this number, from 1. */
  workingDay(number: number): LocalDate {
    return this.dateAt(this.days[number - 1]!);
  }

  private positionOf(date: LocalDate): number {
    return Math.round((Date.parse(`${date}T00:00:00.000Z`) - this.firstDayMs) / DAY_MS);
  }

  private dateAt(position: number): LocalDate {
    return new Date(this.firstDayMs + position * DAY_MS).toISOString().slice(0, 10);
  }
}

function isWeekend(dayMs: number): boolean {
  const weekday = new Date(dayMs).getUTCDay();
  return weekday === 0 || weekday === 6;
}
