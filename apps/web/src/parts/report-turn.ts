import type { SubmissionView } from '../api/types.ts';
import { useWords } from '../words/use-words.tsx';
import { useUnitNames } from './unit-names.ts';

type Turn = Pick<SubmissionView, 'status' | 'unitId' | 'reviewerId' | 'needsUnitHead'>;

/** Whose turn it is on a report, as a sentence; nothing once it is published. */
export function useReportTurn(): (report: Turn) => string {
  const { report: words } = useWords();
  const unitName = useUnitNames();
  return ({ status, unitId, reviewerId, needsUnitHead }) => {
    const step = status === 'confirmed' && needsUnitHead ? 'approve' : status;
    return words.next[step]?.(unitName(status === 'submitted' ? reviewerId : unitId)) ?? '';
  };
}
