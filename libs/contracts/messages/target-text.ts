import { moneyText } from './money-text.js';
import { both } from './sentence-parts.js';
import type { Text } from './text.js';

const COUNTED: Record<string, string> = { projects: '个', enterprises: '家', events: '场', quarters: '个季度', units: '个单位' };

/** A target's value with its unit: money in whole yuan or dollars, percent to two places, or things that are counted. */
export function targetText(value: number, unit: string): Text {
  if (unit === 'CNY' || unit === 'USD') return moneyText({ currency: unit, amountMinor: Math.round(value * 100) });
  if (unit === 'percent') return both(`${Number(value.toFixed(2))}%`, `${Number(value.toFixed(2))} %`);
  return both(`${value}${COUNTED[unit] ?? ` ${unit}`}`, `${value} ${unit}`);
}

const LACKS = { register: both('尚无台账', 'no register yet'), members: both('责任单位名单待确认', 'who owes it is to be confirmed') };

/** Why a target has no value: nobody measures it, nobody is known to owe it, or there is nothing yet to take a share of. */
export const lackText = (lacks: keyof typeof LACKS | undefined): Text => (lacks ? LACKS[lacks] : both('尚无数据', 'no data yet'));
