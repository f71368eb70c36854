import type { UnitId } from '#libs/domain/ids.js';
import { acceptedVersion, isOwed, type SubmissionState } from '#libs/domain/reporting/submission.state.js';

/** What a table of accepted figures lacks, and by whom. */
export function standingNotes(states: SubmissionState[], unit: (id: UnitId) => string): string[] {
  const accepted = states.filter((state) => acceptedVersion(state)), rest = states.filter((state) => !acceptedVersion(state));
  const named = (what: string, those: SubmissionState[]): string[] =>
    those.length === 0 ? [] : [`${what} ${those.length} 家：${those.map(({ unitId }) => unit(unitId!)).join('、')}。`];
  return [
    `本表只列已审核的数字：应报 ${states.length} 家，已审核 ${accepted.length} 家。`,
    ...named('未报', rest.filter(isOwed)), ...named('已报待审核', rest.filter((state) => !isOwed(state))), ...named('更正待审核', accepted.filter(({ status }) => status === 'submitted')),
  ];
}
