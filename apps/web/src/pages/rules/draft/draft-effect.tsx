import { Link } from 'react-router';
import { useDraftEffect } from '../../../api/rules.ts';
import { mayAsk, useCaller } from '../../../app/caller.ts';
import type { DraftEffectView, RuleDraftDetail, ThingEffects } from '../../../api/types.ts';
import { EffectLines } from '../../../parts/effect-lines.tsx';
import { usePeriodText } from '../../../parts/period-text.ts';
import { pathOf } from '../../../parts/subject-path.ts';
import { ThingChanges } from '../../../parts/thing-changes.tsx';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { QueryState } from '../../../parts/query-state.tsx';
import { useSpeech, useWords } from '../../../words/use-words.tsx';

export function DraftEffect({ draft, hasErrors }: { draft: RuleDraftDetail; hasErrors: boolean }) {
  const { draft: words } = useWords();
  const caller = useCaller();
  const query = useDraftEffect(draft.id, !hasErrors);
  return (
    <section className="sheet pad" data-testid="draft-effect">
      <h2>{words.effect} {!hasErrors && mayAsk(caller, 'rehearsal:run') && <Link className="rehearse-link" to={`/rehearsal?draft=${draft.id}`} data-testid="draft-rehearse">{words.rehearse}</Link>}</h2>
      {hasErrors ? <p className="muted">{words.effectBlocked}</p> : <QueryState query={query} rows={3}>{(effect) => effect.matters || effect.submissions ? <>{effect.affected > 0 && <Counts effect={effect} />}{effect.matters && <Things kind="matter" effects={effect.matters} />}{effect.submissions && <Things kind="reporting" effects={effect.submissions} />}</> : <Counts effect={effect} />}</QueryState>}
    </section>
  );
}

/** Open matters and reports keep their rules; here is what these would have said of them, and so what comes later will be like. */
function Things({ kind, effects: { open, affected, refused, dates, levels, examples } }: { kind: 'matter' | 'reporting'; effects: ThingEffects }) {
  const { words: { thing: words }, say } = useSpeech(), unitName = useUnitNames(), periodOf = usePeriodText();
  const counts = [[dates, words.dates], [levels, words.levels]] as const;
  return (
    <div data-testid={`effect-${kind}`}>
      <p>
        {affected === 0 ? words.none[kind](open) : words.affected[kind](affected, open)} {counts.filter(([count]) => count > 0).map(([count, text]) => <span key={text(count)} className="tag">{text(count)}</span>)}
      </p>
      <p className="muted">{words.keeps[kind]}</p>
      {refused > 0 && <p className="muted">{words.refused(refused)}</p>}
      {examples.length > 0 && (
        <details>
          <summary>{words.firstOf(examples.length)}</summary>
          <ul className="effect-projects">{examples.map(({ id, code, name, unitId, changes }) => <li key={id}><Link to={pathOf({ kind, id })}>{say(name)}</Link> <small className="muted">{kind === 'reporting' ? periodOf(code) : code}{unitId && ` ${unitName(unitId)}`}</small><ThingChanges changes={changes} /></li>)}</ul>
        </details>
      )}
    </div>
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
