import type { Caller } from '#libs/contracts/identity.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { involvedInSubmission } from '#libs/persistence/projections/reporting/submission.rows.js';
import { seesEverything } from '#libs/persistence/readers/visibility.js';
import { ApiProblem } from '../problems/api-problem.js';

/** A report in which the caller has no part is not found, whatever they ask of it. */
export function requireVisibleSubmission(state: SubmissionState, caller: Caller): void {
  if (state.facts && !isVisibleSubmission(state, caller)) throw new ApiProblem('not-found');
}

/** Own unit, the unit or the person that stands in, the reviewer, and those who oversee everything. */
export const isVisibleSubmission = (state: SubmissionState, caller: Caller): boolean =>
  seesEverything(caller) || involvedInSubmission(state).includes(caller.unitId) || state.delegate?.accountId === caller.accountId;
