import type { Actor } from '#libs/domain/decider.js';
import { isOfficeDuty, type MatterEvent } from '#libs/domain/matter/matter.events.js';
import { aboveOffice, standInOf } from '#libs/domain/matter/matter.guards.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { toUnits, type Told, type UnitNotification } from '../notifications.js';

/** Nobody is told what their own unit did. `state` is the state after the act. */
export const matterNotifications = (event: MatterEvent, state: MatterState, actor: Actor): UnitNotification[] => toUnits(toldOf(event, state), actor);

function toldOf(event: MatterEvent, state: MatterState): Told | undefined {
  const { plan, holderId, facts } = state, raiser = facts?.raiser.unitId, office = plan?.officeId, handlers = [holderId, standInOf(state)];
  switch (event.type) {
    case 'MatterRaised': return event.data.plan && (facts?.kind === 'systemic' ? { kind: 'submitted', unitIds: [office] } : { kind: 'assigned', unitIds: [event.data.plan.firstContactId] });
    case 'MatterRouted': return { kind: 'assigned', unitIds: [...handlers, ...event.data.plan.assistIds] };
    case 'MatterContested': return { kind: 'submitted', unitIds: [office] };
    case 'ContestDecided': return event.data.upheld ? { kind: 'assigned', unitIds: handlers } : { kind: 'returned', unitIds: handlers };
    case 'MatterTransferred': return { kind: 'assigned', unitIds: [...handlers, raiser] };
    case 'HandlingPlanned':
    case 'MatterAnswered': return { kind: 'answered', unitIds: [raiser] };
    case 'RaiserNoted': return { kind: 'noted', unitIds: holderId === undefined ? [plan?.firstContactId] : handlers };
    case 'ProgressAdded': return { kind: 'noted', unitIds: [raiser] };
    case 'MatterEvaluated': return state.status === 'evaluated' ? { kind: 'submitted', unitIds: [office] } : undefined;
    case 'MatterReturned':
    case 'MatterReopened': return { kind: 'returned', unitIds: handlers };
    case 'MatterClosed': return { kind: 'closed', unitIds: [holderId, raiser] };
    case 'MatterWithdrawn':
    case 'MatterMerged': return { kind: 'closed', unitIds: [holderId] };
    case 'MatterEscalated': return { kind: 'escalated', unitIds: [event.data.holderId, holderId, raiser] };
    case 'MatterDeEscalated': return { kind: 'assigned', unitIds: [event.data.holderId, holderId] };
    case 'MatterDetached': return state.parentId === undefined ? { kind: 'assigned', unitIds: handlers } : undefined;
    case 'MatterReminded': return { kind: 'reminder', unitIds: [event.data.unitId] };
    case 'MatterOverdue': return { kind: 'overdue', unitIds: [event.data.unitId, ...(isOfficeDuty(event.data.what) ? [aboveOffice(state)] : [])] };
    case 'MatterCalendarChanged': return event.data.moves.length > 0 ? { kind: 'moved', unitIds: [holderId] } : undefined;
    default: return undefined;
  }
}

