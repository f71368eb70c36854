import type { ApiPropertyOptions } from '@nestjs/swagger';
import { field, invalid, type Common } from '../../edge/field.decorators.js';

const isValue = (value: unknown): boolean => value !== null && value !== undefined;
const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of a form's field; whether it is of the field's kind is the decider's question, who knows the form. */
export const ValueField = (options: Common = {}): PropertyDecorator =>
  field(invalid('object'), isValue, { description: 'Text, number, flag, `{currency, amountMinor}`, or a list of rows, as the field has it.', ...options },
    { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { $ref: '#/components/schemas/Money' }, { type: 'array', items: { type: 'object', additionalProperties: true } }] } as ApiPropertyOptions);

/** Values by the ids of their fields. */
export const ValuesField = (options: Common = {}): PropertyDecorator =>
  field(invalid('object'), (value) => isMap(value) && Object.values(value).every(isValue), options, { type: 'object', additionalProperties: true } as ApiPropertyOptions);

/** Words by the ids of their fields. */
export const WordsField = (options: Common = {}): PropertyDecorator =>
  field(invalid('object'), (value) => isMap(value) && Object.values(value).every((one) => typeof one === 'string'), options, { type: 'object', additionalProperties: { type: 'string' } } as ApiPropertyOptions);
