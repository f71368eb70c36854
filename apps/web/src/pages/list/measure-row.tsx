import type { Measure, Pack } from '../../api/types.ts';
import { Unconfirmed } from '../../parts/unconfirmed.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';
import { TargetLine } from './target-line.tsx';

export function MeasureRow({ measure, pack }: { measure: Measure; pack: Pack }) {
  const { words, say } = useSpeech();
  const unitName = useUnitNames();
  const nameOf = (id: string) => say(pack.unitGroups.find((group) => group.id === id)?.label) || unitName(id);
  const targets = pack.targets.filter((target) => target.measures.includes(measure.number));
  return (
    <article className="measure" data-testid={`measure-${measure.number}`}>
      <b className="measure-number">{measure.number}</b>
      <div>
        <h3>{say(measure.label)} {(measure.confirmed === false || measure.reading === 'inferred') && <Unconfirmed title={say(measure.note) || (measure.reading === 'inferred' ? words.list.inferred : undefined)} />}</h3>
        <p>{say(measure.summary)}</p>
        {targets.length > 0 && <ul className="targets">{targets.map((target) => <TargetLine key={target.id} target={target} />)}</ul>}
      </div>
      <dl className="facts">
        <dt>{words.list.lead}</dt>
        <dd><b>{nameOf(measure.lead)}</b></dd>
        {measure.assist.length > 0 && <><dt>{words.list.assist}</dt><dd>{measure.assist.map(nameOf).join(words.listComma)}{measure.openEnded && <span className="muted"> {words.list.openEnded}</span>}</dd></>}
      </dl>
    </article>
  );
}
