import type { LocalDate } from '#libs/domain/instants.js';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number of headings in Chinese, 1 to 999: 一, 十二, 一百零五. Throws RangeError beyond. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) throw new RangeError(`no number of a heading: ${value}`);
  const hundreds = Math.floor(value / 100), tens = Math.floor(value / 10) % 10, ones = value % 10;
  if (hundreds === 0) return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones]}`;
  if (tens === 0) return `${DIGITS[hundreds]}百${ones > 0 ? `零${DIGITS[ones]}` : ''}`;
  return `${DIGITS[hundreds]}百${DIGITS[tens]}十${DIGITS[ones]}`;
}

/** A date as official documents write it, without leading zeros: 2026年3月5日. */
export function chineseDate(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** A date in a table: without the year when it lies in that one. */
export const chineseDateIn = (year: string, date: LocalDate): string => (date.startsWith(`${year}-`) ? chineseDate(date).slice(5) : chineseDate(date));
