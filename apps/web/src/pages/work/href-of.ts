import type { WorkItemKind, WorkItemView } from '../../api/types.ts';

const VERB: Record<WorkItemKind, string> = {
  complete: 'complete', verify: 'verify', decideExtension: 'decide-extension', verifyFigure: 'verify-figure', reviewSuspension: 'resume',
};

/** The project's page with the form of this item open at its side. */
export function hrefOf({ kind, subject, stepId, figureId }: WorkItemView): string {
  const query = new URLSearchParams({ ...(stepId ? { step: stepId } : {}), ...(figureId ? { figure: figureId, tab: 'funds' } : {}), do: VERB[kind] });
  return `/projects/${subject.id}?${query}`;
}
