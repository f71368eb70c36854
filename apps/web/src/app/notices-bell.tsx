import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { useNotifications } from '../api/queries.ts';
import { useIsPhone } from '../parts/screen.ts';
import { useWords } from '../words/use-words.tsx';
import { Notices } from './notices.tsx';

export function NoticesBell() {
  const words = useWords();
  const isPhone = useIsPhone();
  const { data } = useNotifications();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={setOpen} trigger="click" placement={isPhone ? 'bottom' : 'bottomRight'} content={<Notices onFollow={() => setOpen(false)} />}>
      <Badge count={data?.unread ?? 0} size="small" offset={[-4, 6]} overflowCount={99}>
        <Button type="text" icon={<BellOutlined />} aria-label={words.nav.notices} data-testid="notices" />
      </Badge>
    </Popover>
  );
}
