import type { CalendarDays } from '../../api/types.ts';

export const DAY_KINDS = ['holiday', 'makeUp', 'weekend', 'working'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** What each day of the calendar is, as its page shows it. Deadlines are counted by the server. */
export function dayKinds({ years, statutory }: CalendarDays): (date: string) => DayKind {
  const work = new Set(Object.values(years).flatMap((year) => year.work));
  const off = new Set([...Object.values(years).flatMap((year) => year.off), ...Object.values(statutory).flat()]);
  return (date) => {
    if (work.has(date)) return 'makeUp';
    if (off.has(date)) return 'holiday';
    return new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0 ? 'weekend' : 'working';
  };
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** The days of a month, and how many places of its first week (from Monday) are empty. */
export function monthOf(year: string, month: number): { blanks: number; dates: string[] } {
  const first = new Date(Date.UTC(Number(year), month - 1, 1));
  const length = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return { blanks: (first.getUTCDay() + 6) % 7, dates: Array.from({ length }, (_, at) => `${year}-${pad(month)}-${pad(at + 1)}`) };
}
