import { localDate } from '#libs/domain/instants.js';
import { periodRange } from '#libs/domain/reporting/period.js';
import { reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import type { SubmissionEvent } from '#libs/domain/reporting/submission.events.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { submissionNotifications } from '../projections/reporting/submission-notifications.js';
import { subjectOfSubmission } from '../projections/reporting/submission-subject.js';
import { submissionWork } from '../projections/reporting/submission-work.rows.js';
import { SUBMISSION_TABLE, submissionRow } from '../projections/reporting/submission.rows.js';
import { WORK_ITEM_TABLE } from '../projections/work-item.rows.js';
import { wholeState, type StreamDefinition } from './stream-definition.js';

export const REPORTING_STREAM: StreamDefinition<SubmissionState, SubmissionEvent> = {
  kind: 'reporting',
  initial: reportingCycle.initial,
  evolve: reportingCycle.evolve,
  store: wholeState(),
  tables: [SUBMISSION_TABLE, WORK_ITEM_TABLE],
  rowsOf: (id, state, context) => [{ table: SUBMISSION_TABLE, rows: submissionRow(id, state, context) }, { table: WORK_ITEM_TABLE, rows: submissionWork(id, state, context) }],
  notificationsOf: (event, state, actor) => submissionNotifications(event, state, actor),
  pinsOf: ({ facts, calendar }) => ({ ...(facts && { packHash: facts.packHash }), ...(calendar !== undefined && { calendar }) }),
  beganOn: ({ facts, openedAt }) => (facts && openedAt ? [periodRange(facts.period).from, localDate(openedAt)].toSorted()[0] : undefined),
  subjectOf: subjectOfSubmission,
  projectOf: () => undefined,
};
