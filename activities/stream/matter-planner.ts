import type { Situation } from '#libs/acts/acts.js';
import type { Presence } from '#libs/acts/presence.js';
import { factsToPlan, matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import { hasEnded } from '#libs/domain/matter/matter.guards.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { planMatter } from '#libs/packs/plan-matter.js';

/** Asks who holds the levels of a matter's ladder now, by the rules of the pack it was routed by. */
export const matterPlanner = (presence: Presence) => async ({ state, context, shelved }: Situation<MatterState>): Promise<MatterEvent[]> => {
  // Ended since the workflow looked: it will learn that next.
  if (!state.facts || hasEnded(state)) return [];
  return matterHandling.decide(state, { type: 'changePlan', plan: planMatter(shelved, factsToPlan(state), await presence.isPresent()) }, context);
};
