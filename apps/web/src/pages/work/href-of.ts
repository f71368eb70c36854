import type { WorkItemKind, WorkItemView } from '../../api/types.ts';
import { pathOf } from '../../parts/subject-path.ts';

const VERB: Record<WorkItemKind, string> = {
  complete: 'complete', verify: 'verify', decideExtension: 'decide-extension', verifyFigure: 'verify-figure', reviewSuspension: 'resume',
  registerMatter: 'register', acceptIssue: 'accept-issue', signFor: 'sign-for', decideContest: 'decide-contest', planHandling: 'plan-handling', answerMatter: 'answer',
  steerMatter: 'transfer', evaluate: 'evaluate', callBack: 'call-back',
  confirmReport: 'confirm-draft', correctReport: 'confirm-field', approveReport: 'approve', reviewReport: 'accept',
};

/** The page of what the item is about, with its form open at its side. */
export function hrefOf({ kind, subject, stepId, figureId }: WorkItemView): string {
  const place = subject.kind === 'project' ? { ...(stepId ? { step: stepId } : {}), ...(figureId ? { figure: figureId, tab: 'funds' } : {}) } : {};
  return `${pathOf(subject)}?${new URLSearchParams({ ...place, do: VERB[kind] })}`;
}
