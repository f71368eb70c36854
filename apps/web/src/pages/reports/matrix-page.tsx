import { useMatrix, type MatrixQuery } from '../../api/reports.ts';
import { usePack } from '../../api/queries.ts';
import type { Cycle, MatrixView } from '../../api/types.ts';
import { DownloadButton } from '../../parts/download-button.tsx';
import { today } from '../../parts/format.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useIsPhone } from '../../parts/screen.ts';
import { StaleNote } from '../../parts/stale-note.tsx';
import { useIsStale } from '../../parts/use-is-stale.ts';
import { useUrlFilters } from '../../parts/url-filters.ts';
import { useWords } from '../../words/use-words.tsx';
import { MatrixFilters } from './matrix-filters.tsx';
import { MatrixList } from './matrix-list.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { MatrixTotals } from './matrix-totals.tsx';
import { MATRIX_KEYS, shownOf, type MatrixFilter } from './matrix-shown.ts';
import './matrix.css';
import { ReportTabs } from './report-tabs.tsx';

/** Units, duties and periods with their lights. Everybody sees who owes what; contents are for those who take part. */
export function MatrixPage() {
  const { reports, matrix } = useWords();
  const { filters, change } = useUrlFilters(MATRIX_KEYS);
  const { data: pack } = usePack();
  const units = filters.kind ? pack?.units.filter(({ kind }) => kind === filters.kind).map(({ id }) => id) : undefined;
  const asked: MatrixQuery = { cycle: (filters.cycle ?? 'monthly') as Cycle, ...(units && { unit: units }) };
  const query = useMatrix(asked);
  const isStale = useIsStale(query.dataUpdatedAt);
  return (
    <>
      <PageHead title={reports.title} aside={<><span className="page-hint">{matrix.title} · {matrix.legend}</span> <StaleNote isStale={isStale} onRefresh={() => query.refetch()} /></>}>
        <DownloadButton path={`/matrix/export?${new URLSearchParams({ cycle: asked.cycle!, ...(units && { unit: units.join(',') }) })}`} name={`${matrix.title} ${today()}.xlsx`} label={reports.export} busyLabel={reports.exporting} testId="export" />
      </PageHead>
      <ReportTabs />
      <QueryState query={query} rows={10}>{(view) => <Matrix view={view} filters={filters} change={change} />}</QueryState>
    </>
  );
}

function Matrix({ view, filters, change }: { view: MatrixView; filters: MatrixFilter; change: (changes: MatrixFilter) => void }) {
  const { matrix } = useWords();
  const isPhone = useIsPhone();
  const { data: pack } = usePack();
  const shown = shownOf(view, filters, { units: idsOf(pack?.units), duties: idsOf(pack?.duties) });
  return (
    <>
      <MatrixTotals cells={shown.cells} />
      <div className="sheet list-sheet">
        <MatrixFilters view={view} period={shown.period} filters={filters} change={change} />
        {shown.cells.length === 0 && <Nothing title={matrix.none} hint={matrix.noneHint} />}
        {shown.cells.length > 0 && (isPhone ? <MatrixList shown={shown} duties={view.duties} /> : <MatrixTable shown={shown} duties={view.duties} />)}
      </div>
    </>
  );
}

const idsOf = (things: { id: string }[] = []): string[] => things.map(({ id }) => id);
