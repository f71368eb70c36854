import type { Text } from '#libs/contracts/messages/text.js';
import type { WorkItemKind } from '#libs/contracts/project.views.js';
import type { PackNames } from '#libs/packs/pack-names.js';

/** What each kind of work is called; `{step}` is the step's name. */
const LABELS: Record<WorkItemKind, Text> = {
  complete: { zh: '{step}', en: '{step}' },
  verify: { zh: '核验：{step}', en: 'Verify: {step}' },
  decideExtension: { zh: '审批延期：{step}', en: 'Decide extension: {step}' },
  verifyFigure: { zh: '核验填报数', en: 'Verify a figure' },
  reviewSuspension: { zh: '复核暂停', en: 'Review the suspension' },
};

export const WORK_ITEM_KINDS = Object.keys(LABELS) as WorkItemKind[];

export function workItemLabel({ kind, stepId }: { kind: WorkItemKind; stepId?: string }, names: PackNames): Text {
  const step = stepId === undefined ? { zh: '', en: '' } : names.step(stepId);
  const { zh, en } = LABELS[kind];
  return { zh: zh.replace('{step}', step.zh), en: en.replace('{step}', step.en) };
}
