import { FeelDate, isRange } from 'feelin';
import { kindOf } from '../feel/feel-values.js';
import type { FeelScope } from '../feel/feel-scope.js';
import type { CellAtom, CellRange, CellTest } from './cell-test.js';

/** Whether a cell holds for a value: true, false, or null when FEEL cannot say, as for a comparison with null. */
export type CellMatch = (value: unknown) => boolean | null;

/** The cell as a closure; undefined when it demands nothing. Everything beyond plain comparisons asks FEEL through the scope. */
export function matchOf(test: CellTest, scope: FeelScope): CellMatch | undefined {
  if (test.kind === 'any') return undefined;
  const matches = test.atoms.map((atom) => atomMatch(atom, scope));
  const positive = matches.length === 1 ? matches[0]! : oneOf(matches);
  if (!test.negated) return positive;
  return (value) => {
    const result = positive(value);
    return result === null ? null : !result;
  };
}

/** FEEL's three-valued or. */
const oneOf = (matches: CellMatch[]): CellMatch => (value) => {
  let result: boolean | null = false;
  for (const match of matches) {
    const each = match(value);
    if (each === true) return true;
    if (each === null) result = null;
  }
  return result;
};

function atomMatch(atom: CellAtom, scope: FeelScope): CellMatch {
  const run = atom.kind === 'condition' ? atom.program.run : atom.ask;
  const ask: CellMatch = (value) => {
    scope['?'] = value;
    const result = run();
    return typeof result === 'boolean' ? result : null;
  };
  switch (atom.kind) {
    case 'condition': return ask;
    case 'computed': return (value) => {
      scope['?'] = value;
      const result = atom.value.run();
      return typeof result === 'boolean' && typeof value !== 'boolean' ? result : ask(value);
    };
    case 'equals': if (atom.value === null) return (value) => value === null;
      return isPlain(atom.value) ? (value) => (isPlain(value) ? value === atom.value : value === null ? false : ask(value)) : ask;
    case 'differs': return isPlain(atom.value) ? (value) => (typeof value === typeof atom.value ? value !== atom.value : ask(value)) : ask;
    default: return rangeMatch(atom, ask);
  }
}

function rangeMatch({ start, end, includesStart, includesEnd }: CellRange, ask: CellMatch): CellMatch {
  const low = orderOf(start), high = orderOf(end), kind = typeof (low ?? high);
  const isOrdered = (start === null || typeof low === kind) && (end === null || typeof high === kind) && kind !== 'undefined' && (low === undefined || high === undefined || low <= high);
  // feelin would call "7" more than 5
  const boundKind = kindOf(start ?? end), askOfKind: CellMatch = (value) => (kindOf(value) === boundKind || isRange(value) ? ask(value) : null);
  if (!isOrdered) return (value) => (value === null ? null : askOfKind(value)); // a reversed range, or values that FEEL itself must order
  return (value) => {
    const place = orderOf(value);
    if (typeof place !== kind) return value === null ? null : askOfKind(value);
    return (low === undefined || (includesStart ? place! >= low : place! > low)) && (high === undefined || (includesEnd ? place! <= high : place! < high));
  };
}

/** Numbers by themselves, dates by their ISO text (as long as years have four digits); anything else is for FEEL to order. */
function orderOf(value: unknown): number | string | undefined {
  if (typeof value === 'number') return value;
  return value instanceof FeelDate && value.iso.length === ISO_DATE ? value.iso : undefined;
}

const ISO_DATE = '2026-01-31'.length;
const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
