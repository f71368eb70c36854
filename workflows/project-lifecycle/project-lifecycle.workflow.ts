import { continueAsNew, setCurrentDetails } from '@temporalio/workflow';
import type { LifeInput } from '#libs/contracts/lives.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { Life } from '../life/life.js';
import { PROJECT_LIFE } from './project-life.js';
import { STAGE_DETAILS } from './stage-details.js';

/**
 * The life of an investment project, from its registration to its end: one run a stage.
 *
 * | stage      | waits for                                      | when nothing happens                        |
 * | lead       | the intent to be confirmed                     | reminders, then the fact that it is late    |
 * | signing    | the contract to be verified by a second unit   | the same                                    |
 * | approval   | the permit (or lease and equipment contract)   | the same, by the green channel's limits     |
 * | start      | the start order and photos to be verified      | the permit lapses after three months        |
 * | funds      | verified funds to reach the rule's share       | the same; the account runs beside all stages|
 * | production | production to be verified, then full output    | the same; then the life is complete         |
 *
 * Suspended, clocks stand still and only the review date is remembered. People act on the record; this workflow is told.
 */
export async function projectLifecycle(input: LifeInput<ProjectState>): Promise<void> {
  const life = new Life(PROJECT_LIFE, input);
  await life.begin();

  const { stage } = life.head.state;
  setCurrentDetails(STAGE_DETAILS[stage ?? 'lead']);
  await life.liveWhile(() => life.head.state.stage === stage);
  if (!life.hasEnded) await continueAsNew<typeof projectLifecycle>({ head: life.head });
}
