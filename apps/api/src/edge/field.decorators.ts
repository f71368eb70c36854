import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { FieldMessage } from '#libs/contracts/messages/field-messages.js';
import type { ProblemCode } from '#libs/contracts/messages/problem-codes.js';
import { SplitByComma } from './choices.js';
import { isLocalDate } from '#libs/domain/instants.js';
import { isAmountMinor, MAX_AMOUNT_MINOR } from '#libs/domain/money.js';

/** One decorator a field: how it is checked, how it is described, and what is said when it is wrong. */
export interface FieldContext {
  code: ProblemCode;
  message: FieldMessage;
  parameters: Record<string, unknown>;
}
interface Common {
  example?: unknown;
  description?: string;
  optional?: boolean;
}

/** Absent is fine; null is not, since it would reach deciders that know only absence. */
const whenPresent = (optional: boolean | undefined): PropertyDecorator[] =>
  optional ? [ValidateIf((_object, value) => value !== undefined)] : [];

const KEY = /^[A-Za-z0-9@][A-Za-z0-9_.-]{0,63}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HASH = /^[0-9a-f]{64}$/;

function field(
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

const invalid = (message: FieldMessage, parameters: Record<string, unknown> = {}): FieldContext => ({ code: 'invalid-input', message, parameters });

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
export const InstantField = (options: Common = {}): PropertyDecorator => {
  const isInstant = (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/.test(value) &&
    isLocalDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
  return field({ code: 'bad-date', message: 'instant', parameters: {} }, isInstant, { example: '2026-11-24', ...options }, { type: String });
};

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

type Class = new () => object;

export const NestedField = (type: () => Class, options: Common = {}): PropertyDecorator =>
  applyDecorators(
    ...whenPresent(options.optional),
    ValidateBy({ name: 'object', validator: { validate: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) } }, { context: invalid('object') }),
    ValidateNested(),
    Type(type),
    ApiProperty({ type: () => type(), required: !options.optional, ...(options.description && { description: options.description }) }),
  );

export const ListField = (type: () => Class, options: Common & { max: number }): PropertyDecorator => {
  const context = invalid('list', { max: options.max });
  return applyDecorators(
    ...whenPresent(options.optional),
    IsArray({ context }),
    ArrayMaxSize(options.max, { context }),
    ValidateNested({ each: true, context: invalid('object') }),
    Type(type),
    ApiProperty({ type: [type()], maxItems: options.max, required: !options.optional }),
  );
};

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
export const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value);

const MAX_CHOICES = 100;

const listField = (context: FieldContext, isItem: (item: unknown) => boolean, options: Common, items: ApiPropertyOptions): PropertyDecorator =>
  applyDecorators(
    SplitByComma(),
    field(context, (value) => Array.isArray(value) && value.length <= MAX_CHOICES && value.every(isItem), { ...options, optional: true }, {
      type: 'array', items, style: 'form', explode: false,
    } as ApiPropertyOptions),
  );

/** Several of some values, as a query parameter. */
export const ChoicesField = (choices: readonly string[], options: Common = {}): PropertyDecorator =>
  listField(invalid('choice', { choices: [...choices] }), (item) => choices.includes(item as string), options, { type: 'string', enum: [...choices] } as never);

/** Several keys of the pack, as a query parameter. */
export const KeysField = (options: Common = {}): PropertyDecorator =>
  listField(invalid('key'), (item) => typeof item === 'string' && KEY.test(item), options, { type: 'string' } as never);
