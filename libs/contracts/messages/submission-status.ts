import type { SubmissionStatus } from '#libs/domain/reporting/submission.state.js';
import type { Text } from './text.js';

/** What the states of a submission are called. */
export const STATUS_WORDS: Record<SubmissionStatus, Text> = {
  unopened: { zh: '未开始', en: 'Not open yet' },
  open: { zh: '待填报', en: 'To be written' },
  drafted: { zh: '待确认', en: 'To be confirmed' },
  confirmed: { zh: '待提交', en: 'To be submitted' },
  approved: { zh: '已审定待提交', en: 'Approved, to be submitted' },
  submitted: { zh: '待审核', en: 'To be reviewed' },
  returned: { zh: '退回补正', en: 'Returned' },
  accepted: { zh: '已审核', en: 'Accepted' },
  frozen: { zh: '已定稿', en: 'Published' },
};
