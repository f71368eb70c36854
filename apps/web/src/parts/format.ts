import type { Language } from '../api/language.ts';
import type { Money } from '../api/types.ts';

const ZONE = 'Asia/Shanghai';
const LOCALE = { zh: 'zh-CN', en: 'en-GB' } as const;
const WEEKDAY = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** Today in Asia/Shanghai as `YYYY-MM-DD`; `en-CA` writes dates that way. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date());

const isThisYear = (date: string): boolean => date.slice(0, 4) === today().slice(0, 4);

/** `11月23日 周一`; the year only when it is not this one. */
export function dayText(date: string, language: Language, withWeekday = true): string {
  const at = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (language === 'en') {
    const year = isThisYear(date) ? undefined : ('numeric' as const);
    return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year, weekday: withWeekday ? 'short' : undefined }).format(at);
  }
  const year = isThisYear(date) ? '' : `${at.getUTCFullYear()}年`;
  const weekday = withWeekday ? ` ${WEEKDAY[at.getUTCDay()]}` : '';
  return `${year}${at.getUTCMonth() + 1}月${at.getUTCDate()}日${weekday}`;
}

/** The date in Asia/Shanghai of an instant. */
const dateOf = (instant: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(instant));

export const clockText = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

export const timeText = (instant: string, language: Language): string =>
  `${dayText(dateOf(instant), language, false)} ${clockText(instant)}`;

/** The beginning of something: its day, and its hour unless the day begins with it. */
export const beginText = (instant: string, language: Language): string => (clockText(instant) === '00:00' ? dayText(dateOf(instant), language, false) : timeText(instant, language));

/** The end of something, as the first instant after it: a whole day is named by itself. */
export const endText = (instant: string, language: Language): string =>
  clockText(instant) === '00:00' ? dayText(dateOf(new Date(Date.parse(instant) - 1).toISOString()), language, false) : timeText(instant, language);

const number = (value: number, language: Language, digits: number): string =>
  value.toLocaleString(LOCALE[language], { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** 亿元 or 万元 with two decimals, and the full value for those who want to know. */
export function moneyText({ currency, amountMinor }: Money, language: Language): { short: string; full: string } {
  const units = amountMinor / 100;
  const full = `${currency} ${number(units, language, 2)}`;
  if (language === 'en') {
    const [value, scale] = units >= 1e9 ? [units / 1e9, ' bn'] : units >= 1e6 ? [units / 1e6, ' m'] : [units, ''];
    return { short: `${currency} ${number(value, language, 2)}${scale}`, full };
  }
  const name = currency === 'USD' ? '美元' : '元';
  const [value, scale] = units >= 1e8 ? [units / 1e8, '亿'] : units >= 1e4 ? [units / 1e4, '万'] : [units, ''];
  return { short: `${number(value, language, 2)} ${scale}${name}`, full: `${number(units, language, 2)} ${name}` };
}

export const percentText = (percent: number): string => `${percent.toFixed(2)}%`;

/** How long, in the largest unit that is not zero. */
export function durationText(ms: number, language: Language): string {
  const seconds = ms / 1000;
  if (seconds < 1) return language === 'zh' ? `${Math.round(ms)} 毫秒` : `${Math.round(ms)} ms`;
  if (seconds < 90) return language === 'zh' ? `${seconds.toFixed(1)} 秒` : `${seconds.toFixed(1)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return language === 'zh' ? `${minutes} 分钟` : `${minutes} min`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return language === 'zh' ? `${hours} 小时` : `${hours} h`;
  return language === 'zh' ? `${(hours / 24).toFixed(1)} 天` : `${(hours / 24).toFixed(1)} days`;
}

/** Whole days from a date to another one, or to today. */
export const daysSince = (date: string, until = today()): number => Math.round((Date.parse(until) - Date.parse(date)) / 86_400_000);
