import { Button, Tag } from 'antd';
import { useWords } from '../words/use-words.tsx';

interface Chip {
  key: string;
  name: string;
  value: string;
}

/** The filters in force; each can be taken away by itself. */
export function FilterChips({ chips, onRemove, onClear }: { chips: Chip[]; onRemove: (key: string) => void; onClear: () => void }) {
  const words = useWords();
  if (chips.length === 0) return null;
  return (
    <div className="filter-chips">
      {chips.map(({ key, name, value }) => (
        <Tag key={key} closable={{ 'aria-label': words.ledger.remove(`${name} ${value}`) }} onClose={() => onRemove(key)} data-testid={`chip-${key}`}>
          {name}{words.colon}<b>{value}</b>
        </Tag>
      ))}
      <Button type="link" size="small" onClick={onClear}>{words.ledger.clear}</Button>
    </div>
  );
}
