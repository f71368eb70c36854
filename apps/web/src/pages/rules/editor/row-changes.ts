import { newId } from '../../../api/identifiers.ts';
import { NEW_ROW } from '../../../api/rules.ts';
import type { ViewRow } from '../../../api/types.ts';

/** Where a cell is: the row and the place in one of its three parts. */
export interface CellPlace {
  rowId: string;
  part: 'inputs' | 'outputs' | 'annotations';
  index: number;
}

export type RowAct = 'duplicate' | 'remove' | 'up' | 'down';

const freshId = (): string => NEW_ROW + newId();

/** What can be done with the rows of a table while they are being edited. */
export function rowActs(table: { inputs: unknown[]; outputs: unknown[]; annotations: unknown[] }, rows: ViewRow[], put: (rows: ViewRow[]) => void) {
  const write = ({ rowId, part, index }: CellPlace, text: string) =>
    put(rows.map((row) => (row.id === rowId ? { ...row, [part]: filled(row[part], index, text) } : row)));
  const add = () => put([...rows, { id: freshId(), inputs: table.inputs.map(() => '-'), outputs: table.outputs.map(() => ''), annotations: table.annotations.map(() => '') }]);
  const act = (rowId: string, what: RowAct) => {
    const at = rows.findIndex(({ id }) => id === rowId), row = rows[at];
    if (!row) return;
    const others = rows.filter(({ id }) => id !== rowId);
    if (what === 'remove') return put(others);
    if (what === 'duplicate') return put(inserted(rows, at + 1, { ...row, id: freshId() }));
    put(inserted(others, what === 'up' ? Math.max(0, at - 1) : at + 1, row));
  };
  return { write, add, act };
}

const inserted = (rows: ViewRow[], at: number, row: ViewRow): ViewRow[] => [...rows.slice(0, at), row, ...rows.slice(at)];

/** A row may have fewer annotations than the table has headings. */
const filled = (texts: string[], index: number, text: string): string[] => Array.from({ length: Math.max(texts.length, index + 1) }, (_, each) => (each === index ? text : (texts[each] ?? '')));
