import type { ApiPropertyOptions } from '@nestjs/swagger';
import { CYCLES, cycleOf } from '#libs/domain/reporting/period.js';
import { field, invalid, type Common } from '../../edge/field.decorators.js';

function isPeriod(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    return CYCLES.includes(cycleOf(value));
  } catch {
    return false;
  }
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const described = { type: String } as ApiPropertyOptions;

/** A period of any cycle: `2026-W48`, `2026-11`, `2026-Q4`, `2026-H2` or `2026`. */
export const PeriodField = (options: Common = {}): PropertyDecorator => field({ ...invalid('key'), code: 'bad-period' }, isPeriod, { example: '2026-11', ...options }, described);

/** A month: `2026-11`. */
export const MonthField = (options: Common = {}): PropertyDecorator =>
  field({ ...invalid('key'), code: 'bad-period' }, (value) => typeof value === 'string' && MONTH.test(value), { example: '2026-11', ...options }, described);
