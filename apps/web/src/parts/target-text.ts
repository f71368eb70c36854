import type { Language } from '../api/language.ts';
import { moneyText } from './format.ts';

const ZH: Record<string, string> = { projects: '个', enterprises: '家', events: '场', quarters: '个季度', units: '个单位' };

/** A target's value in its unit; units of the pack that are not money or percent are counted things. */
export function targetText(value: number, unit: string, language: Language): string {
  if (unit === 'USD' || unit === 'CNY') return moneyText({ currency: unit, amountMinor: value * 100 }, language).short;
  if (unit === 'percent') return `${Number(value.toFixed(2))}%`;
  return language === 'zh' ? `${value} ${ZH[unit] ?? unit}` : `${value} ${unit}`;
}
