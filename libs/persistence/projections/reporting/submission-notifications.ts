import type { Actor } from '#libs/domain/decider.js';
import type { SubmissionEvent } from '#libs/domain/reporting/submission.events.js';
import { deputyUnit, type SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { toUnits, type Told, type UnitNotification } from '../notifications.js';

/** Nobody is told what their own unit did. `state` is the state after the act. */
export const submissionNotifications = (event: SubmissionEvent, state: SubmissionState, actor: Actor): UnitNotification[] => toUnits(toldOf(event, state), actor);

function toldOf(event: SubmissionEvent, state: SubmissionState): Told | undefined {
  const { facts, unitId } = state, deputy = deputyUnit(state);
  switch (event.type) {
    case 'SubmissionOpened': return { kind: 'assigned', unitIds: [event.data.facts.unitId] };
    case 'SubmissionDelegated': return { kind: 'assigned', unitIds: [event.data.unitId, event.data.person?.unitId] };
    case 'SubmissionHandedOver': return { kind: 'assigned', unitIds: [event.data.to] };
    case 'SubmissionSubmitted':
    case 'SubmissionRestated': return { kind: 'submitted', unitIds: [facts?.reviewerId] };
    case 'SubmissionReturned': return { kind: 'returned', unitIds: [unitId, deputy] };
    case 'SubmissionAccepted': return { kind: 'closed', unitIds: [unitId] };
    case 'SubmissionNoted': return { kind: 'noted', unitIds: [unitId, facts?.reviewerId] };
    case 'SubmissionReminderSent': return { kind: 'reminder', unitIds: [event.data.unitId, deputy] };
    case 'SubmissionOverdue': return { kind: 'overdue', unitIds: [event.data.unitId, deputy] };
    case 'SubmissionEscalated': return { kind: 'escalated', unitIds: [event.data.holderId, event.data.unitId] };
    case 'ReviewAwaited': return { kind: event.data.isLate ? 'overdue' : 'reminder', unitIds: [event.data.unitId] };
    case 'SubmissionCalendarChanged': return event.data.to ? { kind: 'moved', unitIds: [unitId] } : undefined;
    default: return undefined;
  }
}
