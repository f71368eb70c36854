import { Segmented } from 'antd';
import { useState } from 'react';
import type { SubmissionField, SubmissionVersion, SubmissionView } from '../../api/types.ts';
import { Moment } from '../../parts/day.tsx';
import { useSpeech } from '../../words/use-words.tsx';
import { ValueText } from './value-text.tsx';

/** Every version that was handed in, side by side; what differs stands out. */
export function Versions({ report }: { report: SubmissionView }) {
  const { words: { report: words, reports }, say } = useSpeech();
  const [isAll, setAll] = useState(false);
  const versions = report.handedIn, fields = report.sections.flatMap((section) => section.fields);
  if (versions.length < 2) return null;
  const shown = isAll ? fields : fields.filter((field) => differs(field, versions));
  return (
    <section className="sheet report-section" data-testid="versions">
      <h2>{words.versions} <Segmented size="small" value={isAll ? 'all' : 'changes'} options={[{ value: 'changes', label: words.onlyChanges }, { value: 'all', label: words.allFields }]} onChange={(value) => setAll(value === 'all')} /></h2>
      <div className="scroll-x">
        <table className="versions-table">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              {versions.map((version) => (
                <th key={version.number} scope="col">
                  {words.version(version.number)} <span className="tag">{version.number === report.frozenVersion ? words.frozen : words.versionStatus[version.status]}</span>
                  <small><Moment at={version.submittedAt} />{version.isNothing && ` ${reports.isNothing}`}</small>
                  {version.reason && <small>{version.reason}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((field) => (
              <tr key={field.id} className={differs(field, versions) ? 'is-different' : undefined}>
                <th scope="row">{say(field.label)}</th>
                {versions.map(({ number, values }) => <td key={number}><ValueText field={field} value={values[field.id]} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const differs = ({ id }: SubmissionField, versions: SubmissionVersion[]): boolean => new Set(versions.map(({ values }) => JSON.stringify(values[id]))).size > 1;
