import type { SubmissionState, SubmissionVersion } from '#libs/domain/reporting/submission.state.js';
import { valueOf } from './report-cells.js';
import { standingNotes } from './standing-notes.js';

const version = (number: number, status: SubmissionVersion['status'], funds: number): SubmissionVersion => ({ number, status, values: { funds }, isNothing: false, submittedAt: '2026-11-25T08:00:00.000Z' });
const report = (unitId: string, status: SubmissionState['status'], ...versions: SubmissionVersion[]): SubmissionState =>
  ({ unitId, status, versions, fields: { funds: { value: 9, isConfirmed: true, isChanged: false, evidence: [] } }, isNothing: false, isApproved: false, reminders: 0 });

test('a table of a period has the accepted figures alone, and says who is missing', () => {
  const states = [
    report('a', 'frozen', version(1, 'returned', 1), version(2, 'accepted', 2)), report('b', 'submitted', version(1, 'accepted', 3), version(2, 'submitted', 4)), report('c', 'submitted', version(1, 'submitted', 5)),
    report('d', 'returned', version(1, 'returned', 6)), report('e', 'drafted'),
  ];
  expect(states.map((state) => valueOf(state, 'funds'))).toEqual([2, 3, undefined, undefined, undefined]);
  expect(standingNotes(states, (id) => id)).toEqual(['本表只列已审核的数字：应报 5 家，已审核 2 家。', '未报 2 家：d、e。', '已报待审核 1 家：c。', '更正待审核 1 家：b。']);
  expect(standingNotes(states.slice(0, 1), (id) => id)).toHaveLength(1);
});
