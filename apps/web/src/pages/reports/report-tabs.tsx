import { NavLink } from 'react-router';
import { mayAsk, useCaller } from '../../app/caller.ts';
import { useWords } from '../../words/use-words.tsx';
import './reports.css';

const TABS = [['ours', '/reports'], ['review', '/reports/review'], ['matrix', '/reports/matrix'], ['calendar', '/reports/calendar'], ['burden', '/reports/burden'], ['bulletins', '/bulletins']] as const;

/** The places of reporting; the queue is the office's. */
export function ReportTabs() {
  const { reports: { tabs } } = useWords();
  const caller = useCaller();
  return (
    <nav className="report-tabs no-print" aria-label={tabs.label}>
      {TABS.filter(([key]) => key !== 'review' || mayAsk(caller, 'report:review')).map(([key, to]) => <NavLink key={key} to={to} end data-testid={`tab-${key}`}>{tabs[key]}</NavLink>)}
    </nav>
  );
}
