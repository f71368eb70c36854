import { useReportingCalendar } from '../../api/reports.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useIsPhone } from '../../parts/screen.ts';
import { useUrlFilters } from '../../parts/url-filters.ts';
import { useWords } from '../../words/use-words.tsx';
import { MonthGrid, MonthList } from './month-grid.tsx';
import { MonthStep, monthOf } from './month-step.tsx';
import { ReportTabs } from './report-tabs.tsx';

/** What opens, falls due and is published on which day of a month. */
export function OpeningsPage() {
  const { reports, openings } = useWords();
  const isPhone = useIsPhone();
  const { filters, change } = useUrlFilters(['month'] as const);
  const month = monthOf(filters.month);
  const query = useReportingCalendar(month);
  return (
    <>
      <PageHead title={reports.title} aside={<span className="page-hint">{openings.title}</span>}><MonthStep month={month} onMonth={(next) => change({ month: next })} /></PageHead>
      <ReportTabs />
      <QueryState query={query} rows={10}>
        {({ entries }) => (
          <div className="sheet" data-testid="openings">
            {entries.length === 0 ? <Nothing title={openings.none} /> : isPhone ? <MonthList entries={entries} /> : <MonthGrid month={month} entries={entries} />}
          </div>
        )}
      </QueryState>
    </>
  );
}
