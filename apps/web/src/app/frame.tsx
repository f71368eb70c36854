import { Skeleton } from 'antd';
import { Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useSession } from '../api/queries.ts';
import { QueryState } from '../parts/query-state.tsx';
import { SignInPage } from '../pages/sign-in/sign-in-page.tsx';
import { useWords } from '../words/use-words.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { CallerContext } from './caller.ts';
import './frame.css';
import { useLiveChanges } from './live.ts';
import { OutageBanner } from './outage-banner.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';

/** Everything stands in this frame; without a session the sign-in form takes its place at the same address. */
export function Frame() {
  const session = useSession();
  return (
    <QueryState query={session}>
      {(caller) => caller ? <CallerContext value={caller}><Workplace /></CallerContext> : <SignInPage />}
    </QueryState>
  );
}

const COLLAPSED = 'luodi.nav';

function Workplace() {
  const words = useWords();
  const [isCollapsed, setCollapsed] = useState(() => localStorage.getItem(COLLAPSED) === 'collapsed' || window.innerWidth < 1200);
  const { pathname } = useLocation();
  useLiveChanges();
  const toggle = () => {
    localStorage.setItem(COLLAPSED, isCollapsed ? 'open' : 'collapsed');
    setCollapsed(!isCollapsed);
  };
  return (
    <div className={isCollapsed ? 'frame is-collapsed' : 'frame'}>
      <a className="skip" href="#content">{words.nav.skip}</a>
      <SideNav isCollapsed={isCollapsed} onToggle={toggle} />
      <div className="frame-main">
        <TopBar />
        <OutageBanner />
        <main id="content" key={pathname} tabIndex={-1}>
          <Suspense fallback={<Skeleton active={false} paragraph={{ rows: 8 }} style={{ padding: 24 }} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomBar />
    </div>
  );
}
