import { evaluate, isFunction } from 'feelin';
import type { FeelNode } from './compile-feel.js';

/** Nodes whose names are made by the expression itself: `for i in …`, `function(x) …`, `{ key: … }`. */
const BINDERS = new Set(['InExpression', 'ParameterName', 'Key']);

/**
 * The variables that an expression reads and does not make itself. Inside a filter `[…]` the entries of the elements are names too, and
 * only the data knows them: those are left out.
 */
export function freeNames(root: FeelNode, text: string): string[] {
  const bound = new Set(['?', 'item', 'partial']), read = new Set<string>();
  let insideFilters = 0;
  const nameAt = (from: number, to: number) => text.slice(from, to).replace(/`/g, '').replace(/\s+/g, ' ').trim();
  root.cursor().iterate(({ name, from, to, node }) => {
    if (name === 'FilterExpression') insideFilters += 1;
    if (name === 'Name' && node.parent && BINDERS.has(node.parent.name)) bound.add(nameAt(from, to));
    if (name === 'ParameterName' || name === 'Key') bound.add(nameAt(from, to));
    if (name === 'VariableName' && insideFilters === 0) read.add(nameAt(from, to));
  }, ({ name }) => {
    if (name === 'FilterExpression') insideFilters -= 1;
  });
  return [...read].filter((name) => !bound.has(name) && !isBuiltIn(name));
}

const builtIns = new Map<string, boolean>();

function isBuiltIn(name: string): boolean {
  const known = builtIns.get(name) ?? ((value) => typeof value === 'function' || isFunction(value))(evaluate(name, {}).value);
  builtIns.set(name, known);
  return known;
}
