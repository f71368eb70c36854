import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { usePack } from '../../api/queries.ts';
import { FilterChips } from '../../parts/filter-chips.tsx';
import { isTerritory, useUnitNames, useUnitOptions } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';
import { valuesOf, type LedgerFilter } from './ledger-keys.ts';

type Choice = Exclude<keyof LedgerFilter, 'q' | 'sort' | 'target'>;
const CHOICES: Choice[] = ['stage', 'light', 'territory', 'leadUnit', 'status', 'template'];

interface Props {
  filters: LedgerFilter;
  change: (changes: LedgerFilter) => void;
}

/** What the ledger is narrowed to. A target comes from the overview and can only be taken away. */
export function LedgerFilters({ filters, change }: Props) {
  const { words, say } = useSpeech();
  const { data: pack } = usePack();
  const unitName = useUnitNames();
  const territories = useUnitOptions(isTerritory);
  const units = useUnitOptions();
  const named = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
  const { unregistered: _, ...statuses } = words.status;
  const options: Record<Choice, { value: string; label: string }[]> = {
    stage: named(words.stage), light: named(words.light), territory: territories, leadUnit: units, status: named(statuses), template: named(words.template),
  };
  const nameOf = (key: Choice, value: string) => options[key].find((option) => option.value === value)?.label ?? unitName(value);
  const chips = [
    ...(filters.q ? [{ key: 'q', name: words.ledger.q, value: filters.q }] : []),
    ...(filters.target ? [{ key: 'target', name: words.ledger.target, value: say(pack?.targets.find(({ id }) => id === filters.target)?.label) || filters.target }] : []),
    ...CHOICES.filter((key) => filters[key]).map((key) => ({ key, name: words.ledger[key], value: valuesOf(filters[key]).map((value) => nameOf(key, value)).join(words.listComma) })),
  ];
  return (
    <div className="list-filters no-print">
      <div className="filter-row">
        <Input key={filters.q ?? ''} defaultValue={filters.q} allowClear prefix={<SearchOutlined />} placeholder={words.ledger.q} aria-label={words.ledger.q} style={{ width: 240 }} data-testid="filter-q"
          onPressEnter={(event) => change({ q: event.currentTarget.value.trim() })} onBlur={(event) => event.target.value.trim() !== (filters.q ?? '') && change({ q: event.target.value.trim() })} />
        {CHOICES.map((key) => (
          <Select key={key} mode="multiple" value={valuesOf(filters[key])} options={options[key]} placeholder={words.ledger[key]} aria-label={words.ledger[key]} allowClear popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: 'label' }} style={{ minWidth: 112 }} maxTagCount={0} maxTagPlaceholder={(chosen) => `${words.ledger[key]} ${chosen.length}`} onChange={(values: string[]) => change({ [key]: values.join(',') })} data-testid={`filter-${key}`} />
        ))}
      </div>
      <FilterChips chips={chips} onRemove={(key) => change({ [key]: undefined })} onClear={() => change(Object.fromEntries(chips.map(({ key }) => [key, undefined])))} />
    </div>
  );
}
