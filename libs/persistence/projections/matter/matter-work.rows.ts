import type { MatterWorkKind } from '#libs/contracts/project.views.js';
import { matterStream, type MatterId, type UnitId } from '#libs/domain/ids.js';
import { countedDuties, firstDue, type CountedDuty } from '#libs/domain/matter/matter-clock.js';
import { hasEnded, standInOf, steererOf } from '#libs/domain/matter/matter.guards.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import type { ProjectionContext } from '../projection-context.js';
import { NO_WORK, type WorkItemRow } from '../work-item.rows.js';

/** What units can act on now about a matter; nothing once it has ended. A child of an issue waits with it. */
export function matterWork(matterId: MatterId, state: MatterState, { calendar }: ProjectionContext): WorkItemRow[] {
  const { facts } = state;
  if (!facts || hasEnded(state)) return [];
  const subject = { stream_id: matterStream(matterId), project_id: facts.projectId ?? null, subject_code: facts.code, subject_name: facts.title, territory_id: facts.territoryId };
  const duties = countedDuties(state, calendar);
  return owedWork(state).map(({ kind, unitId, since, by, isStandIn }) => {
    const due = dutyBy(duties, by)?.due;
    return {
      ...NO_WORK, ...subject, item_key: isStandIn ? `${kind}:standIn` : kind, kind, unit_id: unitId, since, step_id: facts.stepId ?? null,
      due_on: due?.date ?? null, provisional: due?.provisional ?? false, is_paused: state.parentId !== undefined,
    };
  });
}

interface OwedWork {
  kind: MatterWorkKind;
  unitId: UnitId;
  since: string;
  /** The duties whose earliest date it is due by. */
  by: CountedDuty['what'][];
  isStandIn?: true;
}

function owedWork(state: MatterState): OwedWork[] {
  const { plan, holderId, facts, answer } = state, office = plan?.officeId, raisedOn = facts!.raisedOn;
  const one = (kind: MatterWorkKind, unitId: UnitId | undefined, since: string | undefined, ...by: OwedWork['by']): OwedWork[] => (unitId === undefined ? [] : [{ kind, unitId, since: since ?? raisedOn, by }]);
  const standIn = standInOf(state);
  /** The handler sees what it owes also while somebody stands in for it. */
  const handlers = (kind: MatterWorkKind, since: string | undefined, ...by: OwedWork['by']): OwedWork[] =>
    [...one(kind, holderId, since, ...by), ...one(kind, standIn, since, ...by).map((owed) => ({ ...owed, isStandIn: true as const }))];
  switch (state.status) {
    case 'proposed': return one('acceptIssue', office, raisedOn, 'acceptIssue');
    case 'raised': return one('registerMatter', plan?.firstContactId, raisedOn, 'register', 'accept');
    case 'routed': return [...handlers('signFor', state.routedOn, 'sign', 'accept'), ...steering(state)];
    case 'contested': return one('decideContest', office, state.contestedOn ?? state.routedOn, 'decideContest');
    case 'signed': return [...handlers('planHandling', state.signed?.on, 'plan'), ...steering(state)];
    case 'inHand': return [...handlers('answerMatter', state.handling?.on, 'settle', 'promised', 'ladder'), ...steering(state)];
    case 'answered': return one('evaluate', facts!.raiser.unitId, answer?.on, 'evaluate');
    case 'evaluated': return one('callBack', office, state.evaluation?.on, 'callBack');
    default: return [];
  }
}

/** Whoever holds a level above the handler's sees to it that it is settled. */
function steering(state: MatterState): OwedWork[] {
  const unitId = steererOf(state);
  if (unitId === undefined || unitId === state.holderId || unitId === standInOf(state)) return [];
  return [{ kind: 'steerMatter', unitId, since: state.levelSince!, by: ['ladder'] }];
}

/** The duty that an item of work is due by; undefined without such work, and where nothing of it has a date. */
export const dutyOfWork = (state: MatterState, kind: MatterWorkKind, calendar: ProjectionContext['calendar']) =>
  dutyBy(countedDuties(state, calendar), owedWork(state).find((owed) => owed.kind === kind)?.by ?? []);

const dutyBy = (duties: CountedDuty[], by: OwedWork['by']) => firstDue(duties.filter(({ what }) => by.includes(what)));
