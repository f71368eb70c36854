import { Button, Segmented } from 'antd';
import { useWorkItems } from '../../api/queries.ts';
import type { WorkItemKind, WorkItemView } from '../../api/types.ts';
import { LightCounts, LIGHT_ORDER } from '../../parts/light-counts.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { RefusedContext, useOutcome } from '../../parts/outcome.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { StaleNote } from '../../parts/stale-note.tsx';
import { useIsStale } from '../../parts/use-is-stale.ts';
import { useUrlFilters } from '../../parts/url-filters.ts';
import { useWords } from '../../words/use-words.tsx';
import { WorkGroup } from './work-group.tsx';
import './work.css';

const countsOf = (items: WorkItemView[]) => Object.fromEntries(LIGHT_ORDER.map((light) => [light, items.filter((item) => item.light === light).length]));

/** Most urgent first, as the server sends them; the lights follow that order. */
export function WorkPage() {
  const words = useWords();
  const query = useWorkItems();
  const isStale = useIsStale(query.dataUpdatedAt);
  const outcome = useOutcome();
  const { filters, change } = useUrlFilters(['light', 'kind'] as const);
  return (
    <RefusedContext value={outcome.refuse}>
      <PageHead title={words.work.title} aside={<StaleNote isStale={isStale} onRefresh={() => query.refetch()} />} />
      {outcome.line}
      <QueryState query={query}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          const total = pages[0]?.total ?? all.length;
          if (all.length === 0) return <div className="sheet"><Nothing title={words.work.none} hint={words.work.noneHint} /></div>;
          const shown = all.filter((item) => (!filters.light || item.light === filters.light) && (!filters.kind || item.kind === filters.kind));
          return (
            <>
              <LightCounts counts={countsOf(all)} total={total} chosen={filters.light} onChoose={(light) => change({ light })} />
              <Kinds items={all} chosen={filters.kind} onChoose={(kind) => change({ kind })} />
              {shown.length === 0 && <div className="sheet"><Nothing title={words.work.noneMatch} action={<Button onClick={() => change({ light: undefined, kind: undefined })}>{words.work.clear}</Button>} /></div>}
              {LIGHT_ORDER.map((light) => <WorkGroup key={light} light={light} items={shown.filter((item) => item.light === light)} outcome={outcome} />)}
              <LoadMore query={query} />
            </>
          );
        }}
      </QueryState>
    </RefusedContext>
  );
}

function Kinds({ items, chosen, onChoose }: { items: WorkItemView[]; chosen?: string; onChoose: (kind: string | undefined) => void }) {
  const words = useWords();
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  if (kinds.length < 2) return null;
  const count = (kind: WorkItemKind) => items.filter((item) => item.kind === kind).length;
  const options = [{ value: '', label: words.work.all }, ...kinds.map((kind) => ({ value: kind, label: `${words.workKind[kind]} ${count(kind)}` }))];
  return <div className="work-kinds"><Segmented options={options} value={chosen ?? ''} onChange={(kind) => onChoose(kind || undefined)} aria-label={words.work.kind} /></div>;
}
