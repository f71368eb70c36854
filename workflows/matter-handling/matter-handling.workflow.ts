import { continueAsNew, setCurrentDetails } from '@temporalio/workflow';
import type { LifeInput } from '#libs/contracts/lives.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { Life } from '../life/life.js';
import { MATTER_LIFE } from './matter-life.js';

/**
 * The life of something that somebody must settle, from raising to closing; a run a level of the ladder.
 *
 * | waits for                                   | when nothing happens                                              |
 * | the first contact to register it            | reminders, then the fact that it is late                          |
 * | the handler to sign for it, and its plan    | the same, and after the level's working days it climbs the ladder |
 * | the answer                                  | the same; each level has days of its own, the last one keeps it   |
 * | the raiser to evaluate                      | after five working days it closes as "no answer"                  |
 * | the office: its word on an issue or on a    | reminders, then the fact that the office is late, told to whoever |
 * | contest, and its call-back                  | stands above it                                                   |
 *
 * Contested, or following a systemic issue, its clocks stand. People act on the record; this workflow is told.
 */
export async function matterHandling(input: LifeInput<MatterState>): Promise<void> {
  const life = new Life(MATTER_LIFE, input);
  await life.begin();

  const { level } = life.head.state;
  setCurrentDetails(`第 ${level} 级`);
  await life.liveWhile(() => life.head.state.level === level);
  if (!life.hasEnded) await continueAsNew<typeof matterHandling>({ head: life.head });
}
