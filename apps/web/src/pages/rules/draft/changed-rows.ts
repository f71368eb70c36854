import type { RuleTableView, ViewRow } from '../../../api/types.ts';

export interface ChangedRow {
  id: string;
  before?: ViewRow;
  after?: ViewRow;
  /** Places of cells that differ, in inputs, outputs and annotations in turn. */
  cells: boolean[];
}

export const cellsOf = (row: ViewRow | undefined, { inputs, outputs, annotations }: RuleTableView): string[] => [
  ...inputs.map((_, index) => row?.inputs[index] ?? ''), ...outputs.map((_, index) => row?.outputs[index] ?? ''), ...annotations.map((_, index) => row?.annotations[index] ?? ''),
];

/** Rows that were changed, added or deleted; rows in another order only are told by their first that moved. */
export function changedRows(before: RuleTableView, after: RuleTableView): ChangedRow[] {
  const old = new Map(before.rows.map((row) => [row.id, row])), next = new Set(after.rows.map(({ id }) => id));
  const kept = after.rows.map((row): ChangedRow => {
    const was = old.get(row.id), [from, to] = [cellsOf(was, before), cellsOf(row, after)];
    return { id: row.id, ...(was && { before: was }), after: row, cells: to.map((text, index) => text !== from[index]) };
  });
  const gone = before.rows.filter(({ id }) => !next.has(id)).map((row): ChangedRow => ({ id: row.id, before: row, cells: cellsOf(row, before).map(() => true) }));
  return [...kept.filter(({ cells, before: was }) => !was || cells.includes(true)), ...gone];
}
