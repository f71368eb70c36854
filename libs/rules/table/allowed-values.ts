import type { DmnText } from '../document/dmn.types.js';
import { FeelScope } from '../feel/feel-scope.js';
import type { AllowedValues } from '../feel/feel-type.js';
import { RuleError } from '../rule-error.js';
import { matchOf } from './cell-match.js';
import { readCell } from './cell-test.js';

/** Allowed values of a type or a column; undefined when there are none. They may not depend on variables. */
export function allowedValues(element: DmnText | undefined): AllowedValues | undefined {
  const text = element?.text?.trim();
  if (!text) return undefined;
  const scope = new FeelScope(), test = readCell(text, scope), match = matchOf(test, scope);
  return { text, test, passes: (value) => value === null || !match || match(value) === true };
}

/** The single values among them, in their order; undefined when there are also ranges or conditions. */
export function listedValues(allowed: AllowedValues | undefined): unknown[] | undefined {
  if (!allowed || allowed.test.kind !== 'tests' || allowed.test.negated) return undefined;
  const values = allowed.test.atoms.map((atom) => (atom.kind === 'equals' ? { value: atom.value } : undefined));
  return values.every((each) => each !== undefined) ? values.map(({ value }) => value) : undefined;
}

/** The priorities of an output column. Throws RuleError when its allowed values are no list. */
export function prioritiesOf(allowed: AllowedValues | undefined, policy: string): unknown[] | undefined {
  const values = listedValues(allowed);
  if (allowed && !values) throw new RuleError('no-priorities', { policy });
  return values;
}
