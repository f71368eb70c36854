import { usePack } from '../api/queries.ts';
import type { MatterRow } from '../api/types.ts';
import { useSpeech } from '../words/use-words.tsx';
import { daysSince } from './format.ts';

/** What the pack calls classes, causes and kinds of matters, and how long ago one was raised. */
export function useMatterNames() {
  const { words, say } = useSpeech();
  const { data: pack } = usePack();
  return {
    classOf: (id: string) => say(pack?.matterClasses[id]?.label) || id,
    causeOf: (classId: string, cause: string) => say(pack?.matterClasses[classId]?.causes[cause]) || cause,
    kindOf: (kind: MatterRow['kind']) => say(pack?.matterKinds[kind].label) || kind,
    stepOf: (id: string) => say(pack?.steps.find((step) => step.id === id)?.label) || id,
    ageOf: ({ raisedOn, endedOn }: Pick<MatterRow, 'raisedOn' | 'endedOn'>) => words.matters.ageDays(daysSince(raisedOn, endedOn)),
  };
}
