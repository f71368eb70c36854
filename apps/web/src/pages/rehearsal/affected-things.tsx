import type { RehearsalRequest } from '../../api/rehearsal.ts';
import type { RehearsalResult } from '../../api/types.ts';
import { ThingEffectsList } from '../../parts/thing-effects-list.tsx';
import { useWords } from '../../words/use-words.tsx';

/** What the proposal says of open matters and reports; a past period, and what says nothing of them, is said to be so. */
export function AffectedThings({ request: { proposal, mode, filter }, result: { matters, submissions } }: { request: RehearsalRequest; result: RehearsalResult }) {
  const { rehearsal: words, thing } = useWords();
  const notes = proposal.calendar ? words.thingsFollow : thing.keeps;
  return (
    <section className="sheet pad" data-testid="rehearsed-things">
      <h2>{words.things}</h2>
      {!matters && !submissions && <p className="muted">{mode === 'past' ? words.projectsOnly : words.notOfThings}</p>}
      {matters && <ThingEffectsList kind="matter" effects={matters} note={notes.matter} />}
      {submissions && <ThingEffectsList kind="reporting" effects={submissions} note={notes.reporting} />}
      {(matters ?? submissions) && filter && <p className="muted">{words.allThings}</p>}
    </section>
  );
}
