import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useMatter } from '../../api/matters.ts';
import type { CommandAnswer, MatterView } from '../../api/types.ts';
import { RefusedContext, useOutcome } from '../../parts/outcome.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import '../../parts/thing-head.css';
import { Clocks } from './clocks.tsx';
import { Conversation } from './conversation.tsx';
import { Handling } from './handling.tsx';
import { Ladder } from './ladder.tsx';
import { MatterActs } from './matter-acts.tsx';
import { MatterBanner } from './matter-banner.tsx';
import { MatterFactsSheet } from './matter-facts-sheet.tsx';
import { MatterHead } from './matter-head.tsx';
import './matter-page.css';

export function MatterPage() {
  const { id = '' } = useParams();
  const query = useMatter(id);
  return <QueryState query={query} rows={12}>{(matter) => <MatterSheet matter={matter} />}</QueryState>;
}

function MatterSheet({ matter }: { matter: MatterView }) {
  const outcome = useOutcome();
  useRaised(outcome.tell);
  return (
    <RefusedContext value={outcome.refuse}>
      <div className="matter">
        <div className="matter-top"><MatterHead matter={matter} /><MatterBanner matter={matter} /></div>
        <div className="matter-side"><MatterActs matter={matter} line={outcome.line} onDone={(answer) => outcome.tell(answer)} /></div>
        <div className="matter-main">
          <div className="matter-pair">
            <div><MatterFactsSheet matter={matter} /><Handling matter={matter} /><Conversation matter={matter} /></div>
            <div><Clocks matter={matter} /><Ladder matter={matter} /></div>
          </div>
        </div>
      </div>
    </RefusedContext>
  );
}

/** Whoever comes from the form that raised it is told here what happened, once. */
function useRaised(tell: (answer: CommandAnswer) => void): void {
  const { state, pathname, search } = useLocation();
  const navigate = useNavigate();
  const [answer] = useState(() => (state as { raised?: CommandAnswer } | null)?.raised);
  useEffect(() => {
    if (!answer) return;
    tell(answer);
    void navigate(pathname + search, { replace: true, state: null });
    // Only as the page opens.
  }, []);
}
