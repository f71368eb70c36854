import type { LevelView, MatterView } from '../../api/types.ts';
import { DayIn } from '../../parts/day.tsx';
import { dayText } from '../../parts/format.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { Why } from '../../parts/why.tsx';
import { useSpeech, useWords } from '../../words/use-words.tsx';
import './ladder.css';

/** Who holds it now, who did, and who will if it is not settled. */
export function Ladder({ matter }: { matter: MatterView }) {
  const { matter: words } = useWords();
  return (
    <section className="sheet pad matter-ladder">
      <h2>{words.ladder} <small className="muted">{words.ladderHint}</small></h2>
      {matter.ladder.length === 0
        ? <p className="muted">{words.noLadder}</p>
        : <ol className="ladder" data-testid="ladder">{matter.ladder.map((level) => <Rung key={level.level} level={level} isOver={matter.endedOn !== undefined} isLast={level === matter.ladder.at(-1)} />)}</ol>}
    </section>
  );
}

function Rung({ level, isOver, isLast }: { level: LevelView; isOver: boolean; isLast: boolean }) {
  const { words: { matter: words, paren }, say, language } = useSpeech();
  const unitName = useUnitNames();
  const { place, holderId, person, namedId, standIn, since, dueOn, provisional } = level, isHere = place === 'here' && !isOver;
  return (
    <li className={isHere ? 'is-here' : `is-${place === 'ahead' ? 'ahead' : 'past'}`} aria-current={isHere ? 'step' : undefined} data-testid={`rung-${level.level}`}>
      <span className="rung-number" aria-hidden="true">{level.level}</span>
      <div>
        <b>{say(level.label)}</b> {isHere && <span className="rung-here">{words.here}</span>} <Why rule={level.rule} />
        <div>{unitName(holderId)}{person && person !== unitName(holderId) && paren(person)}{standIn && namedId && <span className="muted"> {words.standIn(unitName(namedId))}</span>}</div>
        <small>{words.within(level.workingDays)}{isHere && since && ` · ${words.since(dayText(since, language, false))}`}{isHere && dueOn && <> · <DayIn say={isLast ? words.lastDueBy : words.dueBy} date={dueOn} provisional={provisional} /></>}</small>
      </div>
    </li>
  );
}
