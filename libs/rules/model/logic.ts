import type { DmnDecisionTable, DmnExpression, DmnLiteralExpression } from '../document/dmn.types.js';
import { ANY } from '../feel/feel-type.js';
import { toPlain } from '../feel/feel-values.js';
import { RuleError } from '../rule-error.js';
import { compileTable, type Owner } from '../table/compile-table.js';
import { evaluateTable } from '../table/evaluate-table.js';
import type { DecisionTable } from '../table/table.types.js';
import type { CompiledExpression, RuleNames, Values } from './rule-names.js';
import type { Run } from './run.js';

export interface LiteralLogic { kind: 'expression'; owner: Owner; expression: CompiledExpression; names: RuleNames }

/** What a decision or a business knowledge model does. */
export type Logic = DecisionTable | LiteralLogic;

/** Throws RuleError for an expression of another kind than table and literal. */
export function compileLogic(logic: DmnExpression | undefined, owner: Owner, names: RuleNames, mayImply: boolean): Logic {
  if (!logic) throw new RuleError('no-logic');
  if (logic.$type === 'dmn:DecisionTable') return compileTable(logic as DmnDecisionTable, owner, names);
  const literal = logic as DmnLiteralExpression;
  if (logic.$type !== 'dmn:LiteralExpression') throw new RuleError('unsupported', { element: logic.$type.replace('dmn:', ''), where: owner.name });
  if (literal.importedValues) throw new RuleError('unsupported', { element: 'importedValues', where: owner.name });
  return { kind: 'expression', owner, expression: names.compile(literal, mayImply ? ANY : undefined), names };
}

export function runLogic(logic: Logic, values: Values, run: Run): unknown {
  if (logic.kind === 'table') return evaluateTable(logic, values, run);
  const { owner, expression, names } = logic;
  names.bind(values);
  const value = expression.read(values);
  run.explain.push({
    decision: owner.name, id: owner.id, kind: 'expression', outcome: toPlain(value), version: run.version,
    inputs: Object.fromEntries([...names.used].map((name) => [name, toPlain(values[name] ?? null)])), matchedRows: [],
  });
  return value;
}
