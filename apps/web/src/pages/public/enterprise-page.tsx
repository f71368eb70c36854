import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Receipt } from '../../api/public.ts';
import { Mark } from '../../app/side-nav.tsx';
import { useSpeech } from '../../words/use-words.tsx';
import { FollowPanel } from './follow-panel.tsx';
import './public.css';
import { RaiseForm } from './raise-form.tsx';
import { ReceiptCard } from './receipt-card.tsx';

/** Raising and following without an account, outside the signed-in frame. */
export function EnterprisePage() {
  const { words, language, setLanguage } = useSpeech(), say = words.enterprise;
  const [place, setPlace] = useState<'raise' | 'follow'>('raise');
  const [given, setGiven] = useState<Receipt>();
  const follow = () => setPlace('follow');
  return (
    <main className="public" id="content">
      <header className="public-head">
        <Mark /><h1>{say.title}</h1>
        <Button type="link" size="small" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')} data-testid="public-language">{words.nav.language}</Button>
      </header>
      <p className="muted">{say.intro}</p>
      <Segmented block size="large" value={place} onChange={setPlace} options={[{ value: 'raise', label: say.raiseTab }, { value: 'follow', label: say.followTab }]} data-testid="public-place" />
      {place === 'follow' && <FollowPanel key={given?.receipt} known={given?.receipt} />}
      {place === 'raise' && given && <ReceiptCard receipt={given} onFollow={follow} onAnother={() => setGiven(undefined)} />}
      {place === 'raise' && !given && <RaiseForm onRaised={setGiven} />}
      <Link className="public-staff" to="/work">{say.signIn}</Link>
    </main>
  );
}
