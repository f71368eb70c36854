import { matterStream, projectStream, type UnitId } from '#libs/domain/ids.js';
import { evolve, matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import { hasEnded } from '#libs/domain/matter/matter.guards.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { Alongside, Situation } from './acts.js';
import type { DecidedOn } from './effects.js';

/** Follows from the act of somebody else: it is nobody's own decision, so nobody's unit is asked for. */
const FOLLOWING = { kind: 'time' } as const;

/** A blocker stops its step's clock and lets it go on; an issue takes the matters behind it along. */
export async function matterEffects({ streamId, before, events }: DecidedOn<MatterState, MatterEvent>, alongside: Alongside): Promise<void> {
  const after = events.reduce(evolve, before);
  await onProject(before, after, alongside);
  if (after.facts?.kind === 'systemic') for (const event of events) await onChildren(streamId, after, event, alongside);
}

async function onProject(before: MatterState, after: MatterState, alongside: Alongside): Promise<void> {
  const { facts, id } = after;
  if (!facts?.projectId || !facts.stepId || !id) return;
  const { stepId, title } = facts, stops = after.plan?.stops ?? [], was = timeOf(before), is = timeOf(after);
  if (was === is) return;
  await alongside<ProjectState, ProjectEvent>(projectStream(facts.projectId), (project) => {
    if (is === undefined) return decide(project, { type: 'unblockStep', matterId: id, outcome: after.outcome ?? '' });
    if (was !== undefined) return decide(project, { type: 'handOverBlocker', matterId: id, unitId: is });
    // A step that is not open, or a project that stands still, has no clock to stop; the matter hangs on it all the same.
    const isOpen = project.state.status === 'active' && project.state.steps[stepId]?.status === 'open';
    return isOpen ? decide(project, { type: 'blockStep', stepId, matterId: id, unitId: is, stops, title }) : [];
  });
}

/** Whose time it is while the matter is open: the handler's; once it has answered, the raiser's, when that is a unit. Undefined when it does not block. */
function timeOf(state: MatterState): UnitId | undefined {
  if (hasEnded(state) || state.facts?.kind !== 'blocker' || state.holderId === undefined) return undefined;
  const isAnswered = state.status === 'answered' || state.status === 'evaluated';
  return isAnswered ? (state.facts.raiser.unitId ?? state.holderId) : state.holderId;
}

const decide = ({ state, context }: Situation<ProjectState>, command: ProjectCommand): ProjectEvent[] => projectLifecycle.decide(state, command, { ...context, actor: FOLLOWING });

async function onChildren(parent: string, { facts, id, answer }: MatterState, event: MatterEvent, alongside: Alongside): Promise<void> {
  const what = event.type === 'MatterAnswered' ? 'answered' : event.type === 'MatterClosed' && event.data.outcome !== 'declined' ? 'closed' : undefined;
  const isAccepted = event.type === 'IssueAccepted';
  if (!what && !isAccepted) return;
  for (const childId of facts?.childIds ?? []) {
    await alongside<MatterState, MatterEvent>(matterStream(childId), ({ state, context }) => {
      const following = { ...context, actor: FOLLOWING };
      if (isAccepted) return isHeld(state) && !state.parentId ? matterHandling.decide(state, { type: 'attachTo', parentId: id! }, following) : [];
      if (state.parentId !== id || hasEnded(state) || (what === 'answered' && !isHeld(state))) return [];
      return matterHandling.decide(state, { type: 'followParent', what: what!, text: answer?.text ?? event.reason ?? parent }, following);
    });
  }
}

/** Routed and not answered yet. */
const isHeld = ({ status }: MatterState): boolean => status === 'routed' || status === 'contested' || status === 'signed' || status === 'inHand';
