import { usePack } from '../api/queries.ts';
import { useSpeech } from '../words/use-words.tsx';

/** What comes with a matter, unless somebody says that it is something else. */
export const MATTER_PAPERS = ['matterPapers'];

/** Names of kinds of evidence by key, and a choice of them with the wanted ones first. */
export function useEvidenceKinds() {
  const { data: pack } = usePack();
  const { say } = useSpeech();
  const nameOf = (kind: string): string => say(pack?.evidenceKinds[kind]) || kind;
  const choicesFor = (wanted: string[]) => {
    const rest = Object.keys(pack?.evidenceKinds ?? {}).filter((kind) => !wanted.includes(kind));
    return [...wanted, ...rest].map((value) => ({ value, label: nameOf(value) }));
  };
  return { nameOf, choicesFor };
}
