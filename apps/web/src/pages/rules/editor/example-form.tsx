import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { ExampleResult, RuleExample, RuleTableView } from '../../../api/types.ts';
import { LightSign } from '../../../parts/light-sign.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { ValueField } from './value-field.tsx';

interface Props {
  table: RuleTableView;
  example: RuleExample;
  result?: ExampleResult;
  onChange: (example: RuleExample) => void;
  onRemove: () => void;
}

/** The JSON of an object; anything else is none of its fields. */
const fieldsOf = (json: string): Record<string, unknown> => {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
};

/** Inputs and outcome by the fields of the columns. The outcome of a table that collects is taken from what it comes to. */
export function ExampleForm({ table, example, result, onChange, onRemove }: Props) {
  const { rules } = useWords();
  const { name, input, expected } = example, given = fieldsOf(input), isList = !['UNIQUE', 'FIRST', 'ANY', 'PRIORITY'].includes(table.hitPolicy), [only] = table.outputs;
  const wanted = table.outputs.length === 1 && only ? { [only.expression]: JSON.parse(expected) as unknown } : fieldsOf(expected);
  const write = (outputs: Record<string, unknown>) => onChange({ ...example, expected: JSON.stringify(table.outputs.length === 1 && only ? outputs[only.expression] : outputs) });
  return (
    <div className="rule-example" data-testid={`example-${name}`}>
      <div className="rule-bar">
        <Input value={name} maxLength={200} style={{ width: 240 }} aria-label={rules.exampleName} onChange={(event) => onChange({ ...example, name: event.target.value })} data-testid="example-name" />
        {result && <LightSign light={result.isMet ? 'normal' : 'overdue'} text={result.isMet ? rules.exampleMet : rules.exampleNot} />}
        {result?.result !== undefined && !result.isMet && <Button size="small" onClick={() => onChange({ ...example, expected: JSON.stringify(result.result) })} data-testid="take-result">{rules.takeResult(JSON.stringify(result.result))}</Button>}
        <Button type="text" danger icon={<DeleteOutlined />} aria-label={rules.removeExample} onClick={onRemove} data-testid="remove-example" />
      </div>
      <div className="rule-fields">
        {table.inputs.map((column) => <ValueField key={column.expression} column={column} value={given[column.expression] ?? null} onChange={(value) => onChange({ ...example, input: JSON.stringify({ ...given, [column.expression]: value }) })} />)}
      </div>
      <div className="rule-fields is-output">
        {isList ? <code>{expected}</code> : table.outputs.map((column) => <ValueField key={column.expression} column={column} value={wanted[column.expression] ?? null} onChange={(value) => write({ ...wanted, [column.expression]: value })} />)}
      </div>
    </div>
  );
}
