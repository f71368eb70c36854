import type { RuleColumnView, RuleExample, RuleTableView, ViewRow } from '../../../api/types.ts';

/** All of a table that a clerk may change. */
export interface TableEdit {
  rows: ViewRow[];
  inputs: RuleColumnView[];
  outputs: RuleColumnView[];
  examples: RuleExample[];
  /** Empty for no such day. */
  effectiveFrom: string;
}

export type ColumnPart = 'inputs' | 'outputs';

export const editOf = ({ rows, inputs, outputs, examples, effectiveFrom = '' }: RuleTableView): TableEdit => ({ rows, inputs, outputs, examples, effectiveFrom });

/** What is sent: columns, examples and the first day only where they were changed. */
export function editedTable(table: RuleTableView, { rows, inputs, outputs, examples, effectiveFrom }: TableEdit) {
  const original = editOf(table), hasColumns = inputs !== original.inputs || outputs !== original.outputs;
  const plain = (columns: RuleColumnView[]) => columns.map(({ id, label, expression, type, values }) => ({ id, label, expression, type, values }));
  return {
    id: table.id, rows,
    ...(hasColumns && { columns: { inputs: plain(inputs), outputs: plain(outputs) } }),
    ...(examples !== original.examples && { examples }),
    ...(effectiveFrom !== original.effectiveFrom && { effectiveFrom }),
  };
}

/** The cell of a new column says "any" in a condition, and nothing yet in a result. */
const EMPTY: Record<ColumnPart, string> = { inputs: '-', outputs: '' };

/** Examples say of a new condition's input that it is unknown; of other results they have to be told. */
export const withColumn = (edit: TableEdit, part: ColumnPart, column: RuleColumnView): TableEdit => ({
  ...edit, [part]: [...edit[part], column], rows: edit.rows.map((row) => ({ ...row, [part]: [...row[part], EMPTY[part]] })),
  ...(part === 'inputs' && { examples: edit.examples.map((example) => ({ ...example, input: JSON.stringify({ [column.expression]: null, ...JSON.parse(example.input) as object }) })) }),
});

export const withoutColumn = (edit: TableEdit, part: ColumnPart, at: number): TableEdit =>
  ({ ...edit, [part]: without(edit[part], at), rows: edit.rows.map((row) => ({ ...row, [part]: without(row[part], at) })) });

export const changedColumn = (edit: TableEdit, part: ColumnPart, at: number, changes: Partial<RuleColumnView>): TableEdit =>
  ({ ...edit, [part]: edit[part].map((column, index) => (index === at ? { ...column, ...changes } : column)) });

export const without = <T>(list: T[], at: number): T[] => list.filter((_, index) => index !== at);
