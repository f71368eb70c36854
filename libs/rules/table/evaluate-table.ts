import type { Explanation } from '../evaluation.types.js';
import { toPlain } from '../feel/feel-values.js';
import type { Run } from '../model/run.js';
import type { Values } from '../model/rule-names.js';
import { RuleError } from '../rule-error.js';
import { applyHitPolicy, outputValue, type Hit, type Outcome } from './hit-policies.js';
import type { DecisionTable, TableRow } from './table.types.js';

/** Evaluates the table and notes why. Throws RuleError with row and column. */
export function evaluateTable(table: DecisionTable, values: Values, run: Run): unknown {
  table.names.bind(values);
  const inputs = readInputs(table, values), rows = hitRows(table, inputs);
  try {
    const { value, hits } = rows.length === 0 ? withoutHit(table, values) : applyHitPolicy(table, rows.map((row) => ({ row, outputs: outputsOf(row, values) })));
    run.explain.push(explanationOf(table, inputs, value, hits, run));
    return value;
  } catch (error) {
    throw error instanceof RuleError ? error.at({ table: table.name }) : error;
  }
}

function readInputs(table: DecisionTable, values: Values): unknown[] {
  const read: unknown[] = [];
  for (const input of table.inputs) {
    try {
      read.push(input.read(values));
    } catch (error) {
      throw error instanceof RuleError ? error.at({ table: table.name, column: input.label }) : error;
    }
  }
  return read;
}

/** One plain loop: this is where the time goes. */
function hitRows(table: DecisionTable, inputs: unknown[]): TableRow[] {
  const hits: TableRow[] = [], onlyFirst = table.hitPolicy === 'FIRST';
  for (const row of table.rows) {
    if (!isHit(table, row, inputs)) continue;
    hits.push(row);
    if (onlyFirst) break;
  }
  return hits;
}

function isHit(table: DecisionTable, row: TableRow, inputs: unknown[]): boolean {
  let at = 0;
  try {
    for (const { column, match } of row.matches) {
      at = column;
      if (match(inputs[column]) !== true) return false;
    }
    return true;
  } catch (error) {
    throw error instanceof RuleError ? error.at({ table: table.name, row: row.number, column: table.inputs[at]!.label }) : error;
  }
}

function outputsOf(row: TableRow, values: Values): unknown[] {
  try {
    return row.outputs.map((cell) => cell.read(values));
  } catch (error) {
    throw error instanceof RuleError ? error.at({ row: row.number }) : error;
  }
}

/** The default outputs when the table has some, else null: FEEL's "nothing is known". */
function withoutHit(table: DecisionTable, values: Values): Outcome {
  const hits: Hit[] = [];
  if (!table.outputs.some((column) => column.default)) return { value: null, hits };
  return { value: outputValue(table, table.outputs.map((column) => column.default?.read(values) ?? null)), hits };
}

function explanationOf(table: DecisionTable, inputs: unknown[], value: unknown, hits: Hit[], run: Run): Explanation {
  const byLabel: Record<string, unknown> = {};
  for (let index = 0; index < inputs.length; index += 1) byLabel[table.inputs[index]!.label] = toPlain(inputs[index]);
  return {
    decision: table.name, id: table.ownerId, kind: 'table', outcome: toPlain(value), table: table.id ?? table.name, version: run.version, hitPolicy: table.hitPolicy,
    inputs: byLabel, matchedRows: hits.map(({ row: { number, id, annotations } }) => ({ row: number, id, annotations })),
  };
}
