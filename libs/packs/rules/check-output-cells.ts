import type { TableView } from '#libs/rules/document/table-view.js';
import type { Pack } from '../pack.types.js';
import { faultsOf } from './output-faults.js';
import type { TableFinding } from './rule-finding.js';

/** Results that are written out in their cells and make no sense. Those that are computed are judged by what they come to. */
export const checkOutputCells = ({ id, outputs, rows }: TableView, pack: Pack): TableFinding[] => rows.flatMap((row, index) => {
  const written = Object.fromEntries(outputs.map(({ expression }, column) => [expression, literal(row.outputs[column] ?? '')]));
  return faultsOf(id, written, pack).map(({ output, message, remedy }): TableFinding => {
    const label = outputs.find(({ expression }) => expression === output)?.label;
    return { table: id, row: index + 1, ...(label && { column: label }), message, remedy };
  });
});

/** What a cell says as it stands; undefined when it must be computed, or says nothing. */
function literal(cell: string): unknown {
  const text = cell.trim();
  if (text === 'null') return null;
  if (/^"[^"\\]*"$/.test(text)) return text.slice(1, -1);
  return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}
