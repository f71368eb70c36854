import { Alert, Button } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { useRuleCheck } from '../../../api/rules.ts';
import type { RuleDraftDetail, RuleTableView, ViewRow } from '../../../api/types.ts';
import { useCaller } from '../../../app/caller.ts';
import { useDraft } from '../../../parts/forms/draft.ts';
import { useWords } from '../../../words/use-words.tsx';
import { CheckPanel } from '../check-panel.tsx';
import { SaveDraft } from '../save-draft.tsx';
import { rebasedRows } from './rebased-rows.ts';
import { RuleGrid } from './rule-grid.tsx';
import { useRows } from './use-rows.ts';

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
  const kept = useDraft<{ rows: ViewRow[] }>([accountId, 'rules', table.id, table.version, replaces?.id ?? ''].join('.'));
  const [remade] = useState(() => replaces && rebasedRows(table, replaces));
  const { rows, write, add, act, reset } = useRows(table, kept.restored?.rows ?? remade, (next) => kept.keep({ rows: next }));
  const isChanged = rows !== table.rows, rested = useRested(rows);
  const check = useRuleCheck({ table: { id: table.id, rows: rested } }, true);
  const isChecking = check.isFetching || rested !== rows;
  const discard = () => {
    kept.drop();
    reset();
  };
  return (
    <>
      {kept.restored && isChanged && <p className="draft-note">{words.restored} <Button type="link" size="small" onClick={discard}>{words.discard}</Button></p>}
      <RuleGrid table={table} rows={rows} findings={check.data?.findings} shown={shown} edit={{ write, act }} />
      <div className="rule-bar">
        <Button onClick={add} data-testid="add-row">{words.add}</Button>
        {isChanged && <Button onClick={discard}>{words.discard}</Button>}
        <span className="muted" role="status">{isChecking ? words.checking : ''}</span>
      </div>
      {check.error && <Alert type="error" showIcon title={check.error.message} style={{ marginTop: 12 }} data-testid="check-refused" />}
      <div className="rule-side">
        {check.data && <CheckPanel check={check.data} table={table.id} />}
        {isChanged && <SaveDraft rules={{ table: { id: table.id, rows } }} replaces={replaces} onSaved={kept.drop} />}
      </div>
    </>
  );
}
