import { Segmented } from 'antd';
import { useState } from 'react';
import { useOutlook } from '../../api/rehearsal.ts';
import type { Outlook, Stage } from '../../api/types.ts';
import { dayText } from '../../parts/format.ts';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';

const RANGES = [30, 90, 180];

/** What comes if nobody does anything. */
export function OutlookTab() {
  const { words } = useSpeech();
  const [days, setDays] = useState(90);
  const query = useOutlook(days);
  return (
    <div className="rehearsal">
      <div className="filter-row"><Segmented<number> value={days} onChange={setDays} options={RANGES.map((value) => ({ value, label: words.rehearsal.days(value) }))} aria-label={words.outlook.days} /></div>
      <QueryState query={query} rows={10}>{(outlook) => <Ahead outlook={outlook} />}</QueryState>
    </div>
  );
}

type Sum = { due: number; late: number };

function summed<Cell extends Sum>(cells: Cell[], keyOf: (cell: Cell) => string): [string, Sum][] {
  const sums = new Map<string, Sum>();
  for (const cell of cells) {
    const sum = sums.get(keyOf(cell)) ?? { due: 0, late: 0 };
    sums.set(keyOf(cell), { due: sum.due + cell.due, late: sum.late + cell.late });
  }
  return [...sums];
}

const PARTS = ['steps', 'matters', 'submissions'] as const;
type Part = (typeof PARTS)[number];
type PartOutlook = Pick<Outlook, 'due' | 'late' | 'escalations' | 'alreadyLate'> & { open: number; cells: (Sum & { unitId: string; week: string })[] };

const partsOf = ({ matters, submissions, projects, ...steps }: Outlook): Record<Part, PartOutlook> => ({ steps: { ...steps, open: projects }, matters, submissions });

function Ahead({ outlook }: { outlook: Outlook }) {
  const { words, language } = useSpeech();
  const unitName = useUnitNames();
  const [chosen, choose] = useState<Part | 'all'>('all');
  const { outlook: own } = words, parts = partsOf(outlook), shown = chosen === 'all' ? PARTS.map((part) => parts[part]) : [parts[chosen]];
  if (PARTS.every((part) => parts[part].cells.length === 0 && sumOf(parts[part].alreadyLate) === 0)) return <div className="sheet"><Nothing title={own.none} hint={own.noneHint} /></div>;
  const cells = shown.flatMap((part) => part.cells), late = new Map<string, number>();
  for (const { alreadyLate } of shown) for (const [unitId, count] of Object.entries(alreadyLate)) late.set(unitId, (late.get(unitId) ?? 0) + count);
  const units = summed(cells, ({ unitId }) => unitId);
  for (const unitId of late.keys()) if (!units.some(([id]) => id === unitId)) units.push([unitId, { due: 0, late: 0 }]);
  return (
    <div className="outlook" data-testid="outlook">
      <Totals parts={parts} lapsed={outlook.lapsed} />
      <div className="filter-row"><Segmented<Part | 'all'> value={chosen} onChange={choose} options={(['all', ...PARTS] as const).map((value) => ({ value, label: own.parts[value] }))} aria-label={own.part} /></div>
      <Sums title={own.byWeek} rows={summed(cells, ({ week }) => week).sort(([a], [b]) => (a < b ? -1 : 1))} nameOf={(week) => own.week(dayText(week, language, false))} />
      <Sums title={own.byUnit} rows={units.sort(([, a], [, b]) => b.due - a.due)} nameOf={unitName} alreadyLate={Object.fromEntries(late)} />
      {chosen !== 'matters' && chosen !== 'submissions' && <Sums title={own.byStage} rows={summed(outlook.cells, ({ stage }) => stage)} nameOf={(stage) => words.stage[stage as Stage]} />}
    </div>
  );
}

const sumOf = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Steps, matters and reports, and all of them. */
function Totals({ parts, lapsed }: { parts: Record<Part, PartOutlook>; lapsed: number }) {
  const { outlook: words } = useSpeech().words;
  const rows = PARTS.map((part) => { const { open, due, late, escalations, alreadyLate } = parts[part]; return { part, open, counts: [due, late, sumOf(alreadyLate), escalations] }; });
  const all = [0, 1, 2, 3].map((at) => rows.reduce((sum, { counts }) => sum + counts[at]!, 0));
  return (
    <section className="sheet pad" data-testid="outlook-totals">
      <div className="scroll-x">
        <table className="sums">
          <thead><tr><th /><th className="num">{words.openNow}</th>{[words.due, words.late, words.already, words.escalations].map((title) => <th key={title} className="num">{title}</th>)}</tr></thead>
          <tbody>
            {rows.map(({ part, open, counts }) => <tr key={part} data-testid={`outlook-${part}`}><th scope="row">{words.parts[part]}</th><td className="num">{words.openOf[part](open)}</td>{counts.map((count, at) => <td key={at} className="num">{count}</td>)}</tr>)}
            <tr><th scope="row">{words.parts.all}</th><td />{all.map((count, at) => <td key={at} className="num"><b>{count}</b></td>)}</tr>
          </tbody>
        </table>
      </div>
      {lapsed > 0 && <p className="muted">{words.lapsed} {lapsed}</p>}
      <p className="muted">{words.partsHint}</p>
    </section>
  );
}

function Sums({ title, rows, nameOf, alreadyLate }: { title: string; rows: [string, Sum][]; nameOf: (key: string) => string; alreadyLate?: Record<string, number> }) {
  const { outlook: words } = useSpeech().words;
  const most = Math.max(1, ...rows.map(([, { due }]) => due));
  return (
    <section className="sheet pad">
      <h2>{title}</h2>
      <table className="sums">
        <thead><tr><th /><th /><th className="num">{words.due}</th><th className="num">{words.late}</th>{alreadyLate && <th className="num">{words.already}</th>}</tr></thead>
        <tbody>
          {rows.map(([key, { due, late }]) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th><td className="wide"><i className="due-bar" aria-hidden="true" style={{ width: `${(due / most) * 100}%` }} /></td>
              <td className="num">{due}</td><td className={late > 0 ? 'num light-overdue' : 'num muted'}>{late}</td>{alreadyLate && <td className="num">{alreadyLate[key] ?? 0}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
