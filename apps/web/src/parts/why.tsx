import { Popover } from 'antd';
import type { RuleReference } from '../api/types.ts';
import { useWords } from '../words/use-words.tsx';
import './texts.css';

/** Opens the rule that decided something: table, version, row. */
export function Why({ rule }: { rule: RuleReference }) {
  const { why } = useWords();
  const content = (
    <div style={{ maxWidth: 320 }}>
      <dl className="facts">
        <dt>{why.table}</dt>
        <dd>{why.tables[rule.table] ?? rule.table}</dd>
        <dt>{why.row}</dt>
        <dd>{rule.row}</dd>
        <dt>{why.version}</dt>
        <dd>{rule.version}</dd>
      </dl>
      <p style={{ margin: '8px 0 0', color: 'var(--muted)' }}>{why.note}</p>
    </div>
  );
  return (
    <Popover title={why.title} content={content} trigger="click">
      <button type="button" className="why" onClick={(event) => event.stopPropagation()}>{why.link}</button>
    </Popover>
  );
}
