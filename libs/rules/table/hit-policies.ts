import { evaluate, type FeelFunction } from 'feelin';
import { isSameValue } from '#libs/domain/same-value.js';
import { describeValue, toPlain } from '../feel/feel-values.js';
import { RuleError } from '../rule-error.js';
import type { Aggregation, DecisionTable, TableRow } from './table.types.js';

/** A row that was hit, with the values of its outputs. */
export interface Hit { row: TableRow; outputs: unknown[] }

/** What the hits come to. `hits` are in the order in which they count. */
export interface Outcome { value: unknown; hits: Hit[] }

/** Applies the hit policy of the table; no hit is handled before. Throws RuleError where the rows contradict each other. */
export function applyHitPolicy(table: DecisionTable, hits: Hit[]): Outcome {
  switch (table.hitPolicy) {
    case 'UNIQUE': if (hits.length > 1) throw contradiction('several-rows', hits); break;
    case 'ANY': if (hits.some(({ outputs }) => !isSameValue(toPlain(outputs), toPlain(hits[0]!.outputs)))) throw contradiction('outputs-differ', hits); break;
    case 'PRIORITY': return single(table, inPriority(table, hits));
    case 'FIRST': break;
    case 'OUTPUT ORDER': return list(table, inPriority(table, hits));
    case 'RULE ORDER': return list(table, hits);
    case 'COLLECT': return table.aggregation ? { value: aggregate(table.aggregation, hits.map(({ outputs }) => outputs[0])), hits } : list(table, hits);
  }
  return single(table, hits);
}

/** One output is a value, several are a context. */
export function outputValue({ outputs: columns }: Pick<DecisionTable, 'outputs'>, outputs: unknown[]): unknown {
  return columns.length === 1 ? outputs[0] : Object.fromEntries(columns.map(({ name }, index) => [name, outputs[index]]));
}

const single = (table: DecisionTable, hits: Hit[]): Outcome => ({ value: outputValue(table, hits[0]!.outputs), hits });
const list = (table: DecisionTable, hits: Hit[]): Outcome => ({ value: hits.map(({ outputs }) => outputValue(table, outputs)), hits });
const contradiction = (type: 'several-rows' | 'outputs-differ', hits: Hit[]): RuleError => new RuleError(type, { rows: hits.map(({ row }) => String(row.number)) }, { row: hits[1]!.row.number });

/** Sorted by the first output column that has priorities, then by the next; equals stay in the order of the rows. */
function inPriority({ outputs: columns }: DecisionTable, hits: Hit[]): Hit[] {
  const ranked = hits.map((hit) => ({
    hit,
    ranks: columns.flatMap(({ priorities, label }, index) => (priorities ? [rankOf(hit.outputs[index], priorities, label, hit.row)] : [])),
  }));
  ranked.sort((a, b) => a.ranks.map((rank, index) => rank - b.ranks[index]!).find((difference) => difference !== 0) ?? 0);
  return ranked.map(({ hit }) => hit);
}

function rankOf(value: unknown, priorities: unknown[], column: string, row: TableRow): number {
  const plain = toPlain(value), rank = priorities.findIndex((each) => isSameValue(toPlain(each), plain));
  if (rank < 0) throw new RuleError('no-priority', { value: describeValue(value) }, { row: row.number, column });
  return rank;
}

/** FEEL's own functions, so that sums and extremes are those of an expression. */
const FUNCTIONS = Object.fromEntries((['sum', 'min', 'max'] as const).map((name) => [name.toUpperCase(), evaluate(`function(values) ${name}(values)`).value as FeelFunction]));

function aggregate(aggregation: Aggregation, values: unknown[]): unknown {
  if (aggregation === 'COUNT') return values.length;
  const other = values.find((value) => typeof value !== 'number');
  if (other !== undefined) throw new RuleError('not-aggregable', { aggregation, value: describeValue(other) });
  return FUNCTIONS[aggregation]!.invoke([values]);
}
