import { Button } from 'antd';
import type { MovedDate, RehearsedProject } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';
import { useStepNames } from './step-names.ts';

/** Projects with the dates that move, and whatever else changes; each opens its two futures. */
export function AffectedProjects({ rows, changed, onShow }: { rows: RehearsedProject[]; changed: number; onShow: (project: RehearsedProject) => void }) {
  const { rehearsal: words } = useSpeech().words;
  return (
    <section className="sheet pad">
      <h2>{words.rows} {rows.length < changed && <small className="muted">{words.rowsCapped(rows.length, changed)}</small>}</h2>
      <div className="scroll-x">
        <table className="moved">
          <thead><tr><th>{words.project}</th><th>{words.changes}</th><th>{words.from}</th><th>{words.to}</th></tr></thead>
          {rows.map((row) => <ProjectRows key={row.projectId} row={row} onShow={() => onShow(row)} />)}
        </table>
      </div>
    </section>
  );
}

function ProjectRows({ row, onShow }: { row: RehearsedProject; onShow: () => void }) {
  const { rehearsal: words } = useSpeech().words;
  const unitName = useUnitNames();
  const stepName = useStepNames();
  const others = [
    ...row.created.map((id) => words.added(stepName(id))), ...row.cancelled.map((id) => words.removed(stepName(id))),
    ...row.owners.map(({ stepId, from, to }) => words.ownerFrom(stepName(stepId), unitName(from), unitName(to))),
  ];
  const lines = [...row.moved.map((moved) => <MovedCells key={`${moved.stepId} ${moved.clock}`} moved={moved} />), ...others.map((text) => <td key={text} colSpan={3}>{text}</td>)];
  if (lines.length === 0) lines.push(<td key="none" colSpan={3} className="muted">{words.notMoved}</td>);
  return (
    <tbody>
      {lines.map((cells, at) => (
        <tr key={at}>
          {at === 0 && <th scope="rowgroup" rowSpan={lines.length}><Button type="link" onClick={onShow} title={words.show} data-testid={`futures-${row.code}`}>{row.name}</Button><div className="muted">{row.code}</div></th>}
          {cells}
        </tr>
      ))}
    </tbody>
  );
}

function MovedCells({ moved: { stepId, clock, isRunning, from, to, provisional } }: { moved: MovedDate }) {
  const { rehearsal: words, limit, paren } = useSpeech().words;
  const stepName = useStepNames();
  return (
    <>
      <td>{stepName(stepId)} <span className="muted">{limit[clock]}{isRunning && paren(words.runningClock)}</span></td>
      <td>{from ? <Day date={from} /> : <span className="muted">{words.none}</span>}</td>
      <td>{to ? <Day date={to} provisional={provisional} /> : <span className="muted">{words.none}</span>}</td>
    </>
  );
}
