import type { ApiPropertyOptions } from '@nestjs/swagger';
import { field, invalid, isHash, isKey, type Common } from '../../edge/field.decorators.js';

const MAX_PIECES = 20;

const isReference = (value: unknown): boolean => {
  const { id, kind, name } = (value ?? {}) as Record<string, unknown>;
  return isHash(id) && isKey(kind) && typeof name === 'string' && name.length > 0 && name.length <= 200;
};

/** Documents by the ids of the fields that they prove. */
export const EvidenceByFieldField = (options: Common = {}): PropertyDecorator =>
  field(invalid('object'), isEvidenceByField, options,
    { type: 'object', additionalProperties: { type: 'array', items: { $ref: '#/components/schemas/EvidenceReference' } } } as ApiPropertyOptions);

const isEvidenceByField = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((list) => Array.isArray(list) && list.length <= MAX_PIECES && list.every(isReference));
