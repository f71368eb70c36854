import { Tabs } from 'antd';
import { useCaller, mayAsk } from '../../app/caller.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { useUrlFilters } from '../../parts/url-filters.ts';
import { useWords } from '../../words/use-words.tsx';
import { DraftList } from './draft/draft-list.tsx';
import './rules.css';
import { TableList } from './table-list.tsx';

export function RulesPage() {
  const { rules } = useWords();
  const caller = useCaller();
  const { filters, change } = useUrlFilters(['tab'] as const);
  const mayReadDrafts = mayAsk(caller, 'record:read');
  const tabs = [
    { key: 'tables', label: rules.tables, children: <TableList /> },
    ...(mayReadDrafts ? [{ key: 'drafts', label: <span data-testid="tab-drafts">{rules.drafts}</span>, children: <DraftList /> }] : []),
  ];
  return (
    <>
      <PageHead title={rules.title} aside={rules.hint} />
      <Tabs activeKey={filters.tab === 'drafts' && mayReadDrafts ? 'drafts' : 'tables'} onChange={(tab) => change({ tab: tab === 'tables' ? undefined : tab })} items={tabs} destroyOnHidden />
    </>
  );
}
