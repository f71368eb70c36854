import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useRuleDraft } from '../../../api/rules.ts';
import type { RuleDraftDetail } from '../../../api/types.ts';
import { Moment } from '../../../parts/day.tsx';
import { PageHead } from '../../../parts/page-head.tsx';
import { QueryState } from '../../../parts/query-state.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { CheckPanel } from '../check-panel.tsx';
import '../rules.css';
import { DraftChanges } from './draft-changes.tsx';
import { DraftDecision } from './draft-decision.tsx';
import { DraftEffect } from './draft-effect.tsx';

/** A draft as its approver reads it: what changes, what it does, what the checker says; then the decision. */
export function DraftPage() {
  const { id = '' } = useParams();
  const query = useRuleDraft(id);
  return <QueryState query={query} rows={10}>{(draft) => <Shown draft={draft} />}</QueryState>;
}

function Shown({ draft }: { draft: RuleDraftDetail }) {
  const words = useWords();
  const hasErrors = draft.check.findings.some(({ severity }) => severity === 'error');
  return (
    <>
      <div className="crumb no-print"><Link to="/rules?tab=drafts">{words.rules.drafts}</Link></div>
      <PageHead title={draft.tables.join(words.listComma)} aside={<><span className="tag" data-testid="draft-status">{words.draft.status[draft.status]}</span> {words.draft.by(draft.author.name)} · <Moment at={draft.updatedAt} /></>} />
      <div className="draft-page">
        {draft.isStale && <Alert type="warning" showIcon title={words.draft.stale} />}
        <section className="sheet pad"><h2>{words.draft.reason}</h2><p style={{ margin: 0 }}>{draft.reason}</p><Decided draft={draft} /></section>
        <DraftChanges draft={draft} />
        {draft.status === 'open' && <DraftEffect draft={draft} hasErrors={hasErrors} />}
        <CheckPanel check={draft.check} />
        {draft.status === 'open' && <DraftDecision draft={draft} hasErrors={hasErrors} />}
      </div>
    </>
  );
}

/** Who decided what, and how far the open projects have followed. */
function Decided({ draft: { decision, packVersion, progress } }: { draft: RuleDraftDetail }) {
  const { draft: words, colon } = useWords();
  if (!decision) return null;
  return (
    <dl className="facts" style={{ marginTop: 12 }} data-testid="draft-decided">
      <dt>{words.decided(decision.name)}</dt><dd><Moment at={decision.at} /> {decision.reason && colon + decision.reason}</dd>
      {packVersion && <><dt>{words.rollout}</dt><dd>{words.published(packVersion)}{decision.rollout && ` · ${words.rollouts[decision.rollout]}`}</dd></>}
      {progress && <><dt>{words.effect}</dt><dd role="status" data-testid={progress.isDone ? 'rolled-out' : 'rolling-out'}>{progress.isDone ? words.progressDone(progress.done) : words.progress(progress.done, progress.total)}{progress.refused > 0 && words.refused(progress.refused)}</dd></>}
    </dl>
  );
}
