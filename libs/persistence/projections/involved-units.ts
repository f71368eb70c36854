import type { UnitId } from '#libs/domain/ids.js';
import { STAGES } from '#libs/domain/project/project.facts.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';

/** True while only involved units may know of the project: before its contract is verified. */
export const isRestricted = (state: ProjectState): boolean => state.stage === undefined || state.stage === 'lead' || state.stage === 'signing';

/** Lead unit, territory, and who owns or verifies a step of a stage that is under way or past; while restricted, of lead and signing. */
export function involvedUnits(state: ProjectState): UnitId[] {
  const facts = state.facts!;
  const reached = isRestricted(state) ? STAGES.indexOf('signing') : STAGES.indexOf(state.stage!);
  const units = new Set([facts.leadUnitId, facts.territoryId]);
  for (const { plan, status } of Object.values(state.steps)) {
    if (STAGES.indexOf(plan.stage) > reached && (isRestricted(state) || status === 'waiting')) continue;
    units.add(plan.owner);
    if (plan.verifier) units.add(plan.verifier);
  }
  return [...units].toSorted();
}
