import { useReports } from '../../api/reports.ts';
import { useWorkItems } from '../../api/queries.ts';
import type { SubmissionRow } from '../../api/types.ts';
import { useCaller } from '../../app/caller.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { RefusedContext, useOutcome } from '../../parts/outcome.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { StaleNote } from '../../parts/stale-note.tsx';
import { useIsStale } from '../../parts/use-is-stale.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';
import { Link } from 'react-router';
import { DoneRow, OwedRow } from './owed-row.tsx';
import { ReportTabs } from './report-tabs.tsx';

/** A unit's home: what it owes, until when, and what it has handed in. */
export function ReportsPage() {
  const { reports } = useWords();
  const { unitId } = useCaller();
  const unitName = useUnitNames();
  const owed = useReports({ ours: true, owed: true, sort: 'due' });
  const isStale = useIsStale(owed.dataUpdatedAt);
  const outcome = useOutcome();
  return (
    <RefusedContext value={outcome.refuse}>
      <PageHead title={reports.title} aside={<><span className="page-hint">{unitName(unitId)} · {reports.hint}</span> <StaleNote isStale={isStale} onRefresh={() => owed.refetch()} /></>} />
      <ReportTabs />
      {outcome.line}
      <section className="sheet report-list" data-testid="reports-owed">
        <QueryState query={owed} rows={4}>
          {({ pages }) => {
            const rows = pages.flatMap(({ items }) => items);
            return (
              <>
                <h2>{reports.owed} <small className="muted">{pages[0]?.total ?? rows.length}</small></h2>
                {rows.length === 0
                  ? <Nothing title={reports.noneOwed} hint={reports.noneOwedHint} action={<Link to="/reports/matrix">{reports.seeMatrix}</Link>} />
                  : <Owed rows={rows} outcome={outcome} />}
                {owed.hasNextPage && <LoadMore query={owed} />}
              </>
            );
          }}
        </QueryState>
      </section>
      <Done />
    </RefusedContext>
  );
}

/** The days left are counted in working days by the server, where the work is the caller's to do. */
function Owed({ rows, outcome }: { rows: SubmissionRow[]; outcome: ReturnType<typeof useOutcome> }) {
  const work = useWorkItems();
  const items = work.data?.pages.flatMap((page) => page.items) ?? [];
  const leftOf = (id: string) => items.find(({ subject }) => subject.kind === 'reporting' && subject.id === id)?.workingDaysLeft;
  return <ul>{rows.map((row) => <OwedRow key={row.id} row={row} workingDays={leftOf(row.id)} onDone={outcome.tell} />)}</ul>;
}

function Done() {
  const { reports } = useWords();
  const query = useReports({ ours: true, owed: false, sort: '-updated' });
  return (
    <section className="sheet report-list" data-testid="reports-done">
      <QueryState query={query} rows={3}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return (
            <>
              <h2>{reports.done} <small className="muted">{pages[0]?.total ?? rows.length}</small></h2>
              {rows.length === 0 ? <p className="muted none-yet">{reports.noneDone}</p> : <ul>{rows.map((row) => <DoneRow key={row.id} row={row} />)}</ul>}
              {query.hasNextPage && <LoadMore query={query} />}
            </>
          );
        }}
      </QueryState>
    </section>
  );
}
