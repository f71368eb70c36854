import { useMemo } from 'react';
import { usePack } from '../../api/queries.ts';
import { useSpeech } from '../../words/use-words.tsx';

/** Names of steps by id; an id the pack does not know is shown as it is. */
export function useStepNames(): (id: string) => string {
  const { data: pack } = usePack();
  const { say } = useSpeech();
  return useMemo(() => {
    const names = new Map(pack?.steps.map((step) => [step.id, say(step.label)]));
    return (id) => names.get(id) ?? id;
  }, [pack, say]);
}
