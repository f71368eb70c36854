import { DomainError } from '../errors.js';
import { isLocalDate } from '../instants.js';
import { isAmountMinor, type Money } from '../money.js';
import type { EvidenceReference } from '../project/project.events.js';
import type { FieldValue, FormField, RowValue } from './submission.facts.js';

/** The longest text of one field, in characters. */
export const MAX_FIELD_TEXT = 20_000;
/** The longest note or reason, in characters. */
export const MAX_NOTE = 2_000;
/** The most rows of one field. */
export const MAX_ROWS = 500;
/** The most fields of one form: nobody fills in more. */
export const MAX_FIELDS = 120;

/** A text of bounded length that a database takes: no NUL, no half of a surrogate pair. Throws {@link DomainError}; an empty text is refused where one is needed. */
export function requireWords(text: string, field: string, { max = MAX_NOTE, isNeeded = true } = {}): void {
  if (text.length > max) throw new DomainError('text-too-long', { max, length: text.length }, field);
  if ((isNeeded && text.trim().length === 0) || text.includes('\0') || /\p{Surrogate}/u.test(text)) throw new DomainError('bad-text', { max }, field);
}

/** That a value is of its field's kind. Throws {@link DomainError}. */
export function requireValue(field: FormField, value: FieldValue): void {
  const isFit = fits(field, value);
  if (!isFit) throw new DomainError('bad-value', { fieldId: field.id, type: field.type }, field.id);
}

function fits(field: FormField, value: FieldValue): boolean {
  switch (field.type) {
    case 'text': return isWords(field, value);
    case 'number': return isQuantity(value);
    case 'percent': return isQuantity(value) && (value as number) <= MAX_PERCENT;
    case 'money': return isMoney(field, value);
    case 'date': return typeof value === 'string' && isLocalDate(value);
    case 'choice': return typeof value === 'string' && (field.choices ?? []).some((choice) => choice.value === value);
    case 'flag': return typeof value === 'boolean';
    case 'rows': return Array.isArray(value) && value.length <= MAX_ROWS && value.every((row) => isRow(field, row));
  }
}

/** Rates may exceed 100, e.g. of a plan that is over-fulfilled. */
const MAX_PERCENT = 1_000;

const isQuantity = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= Number.MAX_SAFE_INTEGER;

function isWords(field: FormField, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  requireWords(value, field.id, { max: MAX_FIELD_TEXT, isNeeded: field.required === true });
  return true;
}

function isMoney(field: FormField, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { currency, amountMinor } = value as Money, expected = field.currency ?? 'CNY';
  if (currency !== expected) throw new DomainError('wrong-currency', { fieldId: field.id, expected, given: String(currency).slice(0, 10) }, field.id);
  return isAmountMinor(amountMinor);
}

function isRow(field: FormField, row: unknown): row is RowValue {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return false;
  const columns = field.columns ?? [];
  return Object.entries(row).every(([id, cell]) => {
    const column = columns.find((one) => one.id === id);
    if (!column) return false;
    if (column.type === 'number') return isQuantity(cell);
    if (column.type === 'date') return typeof cell === 'string' && isLocalDate(cell);
    if (typeof cell !== 'string') return false;
    requireWords(cell, field.id, { max: MAX_FIELD_TEXT, isNeeded: false });
    return true;
  });
}

/** A figure of nothing needs no proof. */
export function requireEvidence(field: FormField, value: FieldValue | undefined, evidence: EvidenceReference[]): void {
  if (field.needsEvidence && evidence.length === 0 && !isNothing(value)) throw new DomainError('figure-needs-evidence', { fieldId: field.id }, field.id);
}

/** No value, zero, an empty text or no rows. */
export const isNothing = (value: FieldValue | undefined): boolean =>
  value === undefined || value === 0 || value === '' || value === false || (Array.isArray(value) && value.length === 0) || (typeof value === 'object' && 'amountMinor' in value && value.amountMinor === 0);
