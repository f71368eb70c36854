import { Link } from 'react-router';
import { usePack } from '../api/queries.ts';
import { useRuleTable } from '../api/rules.ts';
import type { RuleReference, RuleTableView, ViewRow } from '../api/types.ts';
import { useSpeech } from '../words/use-words.tsx';
import { cellText } from './cell-text.ts';
import { QueryState } from './query-state.tsx';
import { Unconfirmed } from './unconfirmed.tsx';
import './why.css';

/** Rules that are no tables: what the pack says of stages, cycles and matters, what somebody chose by hand, and what older records say of time. */
const STAGES = 'lifecycle/stages';
const CYCLES = 'cycles';
const MATTERS = 'matters/settings';
const KERNEL = 'kernel/time';
const BY_HAND = 'lifecycle/templates';

export function WhyRow({ rule }: { rule: RuleReference }) {
  const { why } = useSpeech().words;
  if (rule.table === KERNEL) return <p className="why-text">{why.kernel[rule.row] ?? rule.row}<small className="muted"> {why.builtIn}</small></p>;
  if (rule.table === STAGES) return <StageRow stage={rule.row} />;
  if (rule.table === CYCLES) return <CycleRow cycle={rule.row} />;
  if (rule.table === MATTERS) return <MatterSetting />;
  if (rule.table === BY_HAND) return <p className="why-text">{why.byHand(rule.row)}</p>;
  return <TableRow rule={rule} />;
}

/** What the pack says of a stage: when it ends, and so when the next begins. */
function StageRow({ stage }: { stage: string }) {
  const { words: { why }, say } = useSpeech(), query = usePack();
  return (
    <QueryState query={query} rows={1}>
      {({ stages }) => {
        const described = stages.find(({ id }) => id === stage);
        return <p className="why-text" data-testid="why-stage">{why.stage(say(described?.label) || stage, say(described?.endsWhen))}</p>;
      }}
    </QueryState>
  );
}

/** What the pack says of a cycle: when it is due, reviewed, corrected and published. */
function CycleRow({ cycle }: { cycle: string }) {
  const { words: { why }, say } = useSpeech(), query = usePack();
  return (
    <QueryState query={query} rows={1}>
      {({ cycles }) => {
        const found = cycles.find(({ id }) => id === cycle);
        return <p className="why-text" data-testid="why-cycle">{found ? <>{why.cycle(say(found.label), why.moment(found.due), why.moment(found.freeze), found.reviewDays, found.correctionDays)} {found.confirmed === false && <Unconfirmed />}</> : cycle}</p>;
      }}
    </QueryState>
  );
}

/** From how many blockers on an issue is proposed. */
function MatterSetting() {
  const { why } = useSpeech().words, query = usePack();
  return (
    <QueryState query={query} rows={1}>
      {({ matterSettings: { systemicIssueFrom, issueDeclinedForDays, confirmed } }) => (
        <p className="why-text" data-testid="why-issue">{why.issue(systemicIssueFrom, issueDeclinedForDays)} {confirmed === false && <Unconfirmed />}</p>
      )}
    </QueryState>
  );
}

function TableRow({ rule }: { rule: RuleReference }) {
  const query = useRuleTable(rule.table, rule.version);
  return <div className="why-row" data-testid="why-row"><QueryState query={query} rows={2}>{(table) => <Found table={table} rule={rule} />}</QueryState></div>;
}

function Found({ table, rule }: { table: RuleTableView; rule: RuleReference }) {
  const { why, rules, colon } = useSpeech().words;
  const row = table.rows.find(({ id }) => id === rule.row);
  const notes = table.annotations.flatMap((heading, index) => (row?.annotations[index] ? [heading + colon + row.annotations[index]] : []));
  return (
    <>
      <div className="why-table"><b>{table.name}</b> <small className="muted">{rules.version(rule.version)}</small></div>
      {row ? <RowTable table={table} row={row} /> : <p className="muted">{why.gone}</p>}
      {notes.length > 0 && <ul className="why-notes" aria-label={why.notes}>{notes.map((note) => <li key={note}>{note}</li>)}</ul>}
      <Link to={`/rules/${table.id}?version=${encodeURIComponent(rule.version)}&row=${encodeURIComponent(rule.row)}`} data-testid="why-open">{why.open}</Link>
    </>
  );
}

/** Column labels over cells; conditions that ask nothing and outputs that say nothing are left out. */
function RowTable({ table, row }: { table: RuleTableView; row: ViewRow }) {
  const { words, say } = useSpeech();
  const columns = [
    ...table.inputs.map((column, index) => ({ column, text: row.inputs[index] ?? '', isOutput: false })),
    ...table.outputs.map((column, index) => ({ column, text: row.outputs[index] ?? '', isOutput: true })),
  ];
  const telling = columns.filter(({ text, isOutput }) => (isOutput ? text !== 'null' : text.trim() !== '-' && text.trim() !== ''));
  const shown = telling.some(({ isOutput }) => isOutput) ? telling : columns.filter(({ isOutput, text }) => isOutput || text.trim() !== '-');
  return (
    <div className="why-scroll">
      <table>
        <thead><tr>{shown.map(({ column, isOutput }) => <th key={column.id + column.expression} className={isOutput ? 'is-output' : undefined}>{column.label}</th>)}</tr></thead>
        <tbody><tr>{shown.map(({ column, text, isOutput }) => <td key={column.id + column.expression} className={isOutput ? 'is-output' : undefined}>{cellText(text, column, isOutput, words, say)}</td>)}</tr></tbody>
      </table>
    </div>
  );
}
