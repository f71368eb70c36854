import { Link } from 'react-router';
import { usePack } from '../../api/queries.ts';
import type { CalendarPreview } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { useSpeech } from '../../words/use-words.tsx';

/** What a calendar would change, before it is loaded: its days, then the deadlines that would move. */
export function CalendarChanges({ preview }: { preview: CalendarPreview }) {
  const { words: { calendar: words, limit }, say } = useSpeech();
  const { data: pack } = usePack();
  const stepName = (id: string) => say(pack?.steps.find((step) => step.id === id)?.label) || id;
  return (
    <div data-testid="calendar-preview">
      <h3>{words.changes(preview.version, preview.before)}</h3>
      {preview.years.length === 0 && <p className="muted">{words.same}</p>}
      <ul className="year-changes">
        {preview.years.map(({ year, notice, nowWorked, nowRest }) => (
          <li key={year}>
            <b>{year}</b> {notice && <span className="tag">{words[notice]}</span>}
            {nowWorked.length > 0 && <p>{words.nowWorked} {nowWorked.map((date) => <Day key={date} date={date} />)}</p>}
            {nowRest.length > 0 && <p>{words.nowRest} {nowRest.map((date) => <Day key={date} date={date} />)}</p>}
          </li>
        ))}
      </ul>
      <h3>{words.moves(preview.deadlines, preview.projects)}{preview.deadlines > preview.moves.length && <small className="muted"> {words.shown(preview.moves.length)}</small>}</h3>
      {preview.moves.length > 0 && (
        <div className="scroll-x">
          <table className="versions">
            <thead><tr><th scope="col">{words.project}</th><th scope="col">{words.step}</th><th scope="col">{words.from}</th><th scope="col">{words.to}</th></tr></thead>
            <tbody>
              {preview.moves.map(({ projectId, projectCode, projectName, stepId, clock, from, to, provisional }) => (
                <tr key={`${projectId} ${stepId} ${clock}`}>
                  <td><Link to={`/projects/${projectId}`}>{projectName}</Link> <small className="muted">{projectCode}</small></td>
                  <td>{stepName(stepId)} <small className="muted">{limit[clock]}</small></td>
                  <td><Day date={from} /></td>
                  <td><Day date={to} provisional={provisional} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
