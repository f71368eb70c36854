import { Link } from 'react-router';
import { useRecord } from '../../api/queries.ts';
import { EventLine } from '../../parts/event-line.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { StaleNote } from '../../parts/stale-note.tsx';
import { useIsStale } from '../../parts/use-is-stale.ts';
import { useUrlFilters } from '../../parts/url-filters.ts';
import { useWords } from '../../words/use-words.tsx';
import './record.css';
import { RecordFilters } from './record-filters.tsx';
import { RECORD_KEYS, recordQuery } from './record-keys.ts';

const MATTER_STREAM = 'matter/';

export function RecordPage() {
  const words = useWords();
  const { filters, change } = useUrlFilters(RECORD_KEYS);
  const query = useRecord(recordQuery(filters));
  const isStale = useIsStale(query.dataUpdatedAt);
  return (
    <>
      <PageHead title={words.record.title} aside={<>{words.record.hint} <StaleNote isStale={isStale} onRefresh={() => query.refetch()} /></>} />
      <div className="sheet">
        <RecordFilters filters={filters} change={change} />
        <QueryState query={query} rows={10}>
          {({ pages }) => {
            const events = pages.flatMap(({ items }) => items);
            if (events.length === 0) return <Nothing title={words.record.none} hint={words.record.noneHint} />;
            return (
              <>
                <ol className="record" data-testid="record">
                  {events.map((event) => (
                    <EventLine key={event.id} event={event}>
                      {event.projectId && <Link to={`/projects/${event.projectId}?tab=history`}>{event.projectName ?? words.record.open}</Link>}
                      {event.streamId.startsWith(MATTER_STREAM) && <Link to={`/matters/${event.streamId.slice(MATTER_STREAM.length)}`}>{words.matter.open}</Link>}
                      <span>{words.history.sequence(event.sequence)}</span>
                    </EventLine>
                  ))}
                </ol>
                <LoadMore query={query} end={words.history.all} />
              </>
            );
          }}
        </QueryState>
      </div>
    </>
  );
}
