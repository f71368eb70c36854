import type { NotificationView } from '#libs/contracts/project.views.js';
import type { Actor } from '#libs/domain/decider.js';
import type { UnitId } from '#libs/domain/ids.js';
import { figureVerifierOf } from '#libs/domain/project/decide-figure.js';
import { verifierOf } from '#libs/domain/project/decide-step.js';
import { deciderOf } from '#libs/domain/project/extension-decider.js';
import { movedOf } from '#libs/domain/project/owned-moves.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';

/** Which units an event is told to, and as what. */
export interface Told {
  kind: NotificationView['kind'];
  unitIds: (UnitId | undefined)[];
}

/** One row per unit told. */
export interface UnitNotification {
  unitId: UnitId;
  kind: NotificationView['kind'];
}

/** Nobody is told what their own unit did, and taking over a ledger tells nobody anything. `state` is the state after the act. */
export function notificationsOf(event: ProjectEvent, state: ProjectState, actor: Actor, officeUnit: UnitId): UnitNotification[] {
  if (actor.kind === 'import') return [];
  return toUnits(toldOf(event, state, officeUnit), actor);
}

/** One for each unit told, and none for the unit of the one who acted. */
export function toUnits(told: Told | undefined, actor: Actor): UnitNotification[] {
  if (!told) return [];
  const units = new Set(told.unitIds.filter((unit): unit is UnitId => unit !== undefined && unit !== actor.unitId));
  return [...units].map((unitId) => ({ unitId, kind: told.kind }));
}

function toldOf(event: ProjectEvent, state: ProjectState, officeUnit: UnitId): Told | undefined {
  const owner = (stepId: string) => state.steps[stepId]?.plan.owner;
  const stepVerifier = (stepId: string) => { const step = state.steps[stepId]; return step && verifierOf(step); };
  const decider = (stepId: string, askerId: UnitId) => { const step = state.steps[stepId]; return step && deciderOf(step, askerId)?.unitId; };
  const lead = state.facts?.leadUnitId;
  switch (event.type) {
    case 'ProjectRegistered': return { kind: 'assigned', unitIds: [event.data.facts.leadUnitId] };
    case 'FactsUpdated': return { kind: 'assigned', unitIds: [event.data.changes.leadUnitId] };
    case 'StepReassigned': return { kind: 'assigned', unitIds: [event.data.to] };
    case 'StepSubmitted': return { kind: 'submitted', unitIds: [stepVerifier(event.data.stepId)] };
    case 'FigureClaimed': return { kind: 'submitted', unitIds: [figureVerifierOf(state, { ...event.data.figure, unitId: event.data.unitId }) ?? officeUnit] };
    case 'StepReturned': return { kind: 'returned', unitIds: [owner(event.data.stepId)] };
    case 'StepReopened': return { kind: 'returned', unitIds: [owner(event.data.stepId)] };
    case 'FigureReturned': return { kind: 'returned', unitIds: [state.figures[event.data.figureId]?.unitId] };
    case 'ExtensionRequested': return { kind: 'extension', unitIds: [decider(event.data.stepId, event.data.unitId) ?? officeUnit] };
    case 'ExtensionAwaited': return { kind: 'extension', unitIds: [event.data.unitId] };
    case 'ExtensionDecided': return { kind: 'extension', unitIds: [owner(event.data.stepId)] };
    case 'ReminderSent': return { kind: 'reminder', unitIds: [event.data.unitId] };
    case 'StepOverdue': return { kind: 'overdue', unitIds: [event.data.unitId, lead] };
    case 'StepEscalated': return { kind: 'escalated', unitIds: [event.data.holderId, event.data.unitId] };
    case 'ApprovalLapsed': return { kind: 'lapsed', unitIds: [owner(event.data.stepId), lead] };
    case 'CalendarChanged':
    case 'ProjectPlanned': return { kind: 'moved', unitIds: movedOf(event).map(({ stepId }) => owner(stepId)) };
    case 'SuspensionReviewDue': return { kind: 'suspensionReview', unitIds: [lead, officeUnit] };
    default: return undefined;
  }
}
