import { Alert, Button } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useRuleDraft, useRuleTable } from '../../api/rules.ts';
import type { RuleTableView } from '../../api/types.ts';
import { mayAsk, useCaller } from '../../app/caller.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';
import { RuleGrid } from './editor/rule-grid.tsx';
import { TableEditor } from './editor/table-editor.tsx';
import './rules.css';

/** One table of one version; the current one can be changed by whoever may propose rules. */
export function TablePage() {
  const { table = '' } = useParams();
  const [params] = useSearchParams();
  const query = useRuleTable(table, params.get('version') ?? undefined);
  return <QueryState query={query} rows={10}>{(view) => <Shown key={view.id + view.version} table={view} row={params.get('row') ?? undefined} draftId={params.get('draft') ?? undefined} />}</QueryState>;
}

/** A draft of one's own, opened again: its changes on the table as it is now. */
function Remade({ table, draftId }: { table: RuleTableView; draftId: string }) {
  const query = useRuleDraft(draftId);
  return <QueryState query={query}>{(draft) => <TableEditor table={table} replaces={draft} />}</QueryState>;
}

function Shown({ table, row, draftId }: { table: RuleTableView; row?: string; draftId?: string }) {
  const words = useWords();
  const mayEdit = mayAsk(useCaller(), 'rules:propose') && table.isCurrent;
  return (
    <>
      <div className="crumb no-print"><Link to="/rules">{words.rules.title}</Link> / {table.id}</div>
      <PageHead title={table.name} aside={words.rules.version(table.version)}>
        {table.isCurrent && <Link to={`/rules/files/${table.file}`}><Button data-testid="expert">{words.rules.expert}</Button></Link>}
      </PageHead>
      {table.description && <p className="rule-description">{table.description}</p>}
      {table.effectiveFrom && <p className="muted" data-testid="acts-from">{words.rules.effectiveFrom}{words.colon}{table.effectiveFrom}</p>}
      {!table.isCurrent && <Alert type="info" showIcon title={words.rules.old} action={<Link to={`/rules/${table.id}`}>{words.rules.toCurrent}</Link>} style={{ marginBottom: 12 }} />}
      {mayEdit ? (draftId ? <Remade table={table} draftId={draftId} /> : <TableEditor table={table} shown={row} />) : <RuleGrid table={table} rows={table.rows} shown={row} />}
    </>
  );
}
