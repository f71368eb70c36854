import { Alert } from 'antd';
import { Link } from 'react-router';
import type { BulletinView } from '../../api/types.ts';
import { DownloadButton } from '../../parts/download-button.tsx';
import { Moment } from '../../parts/day.tsx';
import { usePeriodText } from '../../parts/period-text.ts';
import { useSpeech } from '../../words/use-words.tsx';

export function BulletinHead({ bulletin }: { bulletin: BulletinView }) {
  const { words: { bulletins, cycle }, say } = useSpeech();
  const periodOf = usePeriodText();
  const { period, title, status } = bulletin;
  const file = (format: 'docx' | 'pdf', label: string) => <DownloadButton path={`/bulletins/${period}/document?format=${format}`} name={`${title.zh}.${format}`} label={label} busyLabel={bulletins.preparing} testId={`download-${format}`} />;
  return (
    <header className="thing-head">
      <div className="crumb no-print"><Link to="/bulletins">{bulletins.back}</Link> / {cycle[bulletin.cycle]}</div>
      <div className="title">
        <h1>{say(title)}</h1>
        <span className="tag" data-testid="bulletin-status">{bulletins.status[status]}</span>
        <div className="page-actions no-print">{file('docx', bulletins.word)}{file('pdf', bulletins.pdf)}</div>
      </div>
      <dl className="thing-facts">
        <div><dt>{bulletins.draftFor}</dt><dd>{periodOf(period)}</dd></div>
        <div><dt>{bulletins.name}</dt><dd>{bulletins.number(bulletin.year, bulletin.number)}{bulletin.documentNumber && ` · ${bulletin.documentNumber}`}</dd></div>
        <div><dt>{bulletins.submissions}</dt><dd>{bulletins.acceptedOf(bulletin.accepted, bulletin.submissions)}</dd></div>
        <div><dt>{bulletins.status[status]}</dt><dd><Moment at={bulletin.publishedAt ?? bulletin.draftedAt} /></dd></div>
      </dl>
      {status === 'published' && <Alert type="info" showIcon title={bulletins.frozen} data-testid="bulletin-frozen" />}
    </header>
  );
}
