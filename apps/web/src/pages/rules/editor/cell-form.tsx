import { Button, Collapse, Input } from 'antd';
import { useState } from 'react';
import type { RuleColumnView } from '../../../api/types.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ChoicesField, OneChoiceField } from './choice-fields.tsx';
import { readNumber, readValues } from './feel-cell.ts';
import { AmountField, ConditionField } from './number-fields.tsx';
import type { CellPlace } from './row-changes.ts';

interface Props {
  part: CellPlace['part'];
  column?: RuleColumnView;
  text: string;
  onChange: (text: string) => void;
  onDone: () => void;
}

/** The editor that fits a column, and FEEL underneath; where only FEEL says it, FEEL is what is shown. */
export function CellForm({ part, column, text, onChange, onDone }: Props) {
  const { rules } = useWords();
  if (!column) return <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} value={text} onChange={(event) => onChange(event.target.value)} data-testid="cell-note" style={{ width: 260 }} />;
  const plain = plainField(part, column, text, onChange, onDone);
  const feel = <FeelField text={text} onChange={onChange} onDone={onDone} />;
  return (
    <div className="cell-form" onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      {plain ?? feel}
      {plain && <Collapse ghost size="small" items={[{ key: 'feel', label: <span data-testid="cell-feel-open">{rules.feel}</span>, children: feel }]} />}
      <Button size="small" type="primary" onClick={onDone} data-testid="cell-done">{rules.done}</Button>
    </div>
  );
}

function plainField(part: CellPlace['part'], column: RuleColumnView, text: string, onChange: (text: string) => void, onDone: () => void): React.ReactNode {
  const values = readValues(text), hasChoices = column.choices.length > 0;
  if (part === 'outputs') {
    if (hasChoices && (text.trim() === 'null' || (values?.kind === 'values' && values.values.length <= 1 && !values.isNegated))) return <OneChoiceField column={column} text={text} onChange={onChange} />;
    return column.type === 'number' && (/^(null|)$/.test(text.trim()) || readNumber(text)?.operator === 'eq') ? <AmountField text={text} onChange={onChange} onDone={onDone} /> : undefined;
  }
  if (hasChoices && values?.kind === 'values') return <ChoicesField column={column} values={values.values} isNegated={values.isNegated} onChange={onChange} />;
  const number = column.type === 'number' ? readNumber(text) : undefined;
  return number && <ConditionField value={number} onChange={onChange} />;
}

function FeelField({ text, onChange, onDone }: Pick<Props, 'text' | 'onChange' | 'onDone'>) {
  const { rules } = useWords();
  const [typed, setTyped] = useState(text);
  return (
    <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} value={typed} className="feel" placeholder={rules.feelHint} aria-label={rules.feel} data-testid="cell-feel"
      onChange={(event) => { setTyped(event.target.value); onChange(event.target.value); }} onPressEnter={(event) => { event.preventDefault(); onDone(); }} />
  );
}
