import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { NavLink } from 'react-router';
import { useWords } from '../words/use-words.tsx';
import { useCaller } from './caller.ts';
import { navItemsFor } from './nav-items.tsx';

export function SideNav({ isCollapsed, onToggle }: { isCollapsed: boolean; onToggle: () => void }) {
  const words = useWords();
  const caller = useCaller();
  return (
    <div className="side-nav no-print">
      <div className="brand"><Mark /><span className="nav-text">{words.product}</span></div>
      <nav aria-label={words.nav.label}>
        {navItemsFor(caller).map(({ key, to, icon }) => (
          <NavLink key={key} to={to} title={isCollapsed ? words.nav[key] : undefined} data-testid={`nav-${key}`}>
            {icon}<span className="nav-text">{words.nav[key]}</span>
          </NavLink>
        ))}
      </nav>
      <button type="button" className="nav-item" onClick={onToggle} aria-label={isCollapsed ? words.nav.expand : words.nav.collapse} data-testid="nav-toggle">
        {isCollapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}<span className="nav-text">{words.nav.collapse}</span>
      </button>
    </div>
  );
}

export function Mark() {
  return (
    <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0f6b6b" />
      <path d="M16 6v13m0 0-6-6m6 6 6-6M8 25h16" stroke="#fff" strokeWidth="3" fill="none" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
