import { Input, InputNumber, Select } from 'antd';
import type { RuleColumnView } from '../../../api/types.ts';
import { useSpeech } from '../../../words/use-words.tsx';

interface Props {
  column: RuleColumnView;
  value: unknown;
  onChange: (value: string | number | boolean | null) => void;
}

/** One value of an example by the field that fits its column; empty means unknown. */
export function ValueField({ column, value, onChange }: Props) {
  return <label className="rule-field"><span>{column.label}</span>{fieldOf(column, value, onChange)}</label>;
}

function fieldOf(column: RuleColumnView, value: unknown, onChange: Props['onChange']) {
  const testId = `value-${column.expression}`;
  if (column.choices.length > 0) return <ChoiceField column={column} value={value} onChange={onChange} />;
  if (column.type === 'number') return <InputNumber<number> value={typeof value === 'number' ? value : null} onChange={onChange} style={{ width: '100%' }} data-testid={testId} />;
  return <Input allowClear value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)} data-testid={testId} />;
}

function ChoiceField({ column: { choices, type, expression }, value, onChange }: Props) {
  const { say } = useSpeech();
  const isBoolean = type === 'boolean';
  return (
    <Select<string> allowClear showSearch optionFilterProp="label" style={{ width: '100%' }} value={value === null ? undefined : String(value)} options={choices.map((choice) => ({ value: choice.value, label: say(choice.label) }))}
      onChange={(chosen: string | undefined) => onChange(chosen === undefined ? null : isBoolean ? chosen === 'true' : chosen)} data-testid={`value-${expression}`} />
  );
}
