import type { Target } from '../../api/types.ts';
import { dayText } from '../../parts/format.ts';
import { targetText } from '../../parts/target-text.ts';
import { Unconfirmed } from '../../parts/unconfirmed.tsx';
import { useSpeech } from '../../words/use-words.tsx';

export function TargetLine({ target }: { target: Target }) {
  const { words, say, language } = useSpeech();
  return (
    <li>
      <span>{say(target.label)}</span> <b>{target.comparison === '>=' ? '≥ ' : ''}{targetText(target.value, target.unit, language)}</b>
      <span className="muted"> {words.list.by(dayText(target.by, language, false))}</span> {target.confirmed === false && <Unconfirmed title={target.source} />}
    </li>
  );
}
