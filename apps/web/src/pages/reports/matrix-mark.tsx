import { Link } from 'react-router';
import type { MatrixCell, MatrixDuty } from '../../api/types.ts';
import { LightSign } from '../../parts/light-sign.tsx';
import { usePeriodText } from '../../parts/period-text.ts';
import { reportIdOf, reportPath } from '../../parts/report-id.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';

/** One report of the matrix as its light; a press opens it. */
export function MatrixMark({ cell, duty, isBare = false }: { cell: MatrixCell; duty?: MatrixDuty; isBare?: boolean }) {
  const { words: { matrix, submissionStatus, reports }, say } = useSpeech();
  const unitName = useUnitNames();
  const periodOf = usePeriodText();
  const status = [submissionStatus[cell.status], ...(cell.lateBy ? [reports.lateBy(cell.lateBy)] : []), ...(cell.isNothing ? [reports.isNothing] : [])].join(' · ');
  const title = matrix.cell(unitName(cell.unitId), say(duty?.label) || cell.dutyId, periodOf(cell.period), status);
  return (
    <Link to={reportPath(reportIdOf(cell))} className={isBare ? 'matrix-mark is-bare' : 'matrix-mark'} title={title} data-testid={`cell-${reportIdOf(cell)}`}>
      {isBare ? <LightSign light={cell.light} text={title} bare /> : <LightSign light={cell.light} text={cell.isNothing ? reports.isNothing : matrix.short[cell.status]} />}
    </Link>
  );
}
