import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useProjectName } from '../../api/queries.ts';
import { FilterChips } from '../../parts/filter-chips.tsx';
import { ProjectField } from '../../parts/forms/project-field.tsx';
import { UnitField } from '../../parts/forms/unit-field.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';
import type { RecordFilter } from './record-keys.ts';

interface Props {
  filters: RecordFilter;
  change: (changes: RecordFilter) => void;
}

export function RecordFilters({ filters, change }: Props) {
  const words = useWords();
  const hidden = ['person', 'project', 'rule', 'recordedFrom', 'recordedTo'] as const;
  const [isWide, setWide] = useState(hidden.some((key) => filters[key]));
  const kinds = Object.entries(words.eventKind).map(([value, label]) => ({ value, label }));
  const text = (key: 'q' | 'person' | 'rule', width: number) => (
    <Input key={key + (filters[key] ?? '')} defaultValue={filters[key]} allowClear placeholder={words.record[key]} aria-label={words.record[key]} style={{ width }} data-testid={`record-${key}`}
      onPressEnter={(event) => change({ [key]: event.currentTarget.value.trim() })} onBlur={(event) => event.target.value.trim() !== (filters[key] ?? '') && change({ [key]: event.target.value.trim() })} />
  );
  return (
    <div className="record-filters no-print">
      <div className="filter-row">
        {text('q', 220)}
        <div className="record-unit"><UnitField value={filters.unit} onChange={(unit) => change({ unit })} placeholder={words.record.unit} allowClear /></div>
        <Select value={filters.kind ?? null} options={kinds} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={words.record.kind} aria-label={words.record.kind} style={{ width: 140 }} onChange={(kind) => change({ kind: kind ?? undefined })} />
        <Span name="occurred" filters={filters} change={change} />
        <Button type="link" onClick={() => setWide(!isWide)} aria-expanded={isWide}>{isWide ? words.record.less : words.record.more}</Button>
      </div>
      {isWide && <div className="filter-row">{text('person', 140)}<ProjectField value={filters.project} onChange={(project) => change({ project })} placeholder={words.record.project} />{text('rule', 160)}<Span name="recorded" filters={filters} change={change} /></div>}
      <Chips filters={filters} change={change} />
    </div>
  );
}

/** A span of days for either of the two times: when it happened, when it was written down. */
function Span({ name, filters, change }: Props & { name: 'occurred' | 'recorded' }) {
  const { record } = useWords();
  const [from, to] = [`${name}From`, `${name}To`] as const;
  const day = (value: string | undefined) => (value ? dayjs(value) : null);
  return (
    <DatePicker.RangePicker allowEmpty={[true, true]} value={[day(filters[from]), day(filters[to])]} placeholder={[record[name] + record.from, record.to]} style={{ width: 280 }}
      onChange={(days) => change({ [from]: days?.[0]?.format('YYYY-MM-DD'), [to]: days?.[1]?.format('YYYY-MM-DD') })} />
  );
}

function Chips({ filters, change }: Props) {
  const words = useWords();
  const unitName = useUnitNames();
  const { data: projectName } = useProjectName(filters.project);
  const names: Record<keyof RecordFilter, string> = {
    q: words.record.q, unit: words.record.unit, person: words.record.person, kind: words.record.kind, rule: words.record.rule, project: words.record.project,
    occurredFrom: words.record.occurred + words.record.from, occurredTo: words.record.occurred + words.record.to, recordedFrom: words.record.recorded + words.record.from, recordedTo: words.record.recorded + words.record.to,
  };
  const show = (key: keyof RecordFilter, value: string) =>
    key === 'unit' ? unitName(value) : key === 'project' ? (projectName ?? value) : key === 'kind' ? ((words.eventKind as Record<string, string>)[value] ?? value) : value;
  const chips = (Object.keys(names) as (keyof RecordFilter)[]).flatMap((key) => (filters[key] ? [{ key, name: names[key], value: show(key, filters[key]) }] : []));
  return <FilterChips chips={chips} onRemove={(key) => change({ [key]: undefined })} onClear={() => change(Object.fromEntries(chips.map(({ key }) => [key, undefined])))} />;
}
