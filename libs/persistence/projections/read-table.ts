import { partsOfStream, type StreamKind } from '#libs/domain/ids.js';

/** What a column of a read model may hold; dates as `YYYY-MM-DD`. */
export type ColumnValue = string | number | boolean | null | string[];

/** A row of a read model by column name. */
export type Row<Column extends string = string> = Record<Column, ColumnValue>;

/** A table derived from a stream's state: its columns, and which one tells the rows of a stream apart (none: there is one row). */
export interface ReadTable {
  name: string;
  /** The column that says whose row it is: the thing's id, or the stream's in tables that things of several kinds share. */
  owner: `${StreamKind}_id` | 'stream_id';
  /** True for the table whose row also says where the stream stands (`version`, `updated_at`). */
  hasHead?: true;
  /** One letter for it in the names of prepared statements, of which PostgreSQL reads only 63 characters. */
  mark: string;
  key?: string;
  columns: readonly string[];
}

/** All rows of one table for one stream. */
export interface TableRows {
  table: ReadTable;
  rows: Row[];
}

/** What has to be written to make a table's rows of one stream what they should be. */
export interface RowChanges {
  table: ReadTable;
  insert: Row[];
  update: Row[];
  /** Key values of rows that are no more. */
  remove: ColumnValue[];
}

/** The difference between the rows before and after an act; tables without one are left out. */
export function changesOf(before: TableRows[], after: TableRows[]): RowChanges[] {
  return after
    .map(({ table, rows }, index) => tableChanges(table, before[index]!.rows, rows))
    .filter(({ insert, update, remove }) => insert.length + update.length + remove.length > 0);
}

function tableChanges(table: ReadTable, before: Row[], after: Row[]): RowChanges {
  const keyOf = (row: Row): ColumnValue => (table.key ? row[table.key]! : '');
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const changes: RowChanges = { table, insert: [], update: [], remove: [] };
  for (const row of after) {
    const previous = old.get(keyOf(row));
    old.delete(keyOf(row));
    if (!previous) changes.insert.push(row);
    else if (previous !== row && !isSameRow(table, previous, row)) changes.update.push(row);
  }
  changes.remove.push(...old.keys());
  return changes;
}

/** Whose rows of a table belong to a stream: the value of its owner column. */
export const ownerOf = ({ owner }: ReadTable, streamId: string): string => (owner === 'stream_id' ? streamId : partsOfStream(streamId).id);

/** The kind of stream whose rows a table has; undefined for one that several kinds share. */
export const kindOf = ({ owner }: ReadTable): StreamKind | undefined => (owner === 'stream_id' ? undefined : owner.slice(0, -'_id'.length) as StreamKind);

/** Whether a table has rows of that kind of stream. */
export const isOfKind = (table: ReadTable, kind: StreamKind): boolean => (kindOf(table) ?? kind) === kind;

/** The name of the stream that a row `t` belongs to, in SQL. */
export const streamOf = (table: ReadTable): string => (table.owner === 'stream_id' ? 't.stream_id' : `'${kindOf(table)!}/' || t.${table.owner}`);

/** True when two rows hold the same in every column of the table. */
export const isSameRow = (table: ReadTable, a: Row, b: Row): boolean => table.columns.every((column) => isSameValue(a[column], b[column]));

const isSameValue = (a: ColumnValue | undefined, b: ColumnValue | undefined): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, index) => value === b[index]));
