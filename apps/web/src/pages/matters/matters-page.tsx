import { Button, Segmented } from 'antd';
import { Link } from 'react-router';
import { useMatterSummary } from '../../api/matters.ts';
import { mayAsk, useCaller } from '../../app/caller.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useIsPhone } from '../../parts/screen.ts';
import { StaleNote } from '../../parts/stale-note.tsx';
import { useIsStale } from '../../parts/use-is-stale.ts';
import { useUrlFilters } from '../../parts/url-filters.ts';
import { useWords } from '../../words/use-words.tsx';
import '../../parts/list-filters.css';
import { MatterBoard, type BoardColumns } from './matter-board.tsx';
import { MatterFilters } from './matter-filters.tsx';
import { MATTER_KEYS, matterQuery } from './matter-keys.ts';
import { MatterSheet } from './matter-sheet.tsx';
import { MatterSums } from './matter-sums.tsx';
import './matters.css';

/** The board: everything that somebody must settle and the caller has part in. */
export function MattersPage() {
  const { matters } = useWords();
  const caller = useCaller();
  const isPhone = useIsPhone();
  const { filters, change } = useUrlFilters(MATTER_KEYS);
  const query = matterQuery(filters), { sort: _sort, isOpen: _isOpen, light: _light, ...counted } = query;
  const summary = useMatterSummary(counted);
  const isStale = useIsStale(summary.dataUpdatedAt);
  const isBoard = filters.view === 'board' && !isPhone, by: BoardColumns = filters.columns === 'level' ? 'level' : 'class';
  return (
    <>
      <PageHead title={matters.title} aside={<><span className="page-hint">{matters.hint}</span> <StaleNote isStale={isStale} onRefresh={() => summary.refetch()} /></>}>
        {!isPhone && (
          <>
            {isBoard && <Segmented<BoardColumns> value={by} aria-label={matters.columns} options={[{ value: 'class', label: matters.byClass }, { value: 'level', label: matters.byLevel }]} onChange={(columns) => change({ columns: columns === 'class' ? undefined : columns })} />}
            <Segmented value={isBoard ? 'board' : 'table'} aria-label={matters.view} data-testid="matter-view" options={(['table', 'board'] as const).map((value) => ({ value, label: matters.views[value] }))} onChange={(view) => change({ view: view === 'board' ? view : undefined })} />
          </>
        )}
        {mayAsk(caller, 'matter:raise') && <Link to="/matters/raise"><Button type="primary" tabIndex={-1} data-testid="raise">{matters.raise}</Button></Link>}
      </PageHead>
      <QueryState query={summary} rows={2}>{(sums) => <MatterSums summary={sums} light={filters.light} onLight={(light) => change({ light })} />}</QueryState>
      <div className="sheet list-sheet">
        <MatterFilters filters={filters} change={change} />
        {isBoard
          ? <QueryState query={summary} rows={8}>{(sums) => <MatterBoard query={query} by={by} summary={sums} />}</QueryState>
          : <MatterSheet query={query} sort={filters.sort} onSort={(sort) => change({ sort })} />}
      </div>
    </>
  );
}
