import { Link } from 'react-router';
import type { ThingEffects } from '../api/types.ts';
import { useSpeech } from '../words/use-words.tsx';
import { usePeriodText } from './period-text.ts';
import { pathOf } from './subject-path.ts';
import { ThingChanges } from './thing-changes.tsx';
import './texts.css';
import { useUnitNames } from './unit-names.ts';

/** Open matters or reports with what a proposal says otherwise of them, each opening the thing itself; `note` says what becomes of those that are open. */
export function ThingEffectsList({ kind, effects: { open, affected, refused, dates, levels, examples }, note }: { kind: 'matter' | 'reporting'; effects: ThingEffects; note: string }) {
  const { words: { thing: words }, say } = useSpeech(), unitName = useUnitNames(), periodOf = usePeriodText();
  const counts = [[dates, words.dates], [levels, words.levels]] as const;
  return (
    <div data-testid={`effect-${kind}`}>
      <p>
        {affected === 0 ? words.none[kind](open) : words.affected[kind](affected, open)} {counts.filter(([count]) => count > 0).map(([count, text]) => <span key={text(count)} className="tag">{text(count)}</span>)}
      </p>
      <p className="muted">{note}</p>
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
