import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import type { MatterId, StepId } from '../ids.js';
import type { ProjectCommand } from './project.commands.js';
import type { ProjectEvent } from './project.events.js';
import { requireAlive, requireStep, requireText, requireUnsettled } from './project.guards.js';
import { isSettled } from './project.stage.js';
import type { Blocker, ProjectState, StepState } from './project.state.js';

type Command<T extends ProjectCommand['type']> = Extract<ProjectCommand, { type: T }>;

/** True for a step that is still to be settled: one that waits, or is being verified, may be held up too. */
export function canBeBlocked({ status, steps }: ProjectState, stepId: StepId): boolean {
  const step = Object.hasOwn(steps, stepId) ? steps[stepId] : undefined;
  return (status === 'active' || status === 'suspended') && step !== undefined && !isSettled(step);
}

/** Whoever may raise a matter may hang it on a step: that is the matter's to say. What stands already, or has not begun, stands for it as soon as it would run. */
export function blockStep(state: ProjectState, command: Command<'blockStep'>, context: DecisionContext): ProjectEvent[] {
  requireAlive(state);
  const { stepId, matterId, unitId, stops, title } = command, step = requireStep(state, stepId);
  requireUnsettled(step);
  if (blockerOf(state, matterId)) throw new DomainError('already-blocked', { stepId, matterId });
  requireText(title, 'title');
  return [{ type: 'StepBlocked', data: { stepId, matterId, unitId, stops, title }, occurredAt: context.now }];
}

/** Nothing when the step or the project went on or ended without it: the matter may end all the same. */
export function unblockStep(state: ProjectState, { matterId, outcome }: Command<'unblockStep'>, context: DecisionContext): ProjectEvent[] {
  const found = blockerOf(state, matterId);
  return found ? [{ type: 'StepUnblocked', data: { stepId: found.step.plan.id, matterId, outcome }, occurredAt: context.now }] : [];
}

/** From now on the time is somebody else's, or the same one's for another reason. */
export function handOverBlocker(state: ProjectState, { matterId, unitId, waitsFor }: Command<'handOverBlocker'>, context: DecisionContext): ProjectEvent[] {
  const found = blockerOf(state, matterId);
  if (!found || (found.blocker.unitId === unitId && found.blocker.waitsFor === waitsFor)) return [];
  const { step, blocker: { unitId: from } } = found;
  const data = { stepId: step.plan.id, matterId, ...(from !== undefined && { from }), ...(unitId !== undefined && { to: unitId }), ...(waitsFor && { waitsFor }) };
  return [{ type: 'BlockerHandedOver', data, occurredAt: context.now }];
}

function blockerOf({ status, steps }: ProjectState, matterId: MatterId): { step: StepState; blocker: Blocker } | undefined {
  if (status === 'completed' || status === 'terminated') return undefined;
  for (const step of Object.values(steps)) {
    const blocker = step.blockers?.find((one) => one.matterId === matterId);
    if (blocker) return { step, blocker };
  }
  return undefined;
}
