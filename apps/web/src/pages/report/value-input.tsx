import { Input, InputNumber, Radio, Select } from 'antd';
import type { FieldValue, Money, SubmissionField } from '../../api/types.ts';
import { DayField, MoneyField } from '../../parts/forms/value-fields.tsx';
import { useSpeech } from '../../words/use-words.tsx';
import { RowsInput } from './rows-input.tsx';

interface Props {
  id?: string;
  field: SubmissionField;
  value?: FieldValue;
  onChange?: (value: FieldValue | undefined) => void;
}

/** The longest text that a field takes, as the server has it. */
const MAX_TEXT = 20_000;

/** What fits a field of a form: a number with its unit, money in its currency, rows with their columns. */
export function ValueInput({ id, field, value, onChange }: Props) {
  const { words: { report }, say } = useSpeech();
  const testId = `value-${field.id}`;
  switch (field.type) {
    case 'money': return <MoneyField id={id} value={value as Money | undefined} fixed={field.currency ?? 'CNY'} onChange={onChange} />;
    case 'number': case 'percent':
      return <InputNumber<number> id={id} value={value as number | undefined} min={0} max={field.type === 'percent' ? 1_000 : Number.MAX_SAFE_INTEGER} controls={false} inputMode="decimal" style={{ width: '100%' }} suffix={field.type === 'percent' ? '%' : field.unit} onChange={(number) => onChange?.(number ?? undefined)} data-testid={testId} />;
    case 'date': return <DayField id={id} value={value as string | undefined} onChange={onChange} testId={testId} />;
    case 'choice': return <Select id={id} value={value as string | undefined} options={(field.choices ?? []).map((choice) => ({ value: choice.value, label: say(choice.label) }))} onChange={onChange} data-testid={testId} />;
    case 'flag': return <Radio.Group id={id} className="choice-row" optionType="button" value={value} options={[{ value: true, label: report.yes }, { value: false, label: report.no }]} onChange={({ target }) => onChange?.(target.value as boolean)} />;
    case 'rows': return <RowsInput columns={field.columns ?? []} value={value as Record<string, unknown>[] | undefined} onChange={onChange} testId={testId} />;
    case 'text': return <Input.TextArea id={id} value={value as string | undefined} autoSize={{ minRows: 3, maxRows: 16 }} maxLength={MAX_TEXT} onChange={({ target }) => onChange?.(target.value)} data-testid={testId} />;
  }
}
