import { Tabs } from 'antd';
import { useState } from 'react';
import { useRehearsal } from '../../api/rehearsal.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { useUrlFilters } from '../../parts/url-filters.ts';
import { useWords } from '../../words/use-words.tsx';
import { OutlookTab } from './outlook-tab.tsx';
import { ProposalForm } from './proposal-form.tsx';
import './rehearsal.css';
import { RehearsalOutcome } from './rehearsal-outcome.tsx';

/** What a change would do before anybody decides it, and what comes if nobody does anything. */
export function RehearsalPage() {
  const words = useWords();
  const { filters, change } = useUrlFilters(['tab', 'draft'] as const);
  const [proposal, outlook] = [words.rehearsal.tabs.proposal, words.rehearsal.tabs.outlook];
  return (
    <>
      <PageHead title={words.rehearsal.title} aside={filters.tab === 'outlook' ? words.outlook.hint : words.rehearsal.hint} />
      <Tabs activeKey={filters.tab === 'outlook' ? 'outlook' : 'proposal'} onChange={(tab) => change({ tab: tab === 'outlook' ? tab : undefined })} destroyOnHidden={false}
        items={[{ key: 'proposal', label: proposal, children: <ProposalTab draftId={filters.draft} /> }, { key: 'outlook', label: outlook, children: <OutlookTab /> }]} />
    </>
  );
}

function ProposalTab({ draftId }: { draftId?: string }) {
  const rehearsal = useRehearsal();
  const [runs, setRuns] = useState(0);
  return (
    <div className="rehearsal">
      <ProposalForm draftId={draftId} isRunning={rehearsal.isRunning} onRun={(request) => { setRuns(runs + 1); void rehearsal.run(request); }} onStop={rehearsal.stop} />
      <RehearsalOutcome key={runs} rehearsal={rehearsal} />
    </div>
  );
}
