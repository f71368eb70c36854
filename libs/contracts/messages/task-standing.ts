import type { MatterStatus } from '#libs/domain/matter/matter.state.js';
import type { Text } from './text.js';

/** What became of a task that a meeting gave, by the status of the matter that follows it. */
export const TASK_STANDING: Record<MatterStatus, Text> = {
  unraised: { zh: '未交办', en: 'Not given' },
  proposed: { zh: '待审定', en: 'To be decided on' },
  raised: { zh: '待登记', en: 'To be registered' },
  routed: { zh: '待签收', en: 'To be signed for' },
  contested: { zh: '待裁定', en: 'Contested' },
  signed: { zh: '已签收', en: 'Signed for' },
  inHand: { zh: '办理中', en: 'In hand' },
  answered: { zh: '已答复', en: 'Answered' },
  evaluated: { zh: '已评价', en: 'Evaluated' },
  closed: { zh: '已办结', en: 'Settled' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  merged: { zh: '已并案', en: 'Merged into another' },
};
