import { useMatters, type MatterQuery } from '../../api/matters.ts';
import { usePack } from '../../api/queries.ts';
import type { MatterSummary } from '../../api/types.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { MatterCard } from '../../parts/matter-card.tsx';
import { useMatterNames } from '../../parts/matter-names.ts';
import { QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';

/** What the columns stand for. */
export type BoardColumns = 'class' | 'level';
const LEVELS = ['0', '1', '2', '3', '4', '5', '6'];
const PER_COLUMN = 20;

interface Props {
  query: MatterQuery;
  by: BoardColumns;
  summary: MatterSummary;
}

/** The same matters side by side. Every level has a column; of the classes of what is open, those that hold something. */
export function MatterBoard({ query, by, summary }: Props) {
  const { matters } = useWords();
  const { classOf } = useMatterNames();
  const { data: pack } = usePack();
  const counts = by === 'class' ? summary.byClass : summary.byLevel;
  const asked = query[by];
  const all = by === 'class' ? Object.keys(pack?.matterClasses ?? {}) : LEVELS;
  const keys = all.filter((key) => (asked?.length ? asked.includes(key) : true) && (query.isOpen !== true || (counts[key] ?? 0) > 0 || (by === 'level' && key !== '0')));
  return (
    <div className="matter-board" data-testid="matter-board">
      {keys.map((key) => (
        <Column key={key} query={{ ...query, [by]: [key] }} title={by === 'class' ? classOf(key) : matters.levelNo(Number(key))} {...(query.isOpen && { count: counts[key] ?? 0 })} />
      ))}
    </div>
  );
}

function Column({ query, title, count }: { query: MatterQuery; title: string; count?: number }) {
  const { matters } = useWords();
  const page = useMatters(query, PER_COLUMN);
  const total = count ?? page.data?.pages[0]?.total;
  return (
    <section className="matter-column" aria-label={title}>
      <h2>{title} {total !== undefined && <small>{total}</small>}</h2>
      <QueryState query={page} rows={3}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <p className="muted">{matters.noneInColumn}</p>;
          return <ul className="matter-list">{rows.map((row) => <li key={row.id}><MatterCard row={row} /></li>)}{page.hasNextPage && <li><LoadMore query={page} /></li>}</ul>;
        }}
      </QueryState>
    </section>
  );
}
