import type { Money } from '#libs/domain/money.js';
import type { Text } from './text.js';

/** Fen in one 亿元 and in one 万元, as powers of ten. */
const HUNDRED_MILLION = 10;
const TEN_THOUSAND = 6;

/** 120,000,000 fen as 120万元 and CNY 1,200,000; integers all the way, so no digit is invented. */
export function moneyText({ currency, amountMinor }: Money): Text {
  const major = decimal(amountMinor, 2);
  const unit = currency === 'CNY' ? '元' : '美元';
  const zh = amountMinor >= 10 ** HUNDRED_MILLION ? `${decimal(amountMinor, HUNDRED_MILLION)}亿${unit}`
    : amountMinor >= 10 ** TEN_THOUSAND ? `${decimal(amountMinor, TEN_THOUSAND)}万${unit}` : `${major}${unit}`;
  return { zh, en: `${currency} ${grouped(major)}` };
}

function decimal(amountMinor: number, places: number): string {
  const digits = String(amountMinor).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return digits.slice(0, -places) + (fraction && `.${fraction}`);
}

const grouped = (text: string): string => {
  const [whole = '', fraction] = text.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
};
