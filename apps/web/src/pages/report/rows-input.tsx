import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber } from 'antd';
import type { SubmissionField } from '../../api/types.ts';
import { DayField } from '../../parts/forms/value-fields.tsx';
import { useSpeech } from '../../words/use-words.tsx';

type Row = Record<string, unknown>;
type Column = NonNullable<SubmissionField['columns']>[number];

/** Rows by their columns; what is left empty is not sent. */
export function RowsInput({ columns, value = [], onChange, testId }: { columns: Column[]; value?: Row[]; onChange?: (rows: Row[]) => void; testId: string }) {
  const { words: { report }, say } = useSpeech();
  const set = (index: number, id: string, cell: unknown) =>
    onChange?.(value.map((row, at) => (at === index ? Object.fromEntries(Object.entries({ ...row, [id]: cell }).filter(([, one]) => one !== undefined && one !== null && one !== '')) : row)));
  return (
    <div className="rows-input" data-testid={testId}>
      {value.map((row, index) => (
        <div key={index} className="rows-input-row">
          {columns.map((column) => <label key={column.id}><span>{say(column.label)}</span><Cell column={column} value={row[column.id]} onChange={(cell) => set(index, column.id, cell)} /></label>)}
          <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={report.removeRow} title={report.removeRow} onClick={() => onChange?.(value.filter((_, at) => at !== index))} />
        </div>
      ))}
      <Button type="dashed" block icon={<PlusOutlined />} onClick={() => onChange?.([...value, {}])} data-testid="add-row">{report.addRow}</Button>
    </div>
  );
}

function Cell({ column: { id, type }, value, onChange }: { column: Column; value: unknown; onChange: (value: unknown) => void }) {
  if (type === 'date') return <DayField value={value as string | undefined} onChange={onChange} testId={`cell-${id}`} />;
  if (type === 'number') return <InputNumber<number> value={value as number | undefined} min={0} controls={false} style={{ width: '100%' }} onChange={onChange} data-testid={`cell-${id}`} />;
  return <Input value={value as string | undefined} maxLength={2_000} onChange={({ target }) => onChange(target.value)} data-testid={`cell-${id}`} />;
}
