import type { Text } from '#libs/contracts/messages/text.js';
import type { WorkItemKind } from '#libs/contracts/project.views.js';
import type { PackNames } from '#libs/packs/pack-names.js';

/** What each kind of work is called; `{step}` is the step's name. The matter stands beside it. */
const LABELS: Record<WorkItemKind, Text> = {
  complete: { zh: '{step}', en: '{step}' },
  verify: { zh: '核验：{step}', en: 'Verify: {step}' },
  decideExtension: { zh: '审批延期：{step}', en: 'Decide extension: {step}' },
  verifyFigure: { zh: '核验填报数', en: 'Verify a figure' },
  reviewSuspension: { zh: '复核暂停', en: 'Review the suspension' },
  registerMatter: { zh: '首问登记', en: 'Register it' },
  acceptIssue: { zh: '审定共性问题', en: 'Decide on the systemic issue' },
  signFor: { zh: '签收', en: 'Sign for it' },
  decideContest: { zh: '裁定承办异议', en: 'Decide whose it is' },
  planHandling: { zh: '提出办理方案', en: 'Plan how to settle it' },
  answerMatter: { zh: '办理答复', en: 'Settle and answer it' },
  steerMatter: { zh: '提级调度', en: 'See to it at this level' },
  evaluate: { zh: '评价办理结果', en: 'Evaluate the answer' },
  callBack: { zh: '电话回访', en: 'Call back' },
  confirmReport: { zh: '确认并提交报送', en: 'Confirm and submit the report' },
  correctReport: { zh: '补正退回的报送', en: 'Correct the returned report' },
  approveReport: { zh: '审定本单位报送', en: 'Approve the report of the unit' },
  reviewReport: { zh: '审核报送', en: 'Review the report' },
};

export function workItemLabel({ kind, stepId }: { kind: WorkItemKind; stepId?: string }, names: PackNames): Text {
  const step = stepId === undefined ? { zh: '', en: '' } : names.step(stepId);
  const { zh, en } = LABELS[kind];
  return { zh: zh.replace('{step}', step.zh), en: en.replace('{step}', step.en) };
}
