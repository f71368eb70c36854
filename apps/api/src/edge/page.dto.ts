import { Transform } from 'class-transformer';
import type { PageRequest } from '#libs/persistence/readers/keyset.js';
import { TextField, WholeNumberField } from './field.decorators.js';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** Digits become a number; anything else stays what it is and is refused. */
const toNumber = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value);

/** Which page of a list. */
export class PageQuery {
  @TextField({ max: 4_000, optional: true, description: 'The `next` of the page before.' })
  cursor?: string;

  @Transform(toNumber)
  @WholeNumberField({ min: 1, max: MAX_LIMIT, optional: true, description: `${DEFAULT_LIMIT} when absent.`, example: 50 })
  limit?: number;
}

export const pageOfQuery = ({ cursor, limit = DEFAULT_LIMIT }: PageQuery): PageRequest => ({ limit, ...(cursor !== undefined && { cursor }) });
