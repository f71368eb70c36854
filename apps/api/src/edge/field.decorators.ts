import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { FieldMessage } from '#libs/contracts/messages/field-messages.js';
import type { ProblemCode } from '#libs/contracts/messages/problem-codes.js';
import { isLocalDate } from '#libs/domain/instants.js';
import { isAmountMinor, MAX_AMOUNT_MINOR } from '#libs/domain/money.js';

/** One decorator a field: how it is checked, how it is described, and what is said when it is wrong. */
export interface FieldContext {
  code: ProblemCode;
  message: FieldMessage;
  parameters: Record<string, unknown>;
}
export interface Common {
  example?: unknown;
  description?: string;
  optional?: boolean;
}

/** Absent is fine; null is not, since it would reach deciders that know only absence. */
export const whenPresent = (optional: boolean | undefined): PropertyDecorator[] =>
  optional ? [ValidateIf((_object, value) => value !== undefined)] : [];

const KEY = /^[A-Za-z0-9@][A-Za-z0-9_.-]{0,63}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HASH = /^[0-9a-f]{64}$/;

export function field(
  context: FieldContext,
  isValid: (value: unknown) => boolean,
  { optional, ...common }: Common,
  schema: ApiPropertyOptions,
): PropertyDecorator {
  return applyDecorators(
    ...whenPresent(optional),
    ValidateBy({ name: context.message, validator: { validate: isValid, defaultMessage: () => context.message } }, { context }),
    ApiProperty({ required: !optional, ...schema, ...common } as ApiPropertyOptions),
  );
}

export const invalid = (message: FieldMessage, parameters: Record<string, unknown> = {}): FieldContext => ({ code: 'invalid-input', message, parameters });

/** Text of at least one visible character. NUL is refused: PostgreSQL cannot store it. */
export const TextField = (options: Common & { max: number; min?: number }): PropertyDecorator => {
  const { max, min = 1, ...common } = options;
  const isText = (value: unknown) =>
    typeof value === 'string' && value.length <= max && value.trim().length >= min && !value.includes('\0');
  return field({ code: 'bad-text', message: 'text', parameters: { min, max } }, isText, common, { type: String, minLength: min, maxLength: max });
};

export const DateField = (options: Common = {}): PropertyDecorator =>
  field({ code: 'bad-date', message: 'date', parameters: {} }, (value) => typeof value === 'string' && isLocalDate(value),
    { example: '2026-11-24', ...options }, { type: String, format: 'date' });

/** A date, or an instant with its offset. */
export const InstantField = (options: Common = {}): PropertyDecorator =>
  field({ code: 'bad-date', message: 'instant', parameters: {} }, isInstant, { example: '2026-11-24', ...options }, { type: String });

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/;

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && INSTANT.test(value) && isLocalDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));

export const AmountField = (options: Common = {}): PropertyDecorator =>
  field({ code: 'bad-amount', message: 'amount', parameters: { max: MAX_AMOUNT_MINOR } }, isAmountMinor,
    { description: 'Smallest unit: fen, cents.', example: 50_000_000_00, ...options }, { type: 'integer', minimum: 0, maximum: MAX_AMOUNT_MINOR });

export const WholeNumberField = (options: Common & { min: number; max: number; code?: ProblemCode }): PropertyDecorator => {
  const { min, max, code = 'invalid-input', ...common } = options;
  const isWhole = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
  return field({ code, message: 'whole', parameters: { min, max } }, isWhole, common, { type: 'integer', minimum: min, maximum: max });
};

export const NumberField = (options: Common & { min: number; max: number }): PropertyDecorator => {
  const { min, max, ...common } = options;
  const isNumber = (value: unknown) => typeof value === 'number' && value >= min && value <= max;
  return field({ code: 'bad-amount', message: 'number', parameters: { min, max } }, isNumber, common, { type: 'number', minimum: min, maximum: max });
};

export const FlagField = (options: Common = {}): PropertyDecorator =>
  field(invalid('flag'), (value) => typeof value === 'boolean', options, { type: Boolean });

export const ChoiceField = (choices: readonly string[], options: Common = {}): PropertyDecorator =>
  field(invalid('choice', { choices: [...choices] }), (value) => choices.includes(value as string), options, { type: String, enum: [...choices] });

const patternField = (message: FieldMessage, pattern: RegExp) => (options: Common = {}): PropertyDecorator =>
  field(invalid(message), (value) => typeof value === 'string' && pattern.test(value), options, { type: String, pattern: pattern.source });

export const KeyField = patternField('key', KEY);
export const UuidField = patternField('uuid', UUID);
export const HashField = patternField('hash', HASH);

/** A month, such as `2026-11`. */
export const MonthField = patternField('month', /^20\d{2}-(0[1-9]|1[0-2])$/);

export const isKey = (value: unknown): value is string => typeof value === 'string' && KEY.test(value);
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
export const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value);
