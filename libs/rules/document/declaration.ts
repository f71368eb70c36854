import { inPlace, RuleError } from '../rule-error.js';
import type { DmnDefinitions, DmnElement } from './dmn.types.js';
import { attributeOf } from './luodi-extension.js';

/** What a file declares of a decision in our namespace; on the decision itself, else on the whole file. */
export interface Declaration {
  version?: string;
  /** First day on which it may act, as YYYY-MM-DD. */
  effectiveFrom?: string;
  /** Last day on which it may act. */
  effectiveTo?: string;
}

/** Throws RuleError for a date that is none. */
export function declarationOf(decision: DmnElement, definitions: DmnDefinitions): Declaration {
  const read = (name: string) => attributeOf(decision, name) ?? attributeOf(definitions, name);
  return inPlace({ table: decision.name }, () => ({ version: read('version'), effectiveFrom: day('effectiveFrom', read('effectiveFrom')), effectiveTo: day('effectiveTo', read('effectiveTo')) }));
}

function day(attribute: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
  if (!isDay) throw new RuleError('bad-date', { attribute, value });
  return value;
}
