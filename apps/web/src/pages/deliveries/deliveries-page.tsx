import { Tabs } from 'antd';
import { mayAsk, useCaller } from '../../app/caller.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { useUrlFilters } from '../../parts/url-filters.ts';
import { useWords } from '../../words/use-words.tsx';
import { Channels } from './channels.tsx';
import './deliveries.css';
import { DeliveryLog } from './delivery-log.tsx';

export function DeliveriesPage() {
  const { deliveries } = useWords();
  const mayManage = mayAsk(useCaller(), 'channel:manage');
  const { filters, change } = useUrlFilters(['tab']);
  const tabs = [{ key: 'log', label: deliveries.tabs.log, children: <DeliveryLog mayRetry={mayManage} /> }, { key: 'channels', label: deliveries.tabs.channels, children: <Channels /> }];
  return (
    <>
      <PageHead title={deliveries.title} aside={deliveries.hint} />
      {mayManage ? <Tabs items={tabs} activeKey={filters.tab ?? 'log'} onChange={(tab) => change({ tab })} destroyOnHidden /> : tabs[0]!.children}
    </>
  );
}
