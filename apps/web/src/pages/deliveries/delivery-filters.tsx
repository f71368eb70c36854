import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useWords } from '../../words/use-words.tsx';

export const DELIVERY_KEYS = ['person', 'channel', 'status', 'day'] as const;
export type DeliveryFilter = Partial<Record<(typeof DELIVERY_KEYS)[number], string>>;

export function DeliveryFilters({ filters, change }: { filters: DeliveryFilter; change: (changes: DeliveryFilter) => void }) {
  const { deliveries: words } = useWords();
  const choice = (key: 'channel' | 'status', names: Record<string, string>) => (
    <Select value={filters[key] ?? null} allowClear placeholder={words[key]} aria-label={words[key]} style={{ width: 130 }} data-testid={`deliveries-${key}`}
      options={Object.entries(names).map(([value, label]) => ({ value, label }))} onChange={(value) => change({ [key]: value ?? undefined })} />
  );
  return (
    <div className="filter-row pad no-print">
      <Input key={filters.person} defaultValue={filters.person} allowClear placeholder={words.person} aria-label={words.person} style={{ width: 200 }} data-testid="deliveries-person"
        onPressEnter={(event) => change({ person: event.currentTarget.value.trim() })} onBlur={(event) => event.target.value.trim() !== (filters.person ?? '') && change({ person: event.target.value.trim() })} />
      {choice('channel', words.channels)}
      {choice('status', words.statuses)}
      <DatePicker value={filters.day ? dayjs(filters.day) : null} placeholder={words.day} onChange={(day) => change({ day: day?.format('YYYY-MM-DD') })} />
    </div>
  );
}
