import { Link } from 'react-router';
import type { MatterRow } from '../api/types.ts';
import { useWords } from '../words/use-words.tsx';
import './matter-card.css';
import { MatterLight } from './matter-light.tsx';
import { useMatterNames } from './matter-names.ts';
import { MoneyText } from './money-text.tsx';
import { useUnitNames } from './unit-names.ts';

/** A matter in a few lines: what, whose, until when, and what is at risk. */
export function MatterCard({ row, hidesProject = false }: { row: MatterRow; hidesProject?: boolean }) {
  const { matters, matterStatus } = useWords();
  const unitName = useUnitNames();
  const { classOf, ageOf } = useMatterNames();
  return (
    <div className="matter-card has-row-link">
      <span className="matter-card-top"><small>{row.code}</small>{row.urgency === 'urgent' && <span className="tag is-urgent">{matters.urgent}</span>}{!row.endedOn && <span className="tag">{matterStatus[row.status]}</span>}</span>
      <Link className="row-link" to={`/matters/${row.id}`} data-testid={`matter-${row.code}`}><b>{row.title}</b></Link>
      <MatterLight row={row} />
      <small className="matter-card-facts">{[classOf(row.classId), row.holderId ? unitName(row.holderId) : matters.unrouted, ...(row.level > 0 ? [matters.levelNo(row.level)] : []), ageOf(row)].map((fact) => <span key={fact}>{fact}</span>)}</small>
      {!hidesProject && row.projectName && <small className="matter-card-facts"><span>{row.projectName}</span>{row.valueAtRisk && <MoneyText money={row.valueAtRisk} />}</small>}
    </div>
  );
}
