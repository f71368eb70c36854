import { describeValue, kindOf } from '../feel/feel-values.js';
import type { CellAtom } from '../table/cell-test.js';
import type { DecisionTable, InputColumn, TableRow } from '../table/table.types.js';
import { finding, refusal, type Finding } from './finding.js';
import type { GridColumn } from './grid.js';
import { isReversed } from './segments.js';

/** Cell by cell: values of another type or not allowed, ranges the wrong way round, cells that nothing hits, outputs that are missing. */
export function checkCells(table: DecisionTable, grid: GridColumn[]): Finding[] {
  return table.rows.flatMap((row, index) => [
    ...table.inputs.flatMap((input, column) => inputProblems(table, row, input, column, grid[column]!, index)),
    ...row.outputs.flatMap((output, column) => {
      const place = { table: table.name, row: row.number, column: table.outputs[column]!.label };
      if (output.problem) return [refusal(output.problem.at(place))];
      return output.expression ? [] : [finding('missing-output', 'error', place)];
    }),
  ]);
}

function inputProblems(table: DecisionTable, row: TableRow, input: InputColumn, column: number, { segments, hits }: GridColumn, index: number): Finding[] {
  const test = row.tests[column]!, place = { table: table.name, row: row.number, column: input.label }, text = row.cells[column]!;
  if (test.kind === 'any') return [];
  const problems = test.atoms.flatMap((atom) => atomProblems(atom, input, place, text));
  const isNeverHit = segments !== undefined && hits[index] === 0n && problems.length === 0;
  return isNeverHit ? [finding('never-hit', 'warning', place, { parameters: { text } })] : problems;
}

function atomProblems(atom: CellAtom, { type }: InputColumn, place: Parameters<typeof finding>[2], text: string): Finding[] {
  if (atom.kind === 'condition' || atom.kind === 'computed') return [];
  if (atom.kind === 'range' && isReversed(atom)) return [finding('reversed-range', 'error', place, { parameters: { text } })];
  return (atom.kind === 'range' ? [atom.start, atom.end] : [atom.value]).filter((value) => value !== null).flatMap((value) => {
    const parameters = { value: describeValue(value), allowed: type.allowed?.text ?? '' };
    if (type.base !== 'Any' && !type.isList && kindOf(value) !== type.base) return [finding('other-type', 'error', place, { parameters })];
    return atom.kind !== 'range' && type.allowed && !type.allowed.passes(value) ? [finding('unknown-value', 'error', place, { parameters })] : [];
  });
}
