import { useDeliveries, useRetryDelivery, type DeliveryQuery } from '../../api/notify.ts';
import { ActOutcome } from '../../parts/act-outcome.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useUrlFilters } from '../../parts/url-filters.ts';
import { useWords } from '../../words/use-words.tsx';
import { DELIVERY_KEYS, DeliveryFilters, type DeliveryFilter } from './delivery-filters.tsx';
import { DeliveryLine } from './delivery-line.tsx';

const queryOf = ({ channel, status, ...rest }: DeliveryFilter): DeliveryQuery =>
  ({ ...rest, ...(channel && { channel: [channel] }), ...(status && { status: [status] }) }) as DeliveryQuery;

export function DeliveryLog({ mayRetry }: { mayRetry: boolean }) {
  const { deliveries: words } = useWords();
  const { filters, change } = useUrlFilters(DELIVERY_KEYS);
  const query = useDeliveries(queryOf(filters));
  const retry = useRetryDelivery();
  return (
    <div className="sheet">
      <DeliveryFilters filters={filters} change={change} />
      <ActOutcome act={retry} done={words.retried} testId="retry" />
      <QueryState query={query} rows={8}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Nothing title={words.none} hint={words.noneHint} />;
          return (
            <>
              <ol className="deliveries" data-testid="deliveries">
                {items.map((delivery) => <DeliveryLine key={delivery.id} delivery={delivery} onRetry={mayRetry && delivery.mayRetry ? () => retry.mutate(delivery.id) : undefined} />)}
              </ol>
              <LoadMore query={query} />
            </>
          );
        }}
      </QueryState>
    </div>
  );
}
