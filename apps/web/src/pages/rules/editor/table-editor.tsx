import { Alert, Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useDeferredValue, useEffect, useState } from 'react';
import { useRuleCheck } from '../../../api/rules.ts';
import type { RuleDraftDetail, RuleTableView } from '../../../api/types.ts';
import { useCaller } from '../../../app/caller.ts';
import { useDraft } from '../../../parts/forms/draft.ts';
import { useWords } from '../../../words/use-words.tsx';
import { CheckPanel } from '../check-panel.tsx';
import { SaveDraft } from '../save-draft.tsx';
import { ColumnsPanel } from './columns-panel.tsx';
import { ExamplesPanel } from './examples-panel.tsx';
import { rebased } from './rebased-rows.ts';
import { rowActs } from './row-changes.ts';
import { RuleGrid } from './rule-grid.tsx';
import { editedTable, type TableEdit } from './table-edit.ts';
import { useTableEdit } from './use-table-edit.ts';

/** The server is asked when the hand has rested this long. */
const REST_MS = 600;

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), REST_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return useDeferredValue(rested);
}

/** A table as a clerk changes it: checked while it is typed, kept on this device, saved as a draft with a reason. */
export function TableEditor({ table, shown, replaces }: { table: RuleTableView; shown?: string; replaces?: RuleDraftDetail }) {
  const { rules: words } = useWords();
  const { accountId } = useCaller();
  const kept = useDraft<TableEdit>([accountId, 'rules', table.id, table.version, replaces?.id ?? ''].join('.'));
  const [remade] = useState(() => replaces && rebased(table, replaces));
  const { edit, put, isChanged, reset } = useTableEdit(table, kept.restored ?? remade, kept.keep);
  const { rows, inputs, outputs, examples, effectiveFrom } = edit, shape = { ...table, inputs, outputs }, rested = useRested(edit);
  const { write, add, act } = rowActs(shape, rows, (next) => put({ ...edit, rows: next }));
  const check = useRuleCheck({ table: editedTable(table, rested) }, true);
  const isChecking = check.isFetching || rested !== edit;
  const discard = () => {
    kept.drop();
    reset();
  };
  return (
    <>
      {kept.restored && isChanged && <p className="draft-note">{words.restored} <Button type="link" size="small" onClick={discard}>{words.discard}</Button></p>}
      <RuleGrid table={shape} rows={rows} findings={check.data?.findings} shown={shown} edit={{ write, act }} />
      <div className="rule-bar">
        <Button onClick={add} data-testid="add-row">{words.add}</Button>
        {isChanged && <Button onClick={discard}>{words.discard}</Button>}
        <label>{words.effectiveFrom} <DatePicker value={effectiveFrom ? dayjs(effectiveFrom) : null} placeholder={words.effectiveNow} onChange={(day) => put({ ...edit, effectiveFrom: day ? day.format('YYYY-MM-DD') : '' })} data-testid="effective-from" /></label>
        <span className="muted" role="status">{isChecking ? words.checking : ''}</span>
      </div>
      {check.error && <Alert type="error" showIcon title={check.error.message} style={{ marginTop: 12 }} data-testid="check-refused" />}
      <div className="rule-panels">
        <ExamplesPanel table={shape} examples={examples} results={check.data?.examples.filter((example) => example.table === table.id) ?? []} onChange={(next) => put({ ...edit, examples: next })} />
        <ColumnsPanel edit={edit} known={table.knownInputs} onChange={put} />
      </div>
      <div className="rule-side">
        {check.data && <CheckPanel check={check.data} table={table.id} />}
        {isChanged && <SaveDraft rules={{ table: editedTable(table, edit) }} replaces={replaces} onSaved={kept.drop} />}
      </div>
    </>
  );
}
