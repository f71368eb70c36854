import { Fragment } from 'react';
import type { Label, RuleDraftDetail, RuleTableView, ViewRow } from '../../../api/types.ts';
import { cellText } from '../../../parts/cell-text.ts';
import { useIsPhone } from '../../../parts/screen.ts';
import type { Words } from '../../../words/zh.ts';
import { useSpeech } from '../../../words/use-words.tsx';
import { cellsOf, changedRows, type ChangedRow } from './changed-rows.ts';

/** The rows that differ from the version the draft was made from, changed cells marked. */
export function DraftChanges({ draft: { before, after } }: { draft: RuleDraftDetail }) {
  const { draft, rules, colon } = useSpeech().words;
  const dated = after.filter(({ id, effectiveFrom }) => effectiveFrom !== before.find((table) => table.id === id)?.effectiveFrom);
  const tables = after.map((table) => ({ table, rows: changedRows(before.find(({ id }) => id === table.id) ?? { ...table, rows: [] }, table) })).filter(({ rows }) => rows.length > 0);
  return (
    <section className="sheet pad" data-testid="draft-changes">
      <h2>{draft.changes}</h2>
      {dated.map(({ id, name, effectiveFrom }) => <p key={id} data-testid="draft-acts-from"><b>{name}</b> {rules.effectiveFrom}{colon}{effectiveFrom ?? rules.effectiveNow}</p>)}
      {tables.length === 0 && <p className="muted">{draft.noChanges}</p>}
      {tables.map(({ table, rows }) => <TableChanges key={table.id} table={table} rows={rows} />)}
    </section>
  );
}

interface TableProps {
  table: RuleTableView;
  rows: ChangedRow[];
}

function TableChanges(props: TableProps) {
  return useIsPhone() ? <ChangesList {...props} /> : <ChangesTable {...props} />;
}

/** A phone shows what has changed and leaves out the rest of the row. */
function ChangesList({ table, rows }: TableProps) {
  const { words, say } = useSpeech();
  const labels = labelsOf(table);
  return (
    <ul className="changes-list">
      {rows.map(({ id, before, after, cells }) => {
        const was = before && texts(before, table, words, say), is = after && texts(after, table, words, say);
        return (
          <li key={id}>
            <b>{(is ?? was)![0]}</b> {!(was && is) && <span className="tag">{is ? words.draft.added : words.draft.removed}</span>}
            <dl className="facts">{labels.map((label, index) => cells[index] && <Fragment key={label}><dt>{label}</dt><dd>{was?.[index] && <del>{was[index]}</del>}{is && <ins>{is[index]}</ins>}</dd></Fragment>)}</dl>
          </li>
        );
      })}
    </ul>
  );
}

const labelsOf = (table: RuleTableView): string[] => [...table.inputs.map(({ label }) => label), ...table.outputs.map(({ label }) => label), ...table.annotations];

function ChangesTable({ table, rows }: TableProps) {
  const { words, say } = useSpeech();
  const labels = labelsOf(table);
  const { draft } = words;
  return (
    <div className="changes-scroll">
      <table className="changes">
        <thead><tr><th>{table.name}</th>{labels.map((label) => <th key={label}>{label}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ id, before, after, cells }) => (
            <RowPair key={id} was={before && texts(before, table, words, say)} is={after && texts(after, table, words, say)} cells={cells} draft={draft} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowPair({ was, is, cells, draft }: { was?: string[]; is?: string[]; cells: boolean[]; draft: Words['draft'] }) {
  return (
    <>
      {was && <tr className="was"><th scope="row">{is ? draft.before : draft.removed}</th>{was.map((text, index) => <td key={index} className={cells[index] ? 'is-changed' : undefined}>{text}</td>)}</tr>}
      {is && <tr><th scope="row">{was ? draft.after : draft.added}</th>{is.map((text, index) => <td key={index} className={cells[index] ? 'is-changed' : undefined}>{text}</td>)}</tr>}
    </>
  );
}

function texts(row: ViewRow, table: RuleTableView, words: Words, say: (label: Label | undefined) => string): string[] {
  const columns = [...table.inputs.map((column) => ({ column, isOutput: false })), ...table.outputs.map((column) => ({ column, isOutput: true }))];
  return cellsOf(row, table).map((text, index) => (columns[index] ? cellText(text, columns[index].column, columns[index].isOutput, words, say) : text));
}
