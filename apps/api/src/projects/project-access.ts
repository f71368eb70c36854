import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { ProjectAccess } from '#libs/identity/visibility.js';
import { involvedUnits, isRestricted } from '#libs/persistence/projections/involved-units.js';

/** Who takes part in a project, from its state: the same as the read model says. */
export const accessOf = (state: ProjectState): ProjectAccess => ({
  isRestricted: isRestricted(state),
  involvedUnits: state.facts ? involvedUnits(state) : [],
  officerId: state.facts?.officerId,
});
