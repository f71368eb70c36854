import { useMatters } from '../../api/matters.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { MatterCard } from '../../parts/matter-card.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';

/** The project's matters, as far as the reader has part in them. */
export function MattersTab({ projectId }: { projectId: string }) {
  const { blockers } = useWords();
  const query = useMatters({ project: projectId });
  return (
    <div data-testid="project-matters">
      <QueryState query={query}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <Nothing title={blockers.none} hint={blockers.noneHint} />;
          return <><ul className="matter-list">{rows.map((row) => <li key={row.id}><MatterCard row={row} hidesProject /></li>)}</ul><LoadMore query={query} /></>;
        }}
      </QueryState>
    </div>
  );
}
