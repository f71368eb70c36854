import { useState } from 'react';
import { useReports } from '../../api/reports.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { StaleNote } from '../../parts/stale-note.tsx';
import { useIsStale } from '../../parts/use-is-stale.ts';
import { useWords } from '../../words/use-words.tsx';
import { ReportTabs } from './report-tabs.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ReviewTable } from './review-table.tsx';

/** What waits for the office, oldest first; several can be accepted or returned at once. */
export function ReviewPage() {
  const { reports, review } = useWords();
  const query = useReports({ status: ['submitted'], sort: 'submitted' });
  const isStale = useIsStale(query.dataUpdatedAt);
  const [chosen, choose] = useState<string[]>([]);
  return (
    <>
      <PageHead title={reports.title} aside={<><span className="page-hint">{review.hint}</span> <StaleNote isStale={isStale} onRefresh={() => query.refetch()} /></>} />
      <ReportTabs />
      <QueryState query={query} rows={8}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items), total = pages[0]?.total ?? rows.length;
          return (
            <>
              <ReviewBar rows={rows} chosen={chosen} choose={choose} />
              <div className="sheet list-sheet">
                {rows.length === 0 ? <Nothing title={review.none} hint={review.noneHint} /> : <ReviewTable rows={rows} chosen={chosen} choose={choose} />}
                {rows.length > 0 && <LoadMore query={query} end={reports.outOf(rows.length, total)} />}
              </div>
            </>
          );
        }}
      </QueryState>
    </>
  );
}
