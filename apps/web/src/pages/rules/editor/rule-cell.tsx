import { Popover, Tooltip } from 'antd';
import { useState } from 'react';
import type { RuleColumnView } from '../../../api/types.ts';
import { cellText } from '../../../parts/cell-text.ts';
import { useSpeech } from '../../../words/use-words.tsx';
import { CellForm } from './cell-form.tsx';
import type { CellPlace } from './row-changes.ts';

interface Cell {
  part: CellPlace['part'];
  label: string;
  /** Absent for a note. */
  column?: RuleColumnView;
  text: string;
  /** What the checker says of it. */
  problems: string[];
  testId: string;
}

export function ReadCell({ part, column, text, problems, testId }: Cell) {
  const { words, say } = useSpeech();
  const shown = column ? cellText(text, column, part === 'outputs', words, say) : text;
  const told = problems.length > 0 ? problems.join('\n') : column && shown !== text ? text : '';
  const className = problems.length > 0 ? 'rule-cell is-bad' : 'rule-cell';
  return <Tooltip title={told} mouseEnterDelay={0.4}><span className={className} data-testid={testId}>{shown}{problems.length > 0 && <small>{problems[0]}</small>}</span></Tooltip>;
}

/** Shows what it says in words; a press opens the choices, with FEEL underneath. */
export function RuleCell({ onChange, ...cell }: Cell & { onChange: (text: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const { part, label, column, text } = cell;
  const form = <CellForm part={part} column={column} text={text} onChange={onChange} onDone={() => setOpen(false)} />;
  return (
    <Popover title={label} content={form} trigger="click" open={isOpen} onOpenChange={setOpen} destroyOnHidden placement="bottom">
      <button type="button" className="rule-edit" aria-label={label}><ReadCell {...cell} /></button>
    </Popover>
  );
}
