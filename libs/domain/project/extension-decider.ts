import type { UnitId } from '../ids.js';
import type { ExtensionAuthority, StandInAuthority } from './project.plan.js';
import type { StepState } from './project.state.js';

/**
 * Who decides on more time for a step that a unit asks for, or has asked for: the authority that the rules name, and the one that they name for that unit's own steps when it owes the step or
 * asks itself. Undefined where the rules name nobody: then the office decides.
 */
export function deciderOf(step: StepState, askerId: UnitId | undefined = step.extension?.unitId): ExtensionAuthority | StandInAuthority | undefined {
  const named = step.plan.extension;
  return named?.instead && isApplicant(step, named.unitId, askerId) && !isApplicant(step, named.instead.unitId, askerId) ? named.instead : named;
}

/** True when nobody but applicants could decide on what that unit asks for. */
export const lacksDecider = (step: StepState, askerId: UnitId): boolean => isApplicant(step, deciderOf(step, askerId)?.unitId, askerId);

/** The unit that owes the step, and the one that asks. */
export const isApplicant = ({ plan, extension }: StepState, unitId: UnitId | undefined, askerId: UnitId | undefined = extension?.unitId): boolean =>
  unitId !== undefined && (unitId === plan.owner || unitId === askerId);
