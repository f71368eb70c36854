import { useState } from 'react';
import type { RuleTableView } from '../../../api/types.ts';
import { editOf, type TableEdit } from './table-edit.ts';

/** A table while it is being edited; what was kept on this device, or is made again, stands over what the table says. */
export function useTableEdit(table: RuleTableView, restored: Partial<TableEdit> | undefined, onChange: (edit: TableEdit) => void) {
  const [original] = useState(() => editOf(table));
  const [edit, setEdit] = useState<TableEdit>(restored ? { ...original, ...restored } : original);
  const put = (next: TableEdit) => {
    setEdit(next);
    onChange(next);
  };
  return { edit, put, isChanged: edit !== original, reset: () => setEdit(original) };
}
