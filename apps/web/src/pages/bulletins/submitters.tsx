import { Link } from 'react-router';
import type { BulletinView } from '../../api/types.ts';
import { Day, Moment } from '../../parts/day.tsx';
import { reportPath } from '../../parts/report-id.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';

/** Who submitted when, in that order; what is missing comes last. */
export function Submitters({ bulletin }: { bulletin: BulletinView }) {
  const { words: { bulletins, reports, submissionStatus }, say } = useSpeech();
  const unitName = useUnitNames();
  return (
    <section className="sheet bulletin-submitters" data-testid="submitters">
      <h2>{bulletins.submitters} <small className="muted">{bulletins.acceptedOf(bulletin.accepted, bulletin.submissions)}</small></h2>
      <div className="scroll-x">
        <table className="versions">
          <thead><tr><th scope="col">{reports.unit}</th><th scope="col">{reports.name}</th><th scope="col">{bulletins.submittedAt}</th><th scope="col">{bulletins.timeliness}</th></tr></thead>
          <tbody>
            {bulletin.whoSubmittedWhen.map(({ submissionId, unitId, label, submittedAt, dueOn, dueProvisional, lateBy, isNothing, isAccepted }) => (
              <tr key={submissionId}>
                <th scope="row">{unitName(unitId)}</th>
                <td><Link to={reportPath(submissionId)}>{say(label)}</Link>{isNothing && <span className="tag"> {reports.isNothing}</span>}{isAccepted && <span className="tag"> {submissionStatus.accepted}</span>}</td>
                <td>{submittedAt ? <Moment at={submittedAt} /> : <span className="muted">{bulletins.notYet}</span>}</td>
                <td>{submittedAt ? (lateBy ? reports.lateBy(lateBy) : reports.inTime) : <span className="muted">{bulletins.due} <Day date={dueOn} provisional={dueProvisional} /></span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
