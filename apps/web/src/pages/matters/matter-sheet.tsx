import { useState } from 'react';
import { useMatters, type MatterQuery } from '../../api/matters.ts';
import { mayAsk, useCaller } from '../../app/caller.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { MatterCard } from '../../parts/matter-card.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useIsPhone } from '../../parts/screen.ts';
import { useWords } from '../../words/use-words.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { MatterTable } from './matter-table.tsx';

/** The matters as a table, on phones as cards; several can be signed for or transferred at once. */
export function MatterSheet({ query, sort, onSort }: { query: MatterQuery; sort?: string; onSort: (sort: string | undefined) => void }) {
  const { matters } = useWords();
  const isPhone = useIsPhone();
  const caller = useCaller();
  const page = useMatters(query);
  const [chosen, choose] = useState<string[]>([]);
  return (
    <QueryState query={page} rows={10}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items), total = pages[0]?.total ?? rows.length;
        return (
          <>
            <BulkBar rows={rows} chosen={chosen} choose={choose} />
            {rows.length === 0 && <Nothing title={matters.none} hint={matters.noneHint} />}
            {rows.length > 0 && isPhone && <ul className="matter-list">{rows.map((row) => <li key={row.id}><MatterCard row={row} /></li>)}</ul>}
            {rows.length > 0 && !isPhone && <MatterTable rows={rows} sort={sort} onSort={onSort} isFading={page.isPlaceholderData} {...(mayAsk(caller, 'matter:act') && { selection: { chosen, choose } })} />}
            {rows.length > 0 && <LoadMore query={page} end={matters.outOf(rows.length, total)} />}
          </>
        );
      }}
    </QueryState>
  );
}
