import type { Suspension } from '../clock.js';
import { localDate, type LocalDate } from '../instants.js';
import type { UnitId } from '../ids.js';
import type { MatterEvent, MatterEventData } from './matter.events.js';
import { hasEnded } from './matter.guards.js';
import type { MatterFacts } from './matter.facts.js';
import type { MatterPlan, PlannedMatterLevel } from './matter.plan.js';
import type { MatterState } from './matter.state.js';

export const initialMatter: MatterState = { status: 'unraised', formerHolderIds: [], level: 0, progress: [], returns: 0, suspensions: [], reminded: {}, overdue: [] };

/** Folds one event. Whether clocks stand is derived afterwards, so no event has to say it. */
export function evolve(state: MatterState, event: MatterEvent): MatterState {
  const on = localDate(event.occurredAt), next = apply(state, event, on);
  return ONLY_TOLD.has(event.type) ? next : withClocks(next, on);
}

const ONLY_TOLD: ReadonlySet<MatterEvent['type']> = new Set(['MatterReminded', 'MatterOverdue', 'MatterCalendarChanged', 'ProgressAdded', 'RaiserNoted', 'MatterExplained']);

function apply(state: MatterState, event: MatterEvent, on: LocalDate): MatterState {
  switch (event.type) {
    case 'MatterRaised': return raised(state, event.data);
    case 'MatterRegistered': return { ...state, facts: { ...state.facts!, ...event.data.changes } };
    case 'IssueAccepted': return state;
    case 'MatterRouted': return routedTo({ ...state, plan: event.data.plan, level: 1, levelSince: on }, event.data.plan.holderId, on);
    case 'MatterContested': return { ...state, status: 'contested', wasContested: true, contestedOn: on };
    case 'ContestDecided': return contestDecided(state, event.data, on);
    case 'MatterSignedFor': return { ...state, status: 'signed', signed: { on, ...event.data }, acceptedOn: state.acceptedOn ?? on };
    case 'HandlingPlanned': return handlingPlanned(state, event.data, on);
    case 'ProgressAdded': return { ...state, progress: [...state.progress, { on, ...event.data }] };
    case 'RaiserNoted': return { ...state, notes: [...(state.notes ?? []), { on, ...event.data }] };
    case 'MatterExplained': return { ...state, explanation: event.reason };
    case 'MatterAnswered': return answered(state, event.data, on);
    case 'MatterEvaluated': return { ...state, status: 'evaluated', evaluation: { on, ...event.data }, overdue: state.overdue.filter((what) => what !== 'callBack') };
    case 'MatterCalledBack': return state;
    case 'MatterReturned': return { ...backInHand(state), returns: state.returns + 1 };
    case 'MatterReopened': return backInHand(state);
    case 'MatterClosed': return { ...state, status: 'closed', endedOn: on, outcome: event.data.outcome };
    case 'MatterMerged': return { ...state, status: 'merged', endedOn: on, outcome: 'merged', mergedInto: event.data.intoId };
    case 'MatterWithdrawn': return { ...state, status: 'withdrawn', endedOn: on, outcome: 'withdrawn' };
    case 'MatterTransferred': return routedTo(withPlan(state, event.data.plan), event.data.to, on);
    case 'MatterEscalated': return { ...state, level: event.data.level, levelSince: on, explanation: undefined };
    case 'MatterDeEscalated': return { ...state, level: event.data.level, levelSince: on };
    case 'MatterPlanChanged': return planChanged(state, event.data.plan, on);
    case 'ChildrenAdopted': return { ...state, facts: { ...state.facts!, childIds: [...new Set([...(state.facts!.childIds ?? []), ...event.data.childIds])] } };
    case 'MatterAttached': return { ...state, parentId: event.data.parentId };
    case 'MatterDetached': return { ...state, parentId: undefined };
    case 'MatterReminded': return { ...state, reminded: { ...state.reminded, [event.data.what]: { dueOn: event.data.dueOn, offset: event.data.offset } } };
    case 'MatterCalendarChanged': return { ...state, calendar: event.data.calendar };
    case 'MatterOverdue': return { ...state, overdue: [...state.overdue, event.data.what] };
  }
}

const raised = (state: MatterState, { matterId, facts, calendar, plan }: MatterEventData['MatterRaised']): MatterState =>
  ({ ...state, id: matterId, status: facts.kind === 'systemic' ? 'proposed' : 'raised', facts, calendar, plan });

const withPlan = (state: MatterState, plan: MatterPlan | undefined): MatterState => (plan ? { ...state, plan } : state);

