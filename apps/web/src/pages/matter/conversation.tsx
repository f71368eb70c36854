import { useMatterHistory } from '../../api/matters.ts';
import type { EventView, EvidenceReference, MatterView } from '../../api/types.ts';
import '../../parts/history.css';
import { EventLine } from '../../parts/event-line.tsx';
import { EvidenceList } from '../../parts/evidence-list.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';

/** Who said and did what, newest first, as in a project's history. */
export function Conversation({ matter }: { matter: MatterView }) {
  const { matter: words, history } = useWords();
  const query = useMatterHistory(matter.id);
  return (
    <section className="sheet conversation">
      <h2>{words.conversation}</h2>
      <QueryState query={query}>
        {({ pages }) => {
          const events = pages.flatMap(({ items }) => items);
          if (events.length === 0) return <Nothing title={history.none} />;
          return (
            <>
              <ol className="history" data-testid="conversation">
                {events.map((event) => <EventLine key={event.id} event={event}>{evidenceOf(event).length > 0 && <EvidenceList subject={{ kind: 'matter', id: matter.id }} evidence={evidenceOf(event)} />}</EventLine>)}
              </ol>
              <LoadMore query={query} end={history.all} />
            </>
          );
        }}
      </QueryState>
    </section>
  );
}

/** What came with it: the papers of a progress note, an answer, or what was raised. */
function evidenceOf({ data }: EventView): EvidenceReference[] {
  const { evidence, facts } = data as { evidence?: EvidenceReference[]; facts?: { evidence?: EvidenceReference[] } };
  return evidence ?? facts?.evidence ?? [];
}
