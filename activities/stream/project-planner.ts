import type { Situation } from '#libs/acts/acts.js';
import type { PackShelf } from '#libs/acts/pack-shelf.js';
import { localDate } from '#libs/domain/instants.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { planAnew } from '#libs/packs/plan-project.js';
import { turnedRules } from '#libs/packs/rules/turned-rules.js';

/** Plans a project by the rules of its pack in effect that day, or of the pack that it is marked to move to at this stage. */
export const projectPlanner = (shelf: PackShelf) => async ({ state, context, shelved }: Situation<ProjectState>): Promise<ProjectEvent[]> => {
  // Suspended or ended since the workflow looked: nothing is planned, and it will learn that next.
  if (state.status !== 'active') return [];
  const day = localDate(context.now), isEntering = state.stage !== state.recordedStage, marked = state.upgrade && isEntering && (await shelf.byHash(state.upgrade.packHash));
  // The next stage brings the version that was asked for, whatever was published since; a day on which rules change brings those of the pinned one.
  if (marked && marked.pack.hash !== state.packHash) {
    return projectLifecycle.decide(state, { type: 'upgradePlan', plan: planAnew(marked, state, day), reason: state.upgrade!.reason }, context);
  }
  const plan = planAnew(shelved, state, day), reason = turnedRules(shelved.tables, state.settings, plan.settings);
  return projectLifecycle.decide(state, { type: 'plan', plan, ...(reason && { reason }) }, context);
};
