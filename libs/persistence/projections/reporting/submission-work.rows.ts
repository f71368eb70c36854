import type { SubmissionWorkKind } from '#libs/contracts/project.views.js';
import { reportingStream, type SubmissionId, type UnitId } from '#libs/domain/ids.js';
import { localDate } from '#libs/domain/instants.js';
import { dateOfDeadline } from '#libs/domain/reporting/period.js';
import { reviewDueOn, runningDeadline } from '#libs/domain/reporting/submission.clock.js';
import { deputyUnit, isOwed, type SubmissionState } from '#libs/domain/reporting/submission.state.js';
import type { ProjectionContext } from '../projection-context.js';
import { NO_WORK, type WorkItemRow } from '../work-item.rows.js';
import { subjectOfSubmission } from './submission-subject.js';

/** What the unit, its head or the office can act on now; nothing once it is accepted. */
export function submissionWork(id: SubmissionId, state: SubmissionState, { calendar }: ProjectionContext): WorkItemRow[] {
  const { facts, openedAt, returnedOn } = state, deadline = runningDeadline(state);
  if (!facts || !deadline || !openedAt) return [];
  const { code, name } = subjectOfSubmission(state), subject = { stream_id: reportingStream(id), subject_code: code, subject_name: name };
  const item = (kind: SubmissionWorkKind, unitId: UnitId, since: string, dueOn: string | null, provisional = false): WorkItemRow =>
    ({ ...NO_WORK, ...subject, item_key: kind, kind, unit_id: unitId, since, due_on: dueOn, provisional });
  if (state.status === 'submitted') return [item('reviewReport', facts.reviewerId, state.review!.from, reviewDueOn(state, calendar) ?? null)];
  if (!isOwed(state)) return [];
  const { date, provisional } = dateOfDeadline(deadline, calendar), isForHead = state.status === 'confirmed' && facts.needsUnitHead;
  const kind: SubmissionWorkKind = isForHead ? 'approveReport' : returnedOn ? 'correctReport' : 'confirmReport';
  const deputy = kind === 'approveReport' ? undefined : deputyUnit(state), writers = [state.unitId!, ...(deputy !== undefined && deputy !== state.unitId ? [deputy] : [])];
  return writers.map((unitId, index) => ({ ...item(kind, unitId, returnedOn ?? localDate(openedAt), date, provisional), ...(index > 0 && { item_key: `${kind}:deputy` }) }));
}
