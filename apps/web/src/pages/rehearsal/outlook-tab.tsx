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

function summed(cells: Outlook['cells'], keyOf: (cell: Outlook['cells'][number]) => string): [string, Sum][] {
  const sums = new Map<string, Sum>();
  for (const cell of cells) {
    const sum = sums.get(keyOf(cell)) ?? { due: 0, late: 0 };
    sums.set(keyOf(cell), { due: sum.due + cell.due, late: sum.late + cell.late });
  }
  return [...sums];
}

function Ahead({ outlook }: { outlook: Outlook }) {
  const { words, language } = useSpeech();
  const unitName = useUnitNames();
  const { outlook: own } = words;
  const already = Object.values(outlook.alreadyLate).reduce((sum, count) => sum + count, 0);
  if (outlook.cells.length === 0 && already === 0) return <div className="sheet"><Nothing title={own.none} hint={own.noneHint} /></div>;
  const units = summed(outlook.cells, ({ unitId }) => unitId);
  for (const unitId of Object.keys(outlook.alreadyLate)) if (!units.some(([id]) => id === unitId)) units.push([unitId, { due: 0, late: 0 }]);
  const numbers: [string, number][] = [[own.projects, outlook.projects], [own.due, outlook.due], [own.late, outlook.late], [own.already, already], [own.escalations, outlook.escalations], [own.lapsed, outlook.lapsed]];
  return (
    <div className="outlook" data-testid="outlook">
      <section className="sheet pad headline"><div className="headline-numbers">{numbers.map(([label, value]) => <div key={label}><span>{label}</span><b>{value}</b></div>)}</div></section>
      <Sums title={own.byWeek} rows={summed(outlook.cells, ({ week }) => week).sort(([a], [b]) => (a < b ? -1 : 1))} nameOf={(week) => own.week(dayText(week, language, false))} />
      <Sums title={own.byUnit} rows={units.sort(([, a], [, b]) => b.due - a.due)} nameOf={unitName} alreadyLate={outlook.alreadyLate} />
      <Sums title={own.byStage} rows={summed(outlook.cells, ({ stage }) => stage)} nameOf={(stage) => words.stage[stage as Stage]} />
    </div>
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
