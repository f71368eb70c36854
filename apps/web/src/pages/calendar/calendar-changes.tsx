import { Link } from 'react-router';
import { usePack } from '../../api/queries.ts';
import type { CalendarPreview } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { usePeriodText } from '../../parts/period-text.ts';
import { pathOf } from '../../parts/subject-path.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';

const hoursText = (periods: { from: string; to: string }[]): string => periods.map(({ from, to }) => `${from}–${to}`).join(' ');

/** What a calendar would change, before it is loaded: its days, then the deadlines that would move. */
export function CalendarChanges({ preview }: { preview: CalendarPreview }) {
  const unitName = useUnitNames(), periodOf = usePeriodText();
  const { words: { calendar: words, limit, matter }, say } = useSpeech();
  const { data: pack } = usePack();
  const stepName = (id: string) => say(pack?.steps.find((step) => step.id === id)?.label) || id;
  return (
    <div data-testid="calendar-preview">
      <h3>{words.changes(preview.version, preview.before)}</h3>
      {preview.years.length + preview.closures.length === 0 && !preview.officeHours && <p className="muted">{words.same}</p>}
      <ul className="year-changes">
        {preview.years.map(({ year, notice, nowWorked, nowRest }) => (
          <li key={year}>
            <b>{year}</b> {notice && <span className="tag">{words[notice]}</span>}
            {nowWorked.length > 0 && <p>{words.nowWorked} {nowWorked.map((date) => <Day key={date} date={date} />)}</p>}
            {nowRest.length > 0 && <p>{words.nowRest} {nowRest.map((date) => <Day key={date} date={date} />)}</p>}
          </li>
        ))}
        {preview.closures.map(({ unitId, nowClosed, nowOpen }) => (
          <li key={unitId} data-testid={`closure-${unitId}`}>
            <b>{unitName(unitId)}</b>
            {nowClosed.length > 0 && <p>{words.nowClosed} {nowClosed.map((date) => <Day key={date} date={date} />)}</p>}
            {nowOpen.length > 0 && <p>{words.nowOpen} {nowOpen.map((date) => <Day key={date} date={date} />)}</p>}
          </li>
        ))}
        {preview.officeHours && <li data-testid="hours-changed"><b>{words.hours}</b><p>{hoursText(preview.officeHours.before)} → {hoursText(preview.officeHours.after)}</p></li>}
      </ul>
      <h3>{words.moves(preview.deadlines, preview.projects + preview.matters + preview.submissions)}{preview.deadlines > preview.moves.length + preview.others.length && <small className="muted"> {words.shown(preview.moves.length + preview.others.length)}</small>}</h3>
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
      {preview.others.length > 0 && (
        <>
          <h3>{words.others}</h3>
          <div className="scroll-x">
            <table className="versions" data-testid="other-moves">
              <thead><tr><th scope="col">{words.thing}</th><th scope="col">{words.what}</th><th scope="col">{words.from}</th><th scope="col">{words.to}</th></tr></thead>
              <tbody>
                {preview.others.map(({ kind, id, code, name, unitId, what, stepId, from, to, provisional }) => (
                  <tr key={`${id} ${what} ${stepId ?? ''}`}>
                    <td><Link to={pathOf({ kind: kind === 'submission' ? 'reporting' : kind, id })}>{say(name)}</Link> <small className="muted">{kind === 'submission' ? `${periodOf(code)} ${unitName(unitId)}` : code}</small></td>
                    <td>{words.whats[what] ?? matter.clock[what] ?? what} {stepId && <small className="muted">{stepName(stepId)}</small>}</td>
                    <td><Day date={from} /></td>
                    <td><Day date={to} provisional={provisional} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}
