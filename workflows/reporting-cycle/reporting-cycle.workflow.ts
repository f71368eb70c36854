import { continueAsNew } from '@temporalio/workflow';
import type { LifeInput } from '#libs/contracts/lives.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { Life } from '../life/life.js';
import { SUBMISSION_LIFE } from './submission-life.js';

/**
 * The life of one unit's report to one duty in one period, from opening to publication.
 *
 * | waits for                     | when nothing happens                                                                    |
 * | the unit to hand it in        | reminders, then the fact that it is late, then the ladder: unit head, office, deputy    |
 * | the office to review it       | the office is told on the last day of its review, and once when that has passed         |
 * | the correction of a return    | the same as for the first time, by the days for correcting                              |
 * | the end of the period         | what was accepted is published and the life ends; restating it begins another run       |
 *
 * People act on the record; this workflow is told.
 */
export async function reportingCycle(input: LifeInput<SubmissionState>): Promise<void> {
  const life = new Life(SUBMISSION_LIFE, input);
  await life.begin();
  await life.liveWhile();
  if (!life.hasEnded) await continueAsNew<typeof reportingCycle>({ head: life.head });
}
