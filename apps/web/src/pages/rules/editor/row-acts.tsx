import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ViewRow } from '../../../api/types.ts';
import { useWords } from '../../../words/use-words.tsx';
import type { RowAct } from './row-changes.ts';

export function RowActs({ row, isFirst, isLast, onAct }: { row: ViewRow; isFirst: boolean; isLast: boolean; onAct: (what: RowAct) => void }) {
  const { rules } = useWords();
  const items = [
    { key: 'duplicate', label: rules.duplicate }, { key: 'up', label: rules.up, disabled: isFirst }, { key: 'down', label: rules.down, disabled: isLast },
    { key: 'remove', label: rules.remove, danger: true },
  ];
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => onAct(key as RowAct) }} trigger={['click']}>
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={rules.actions} data-testid={`row-${row.id}`} />
    </Dropdown>
  );
}
