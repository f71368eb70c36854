import { allHandlersFinished, condition, continueAsNew, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import type { ProjectLifecycleInput } from '#libs/contracts/project-lifecycle.js';
import { ProjectLife } from './project-life.js';
import { nextMoment, projectHead, streamAdvanced } from './project-lifecycle.messages.js';
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
export async function projectLifecycle(input: ProjectLifecycleInput): Promise<void> {
  const life = new ProjectLife(input);
  setHandler(streamAdvanced, (sequence) => life.tell(sequence));
  setHandler(projectHead, () => life.head);
  setHandler(nextMoment, () => life.nextMoment);

  await life.loadContext();
  await life.actForTime();

  const { stage } = life;
  setCurrentDetails(STAGE_DETAILS[stage ?? 'lead']);
  while (!life.hasEnded && life.stage === stage && !workflowInfo().continueAsNewSuggested) {
    await life.sleep();
    await life.actForTime();
  }

  await condition(allHandlersFinished);
  if (!life.hasEnded) await continueAsNew<typeof projectLifecycle>({ projectId: input.projectId, head: life.head });
}
