import type { Caller } from '#libs/contracts/identity.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { involvedInMatter } from '#libs/persistence/projections/matter/matter.rows.js';
import { seesEverything } from '#libs/persistence/readers/visibility.js';
import { ApiProblem } from '../problems/api-problem.js';

/** A matter in which the caller's unit has no part is not found, whatever they ask of it. */
export function requireVisibleMatter(state: MatterState, caller: Caller): void {
  if (state.facts && !seesEverything(caller) && !involvedInMatter(state).includes(caller.unitId)) throw new ApiProblem('not-found');
}
