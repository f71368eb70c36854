import { Link } from 'react-router';
import type { MatrixDuty } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { LightSign } from '../../parts/light-sign.tsx';
import { usePeriodText } from '../../parts/period-text.ts';
import { reportIdOf, reportPath } from '../../parts/report-id.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';
import { isOwed, type ShownMatrix } from './matrix-shown.ts';

/** Phones: unit by unit, each opened with a press. */
export function MatrixList({ shown, duties }: { shown: ShownMatrix; duties: MatrixDuty[] }) {
  const { words: { matrix, submissionStatus }, say } = useSpeech();
  const unitName = useUnitNames();
  const periodOf = usePeriodText();
  const labelOf = (id: string) => say(duties.find(({ dutyId }) => dutyId === id)?.label);
  return (
    <div className="matrix-list" data-testid="matrix">
      {shown.unitIds.map((unitId) => {
        const cells = shown.cells.filter((cell) => cell.unitId === unitId);
        return (
          <details key={unitId}>
            <summary><b>{unitName(unitId)}</b><span className="matrix-lights">{cells.slice(0, 10).map((cell) => <LightSign key={reportIdOf(cell)} light={cell.light} bare />)}</span><small>{matrix.owedOf(cells.filter(isOwed).length)} / {cells.length}</small></summary>
            <ul>
              {cells.map((cell) => (
                <li key={reportIdOf(cell)}>
                  <Link to={reportPath(reportIdOf(cell))}><span>{labelOf(cell.dutyId)} <small className="muted">{periodOf(cell.period)}</small></span><span><LightSign light={cell.light} text={submissionStatus[cell.status]} /> <small className="muted"><Day date={cell.dueOn} provisional={cell.dueProvisional} /></small></span></Link>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
