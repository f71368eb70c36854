import { useParams } from 'react-router';
import { useBulletin } from '../../api/reports.ts';
import type { BulletinView } from '../../api/types.ts';
import { RefusedContext, useOutcome } from '../../parts/outcome.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import '../../parts/thing-head.css';
import { BulletinActs } from './bulletin-acts.tsx';
import { BulletinHead } from './bulletin-head.tsx';
import { BulletinHistory } from './bulletin-history.tsx';
import { BulletinPaper } from './bulletin-paper.tsx';
import './bulletins.css';
import { Submitters } from './submitters.tsx';

export function BulletinPage() {
  const { period = '' } = useParams();
  const query = useBulletin(period);
  return <QueryState query={query} rows={12}>{(bulletin) => <Bulletin bulletin={bulletin} />}</QueryState>;
}

function Bulletin({ bulletin }: { bulletin: BulletinView }) {
  const outcome = useOutcome();
  return (
    <RefusedContext value={outcome.refuse}>
      <div className="bulletin">
        <BulletinHead bulletin={bulletin} />
        <div className="bulletin-side"><BulletinActs bulletin={bulletin} line={outcome.line} onDone={(answer) => outcome.tell(answer)} /></div>
        <div className="bulletin-main">
          <BulletinPaper bulletin={bulletin} onDone={(answer) => outcome.tell(answer)} />
          <Submitters bulletin={bulletin} />
          <BulletinHistory period={bulletin.period} />
        </div>
      </div>
    </RefusedContext>
  );
}
