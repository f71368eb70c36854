import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/zh.ts';

const FORM = /^(\d{4})(?:-(?:(W)(\d{2})|(Q)([1-4])|(H)([12])|(\d{2})))?$/;

/** A period as people say it: `2026-W48` is 2026年第48周. What is no period is shown as it is. */
export function periodText(key: string, { period }: Pick<Words, 'period'>): string {
  const [found, year = '', , week, , quarter, , half, month] = FORM.exec(key) ?? [];
  if (!found) return key;
  if (week) return period.week(year, Number(week));
  if (quarter) return period.quarter(year, Number(quarter));
  if (half) return period.half(year, Number(half));
  return month ? period.month(year, Number(month)) : period.year(year);
}

/** Without its year, where the year stands above it. */
export function shortPeriod(key: string, { period }: Pick<Words, 'period'>): string {
  const [found, year = '', , week, , quarter, , half, month] = FORM.exec(key) ?? [];
  if (!found) return key;
  if (week) return period.weekShort(Number(week));
  if (quarter) return period.quarterShort(Number(quarter));
  if (half) return period.halfShort(Number(half));
  return month ? period.monthShort(Number(month)) : year;
}

export function usePeriodText(): (key: string) => string {
  const words = useWords();
  return (key) => periodText(key, words);
}
