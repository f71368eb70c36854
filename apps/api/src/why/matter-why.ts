import { MATTER_WORK_KINDS, type MatterWorkKind, type WorkItemKind } from '#libs/contracts/project.views.js';
import type { WhyLine, WhyView } from '#libs/contracts/why.views.js';
import { countedDuties, firstDue, type CountedDuty } from '#libs/domain/matter/matter-clock.js';
import { hasEnded, levelOf, standInOf } from '#libs/domain/matter/matter.guards.js';
import type { MatterDuty } from '#libs/domain/matter/matter.events.js';
import { matterRule } from '#libs/domain/matter/matter.plan.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import type { RecordedEvent } from '#libs/persistence/record.types.js';
import { dutyOfWork } from '#libs/persistence/projections/matter/matter-work.rows.js';
import type { SeenMatter } from '../matters/matter-heads.js';
import { lightLine, limitLine, toldLines, type Reading } from './why-lines.js';

/** The events that say who handles a matter. */
export const ASSIGNING_TYPES = ['MatterRouted', 'ContestDecided', 'MatterTransferred'];

type RaisedState = SeenMatter['state'];

interface MatterReading extends Reading {
  calendar: SeenMatter['ready']['calendar'];
  /** The light of its row, which knows whether anybody's time runs. */
  light: SeenMatter['row']['light'];
  /** The newest event of each kind that assigned it or told of it. */
  told: RecordedEvent[];
}

/** Why a matter's row on the board, or an item of work on it, says what it says. Nothing once it has ended. */
export function matterWhy(state: RaisedState, work: WorkItemKind | undefined, reading: MatterReading): WhyView {
  if (hasEnded(state)) return { lines: [] };
  const kind = MATTER_WORK_KINDS.find((one) => one === work), duty = kind ? dutyOfWork(state, kind, reading.calendar) : firstDue(countedDuties(state, reading.calendar));
  const isPaused = kind ? state.parentId !== undefined : reading.light === 'paused';
  return { lines: [lightLine(duty?.due.date, isPaused, reading), ...limitLines(state, duty), ...assignmentLines(state, kind, reading), ...toldOf(state, reading)] };
}

/** A level has its own days, a promise is the handler's; all else is the limits'. */
function limitLines(state: RaisedState, duty: CountedDuty | undefined): WhyLine[] {
  const { plan, facts } = state, level = levelOf(state);
  if (!plan || !duty) return [];
  if (duty.what === 'promised') return limitLine(duty.due, { cause: state.handling ? 'promise' : 'person' });
  const pace: WhyLine[] = facts.urgency === 'urgent' && plan.rows['matter-pace'] ? [{ about: 'pace', rule: matterRule(plan, 'matter-pace') }] : [];
  return [...limitLine(duty.due, { rule: duty.what === 'ladder' ? matterRule(plan, 'matter-ladder', level?.row) : matterRule(plan, 'matter-limits') }), ...pace];
}

function assignmentLines(state: RaisedState, kind: MatterWorkKind | undefined, { told }: MatterReading): WhyLine[] {
  const { plan, facts, holderId } = state;
  const one = (unitId: string | undefined, because: Pick<WhyLine, 'rule' | 'cause'>): WhyLine[] => (unitId === undefined ? [] : [{ about: 'assignment', unitId, ...because }]);
  if (!plan) return [];
  switch (kind) {
    case 'acceptIssue': case 'decideContest': case 'callBack': return one(plan.officeId, { cause: 'office' });
    case 'registerMatter': return one(plan.firstContactId, { cause: 'territory' });
    case 'evaluate': return one(facts.raiser.unitId, { cause: 'raiser' });
    case 'steerMatter': return one(levelOf(state)?.holderId, { rule: matterRule(plan, 'matter-ladder', levelOf(state)?.row) });
    default: return [...one(holderId, routingOf(state, told)), ...one(standInOf(state), { rule: matterRule(plan, 'matter-ladder', plan.ladder.find(({ level }) => level === 1)?.row) })];
  }
}

/** The rule that routed it; a person where one named the unit. */
function routingOf({ facts }: RaisedState, told: RecordedEvent[]): Pick<WhyLine, 'rule' | 'cause'> {
  const decided = told.filter(({ type, data }) => ASSIGNING_TYPES.includes(type) && (data as { upheld?: boolean }).upheld !== false).toSorted((a, b) => b.sequence - a.sequence)[0];
  return decided?.rule && facts.addresseeId === undefined ? { rule: decided.rule } : { cause: 'person' };
}

/** What was told of what counts now, and how it came to its level. */
function toldOf(state: MatterState, { told, calendar }: MatterReading): WhyLine[] {
  const duties = countedDuties(state, calendar);
  const isNow = ({ type, data }: RecordedEvent): boolean => {
    const { what, dueOn } = data as { what?: MatterDuty; dueOn?: string };
    return what === undefined || duties.some(({ what: one, due }) => one === what && (type === 'MatterOverdue' ? state.overdue.includes(what) : due?.date === dueOn));
  };
  return toldLines(told.filter(isNow), ['MatterReminded', 'MatterOverdue', ...(state.level > 1 ? ['MatterEscalated'] : [])]);
}
