import type { LimitUnit } from '#libs/domain/calendar/working-calendar.js';
import type { Text } from './text.js';

/** One sentence in both languages. */
export const both = (zh: string, en: string): Text => ({ zh, en });

/** `2026年12月14日`; English keeps the ISO form. */
export const day = (date: string): string => { const [year, month, on] = date.split('-').map(Number); return `${year}年${month}月${on}日`; };

/** A date that depends on a holiday notice which was not loaded when it was told. */
export const unsure = (isProvisional: boolean | undefined): Text => (isProvisional ? both('（暂定）', ' (provisional)') : both('', ''));

/** The reason at a sentence's end, if there is one. */
export const tail = (reason: string | undefined): Text => (reason ? both(`，原因：${reason}`, `, because: ${reason}`) : both('', ''));

const UNITS: Record<LimitUnit, { zh: string; en: string }> = { workingDay: { zh: '个工作日', en: 'working day' }, calendarDay: { zh: '天', en: 'day' }, month: { zh: '个月', en: 'month' } };

/** So much time, in the unit of the limit; records of before that was told have the number alone. */
export function time(amount: number, unit: LimitUnit | undefined): Text {
  if (!unit) return both(String(amount), String(amount));
  return both(`${amount} ${UNITS[unit].zh}`, `${amount} ${UNITS[unit].en}${amount === 1 ? '' : 's'}`);
}
