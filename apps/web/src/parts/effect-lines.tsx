import type { ReactNode } from 'react';
import { usePack } from '../api/queries.ts';
import type { UpgradeEffect } from '../api/types.ts';
import { useSpeech } from '../words/use-words.tsx';
import { Day } from './day.tsx';
import { useUnitNames } from './unit-names.ts';
import './texts.css';

/** What other rules do to one project: dates from and to, steps, owners. */
export function EffectLines({ effect }: { effect: UpgradeEffect }) {
  const { words, say } = useSpeech();
  const unitName = useUnitNames();
  const { data: pack } = usePack();
  const stepName = (id: string) => `${id} ${say(pack?.steps.find((step) => step.id === id)?.label)}`;
  const date = (day: string | undefined, provisional?: boolean) => (day ? <Day date={day} provisional={provisional} /> : words.draft.noDate);
  const { added, removed, moved, owners } = effect;
  if (added.length + removed.length + moved.length + owners.length === 0) return <p className="muted">{words.upgrade.none}</p>;
  return (
    <ul className="effect">
      {moved.map(({ stepId, clock, from, to, provisional }) => <Line key={stepId + clock} name={words.upgrade.moved}>{stepName(stepId)} {words.limit[clock]}{words.colon}{date(from)} → {date(to, provisional)}</Line>)}
      {owners.map(({ stepId, from, to }) => <Line key={`${stepId} owner`} name={words.upgrade.owners}>{stepName(stepId)}{words.colon}{words.draft.movedFromTo(unitName(from), unitName(to))}</Line>)}
      {added.length > 0 && <Line name={words.upgrade.added}>{added.map(stepName).join(words.listComma)}</Line>}
      {removed.length > 0 && <Line name={words.upgrade.removed}>{removed.map(stepName).join(words.listComma)}</Line>}
    </ul>
  );
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => <li><span className="tag">{name}</span> {children}</li>;
