import type { WhyLine, WhyView } from '#libs/contracts/why.views.js';
import { isOwed } from '#libs/domain/reporting/submission.state.js';
import { cycleRule } from '#libs/domain/reporting/submission.tick.js';
import type { RecordedEvent } from '#libs/persistence/record.types.js';
import type { SeenSubmission } from '../reporting/submission-heads.js';
import { lightLine, limitLine, toldLines, type Reading } from './why-lines.js';

/** Why a report's row, or an item of work on it, says what it says: the unit's date while it owes it, the office's while it reviews. */
export function submissionWhy({ state, row }: Pick<SeenSubmission, 'state' | 'row'>, told: RecordedEvent[], reading: Reading): WhyView {
  const { facts, unitId, review, reminded, overdue, escalatedTo } = state, rule = cycleRule(facts), owed = isOwed(state);
  if (row.reviewDueOn !== undefined) {
    return { lines: [
      lightLine(row.reviewDueOn, false, reading), ...limitLine({ date: row.reviewDueOn, provisional: row.reviewProvisional ?? false }, { rule }),
      { about: 'assignment', unitId: facts.reviewerId, cause: 'office' }, ...toldLines(told, review?.awaited ? ['ReviewAwaited'] : []),
    ] };
  }
  const types = owed ? [...(reminded === undefined ? [] : ['SubmissionReminderSent']), ...(overdue ? ['SubmissionOverdue'] : []), ...(escalatedTo === undefined ? [] : ['SubmissionEscalated'])] : [];
  const light: WhyLine[] = owed ? [lightLine(row.dueOn, false, reading)] : [];
  return { lines: [
    ...light, ...limitLine({ date: row.dueOn, provisional: row.dueProvisional }, { rule }),
    { about: 'assignment', unitId: unitId!, cause: unitId === facts.unitId ? 'duty' : 'person' }, ...toldLines(told, types),
  ] };
}
