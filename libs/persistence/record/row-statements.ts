import { ownerOf, type ReadTable, type Row, type RowChanges } from '../projections/read-table.js';
import type { Parameter, StatementBuilder } from './statement-builder.js';

/** The row that carries where its stream stands; the other tables do not need it. */
const headColumns = (table: ReadTable, sequence: number, parameter: Parameter): [string, string][] =>
  table.hasHead ? [['version', parameter(sequence, 'bigint')], ['updated_at', 'h.recorded_at']] : [];

/** Adds to the act's statement what makes one table's rows of the stream what they are after it. Nothing is written unless the head moved. */
export function addRowChanges(statement: StatementBuilder, { table, insert, update, remove }: RowChanges, streamId: string, sequence: number): void {
  if (insert.length > 0) addInsert(statement, table, insert, sequence);
  if (update.length > 0) addUpdate(statement, table, update, streamId, sequence);
  if (remove.length > 0) {
    statement.add(`d${table.mark}`, (p) => `delete from ${table.name} t using head h
      where t.${table.owner} = ${p(ownerOf(table, streamId), 'text')} and t.${table.key} = any(${p(remove, 'text[]')})`);
  }
}

function addInsert(statement: StatementBuilder, table: ReadTable, rows: Row[], sequence: number): void {
  statement.add(`i${table.mark}`, (p) => {
    const head = headColumns(table, sequence, p);
    return `insert into ${table.name} (${[...table.columns, ...head.map(([column]) => column)].join(', ')})
      select ${[...table.columns.map((column) => `r.${column}`), ...head.map(([, value]) => value)].join(', ')}
      from head h, json_populate_recordset(null::${table.name}, ${p(JSON.stringify(rows), 'json')}) r`;
  });
}

/** The owner is given as a parameter besides the rows' keys: the planner guesses a hundred rows and would else read the whole table. */
function addUpdate(statement: StatementBuilder, table: ReadTable, rows: Row[], streamId: string, sequence: number): void {
  const columns = table.columns.filter((column) => column !== table.owner && column !== table.key);
  statement.add(`u${table.mark}`, (p) => {
    const sets = [...columns.map((column) => [column, `r.${column}`]), ...headColumns(table, sequence, p)];
    return `update ${table.name} t set ${sets.map(([column, value]) => `${column} = ${value}`).join(', ')}
      from head h, json_populate_recordset(null::${table.name}, ${p(JSON.stringify(rows), 'json')}) r
      where t.${table.owner} = ${p(ownerOf(table, streamId), 'text')}${table.key ? ` and t.${table.key} = r.${table.key}` : ''}`;
  });
}
