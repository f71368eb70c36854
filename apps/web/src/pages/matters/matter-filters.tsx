import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select } from 'antd';
import { usePack } from '../../api/queries.ts';
import { useCaller } from '../../app/caller.ts';
import { FilterChips } from '../../parts/filter-chips.tsx';
import { isTerritory, useUnitNames, useUnitOptions } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';
import { opennessOf, valuesOf, type MatterFilter, type Openness } from './matter-keys.ts';

type Choice = 'class' | 'holder' | 'level' | 'status' | 'light' | 'territory' | 'kind';
const CHOICES: Choice[] = ['class', 'holder', 'level', 'status', 'light', 'territory', 'kind'];
const CHIPPED = ['q', ...CHOICES, 'raiser'] as const;
const LEVELS = [0, 1, 2, 3, 4, 5, 6];

interface Props {
  filters: MatterFilter;
  change: (changes: MatterFilter) => void;
}

export function MatterFilters({ filters, change }: Props) {
  const { words } = useSpeech(), { matters } = words;
  const unitName = useUnitNames();
  const { unitId } = useCaller();
  const options = useChoices();
  const nameOf = (key: (typeof CHIPPED)[number], value: string) => (key === 'q' ? value : key === 'raiser' ? unitName(value) : (options[key].find((option) => option.value === value)?.label ?? value));
  const chips = CHIPPED.filter((key) => filters[key]).map((key) => ({
    key, name: matters[key], value: (key === 'q' ? [filters.q!] : valuesOf(filters[key])).map((value) => nameOf(key, value)).join(words.listComma),
  }));
  const ours = (key: 'holder' | 'raiser', label: string) => {
    const isOn = filters[key] === unitId;
    return <Button key={key} type={isOn ? 'primary' : 'default'} ghost={isOn} aria-pressed={isOn} onClick={() => change({ [key]: isOn ? undefined : unitId })} data-testid={`ours-${key}`}>{label}</Button>;
  };
  return (
    <div className="list-filters no-print">
      <div className="filter-row">
        <Input key={filters.q ?? ''} defaultValue={filters.q} allowClear prefix={<SearchOutlined />} placeholder={matters.q} aria-label={matters.q} style={{ width: 200 }} data-testid="filter-q"
          onPressEnter={(event) => change({ q: event.currentTarget.value.trim() })} onBlur={(event) => event.target.value.trim() !== (filters.q ?? '') && change({ q: event.target.value.trim() })} />
        {ours('holder', matters.mine)}
        {ours('raiser', matters.raisedByUs)}
        <Segmented<Openness> options={(['open', 'ended', 'all'] as const).map((value) => ({ value, label: matters.opens[value] }))} value={opennessOf(filters)} aria-label={matters.open}
          onChange={(open) => change({ open: open === 'open' ? undefined : open, ...(open === 'open' && { status: undefined }) })} />
        {CHOICES.map((key) => (
          <Select key={key} mode="multiple" value={valuesOf(filters[key])} options={options[key]} placeholder={matters[key]} aria-label={matters[key]} allowClear popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: 'label' }} style={{ minWidth: 108 }} maxTagCount={0} maxTagPlaceholder={(chosen) => `${matters[key]} ${chosen.length}`} onChange={(values: string[]) => change({ [key]: values.join(',') })} data-testid={`filter-${key}`} />
        ))}
      </div>
      <FilterChips chips={chips} onRemove={(key) => change({ [key]: undefined })} onClear={() => change(Object.fromEntries(chips.map(({ key }) => [key, undefined])))} />
    </div>
  );
}

/** What each filter may be set to, by name. */
function useChoices(): Record<Choice, { value: string; label: string }[]> {
  const { words, say } = useSpeech();
  const { data: pack } = usePack();
  const units = useUnitOptions(), territory = useUnitOptions(isTerritory);
  const named = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
  const { unraised: _, ...statuses } = words.matterStatus;
  return {
    class: Object.entries(pack?.matterClasses ?? {}).map(([value, { label }]) => ({ value, label: say(label) })), holder: units, territory, status: named(statuses), light: named(words.light),
    level: LEVELS.map((level) => ({ value: String(level), label: words.matters.levelNo(level) })), kind: Object.entries(pack?.matterKinds ?? {}).map(([value, { label }]) => ({ value, label: say(label) })),
  };
}
