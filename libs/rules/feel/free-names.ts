import { evaluate, isFunction } from 'feelin';
import type { FeelNode } from './compile-feel.js';

/** Nodes whose names are made by the expression itself: `for i in …`, `function(x) …`, `{ key: … }`. */
const BINDERS = new Set(['InExpression', 'ParameterName', 'Key']);

export interface FreeNames {
  /** Read as a value. */
  read: string[];
  /** Called like a function. */
  called: string[];
  /** Only inside a filter `[…]`, where they may also be entries of the elements: only the data knows. */
  filtering: string[];
}

/** The names that an expression does not make itself. */
export function freeNames(root: FeelNode, text: string): FreeNames {
  const bound = new Set(['?', 'item', 'partial']), names = { read: new Set<string>(), called: new Set<string>(), filtering: new Set<string>() };
  let insideFilters = 0;
  const nameAt = (from: number, to: number) => text.slice(from, to).replace(/`/g, '').replace(/\s+/g, ' ').trim();
  root.cursor().iterate(({ name, from, to, node }) => {
    if (name === 'FilterExpression') insideFilters += 1;
    if (BINDERS.has(name) || (name === 'Name' && node.parent && BINDERS.has(node.parent.name))) bound.add(nameAt(from, to));
    if (name === 'VariableName') names[usageOf(node, insideFilters > 0)].add(nameAt(from, to));
  }, ({ name }) => {
    if (name === 'FilterExpression') insideFilters -= 1;
  });
  const free = (set: Set<string>) => [...set].filter((name) => !bound.has(name) && !isBuiltIn(name));
  return { read: free(names.read), called: free(names.called), filtering: free(names.filtering) };
}

function usageOf({ parent, from }: FeelNode, isInsideFilter: boolean): keyof FreeNames {
  if (parent?.name === 'FunctionInvocation' && parent.from === from) return 'called';
  return isInsideFilter ? 'filtering' : 'read';
}

const builtIns = new Map<string, boolean>();

function isBuiltIn(name: string): boolean {
  const known = builtIns.get(name) ?? ((value) => typeof value === 'function' || isFunction(value))(evaluate(name, {}).value);
  builtIns.set(name, known);
  return known;
}
