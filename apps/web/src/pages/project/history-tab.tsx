import { useHistory } from '../../api/queries.ts';
import '../../parts/history.css';
import { EventLine } from '../../parts/event-line.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';

export function HistoryTab({ projectId }: { projectId: string }) {
  const { history } = useWords();
  const query = useHistory(projectId);
  return (
    <QueryState query={query}>
      {({ pages }) => {
        const events = pages.flatMap(({ items }) => items);
        if (events.length === 0) return <Nothing title={history.none} />;
        return (
          <>
            <ol className="history" data-testid="history">{events.map((event) => <EventLine key={event.id} event={event} />)}</ol>
            <LoadMore query={query} end={history.all} />
          </>
        );
      }}
    </QueryState>
  );
}
