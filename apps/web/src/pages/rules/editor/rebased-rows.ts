import type { RuleDraftDetail, RuleTableView, ViewRow } from '../../../api/types.ts';
import { editOf, type TableEdit } from './table-edit.ts';
import { changedRows } from '../draft/changed-rows.ts';

/** A draft's changes made again on the table as it is now: of a stale one those of its rows, on the present columns and examples. */
export function rebased(current: RuleTableView, draft: RuleDraftDetail): Partial<TableEdit> {
  const before = draft.before.find(({ id }) => id === current.id), after = draft.after.find(({ id }) => id === current.id);
  if (!before || !after) return {};
  return draft.isStale ? { rows: rebasedRows(current, before, after) } : editOf(after);
}

/** What others changed meanwhile stays, unless it is the same row. */
function rebasedRows(current: RuleTableView, before: RuleTableView, after: RuleTableView): ViewRow[] {
  const changed = changedRows(before, after), gone = new Set(changed.filter((row) => !row.after).map(({ id }) => id));
  const edited = new Map(changed.flatMap((row) => (row.before && row.after ? [[row.id, row.after]] : [])));
  const rows = current.rows.filter(({ id }) => !gone.has(id)).map((row) => edited.get(row.id) ?? row);
  for (const { id, before: was, after: row } of changed) {
    if (was || !row) continue;
    const predecessor = after.rows[after.rows.findIndex((each) => each.id === id) - 1];
    rows.splice(rows.findIndex((each) => each.id === predecessor?.id) + 1, 0, row);
  }
  return rows;
}
