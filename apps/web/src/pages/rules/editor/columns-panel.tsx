import { DeleteOutlined } from '@ant-design/icons';
import { Button, Collapse, Input, Select } from 'antd';
import type { RuleColumnView } from '../../../api/types.ts';
import { useWords } from '../../../words/use-words.tsx';
import { readValues, writeValues } from './feel-cell.ts';
import { changedColumn, withColumn, withoutColumn, type ColumnPart, type TableEdit } from './table-edit.ts';

interface Props {
  edit: TableEdit;
  known: RuleColumnView[];
  onChange: (edit: TableEdit) => void;
}

const PARTS: ColumnPart[] = ['inputs', 'outputs'];
const newOutput = (label: string, number: number): RuleColumnView => ({ id: '', label, expression: `result${number}`, type: 'string', values: '', choices: [] });

/** Conditions and results of a table: what they are called, what they read, and what they may say. */
export function ColumnsPanel({ edit, known, onChange }: Props) {
  const { rules } = useWords();
  const free = known.filter(({ expression }) => !edit.inputs.some((column) => column.expression === expression));
  const change = (part: ColumnPart, at: number) => (changes: Partial<RuleColumnView>) => onChange(changedColumn(edit, part, at, changes));
  const lists = PARTS.map((part) => (
    <section key={part}>
      <h3>{rules.columnParts[part]}</h3>
      {edit[part].map((column, at) => <ColumnFields key={column.id + at} column={column} part={part} isLast={edit[part].length === 1} onChange={change(part, at)} onRemove={() => onChange(withoutColumn(edit, part, at))} />)}
    </section>
  ));
  const body = (
    <>
      {lists}
      <div className="rule-bar">
        <Select<string> style={{ width: 240 }} placeholder={rules.addInput} value={null} disabled={free.length === 0} options={free.map(({ expression, label }) => ({ value: expression, label }))}
          onChange={(name) => onChange(withColumn(edit, 'inputs', free.find(({ expression }) => expression === name)!))} data-testid="add-input" />
        <Button onClick={() => onChange(withColumn(edit, 'outputs', newOutput(rules.addOutput, edit.outputs.length + 1)))} data-testid="add-output">{rules.addOutput}</Button>
      </div>
    </>
  );
  return <Collapse className="sheet" items={[{ key: 'columns', label: <span data-testid="columns-open">{rules.columns}</span>, children: body }]} />;
}

interface FieldsProps {
  column: RuleColumnView;
  part: ColumnPart;
  isLast: boolean;
  onChange: (changes: Partial<RuleColumnView>) => void;
  onRemove: () => void;
}

/** A result that is there keeps its name, by which it is read; what a condition reads is chosen when it is added. */
function ColumnFields({ column, part, isLast, onChange, onRemove }: FieldsProps) {
  const { rules } = useWords();
  const { id, label, expression, type, values } = column, allowed = readValues(values), isText = type === 'string' && allowed !== undefined;
  return (
    <div className="rule-column" data-testid={`column-${expression}`}>
      <Input value={label} placeholder={rules.columnLabel} aria-label={rules.columnLabel} onChange={(event) => onChange({ label: event.target.value })} data-testid="column-label" />
      <Input value={expression} placeholder={rules.columnName} aria-label={rules.columnName} disabled={part === 'inputs' || id !== ''} onChange={(event) => onChange({ expression: event.target.value })} data-testid="column-name" />
      <Select value={type} aria-label={rules.columnType} options={Object.entries(rules.types).map(([value, text]) => ({ value, label: text }))} onChange={(next: string) => onChange({ type: next, values: '' })} />
      {isText
        ? <Select mode="tags" value={allowed.kind === 'values' ? allowed.values : []} placeholder={rules.columnValues} aria-label={rules.columnValues} options={column.choices.map(({ value }) => ({ value }))}
            onChange={(chosen: string[]) => onChange({ values: chosen.length === 0 ? '' : writeValues(chosen, false, false) })} />
        : <span />}
      <Button type="text" danger icon={<DeleteOutlined />} aria-label={rules.removeColumn} disabled={part === 'outputs' && isLast} onClick={onRemove} data-testid="remove-column" />
    </div>
  );
}
