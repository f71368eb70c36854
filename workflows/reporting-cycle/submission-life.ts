import { searchAttributes } from '#libs/contracts/search-attributes.js';
import type { SubmissionCommand } from '#libs/domain/reporting/submission.commands.js';
import { reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import type { SubmissionEvent } from '#libs/domain/reporting/submission.events.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import type { LifeKind } from '../life/life.js';

/** A submission's life. What was asked was settled when it opened, so the rules are never asked again. */
export const SUBMISSION_LIFE: LifeKind<SubmissionState, SubmissionCommand, SubmissionEvent> = {
  decider: reportingCycle,
  hasEnded: ({ status }) => status === 'frozen',
  calendarOf: ({ calendar }) => calendar,
  needsPlan: () => false,
  attributes: ({ facts, unitId, status }, next) => [
    { key: searchAttributes.stage, value: status },
    { key: searchAttributes.leadUnit, value: unitId ?? null },
    { key: searchAttributes.duty, value: facts?.dutyId ?? null },
    { key: searchAttributes.period, value: facts?.period ?? null },
    { key: searchAttributes.nextMoment, value: next === undefined ? null : new Date(next) },
  ],
};
