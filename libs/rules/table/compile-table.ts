import type { DmnDecisionTable, DmnRule } from '../document/dmn.types.js';
import type { RuleNames } from '../model/rule-names.js';
import { inPlace, RuleError } from '../rule-error.js';
import { matchOf } from './cell-match.js';
import { compileInput } from './input-column.js';
import { compileOutput, outputCell } from './output-column.js';
import type { Aggregation, DecisionTable, HitPolicy, InputColumn, OutputColumn, TableRow } from './table.types.js';

const HIT_POLICIES: readonly string[] = ['UNIQUE', 'ANY', 'PRIORITY', 'FIRST', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'] satisfies HitPolicy[];

/** The decision or business knowledge model whose logic it is. */
export interface Owner { name: string; id?: string }

/** Compiles a decision table. Throws RuleError, with row and column, for whatever it cannot stand for. */
export function compileTable(table: DmnDecisionTable, owner: Owner, names: RuleNames): DecisionTable {
  const hitPolicy = (table.hitPolicy ?? 'UNIQUE') as HitPolicy;
  if (!HIT_POLICIES.includes(hitPolicy)) throw new RuleError('unknown-hit-policy', { policy: hitPolicy });
  const aggregation = table.aggregation as Aggregation | undefined;
  const inputs = (table.input ?? []).map((input, index) => compileInput(input, index, names));
  const outputs = outputColumns(table, hitPolicy, aggregation, names);
  const rows = (table.rule ?? []).map((rule, index) => inPlace({ row: index + 1 }, () => compileRow(rule, index + 1, inputs, outputs, names)));
  return {
    kind: 'table', name: owner.name, ownerId: owner.id, id: table.id, hitPolicy, aggregation: hitPolicy === 'COLLECT' ? aggregation : undefined, inputs, outputs, rows, names,
  };
}

function outputColumns(table: DmnDecisionTable, hitPolicy: HitPolicy, aggregation: Aggregation | undefined, names: RuleNames): OutputColumn[] {
  const columns = table.output ?? [];
  if (columns.length === 0) throw new RuleError('no-output');
  if (columns.length > 1 && new Set(columns.map((column) => column.name).filter(Boolean)).size < columns.length) throw new RuleError('output-names');
  if (columns.length > 1 && aggregation && hitPolicy === 'COLLECT') throw new RuleError('aggregation-columns', { aggregation });
  const outputs = columns.map((column, index) => compileOutput(column, index, hitPolicy, names));
  if ((hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER') && !outputs.some(({ priorities }) => priorities)) throw new RuleError('no-priorities', { policy: hitPolicy });
  return outputs;
}

function compileRow(rule: DmnRule, number: number, inputs: InputColumn[], outputs: OutputColumn[], names: RuleNames): TableRow {
  const inputCells = rule.inputEntry ?? [], outputCells = rule.outputEntry ?? [];
  assertShape('input', inputCells.length, inputs.length);
  assertShape('output', outputCells.length, outputs.length);
  const tests = inputCells.map((cell, index) => inPlace({ column: inputs[index]!.label }, () => names.compileTest(cell)));
  const matches = tests.flatMap((test, column) => {
    const match = matchOf(test, names.scope);
    return match ? [{ column, match }] : [];
  });
  const annotations = [...(rule.annotationEntry ?? []).map(({ text }) => text ?? ''), rule.description ?? ''].filter(Boolean);
  const cells = tests.map((test, index) => (test.kind === 'any' ? '-' : inputCells[index]!.text!.trim()));
  return { number, id: rule.id, annotations, cells, tests, matches, outputs: outputCells.map((cell, index) => outputCell(cell, outputs[index]!, names)) };
}

function assertShape(kind: string, found: number, expected: number): void {
  if (found !== expected) throw new RuleError('table-shape', { kind, found, expected });
}
