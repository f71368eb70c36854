export type Operator = 'any' | 'eq' | 'lt' | 'le' | 'gt' | 'ge' | 'between';

/** A condition or result that can be edited without knowing FEEL. */
export type CellValue =
  | { kind: 'values'; values: string[]; isNegated: boolean }
  | { kind: 'number'; operator: Operator; first?: number; last?: number; hasFirst: boolean; hasLast: boolean };

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const SIGNS: Record<string, Operator> = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge', '': 'eq' };
const SIGN_OF: Partial<Record<Operator, string>> = { lt: '< ', le: '<= ', gt: '> ', ge: '>= ', eq: '' };

/** Names in quotes, truth values, or anything; undefined when it says more than that. */
export function readValues(text: string): CellValue | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '-') return { kind: 'values', values: [], isNegated: false };
  const negated = /^not\((.*)\)$/s.exec(trimmed), list = negated?.[1] ?? trimmed;
  if (!/^\s*("[^"]*"|true|false)(\s*,\s*("[^"]*"|true|false))*\s*$/.test(list)) return undefined;
  return { kind: 'values', values: [...list.matchAll(/"([^"]*)"|(true|false)/g)].map(([, quoted, bare]) => quoted ?? bare!), isNegated: negated !== null };
}

export function writeValues(values: string[], isNegated: boolean, isBoolean: boolean): string {
  if (values.length === 0) return '-';
  const list = values.map((value) => (isBoolean ? value : `"${value}"`)).join(',');
  return isNegated ? `not(${list})` : list;
}

/** One number, a comparison or a range; undefined when it is something else. */
export function readNumber(text: string): Extract<CellValue, { kind: 'number' }> | undefined {
  const trimmed = text.trim(), number = { kind: 'number' as const, hasFirst: true, hasLast: true };
  if (trimmed === '' || trimmed === '-') return { ...number, operator: 'any' };
  const compared = new RegExp(`^(<=|>=|<|>|)\\s*(${NUMBER})$`).exec(trimmed);
  if (compared) return { ...number, operator: SIGNS[compared[1]!]!, first: Number(compared[2]) };
  const range = new RegExp(`^([[(\\]])\\s*(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})\\s*([\\])[])$`).exec(trimmed);
  return range ? { ...number, operator: 'between', first: Number(range[2]), last: Number(range[3]), hasFirst: range[1] === '[', hasLast: range[4] === ']' } : undefined;
}

export function writeNumber({ operator, first, last, hasFirst, hasLast }: Extract<CellValue, { kind: 'number' }>): string {
  if (operator === 'any' || first === undefined) return '-';
  if (operator === 'between') return last === undefined ? `>= ${first}` : `${hasFirst ? '[' : '('}${first}..${last}${hasLast ? ']' : ')'}`;
  return `${SIGN_OF[operator]}${first}`;
}