/** It waits to be signed for by that unit, with a clock of its own; the ladder's goes on. */
function routedTo(state: MatterState, holderId: UnitId, on: LocalDate): MatterState {
  const before = state.holderId, isMoved = before !== undefined && before !== holderId;
  return {
    ...state, status: 'routed', holderId, routedOn: on, signed: undefined, handling: undefined, plan: handledBy(state.plan!, holderId),
    formerHolderIds: isMoved ? [...new Set([...state.formerHolderIds, before])].filter((unit) => unit !== holderId) : state.formerHolderIds,
    overdue: state.overdue.filter((what) => what !== 'sign' && what !== 'plan' && what !== 'promised'),
    reminded: { settle: state.reminded.settle, accept: state.reminded.accept },
  };
}

const contestDecided = (state: MatterState, { upheld, unitId, plan }: MatterEventData['ContestDecided'], on: LocalDate): MatterState =>
  upheld ? routedTo(withPlan(state, plan), unitId!, on) : { ...state, status: 'routed' };

/** A new promise is waited for anew. */
const handlingPlanned = (state: MatterState, { text, promisedOn }: MatterEventData['HandlingPlanned'], on: LocalDate): MatterState => ({
  ...state, status: 'inHand', handling: { on, text, promisedOn, firstPromisedOn: state.handling?.firstPromisedOn ?? promisedOn },
  overdue: promisedOn === state.handling?.promisedOn ? state.overdue : state.overdue.filter((what) => what !== 'promised'),
});

const answered = (state: MatterState, answer: MatterEventData['MatterAnswered'], on: LocalDate): MatterState =>
  ({ ...state, status: 'answered', answer: { on, ...answer }, evaluation: undefined });

/** The handler has it again. One that only followed an issue, or never was signed for, goes its own way from where it stood. */
const backInHand = (state: MatterState): MatterState =>
  ({ ...state, status: state.handling ? 'inHand' : state.signed ? 'signed' : 'routed', parentId: undefined, endedOn: undefined, outcome: undefined });

/** A plan for a unit that people chose: what the other one would have held of the ladder as the handler is that unit's, and nobody is known to stand in for it. */
function handledBy(plan: MatterPlan, holderId: UnitId): MatterPlan {
  if (plan.holderId === holderId) return plan;
  const own = ({ standIn: _standIn, namedId: _named, ...level }: PlannedMatterLevel): PlannedMatterLevel => ({ ...level, holderId });
  return { ...plan, holderId, ladder: plan.ladder.map((level) => (level.level === 1 && (level.namedId ?? level.holderId) === plan.holderId ? own(level) : level)) };
}

/** Before anybody has signed for it rules may give it to another unit; later, or once people moved it, it stays where it is. */
const staysWith = ({ status, holderId, formerHolderIds }: MatterState): UnitId | undefined => (status === 'routed' && formerHolderIds.length === 0 ? undefined : holderId);

/** What a newly derived plan comes to. */
export function adoptedPlan(state: MatterState, plan: MatterPlan): MatterPlan {
  const holderId = staysWith(state);
  return holderId === undefined ? plan : handledBy(plan, holderId);
}

/** What rules are asked about to plan a matter anew: who could act for the unit that it stays with. */
export function factsToPlan(state: MatterState): MatterFacts {
  const holderId = staysWith(state), facts = state.facts!;
  return holderId === undefined ? facts : { ...facts, addresseeId: holderId };
}

function planChanged(state: MatterState, plan: MatterPlan, on: LocalDate): MatterState {
  const isMoved = state.holderId !== undefined && plan.holderId !== state.holderId;
  return isMoved ? routedTo({ ...state, plan }, plan.holderId, on) : { ...state, plan };
}

/** Why clocks stand now, and which; undefined when they run. */
function standing(state: MatterState): Pick<Suspension, 'reason' | 'stops'> | undefined {
  if (hasEnded(state) || state.status === 'answered' || state.status === 'evaluated') return { reason: 'answered' };
  if (state.parentId) return { reason: 'systemic' };
  // The law goes on counting while two units disagree on whose it is.
  if (state.status === 'contested') return { reason: 'contested', stops: ['sign', 'ladder'] };
  return undefined;
}

/** Clocks stand while there is a reason and go on with what was left; an interval of no day is forgotten. */
function withClocks(state: MatterState, on: LocalDate): MatterState {
  const last = state.suspensions.at(-1), open = last && last.to === undefined ? last : undefined, now = standing(state);
  if (open?.reason === now?.reason) return state;
  const ended = open ? [...state.suspensions.slice(0, -1), ...(open.from < on ? [{ ...open, to: on }] : [])] : state.suspensions;
  return { ...state, suspensions: now ? [...ended, { from: on, ...now }] : ended };
}
