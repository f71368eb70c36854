import { isLocalDate, type LocalDate } from '#libs/domain/instants.js';
import type { CellContent, CellOutput } from './cell-content.js';
import { refuse } from './cell-refusal.js';

/** How a column's cells are read and written. `parse` throws CellRefusal with the remedy. */
export interface CellKind<T> {
  parse(content: Exclude<CellContent, object> | Date): T;
  format(value: T): CellOutput;
  /** Excel's number format; text when absent. */
  numberFormat?: string;
}

/** The longest text of a cell, as everywhere in the system. */
export const MAX_TEXT = 2_000;

/** Without control characters and trailing space; line ends as `\n`. */
export const cleanText = (raw: string): string => raw.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '').trim();

/** What a cell shows, as text. */
export function textOf(content: Exclude<CellContent, object> | Date): string {
  if (content instanceof Date) return dateOf(content);
  if (typeof content === 'boolean') return content ? '是' : '否';
  if (typeof content === 'string') return cleanText(content);
  if (Number.isInteger(content) && !Number.isSafeInteger(content)) {
    refuse(
      '数字位数太多，Excel已改变末尾几位，请把该列设为文本后重新填写。',
      'The number is so long that Excel has changed its last digits. Format the column as text and enter it again.',
    );
  }
  return String(content);
}

/** Free text; a `pattern` comes with the sentence that says what is expected. */
export function text(max: number = MAX_TEXT, expected?: { pattern: RegExp; zh: string; en: string }): CellKind<string> {
  return {
    parse(content) {
      const value = textOf(content);
      if (value.length > max) refuse(`文字有${value.length}个字，超过${max}个字，请缩短。`, `The text has ${value.length} characters. Shorten it to ${max}.`);
      if (expected && !expected.pattern.test(value)) refuse(expected.zh, expected.en);
      return value;
    },
    format: cleanText,
  };
}

/** One of a few words. The first word of each value is the one that is written. */
export function choice<T extends string | boolean>(...options: [value: T, ...words: string[]][]): CellKind<T> {
  const byWord = new Map(options.flatMap(([value, ...words]) => words.map((word) => [plainWord(word), value] as const)));
  const expected = options.map(([, word]) => word).join('、');
  return {
    parse: (content) => byWord.get(plainWord(textOf(content))) ?? refuse(`应填：${expected}。`, `Write one of ${expected}.`),
    format: (value) => options.find(([candidate]) => candidate === value)![1]!,
  };
}

/** For comparing words: without spaces, case and full-width forms. */
export const plainWord = (word: string): string => word.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

export const yesNo = choice<boolean>([true, '是', '有', 'yes', 'y', 'true', '√', '1'], [false, '否', '无', '没有', '不是', 'no', 'n', 'false', '×', '0']);

const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
const EXCEL_EPOCH_DAYS = 25_569;
const DAY_MS = 86_400_000;

const dateOf = (date: Date): LocalDate => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));

/** A day between 2000 and 2099: a date cell, a serial number, or text such as 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305. */
export const day: CellKind<LocalDate> = {
  parse(content) {
    const date = content instanceof Date ? dateOf(content) : typeof content === 'number' ? dateOfNumber(content) : dateOfText(textOf(content));
    if (!isLocalDate(date)) refuse('不是2000年至2099年之间的有效日期，请按2026-03-05的样式填写。', 'Not a date between 2000 and 2099. Write it like 2026-03-05.');
    return date;
  },
  format: (value) => new Date(`${value}T00:00:00.000Z`),
  numberFormat: 'yyyy-mm-dd',
};

function dateOfNumber(value: number): string {
  if (value >= FIRST_SERIAL && value < LAST_SERIAL + 1) return dateOf(new Date((Math.floor(value) - EXCEL_EPOCH_DAYS) * DAY_MS));
  return dateOfText(String(value));
}

/** A date to be checked; empty when the text is written like none. */
export function dateOfText(raw: string): string {
  const written = raw.normalize('NFKC').replace(/\s+/g, '');
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  return parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : '';
}
