import { MAX_AMOUNT_MINOR } from '#libs/domain/money.js';
import { textOf, type CellKind } from './cell-kinds.js';
import type { CellContent } from './cell-content.js';
import { refuse } from './cell-refusal.js';

/** 1亩 = 666.67 m² as ledgers reckon. */
export const SQUARE_METRES_PER_MU = 666.67;
/** Ten thousand yuan in fen, ten thousand dollars in cents. */
const MINOR_DIGITS = 6;
const MINOR_PER_TEN_THOUSAND = 10 ** MINOR_DIGITS;
const MAX_QUANTITY = 1e8;

/** A number that is not negative, as decimal digits; Excel's binary noise beyond 15 digits is dropped. */
function decimalOf(content: Exclude<CellContent, object> | Date): string {
  if (content instanceof Date || typeof content === 'boolean') return refuseNumber();
  const written = typeof content === 'number' ? plainDigits(content) : textOf(content).normalize('NFKC').replace(/[,\s]/g, '').replace(/(万元|万美元|万|元|亩|吨)$/, '');
  if (!/^-?\d+(\.\d+)?$/.test(written)) return refuseNumber();
  if (Number(written) < 0) refuse('不能是负数，请改为不小于零的数。', 'The number is negative. Write one that is not below zero.');
  return written.replace(/^-/, '');
}

const refuseNumber = (): never => refuse('应填数字，不带单位和文字。', 'Write a number, without a unit or words.');

function plainDigits(value: number): string {
  if (value >= 1e21) return refuse('数值过大，请核对单位。', 'The number is too large. Check its unit.');
  const digits = String(Number(value.toPrecision(15)));
  return digits.includes('e-') ? value.toFixed(20) : digits;
}

/** Money in 万元 or 万美元, kept as an integer of fen or cents: at most six decimals, since a seventh would be part of a fen. */
export const tenThousands: CellKind<number> = {
  parse(content) {
    const [whole = '', fraction = ''] = decimalOf(content).split('.');
    const decimals = fraction.replace(/0+$/, '');
    if (decimals.length > MINOR_DIGITS) refuse(
      '金额精确到分：以万为单位最多六位小数，请四舍五入。',
      'The amount has parts of a fen. Round it to six decimals of ten thousand.',
    );
    const minor = Number(whole + decimals.padEnd(MINOR_DIGITS, '0'));
    if (minor > MAX_AMOUNT_MINOR) refuse('金额过大，请核对单位是否为“万”。', 'The amount is too large. Check that it is in ten thousands.');
    return minor;
  },
  format: (minor) => minor / MINOR_PER_TEN_THOUSAND,
  numberFormat: '#,##0.00####',
};

/** An amount of money as messages show it: 12000 or 0.5 ten thousands. */
export const inTenThousands = (minor: number): string => String(minor / MINOR_PER_TEN_THOUSAND);

/** Land in 亩, kept as whole square metres; four decimals bring the same square metres back. */
export const mu: CellKind<number> = {
  parse: (content) => Math.round(quantity.parse(content) * SQUARE_METRES_PER_MU),
  format: (squareMetres) => Math.round((squareMetres / SQUARE_METRES_PER_MU) * 10_000) / 10_000,
  numberFormat: '#,##0.00##',
};

/** A quantity that is not negative. */
export const quantity: CellKind<number> = {
  parse(content) {
    const value = Number(decimalOf(content));
    if (value > MAX_QUANTITY) refuse('数值过大，请核对单位。', 'The number is too large. Check its unit.');
    return value;
  },
  format: (value) => value,
  numberFormat: '#,##0.##',
};
