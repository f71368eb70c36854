import type { EvidenceId } from '#libs/domain/ids.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';

/** True when the project's present state refers to the document. */
export function isReferenced(state: ProjectState, id: EvidenceId): boolean {
  const holders = [...Object.values(state.steps), ...Object.values(state.figures)];
  return holders.some(({ evidence }) => evidence.some((reference) => reference.id === id));
}
