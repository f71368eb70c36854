import { useSpeech } from '../words/use-words.tsx';
import { dayText, today } from '../parts/format.ts';
import { AccountMenu } from './account-menu.tsx';
import { NoticesBell } from './notices-bell.tsx';
import { SearchBox } from './search-box.tsx';

export function TopBar() {
  const { language } = useSpeech();
  return (
    <header className="top-bar no-print">
      <SearchBox />
      <span className="period">{dayText(today(), language)}</span>
      <NoticesBell />
      <AccountMenu />
    </header>
  );
}
