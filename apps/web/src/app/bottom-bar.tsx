import { MoreOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { NavLink, useNavigate } from 'react-router';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/zh.ts';
import { useCaller } from './caller.ts';
import { navItemsFor } from './nav-items.tsx';

const isOfPhone = (key: string, { nav }: Words): key is keyof Words['nav']['phone'] => Object.hasOwn(nav.phone, key);

/** Phones: the most used places, and the rest behind one. */
export function BottomBar() {
  const words = useWords();
  const navigate = useNavigate();
  const items = navItemsFor(useCaller());
  const first = items.filter(({ key }) => isOfPhone(key, words));
  const rest = items.filter((item) => !first.includes(item)).map(({ key, to, icon }) => ({ key, icon, label: words.nav[key], onClick: () => navigate(to) }));
  return (
    <nav className="bottom-bar no-print" aria-label={words.nav.label}>
      {first.map(({ key, to, icon }) => (
        <NavLink key={key} to={to} data-testid={`phone-${key}`}>{icon}{isOfPhone(key, words) && words.nav.phone[key]}</NavLink>
      ))}
      <Dropdown menu={{ items: rest }} trigger={['click']} placement="topRight">
        <button type="button"><MoreOutlined />{words.nav.more}</button>
      </Dropdown>
    </nav>
  );
}
