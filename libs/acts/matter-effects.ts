import { DomainError } from '#libs/domain/errors.js';
import { projectStream, type UnitId } from '#libs/domain/ids.js';
import { evolve } from '#libs/domain/matter/matter.decider.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import { hasEnded } from '#libs/domain/matter/matter.guards.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { canBeBlocked } from '#libs/domain/project/decide-blocker.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import type { BlockerWait, ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { isSameValue } from '#libs/domain/same-value.js';
import type { Alongside, Situation } from './acts.js';
import type { DecidedOn } from './effects.js';
import { FOLLOWING } from './following.js';
import { issueEffects } from './issue-effects.js';

/** A blocker stops its step's clock and lets it go on; an issue takes the matters behind it along. */
export async function matterEffects({ before, events }: DecidedOn<MatterState, MatterEvent>, alongside: Alongside): Promise<void> {
  const after = events.reduce(evolve, before);
  await onProject(before, after, alongside);
  if (after.facts?.kind === 'systemic') for (const event of events) await issueEffects(after, event, alongside);
}

async function onProject(before: MatterState, after: MatterState, alongside: Alongside): Promise<void> {
  const { facts, id } = after;
  if (!facts?.projectId || !facts.stepId || !id) return;
  const { stepId, title } = facts, stops = after.plan?.stops ?? [], was = timeOf(before), is = timeOf(after);
  if (isSameValue(was, is)) return;
  await alongside<ProjectState, ProjectEvent>(projectStream(facts.projectId), (project) => {
    if (after.mergedInto !== undefined) requireHeldUpBy(after.mergedInto, after, project.state);
    if (is === undefined) return decide(project, { type: 'unblockStep', matterId: id, outcome: after.outcome ?? '' });
    if (was !== undefined) return decide(project, { type: 'handOverBlocker', matterId: id, ...is });
    // Settled meanwhile, or gone with another plan: the matter goes on without it.
    return canBeBlocked(project.state, stepId) ? decide(project, { type: 'blockStep', stepId, matterId: id, unitId: after.holderId!, stops, title }) : [];
  });
}

/** A step that a blocker holds up goes on when that is settled, not when it is merged: what it is merged into must hold up the same step. */
function requireHeldUpBy(intoId: string, { id, facts }: MatterState, { steps }: ProjectState): void {
  const blockers = steps[facts!.stepId!]?.blockers ?? [], holds = (matter: string | undefined) => blockers.some(({ matterId }) => matterId === matter);
  if (holds(id) && !holds(intoId)) throw new DomainError('merge-resumes-step', { stepId: facts!.stepId! }, 'intoId');
}

/** Whose time a blocker's is, and what it waits for when nobody settles it; without a unit the enterprise's. */
interface BlockerTime {
  unitId?: UnitId;
  waitsFor?: BlockerWait;
}

/** The handler's; once it has answered the raiser's; the office's while that calls back or decides whose it is. Undefined when it does not block. */
function timeOf(state: MatterState): BlockerTime | undefined {
  const { facts, plan, holderId, status } = state;
  if (hasEnded(state) || facts?.kind !== 'blocker' || holderId === undefined) return undefined;
  if (status === 'answered') return { ...(facts.raiser.unitId !== undefined && { unitId: facts.raiser.unitId }), waitsFor: 'evaluation' };
  if (status === 'evaluated') return { unitId: plan!.officeId, waitsFor: 'callBack' };
  return status === 'contested' ? { unitId: plan!.officeId, waitsFor: 'contest' } : { unitId: holderId };
}

const decide = ({ state, context }: Situation<ProjectState>, command: ProjectCommand): ProjectEvent[] => projectLifecycle.decide(state, command, { ...context, actor: FOLLOWING });
