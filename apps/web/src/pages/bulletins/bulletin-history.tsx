import { useBulletinHistory } from '../../api/reports.ts';
import { EventLine } from '../../parts/event-line.tsx';
import '../../parts/history.css';
import { LoadMore } from '../../parts/load-more.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';

export function BulletinHistory({ period }: { period: string }) {
  const { bulletins, history } = useWords();
  const query = useBulletinHistory(period);
  return (
    <section className="sheet report-history">
      <h2>{bulletins.history}</h2>
      <QueryState query={query} rows={3}>
        {({ pages }) => <><ol className="history">{pages.flatMap(({ items }) => items).map((event) => <EventLine key={event.id} event={event} />)}</ol><LoadMore query={query} end={history.all} /></>}
      </QueryState>
    </section>
  );
}
