import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SubmissionView } from '../../api/types.ts';
import { beginText, endText, timeText } from '../../parts/format.ts';
import { usePeriodText } from '../../parts/period-text.ts';
import { ReportDue } from '../../parts/report-due.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { Why } from '../../parts/why.tsx';
import { useSpeech } from '../../words/use-words.tsx';

export function ReportHead({ report }: { report: SubmissionView }) {
  const { words, say, language } = useSpeech(), { report: name, reports } = words;
  const unitName = useUnitNames();
  const periodOf = usePeriodText();
  const fields = report.sections.flatMap((section) => section.fields), confirmed = fields.filter(({ isConfirmed }) => isConfirmed).length;
  return (
    <header className="thing-head">
      <div className="crumb no-print"><Link to="/reports">{name.back}</Link> / {words.cycle[report.cycle]}</div>
      <div className="title">
        <h1>{say(report.label)} · {periodOf(report.period)}</h1>
        <span className="tag" data-testid="report-status">{words.submissionStatus[report.status]}</span>
        <ReportDue row={report} workingDays={report.clock.remaining} />
        {report.isNothing && <span className="tag">{reports.isNothing}</span>}
        {report.needsUnitHead && <span className="tag">{name.needsHead}</span>}
      </div>
      <dl className="thing-facts">
        <Fact name={reports.unit}>{unitName(report.unitId)}</Fact>
        <Fact name={reports.name}>{reports.measures(report.measures)} <Why rule={report.rules['report-form']} /></Fact>
        <Fact name={reports.draft}>{reports.prefilled(report.prefilled, report.asked)}</Fact>
        <Fact name={reports.status}>{name.confirmedOf(confirmed, fields.length)}{report.changed > 0 && `${words.comma}${name.changedOf(report.changed)}`}</Fact>
        {report.returns > 0 && <Fact name={words.burden.returns}>{reports.returnsNo(report.returns)}</Fact>}
      </dl>
      <p className="muted">{name.basis(beginText(report.dataFrom, language), endText(report.dataTo, language))}{report.draftedAt && `${words.comma}${name.draftedAt(timeText(report.draftedAt, language))}`}</p>
    </header>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
