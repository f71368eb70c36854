import { useParams } from 'react-router';
import { useReport } from '../../api/reports.ts';
import type { SubmissionView } from '../../api/types.ts';
import { RefusedContext, useOutcome } from '../../parts/outcome.tsx';
import { useIsPhone } from '../../parts/screen.ts';
import { QueryState } from '../../parts/query-state.tsx';
import '../../parts/thing-head.css';
import { ReportActs } from './report-acts.tsx';
import { ReportBanner } from './report-banner.tsx';
import { ReportHead } from './report-head.tsx';
import { ReportHistory } from './report-history.tsx';
import './report-page.css';
import { ReportTimes } from './report-times.tsx';
import { SectionSheet } from './section-sheet.tsx';
import { Versions } from './versions.tsx';

export function ReportPage() {
  const { dutyId = '', period = '', unitId = '' } = useParams();
  const query = useReport(`${dutyId}/${period}/${unitId}`);
  return <QueryState query={query} rows={12}>{(report) => <ReportSheet report={report} />}</QueryState>;
}

function ReportSheet({ report }: { report: SubmissionView }) {
  const outcome = useOutcome();
  const isPhone = useIsPhone();
  return (
    <RefusedContext value={outcome.refuse}>
      <div className="report">
        <div className="report-top"><ReportHead report={report} /><ReportBanner report={report} /></div>
        <div className="report-side">
          <ReportActs report={report} line={outcome.line} onDone={(answer) => outcome.tell(answer)} />
          {!isPhone && <ReportHistory id={report.id} />}
        </div>
        <div className="report-main">
          {report.sections.map((section) => <SectionSheet key={section.id} report={report} section={section} onDone={(answer) => outcome.tell(answer)} />)}
          <Versions report={report} />
          {isPhone && <div className="sheet pad report-times"><ReportTimes report={report} /></div>}
          {isPhone && <ReportHistory id={report.id} />}
        </div>
      </div>
    </RefusedContext>
  );
}
