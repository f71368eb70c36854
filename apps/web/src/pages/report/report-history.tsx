import { useReportHistory } from '../../api/reports.ts';
import { EventLine } from '../../parts/event-line.tsx';
import '../../parts/history.css';
import { LoadMore } from '../../parts/load-more.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';

/** Who confirmed, changed, returned and accepted what, newest first. */
export function ReportHistory({ id }: { id: string }) {
  const { report, history } = useWords();
  const query = useReportHistory(id);
  return (
    <section className="sheet conversation report-history">
      <h2>{report.history}</h2>
      <QueryState query={query}>
        {({ pages }) => {
          const events = pages.flatMap(({ items }) => items);
          if (events.length === 0) return <Nothing title={history.none} />;
          return (
            <>
              <ol className="history" data-testid="report-history">{events.map((event) => <EventLine key={event.id} event={event} />)}</ol>
              <LoadMore query={query} end={history.all} />
            </>
          );
        }}
      </QueryState>
    </section>
  );
}
