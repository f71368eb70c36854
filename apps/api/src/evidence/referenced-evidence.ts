import type { EvidenceId } from '#libs/domain/ids.js';
import type { EvidenceReference } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';

/** True when the project's present state refers to the document. */
export function isReferenced(state: ProjectState, id: EvidenceId): boolean {
  const holders: { evidence?: EvidenceReference[] }[] = [...Object.values(state.steps), ...Object.values(state.figures), state.suspension ?? {}];
  return holders.some(({ evidence = [] }) => evidence.some((reference) => reference.id === id));
}

/** True when any event of a matter or report came with the document: answers that were returned stay in its history. Restated reports have documents by field. */
export const isTold = (events: readonly { data: unknown }[], id: EvidenceId): boolean => events.some(({ data }) => {
  const { evidence = [], facts } = data as { evidence?: EvidenceReference[] | Record<string, EvidenceReference[]>; facts?: { evidence?: EvidenceReference[] } };
  return [...Object.values(evidence).flat(), ...(facts?.evidence ?? [])].some((reference) => reference.id === id);
});
