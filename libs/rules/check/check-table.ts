import type { DecisionTable } from '../table/table.types.js';
import { checkCells } from './check-cells.js';
import { finding, type Finding } from './finding.js';
import { boxExample, boxText, everything, uncovered } from './gaps.js';
import { gridOf, type GridColumn } from './grid.js';
import { overlaps } from './overlaps.js';

const MOST_GAPS = 20;

/** What is wrong with a table that compiles: its cells, its gaps, rows that contradict each other and rows that are never reached. */
export function checkTable(table: DecisionTable): Finding[] {
  const grid = gridOf(table), cells = checkCells(table, grid);
  const open = grid.filter(({ segments }) => !segments).map(({ label }) => label);
  const unsure = open.length > 0 ? [finding('not-checkable', 'note', { table: table.name }, { parameters: { columns: open } })] : [];
  return [...cells, ...unsure, ...(open.length > 0 ? [] : gaps(table, grid)), ...overlaps(table, grid), ...shadowed(table, grid)];
}

/** Combinations without a row. With default outputs, and in tables that collect, none is expected for everything. */
function gaps(table: DecisionTable, grid: GridColumn[]): Finding[] {
  const place = { table: table.name };
  if (table.outputs.some((column) => column.default) || table.hitPolicy === 'COLLECT' || table.hitPolicy === 'RULE ORDER' || table.hitPolicy === 'OUTPUT ORDER') return [];
  const boxes = uncovered(grid, table.rows.map((_, index) => index), everything(grid), MOST_GAPS + 1);
  if (!boxes) return [finding('too-large', 'note', place)];
  const found = boxes.slice(0, MOST_GAPS).map((box) => finding('gap', 'warning', place, { parameters: { case: boxText(box) }, example: boxExample(box) }));
  return boxes.length > MOST_GAPS ? [...found, finding('more-gaps', 'warning', place)] : found;
}

/** Rows that a table of first hits never comes to. */
function shadowed(table: DecisionTable, grid: GridColumn[]): Finding[] {
  if (table.hitPolicy !== 'FIRST') return [];
  const closed = grid.filter(({ segments }) => segments), open = grid.filter(({ segments }) => !segments);
  return table.rows.flatMap((row, index) => {
    const own = closed.map(({ hits }) => hits[index]!);
    if (own.includes(0n)) return []; // said already: it is never hit at all
    const earlier = table.rows.map((_, each) => each).filter((each) => each < index && open.every(({ texts }) => texts[each] === '-' || texts[each] === texts[index]));
    return uncovered(closed, earlier, own, 1)?.length === 0 ? [finding('shadowed', 'warning', { table: table.name, row: row.number })] : [];
  });
}
