import { Checkbox, Select } from 'antd';
import type { RuleColumnView } from '../../../api/types.ts';
import { useSpeech } from '../../../words/use-words.tsx';
import { readValues, writeValues } from './feel-cell.ts';

const WIDTH = 280;

function useOptions({ choices }: RuleColumnView) {
  const { say } = useSpeech();
  return choices.map(({ value, label }) => ({ value, label: say(label) }));
}

/** Several of the column's values, or all but these; none chosen means any. */
export function ChoicesField({ column, values, isNegated, onChange }: { column: RuleColumnView; values: string[]; isNegated: boolean; onChange: (text: string) => void }) {
  const { rules } = useSpeech().words;
  const options = useOptions(column), isBoolean = column.type === 'boolean';
  return (
    <>
      <Select mode="multiple" style={{ width: WIDTH }} value={values} options={options} optionFilterProp="label" placeholder={rules.any} autoFocus
        onChange={(chosen: string[]) => onChange(writeValues(chosen, isNegated && chosen.length > 0, isBoolean))} data-testid="cell-choices" />
      {!isBoolean && <Checkbox checked={isNegated} disabled={values.length === 0} onChange={(event) => onChange(writeValues(values, event.target.checked, false))}>{rules.exclude}</Checkbox>}
    </>
  );
}

/** One value, or none: a cell that is left empty is an error, so none is said. */
export function OneChoiceField({ column, text, onChange }: { column: RuleColumnView; text: string; onChange: (text: string) => void }) {
  const { rules } = useSpeech().words;
  const options = useOptions(column), read = readValues(text), value = read?.kind === 'values' ? read.values[0] : undefined;
  return (
    <Select style={{ width: WIDTH }} showSearch optionFilterProp="label" autoFocus value={value ?? (text.trim() === 'null' ? NONE : undefined)} options={[{ value: NONE, label: rules.nothing }, ...options]}
      onChange={(chosen: string) => onChange(chosen === NONE ? 'null' : writeValues([chosen], false, column.type === 'boolean'))} data-testid="cell-choice" />
  );
}

const NONE = '\u0000none';
