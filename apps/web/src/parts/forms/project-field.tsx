import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useProjectName, useProjectSearch } from '../../api/queries.ts';

interface Props {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
  placeholder: string;
  width?: number | string;
  testId?: string;
  /** Told when another one was chosen, for what depends on it. */
  onPicked?: () => void;
}

/** A project, found by code, name or investor. */
export function ProjectField({ id, value, onChange, placeholder, width = 240, testId, onPicked }: Props) {
  const [text, setText] = useState('');
  const { data } = useProjectSearch(useDeferredValue(text.trim()));
  const { data: name } = useProjectName(value);
  const found = (data?.items ?? []).map((row) => ({ value: row.id, label: `${row.code} ${row.name}` }));
  const options = value && !found.some((option) => option.value === value) ? [...found, { value, label: name ?? value }] : found;
  return <Select id={id} value={value ?? null} options={options} allowClear showSearch={{ filterOption: false, onSearch: setText }} placeholder={placeholder} aria-label={placeholder} style={{ width }} onChange={(chosen) => { onChange?.(chosen ?? undefined); onPicked?.(); }} data-testid={testId} />;
}
