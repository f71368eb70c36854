import { isSameValue } from '#libs/domain/same-value.js';
import { toPlain } from '../feel/feel-values.js';
import type { DecisionTable, TableRow } from '../table/table.types.js';
import { finding, type Finding } from './finding.js';
import { caseText, sampleOf, type GridColumn } from './grid.js';

/** Pairs of rows that can both be hit, where the policy forbids it: UNIQUE always, ANY when they put out different things. */
export function overlaps(table: DecisionTable, grid: GridColumn[]): Finding[] {
  if (table.hitPolicy !== 'UNIQUE' && table.hitPolicy !== 'ANY') return [];
  return table.rows.flatMap((first, a) => table.rows.slice(a + 1).flatMap((second, offset) => {
    if (table.hitPolicy === 'ANY' && sameOutputs(first, second)) return [];
    const example = common(grid, a, a + 1 + offset);
    if (!example) return [];
    const parameters = { first: first.number, second: second.number, case: caseText(example) };
    return [finding('overlap', 'error', { table: table.name, row: second.number }, { parameters, rows: [first.number, second.number], example })];
  }));
}

/** An input that both rows accept; undefined when there is none, or when a column that cannot be cut leaves it open. */
function common(grid: GridColumn[], a: number, b: number): Record<string, unknown> | undefined {
  const example: Record<string, unknown> = {};
  for (const { label, segments, hits, texts } of grid) {
    if (segments) {
      const both = hits[a]! & hits[b]!, bit = segments.findIndex((_, index) => both & (1n << BigInt(index)));
      if (bit < 0) return undefined;
      if (segments.length > 1) example[label] = sampleOf(segments[bit]!);
    } else if (texts[a] !== '-' && texts[b] !== '-' && texts[a] !== texts[b]) return undefined;
  }
  return example;
}

function sameOutputs(first: TableRow, second: TableRow): boolean {
  return first.outputs.every(({ expression }, index) => {
    const other = second.outputs[index]!.expression;
    if (expression?.constant && other?.constant) return isSameValue(toPlain(expression.constant.value), toPlain(other.constant.value));
    return expression?.text === other?.text;
  });
}
