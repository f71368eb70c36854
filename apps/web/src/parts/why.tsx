import { Popover } from 'antd';
import type { RuleReference } from '../api/types.ts';
import { useWords } from '../words/use-words.tsx';
import { WhyRow } from './why-row.tsx';
import './texts.css';

/** Opens the rule that decided something: its table, the row that was hit and what the row says. Nothing where no rule decided. */
export function Why({ rule }: { rule: RuleReference | undefined }) {
  const { why } = useWords();
  if (!rule) return null;
  return (
    <Popover title={why.title} content={<WhyRow rule={rule} />} trigger="click" destroyOnHidden>
      <button type="button" className="why" onClick={(event) => event.stopPropagation()} data-testid={`why-${rule.table}`}>{why.link}</button>
    </Popover>
  );
}
