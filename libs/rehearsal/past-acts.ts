import type { Actor } from '#libs/domain/decider.js';
import { localDate, type Instant } from '#libs/domain/instants.js';
import { givenOwners } from '#libs/domain/project/merge-plan.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import { authorityRulingOf } from '#libs/domain/project/project.plan.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { World } from './world.js';

/** An event of the record, with who caused it. */
export type PastEvent = ProjectEvent & { actor: Actor };

/** What somebody really did, to be done again in another world. */
export interface PastAct {
  at: Instant;
  actor: Actor;
  /** The command it amounts to where things now stand; undefined where it has no object. */
  command: (state: ProjectState, world: World) => ProjectCommand | undefined;
  /** True when the step was settled by this act, so that a verification which only the other rules ask for is taken as given with it. */
  settles: boolean;
}

/** The acts behind events of the record, in the order of the days they happened on. What time did and what rules planned is left out: it follows anew. */
export const actsOf = (events: PastEvent[]): PastAct[] =>
  events.flatMap((event) => {
    const command = event.actor.kind === 'time' && !OF_A_MATTER.has(event.type) ? undefined : commandOf(event);
    if (!command) return [];
    // Whether the unit may act is the old rules' question: in the other world the one who owes the step would have done it.
    const actor = event.actor.kind === 'person' ? { ...event.actor, isOffice: true } : event.actor;
    return [{ at: event.occurredAt, actor, command, settles: event.type === 'StepCompleted' }];
  }).toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));

/** Suspensions were taken without a document once; they are done again as they were. */
const FORMER_EVIDENCE = [{ id: 'record', kind: 'suspensionProof', name: 'record' }];

/** Blockers come and go with their matters, which a project's other world does not change: also when time closed the matter. */
const OF_A_MATTER: ReadonlySet<ProjectEvent['type']> = new Set(['StepBlocked', 'StepUnblocked', 'BlockerHandedOver']);

function commandOf(event: PastEvent): PastAct['command'] | undefined {
  const reason = event.reason ?? '', day = localDate(event.occurredAt);
  const isImport = event.actor.kind === 'import';
  const always = (command: ProjectCommand) => () => command;
  switch (event.type) {
    case 'ProjectRegistered': return (_, world) => ({ type: 'register', facts: event.data.facts, plan: world.plan(event.data.facts, day) });
    case 'FactsUpdated': {
      const { changes } = event.data;
      return (state, world) => ({ type: 'updateFacts', changes, plan: world.plan({ ...state.facts!, ...changes }, day, givenOwners(state)), ...(event.reason && { reason }) });
    }
    case 'StepSubmitted':
    case 'StepCompleted': {
      const { stepId, on, evidence, note } = event.data;
      if (isImport) return always({ type: 'catchUp', past: [{ stepId, on }], figures: [] });
      return ({ steps }) => {
        const status = steps[stepId]?.status;
        if (status === 'completed' || status === 'skipped') return undefined;
        return status === 'submitted' && event.type === 'StepCompleted'
          ? { type: 'verifyStep', stepId, ...(note && { note }) }
          : { type: 'completeStep', stepId, on, evidence, ...(note && { note }) };
      };
    }
    case 'StepReturned': return always({ type: 'returnStep', stepId: event.data.stepId, reason });
    case 'StepReopened': return always({ type: 'reopenStep', stepId: event.data.stepId, reason });
    case 'StepSkipped': return always({ type: 'skipStep', stepId: event.data.stepId, reason });
    case 'StepReassigned': {
      const { stepId, to: unitId } = event.data;
      return (state, world) => (state.steps[stepId]?.plan.owner === unitId ? undefined
        : { type: 'reassignStep', stepId, unitId, reason, ruling: authorityRulingOf(world.plan(state.facts!, day, { [stepId]: unitId }), stepId) });
    }
    case 'ExtensionRequested': return always({ type: 'requestExtension', stepId: event.data.stepId, amount: event.data.amount, reason });
    case 'ExtensionDecided': {
      const { stepId, granted, amount } = event.data;
      return always({ type: 'decideExtension', stepId, granted, ...(granted && { amount }), reason });
    }
    case 'ClockSuspended': {
      const { stepId, ground, authority, evidence } = event.data;
      return always({ type: 'suspendClock', stepId, ground, reason, authority, ...(evidence && { evidence }) });
    }
    case 'ClockResumed': return always({ type: 'resumeClock', stepId: event.data.stepId, reason });
    case 'StepBlocked': return always({ type: 'blockStep', ...event.data });
    case 'StepUnblocked': return always({ type: 'unblockStep', matterId: event.data.matterId, outcome: event.data.outcome });
    case 'BlockerHandedOver': return always({ type: 'handOverBlocker', matterId: event.data.matterId, ...(event.data.to !== undefined && { unitId: event.data.to }), ...(event.data.waitsFor && { waitsFor: event.data.waitsFor }) });
    case 'ProjectSuspended': return always({ type: 'suspend', reason, authority: event.data.authority, reviewOn: event.data.reviewOn, evidence: event.data.evidence ?? FORMER_EVIDENCE });
    case 'ProjectResumed': return always({ type: 'resume', reason });
    case 'FigureClaimed': return always(isImport ? { type: 'catchUp', past: [], figures: [event.data.figure] } : { type: 'claimFigure', figure: event.data.figure, ...(event.reason && { reason }) });
    case 'FigureVerified': return ({ figures }) =>
      figures[event.data.figureId]?.status === 'verified' ? undefined : { type: 'verifyFigure', figureId: event.data.figureId };
    case 'FigureReturned': return always({ type: 'returnFigure', figureId: event.data.figureId, reason });
    case 'ProjectEnded': return always({ type: 'terminate', reason, evidence: event.data.evidence ?? [] });
    default: return undefined;
  }
}
