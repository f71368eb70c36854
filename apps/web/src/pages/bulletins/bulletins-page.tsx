import { Link } from 'react-router';
import { useBulletins } from '../../api/reports.ts';
import type { BulletinRow } from '../../api/types.ts';
import { mayAsk, useCaller } from '../../app/caller.ts';
import { Moment } from '../../parts/day.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { usePeriodText } from '../../parts/period-text.ts';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useSpeech, useWords } from '../../words/use-words.tsx';
import { ReportTabs } from '../reports/report-tabs.tsx';
import './bulletins.css';
import { DraftBulletin } from './draft-bulletin.tsx';

export function BulletinsPage() {
  const { reports, bulletins } = useWords();
  const caller = useCaller();
  const query = useBulletins();
  return (
    <>
      <PageHead title={reports.title} />
      <ReportTabs />
      <div className="bulletins">
        <section className="sheet report-list bulletin-list" data-testid="bulletins">
          <QueryState query={query} rows={6}>
            {({ pages }) => {
              const rows = pages.flatMap(({ items }) => items);
              if (rows.length === 0) return <Nothing title={bulletins.none} hint={bulletins.noneHint} />;
              return <><ul>{rows.map((row) => <Row key={row.period} row={row} />)}</ul>{query.hasNextPage && <LoadMore query={query} />}</>;
            }}
          </QueryState>
        </section>
        {mayAsk(caller, 'report:review') && <DraftBulletin />}
      </div>
    </>
  );
}

function Row({ row }: { row: BulletinRow }) {
  const { words: { bulletins }, say } = useSpeech();
  const periodOf = usePeriodText();
  return (
    <li data-testid={`bulletin-${row.period}`}>
      <div className="report-what">
        <Link to={`/bulletins/${row.period}`}>{say(row.title)}</Link> <span className="tag">{bulletins.status[row.status]}</span>
        <small><span>{bulletins.number(row.year, row.number)}</span>{row.documentNumber && <span>{row.documentNumber}</span>}<span>{periodOf(row.period)}</span></small>
      </div>
      <div className="report-when muted">{bulletins.acceptedOf(row.accepted, row.submissions)}</div>
      <div className="report-act muted"><Moment at={row.publishedAt ?? row.draftedAt} /></div>
    </li>
  );
}
