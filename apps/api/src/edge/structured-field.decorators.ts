import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateBy, ValidateNested } from 'class-validator';
import { field, invalid, isKey, isUuid, whenPresent, type Common, type FieldContext } from './field.decorators.js';

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

/** A list of texts, empty ones included. */
export const TextsField = ({ max, length, ...options }: Common & { max: number; length: number }): PropertyDecorator =>
  field(invalid('list', { max }), (value) => Array.isArray(value) && value.length <= max && value.every((text) => typeof text === 'string' && text.length <= length && !text.includes('\0')), options,
    { type: 'array', items: { type: 'string', maxLength: length }, maxItems: max } as ApiPropertyOptions);

/** A list of ids, at least one. */
export const UuidsField = ({ max, ...options }: Common & { max: number }): PropertyDecorator =>
  field(invalid('list', { max }), (value) => Array.isArray(value) && value.length > 0 && value.length <= max && value.every(isUuid), options,
    { type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 1, maxItems: max } as ApiPropertyOptions);

const MAX_CHOICES = 100;

/** `?stage=lead,signing` or `?stage=lead&stage=signing` as a list. */
const SplitByComma = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === undefined ? undefined : [value].flat().flatMap(splitText)));

const splitText = (part: unknown): unknown[] => (typeof part === 'string' ? part.split(',') : [part]);

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
  listField(invalid('key'), isKey, options, { type: 'string' } as never);
