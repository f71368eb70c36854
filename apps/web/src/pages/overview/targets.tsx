import { usePack } from '../../api/queries.ts';
import type { Summary } from '../../api/types.ts';
import { targetText } from '../../parts/target-text.ts';
import { Unconfirmed } from '../../parts/unconfirmed.tsx';
import { useSpeech } from '../../words/use-words.tsx';
import { Bar } from './bar.tsx';

export function Targets({ targets }: { targets: Summary['targets'] }) {
  const { words, say, language } = useSpeech();
  const { data: pack } = usePack();
  return (
    <section className="sheet pad overview-targets">
      <h2>{words.overview.targets}</h2>
      {targets.length === 0 && <p className="muted">{words.overview.noTargets}</p>}
      {targets.map(({ id, value, goal, unit }) => {
        const target = pack?.targets.find((one) => one.id === id);
        return (
          <div key={id} className="overview-target">
            <span>{say(target?.label) || id} {target?.confirmed === false && <Unconfirmed title={target.source} />}</span>
            <span className="num"><b>{value === undefined ? '—' : targetText(value, unit, language)}</b> / {targetText(goal, unit, language)}</span>
            <Bar share={goal > 0 ? (value ?? 0) / goal : 0} />
          </div>
        );
      })}
    </section>
  );
}
