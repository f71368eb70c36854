import { Link } from 'react-router';
import { useRuleDrafts } from '../../../api/rules.ts';
import type { RuleDraftView } from '../../../api/types.ts';
import { Moment } from '../../../parts/day.tsx';
import { Nothing, QueryState } from '../../../parts/query-state.tsx';
import { useWords } from '../../../words/use-words.tsx';

export function DraftList() {
  const { draft } = useWords();
  const query = useRuleDrafts(true);
  return (
    <div className="sheet">
      <QueryState query={query}>
        {(drafts) => drafts.length === 0 ? <Nothing title={draft.none} hint={draft.noneHint} /> : (
          <ul className="rule-list" data-testid="drafts">{drafts.map((one) => <DraftLine key={one.id} draft={one} />)}</ul>
        )}
      </QueryState>
    </div>
  );
}

function DraftLine({ draft }: { draft: RuleDraftView }) {
  const words = useWords();
  return (
    <li>
      <div>
        <Link to={`/rules/drafts/${draft.id}`} data-testid="draft-open">{draft.tables.join(words.listComma)}</Link>
        <p className="muted">{draft.reason}</p>
      </div>
      <div className="rule-meta muted">
        <span className="tag">{words.draft.status[draft.status]}</span>
        <span>{words.draft.by(draft.author.name)}</span>
        <Moment at={draft.createdAt} />
      </div>
    </li>
  );
}
