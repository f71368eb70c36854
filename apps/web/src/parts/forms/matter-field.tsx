import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useMatter, useMatterSearch } from '../../api/matters.ts';
import { useWords } from '../../words/use-words.tsx';

/** A matter, found by its number or title. */
export function MatterField({ id, value, onChange, except }: { id?: string; value?: string; onChange?: (value: string | undefined) => void; except?: string }) {
  const { matters } = useWords();
  const [text, setText] = useState('');
  const { data } = useMatterSearch(useDeferredValue(text.trim()));
  const { data: chosenOne } = useMatter(value);
  const found = (data?.items ?? []).filter((row) => row.id !== except), isListed = found.some(({ id: one }) => one === value);
  const options = [...found, ...(chosenOne && !isListed ? [chosenOne] : [])].map((row) => ({ value: row.id, label: `${row.code} ${row.title}` }));
  return <Select id={id} value={value ?? null} options={options} allowClear showSearch={{ filterOption: false, onSearch: setText }} placeholder={matters.q} onChange={(chosen) => onChange?.(chosen ?? undefined)} data-testid="field-matter" />;
}
