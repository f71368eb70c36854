import type { SubmissionId } from '#libs/domain/ids.js';
import { localDate } from '#libs/domain/instants.js';
import { burdenOf } from '#libs/domain/reporting/burden.js';
import { dateOfDeadline, endOfDeadline } from '#libs/domain/reporting/period.js';
import { reviewDueOn, runningDeadline } from '#libs/domain/reporting/submission.clock.js';
import { deputyUnit, isOwed, type SubmissionState } from '#libs/domain/reporting/submission.state.js';
import type { ProjectionContext } from '../projection-context.js';
import type { ReadTable, Row } from '../read-table.js';

const COLUMNS = [
  'reporting_id', 'duty_id', 'label_zh', 'label_en', 'measures', 'cycle', 'period', 'opened_for', 'unit_id', 'reviewer_id', 'status', 'due_on', 'due_at', 'due_provisional', 'first_due_on', 'opened_at', 'opened_on',
  'submitted_at', 'late_by', 'review_due_on', 'light_on', 'is_open', 'is_owed', 'is_nothing', 'returns', 'versions', 'asked', 'prefilled', 'changed', 'reminders', 'minutes', 'level',
  'involved_units', 'deputy_account_id', 'deputy_unit_id', 'pack_hash', 'calendar_version',
] as const;

/** Table `submission`; `version` and `updated_at` come from the stream's head. */
export const SUBMISSION_TABLE: ReadTable = { name: 'submission', owner: 'reporting_id', hasHead: true, mark: 's', columns: COLUMNS };

/** One unit's answer to one duty in one period; none before it opens. */
export function submissionRow(id: SubmissionId, state: SubmissionState, { calendar }: ProjectionContext): Row<(typeof COLUMNS)[number]>[] {
  const { facts, versions, openedAt } = state, deadline = runningDeadline(state);
  if (!facts || !deadline || !openedAt) return [];
  const due = dateOfDeadline(deadline, calendar), review = reviewDueOn(state, calendar), burden = burdenOf(state), owed = isOwed(state);
  return [{
    reporting_id: id, duty_id: facts.dutyId, label_zh: facts.label.zh, label_en: facts.label.en, measures: facts.measures.map(String), cycle: facts.cycle, period: facts.period,
    opened_for: facts.unitId, unit_id: state.unitId!, reviewer_id: facts.reviewerId, status: state.status,
    due_on: due.date, due_at: endOfDeadline(deadline, calendar), due_provisional: due.provisional, first_due_on: dateOfDeadline(facts.due, calendar).date,
    opened_at: openedAt, opened_on: localDate(openedAt), submitted_at: versions[0]?.submittedAt ?? null, late_by: state.lateBy ?? null, review_due_on: review ?? null,
    light_on: owed ? due.date : (review ?? null), is_open: state.status !== 'frozen', is_owed: owed, is_nothing: burden.isNothing,
    returns: versions.filter(({ status }) => status === 'returned').length, versions: versions.length,
    asked: burden.asked, prefilled: burden.prefilled, changed: burden.changed, reminders: burden.reminders, minutes: burden.minutes ?? null, level: state.escalatedTo ?? null,
    involved_units: involvedInSubmission(state), deputy_account_id: state.delegate?.accountId ?? null, deputy_unit_id: state.delegate?.unitId ?? null, pack_hash: facts.packHash, calendar_version: state.calendar ?? calendar.version,
  }];
}

/** Who takes part: the unit that owed it first, the one that owes it now, a unit that stands in, and the reviewer. */
export function involvedInSubmission(state: SubmissionState): string[] {
  const { facts, unitId } = state, units = [facts?.unitId, unitId, facts?.reviewerId, deputyUnit(state)];
  return [...new Set(units.filter((unit) => unit !== undefined))].toSorted();
}
