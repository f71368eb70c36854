import { Button } from 'antd';
import { Link } from 'react-router';
import { mayAsk, useCaller } from '../../app/caller.ts';
import { useProjects } from '../../api/queries.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useIsPhone } from '../../parts/screen.ts';
import { StaleNote } from '../../parts/stale-note.tsx';
import { useIsStale } from '../../parts/use-is-stale.ts';
import { useUrlFilters } from '../../parts/url-filters.ts';
import { useWords } from '../../words/use-words.tsx';
import { ExportButton } from './export-button.tsx';
import '../../parts/list-filters.css';
import './ledger.css';
import { LedgerFilters } from './ledger-filters.tsx';
import { LEDGER_KEYS, ledgerQuery } from './ledger-keys.ts';
import { LedgerList } from './ledger-list.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { LedgerTotals } from './ledger-totals.tsx';

export function LedgerPage() {
  const words = useWords();
  const isPhone = useIsPhone();
  const caller = useCaller();
  const { filters, change } = useUrlFilters(LEDGER_KEYS);
  const query = useProjects(ledgerQuery(filters));
  const isStale = useIsStale(query.dataUpdatedAt);
  return (
    <>
      <PageHead title={words.ledger.title} aside={<StaleNote isStale={isStale} onRefresh={() => query.refetch()} />}>
        {mayAsk(caller, 'project:export') && <ExportButton filters={filters} />}
        {mayAsk(caller, 'project:import') && <Link to="/projects/import"><Button tabIndex={-1} data-testid="import">{words.ledger.import}</Button></Link>}
        {mayAsk(caller, 'project:register') && <Link to="/projects/new"><Button type="primary" tabIndex={-1} data-testid="register">{words.ledger.register}</Button></Link>}
      </PageHead>
      <div className="sheet list-sheet">
        <LedgerFilters filters={filters} change={change} />
        <QueryState query={query} rows={10}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items);
            if (rows.length === 0) return <Nothing title={words.ledger.empty} hint={words.ledger.emptyHint} />;
            const total = pages[0]?.total;
            return (
              <>
                {isPhone ? <LedgerList rows={rows} /> : <LedgerTable rows={rows} sort={filters.sort} onSort={(sort) => change({ sort })} isFading={query.isPlaceholderData} />}
                <LoadMore query={query} />
                <LedgerTotals rows={rows} total={total ?? rows.length} />
              </>
            );
          }}
        </QueryState>
      </div>
    </>
  );
}
