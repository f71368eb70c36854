import type { Situation } from '#libs/acts/acts.js';
import type { PackShelf } from '#libs/acts/pack-shelf.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { planProject } from '#libs/packs/plan-project.js';

/** Plans a project by the rules of the pack it is pinned to, or of the newest when it is marked to move there at this stage. */
export const projectPlanner = (shelf: PackShelf) => async ({ state, context, shelved }: Situation<ProjectState>): Promise<ProjectEvent[]> => {
  // Suspended or ended since the workflow looked: nothing is planned, and it will learn that next.
  if (state.status !== 'active') return [];
  const newest = state.upgrade && (await shelf.newest());
  if (state.upgrade && newest && newest.pack.hash !== state.packHash) {
    return projectLifecycle.decide(state, { type: 'upgradePlan', plan: planProject(newest, state.facts!), reason: state.upgrade.reason }, context);
  }
  return projectLifecycle.decide(state, { type: 'plan', plan: planProject(shelved, state.facts!) }, context);
};
