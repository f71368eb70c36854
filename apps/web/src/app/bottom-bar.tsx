import { MoreOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { NavLink, useNavigate } from 'react-router';
import { useWords } from '../words/use-words.tsx';
import { useCaller } from './caller.ts';
import { navItemsFor } from './nav-items.tsx';

/** Phones: the three most used places, and the rest behind one. */
export function BottomBar() {
  const words = useWords();
  const navigate = useNavigate();
  const items = navItemsFor(useCaller());
  const rest = items.slice(3).map(({ key, to, icon }) => ({ key, icon, label: words.nav[key], onClick: () => navigate(to) }));
  return (
    <nav className="bottom-bar no-print" aria-label={words.nav.label}>
      {items.slice(0, 3).map(({ key, to, icon }) => (
        <NavLink key={key} to={to}>{icon}{words.nav[key]}</NavLink>
      ))}
      <Dropdown menu={{ items: rest }} trigger={['click']} placement="topRight">
        <button type="button"><MoreOutlined />{words.nav.more}</button>
      </Dropdown>
    </nav>
  );
}
