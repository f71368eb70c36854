import { Checkbox, InputNumber, Select, Space } from 'antd';
import { useWords } from '../../../words/use-words.tsx';
import { writeNumber, type CellValue, type Operator } from './feel-cell.ts';

type Condition = Extract<CellValue, { kind: 'number' }>;

/** A number, or none. What is typed is kept as it is: the checker says what is wrong with it. */
export function AmountField({ text, onChange, onDone }: { text: string; onChange: (text: string) => void; onDone: () => void }) {
  const { rules } = useWords();
  const isNone = text.trim() === 'null';
  return (
    <Space>
      <InputNumber<number> autoFocus style={{ width: 120 }} value={isNone || text.trim() === '' ? null : Number(text)} onChange={(amount) => onChange(amount === null ? '' : String(amount))} onPressEnter={onDone} data-testid="cell-number" />
      <Checkbox checked={isNone} onChange={(event) => onChange(event.target.checked ? 'null' : '')}>{rules.nothing}</Checkbox>
    </Space>
  );
}

const OPERATORS: Operator[] = ['any', 'eq', 'lt', 'le', 'gt', 'ge', 'between'];

export function ConditionField({ value, onChange }: { value: Condition; onChange: (text: string) => void }) {
  const { rules } = useWords();
  const change = (changes: Partial<Condition>) => onChange(writeNumber({ ...value, first: value.first ?? 0, ...changes }));
  const isRange = value.operator === 'between';
  return (
    <Space orientation="vertical" size={8}>
      <Select<Operator> style={{ width: 200 }} value={value.operator} options={OPERATORS.map((operator) => ({ value: operator, label: rules.operators[operator] }))}
        onChange={(operator) => change({ operator, ...(operator === 'between' && { last: value.last ?? (value.first ?? 0) + 1 }) })} data-testid="cell-operator" />
      {value.operator !== 'any' && <InputNumber<number> value={value.first ?? null} onChange={(first) => first !== null && change({ first })} prefix={isRange ? rules.from : undefined} style={{ width: 200 }} data-testid="cell-number" />}
      {isRange && <InputNumber<number> value={value.last ?? null} onChange={(last) => last !== null && change({ last })} prefix={rules.to} style={{ width: 200 }} />}
      {isRange && (
        <Space>
          <Checkbox checked={value.hasFirst} onChange={(event) => change({ hasFirst: event.target.checked })}>{rules.withStart}</Checkbox>
          <Checkbox checked={value.hasLast} onChange={(event) => change({ hasLast: event.target.checked })}>{rules.withEnd}</Checkbox>
        </Space>
      )}
    </Space>
  );
}
