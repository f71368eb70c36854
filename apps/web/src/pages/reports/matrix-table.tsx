import type { MatrixCell, MatrixDuty } from '../../api/types.ts';
import { mayAsk, useCaller } from '../../app/caller.ts';
import { DownloadButton } from '../../parts/download-button.tsx';
import { shortPeriod } from '../../parts/period-text.ts';
import { reportIdOf } from '../../parts/report-id.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech, useWords } from '../../words/use-words.tsx';
import { MatrixMark } from './matrix-mark.tsx';
import { isOwed, type ShownMatrix } from './matrix-shown.ts';

/** Units by duties of one period, or by periods; head and first column stay in sight. */
export function MatrixTable({ shown, duties }: { shown: ShownMatrix; duties: MatrixDuty[] }) {
  const words = useWords(), { matrix } = words;
  const unitName = useUnitNames();
  const { unitIds, columns, by, cells } = shown;
  const dutyOf = (id: string) => duties.find(({ dutyId }) => dutyId === id);
  const columnOf = (cell: MatrixCell) => (by === 'duties' ? cell.dutyId : cell.period);
  const byPlace = new Map<string, MatrixCell[]>();
  for (const cell of cells) byPlace.set(`${cell.unitId} ${columnOf(cell)}`, [...(byPlace.get(`${cell.unitId} ${columnOf(cell)}`) ?? []), cell]);
  const heading = (id: string) => (by === 'duties' ? <DutyHead duty={dutyOf(id)} period={shown.period} /> : <span>{shortPeriod(id, words)}</span>);
  const sum = (part: MatrixCell[]) => <span className="nowrap"><b>{part.length - part.filter(isOwed).length}</b> / {part.length}</span>;
  return (
    <div className="matrix-scroll" tabIndex={0} data-testid="matrix">
      <table className={`matrix by-${by}`}>
        <thead><tr><th scope="col" className="matrix-unit">{matrix.unit}</th>{columns.map((id) => <th key={id} scope="col">{heading(id)}</th>)}<th scope="col" className="num">{matrix.sum}</th></tr></thead>
        <tbody>
          {unitIds.map((unitId) => (
            <tr key={unitId}>
              <th scope="row" className="matrix-unit">{unitName(unitId)}</th>
              {columns.map((id) => <td key={id}>{(byPlace.get(`${unitId} ${id}`) ?? []).map((cell) => <MatrixMark key={reportIdOf(cell)} cell={cell} duty={dutyOf(cell.dutyId)} isBare={by === 'periods'} />)}</td>)}
              <td className="num">{sum(cells.filter((cell) => cell.unitId === unitId))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row" className="matrix-unit">{matrix.handedIn}</th>{columns.map((id) => <td key={id}>{sum(cells.filter((cell) => columnOf(cell) === id))}</td>)}<td className="num">{sum(cells)}</td></tr></tfoot>
      </table>
    </div>
  );
}

/** A duty over its column; the office fetches its figures of the period from here. */
function DutyHead({ duty, period }: { duty?: MatrixDuty; period?: string }) {
  const { words: { reports }, say } = useSpeech();
  const caller = useCaller();
  if (!duty) return null;
  const { dutyId, label, measures } = duty;
  return (
    <>
      <span>{say(label)}</span><small>{reports.measures(measures)}</small>
      {period !== undefined && mayAsk(caller, 'report:review') && <DownloadButton isBare path={`/duties/${dutyId}/export?${new URLSearchParams({ period })}`} name={`${say(label)} ${period}.xlsx`} label={reports.exportDuty(say(label))} busyLabel={reports.exporting} testId={`export-${dutyId}`} />}
    </>
  );
}
