import { Link } from 'react-router';
import { useDraftEffect } from '../../../api/rules.ts';
import { mayAsk, useCaller } from '../../../app/caller.ts';
import type { DraftEffectView, RuleDraftDetail } from '../../../api/types.ts';
import { EffectLines } from '../../../parts/effect-lines.tsx';
import { QueryState } from '../../../parts/query-state.tsx';
import { ThingEffectsList } from '../../../parts/thing-effects-list.tsx';
import { useWords } from '../../../words/use-words.tsx';

export function DraftEffect({ draft, hasErrors }: { draft: RuleDraftDetail; hasErrors: boolean }) {
  const { draft: words, thing } = useWords();
  const caller = useCaller();
  const query = useDraftEffect(draft.id, !hasErrors);
  return (
    <section className="sheet pad" data-testid="draft-effect">
      <h2>{words.effect} {!hasErrors && mayAsk(caller, 'rehearsal:run') && <Link className="rehearse-link" to={`/rehearsal?draft=${draft.id}`} data-testid="draft-rehearse">{words.rehearse}</Link>}</h2>
      {hasErrors ? <p className="muted">{words.effectBlocked}</p> : <QueryState query={query} rows={3}>{(effect) => effect.matters || effect.submissions ? <>{effect.affected > 0 && <Counts effect={effect} />}{effect.matters && <ThingEffectsList kind="matter" effects={effect.matters} note={thing.keeps.matter} />}{effect.submissions && <ThingEffectsList kind="reporting" effects={effect.submissions} note={thing.keeps.reporting} />}</> : <Counts effect={effect} />}</QueryState>}
    </section>
  );
}

function Counts({ effect }: { effect: DraftEffectView }) {
  const { draft: words } = useWords();
  const { affected, projects, refused, moved, added, removed, owners, examples } = effect;
  const counts = [[moved, words.moved], [owners, words.owners], [added, words.addedSteps], [removed, words.removedSteps]] as const;
  return (
    <>
      <p data-testid="effect-counts">
        {affected === 0 ? words.effectNone : words.effectOf(affected, projects)} {counts.filter(([count]) => count > 0).map(([count, text]) => <span key={text(count)} className="tag">{text(count)}</span>)}
      </p>
      {refused > 0 && <p className="muted">{words.effectRefused(refused)}</p>}
      {examples.length > 0 && (
        <details>
          <summary>{words.firstOf(examples.length)}</summary>
          <ul className="effect-projects">{examples.map((project) => <li key={project.projectId}><Link to={`/projects/${project.projectId}`}>{project.name}</Link> <small className="muted">{project.code}</small><EffectLines effect={project} /></li>)}</ul>
        </details>
      )}
    </>
  );
}
