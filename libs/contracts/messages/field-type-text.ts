import type { FieldType } from '#libs/domain/reporting/submission.facts.js';
import type { Text } from './text.js';

const WORDS: Record<FieldType, Text> = {
  text: { zh: '文字', en: 'text' }, number: { zh: '不小于零的数', en: 'a number, not below zero' }, money: { zh: '金额', en: 'an amount of money' }, percent: { zh: '百分比', en: 'a percentage' },
  date: { zh: '日期', en: 'a date' }, choice: { zh: '所列选项之一', en: 'one of the choices' }, rows: { zh: '逐行填写的表格', en: 'rows of the table' }, flag: { zh: '是或否', en: 'yes or no' },
};

/** What a field takes, in words; undefined for what is no type of a field. */
export const fieldTypeText = (type: string): Text | undefined => (Object.hasOwn(WORDS, type) ? WORDS[type as FieldType] : undefined);
