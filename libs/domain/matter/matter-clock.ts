import type { DueDate, Limit, WorkingCalendar } from '../calendar/working-calendar.js';
import { dueOf, isSuspended, remaining, type Clock, type Suspension } from '../clock.js';
import type { UnitId } from '../ids.js';
import { daysBetween, type LocalDate } from '../instants.js';
import { isOfficeDuty, type MatterDuty } from './matter.events.js';
import { actingHolderOf, levelOf } from './matter.guards.js';
import type { MatterState, MatterStatus } from './matter.state.js';

/** What is counted: duties that can be late, the raiser's time for its evaluation, and the time of a level. */
export type MatterClockKind = MatterDuty | 'evaluate' | 'ladder';

/** Which clocks count in which status. */
const COUNTING: Partial<Record<MatterStatus, MatterClockKind[]>> = {
  proposed: ['acceptIssue'], raised: ['register', 'accept'],
  routed: ['accept', 'sign', 'settle', 'promised', 'ladder'], contested: ['decideContest', 'accept', 'sign', 'settle', 'promised', 'ladder'],
  signed: ['plan', 'settle', 'promised', 'ladder'], inHand: ['settle', 'promised', 'ladder'], answered: ['evaluate'], evaluated: ['callBack'],
};

/** A duty that is counted now, who owes it, and when it is due; undefined while its clock stands. */
export interface CountedDuty {
  what: MatterClockKind;
  unitId?: UnitId;
  start: LocalDate;
  due?: DueDate;
  clock: Clock;
}

/** Everything that is counted of a matter now. */
export const countedDuties = (state: MatterState, calendar: WorkingCalendar): CountedDuty[] =>
  (COUNTING[state.status] ?? []).flatMap((what) => {
    const clock = matterClock(state, what), unitId = owing(state, what);
    if (!clock) return [];
    const due = dueOf(clock, calendar), start = clock.suspensions.at(-1)?.to ?? clock.start;
    return [{ what, ...(unitId && { unitId }), start, ...(due && { due }), clock }];
  });

/** Of several duties the one that is due first; undefined when none has a date. */
export const firstDue = (duties: CountedDuty[]): (CountedDuty & Required<Pick<CountedDuty, 'due'>>) | undefined =>
  duties.filter((duty): duty is CountedDuty & Required<Pick<CountedDuty, 'due'>> => duty.due !== undefined).toSorted((a, b) => (a.due.date < b.due.date ? -1 : a.due.date > b.due.date ? 1 : 0))[0];

/** The date promised by the handler; until there is one, the date a dispatch task was ordered for, unless it was routed only later. */
function promisedOn({ handling, facts, routedOn = '' }: MatterState): LocalDate | undefined {
  if (handling) return handling.promisedOn;
  return facts?.kind === 'dispatchTask' && facts.requestedOn !== undefined && facts.requestedOn >= routedOn ? facts.requestedOn : undefined;
}

/** Whose duty it is; undefined when it is the raiser's and that is an enterprise. */
function owing(state: MatterState, what: MatterClockKind): UnitId | undefined {
  if (what === 'register' || state.status === 'raised') return state.plan?.firstContactId;
  if (what === 'evaluate') return state.facts?.raiser.unitId;
  if (isOfficeDuty(what)) return state.plan?.officeId;
  return what === 'ladder' ? levelOf(state)?.holderId : actingHolderOf(state);
}

/** One of a matter's clocks; undefined without such a limit, or before it began. */
export function matterClock(state: MatterState, what: MatterClockKind): Clock | undefined {
  const budget = limitOf(state, what), start = startOf(state, what);
  if (!budget || !start || (what === 'accept' && state.acceptedOn !== undefined)) return undefined;
  // An answer ends the handler's time; it is what these two wait for.
  const suspensions = what === 'evaluate' || what === 'callBack' ? [] : state.suspensions.filter(({ stops }) => !stops || stops.includes(what)).flatMap((one) => since(start, one));
  return { budget, start, suspensions };
}

function limitOf(state: MatterState, what: MatterClockKind): Limit | undefined {
  if (what === 'promised') {
    const date = promisedOn(state), start = startOf(state, what);
    // A promise is a date; as days from when it was made, what is left of it can stand like any limit.
    return date === undefined || start === undefined ? undefined : { amount: daysBetween(start, date), unit: 'calendarDay' };
  }
  if (what !== 'ladder') return state.plan?.limits[what];
  const level = levelOf(state);
  return level && { amount: level.workingDays, unit: 'workingDay' };
}

function startOf(state: MatterState, what: MatterClockKind): LocalDate | undefined {
  switch (what) {
    case 'sign': return state.routedOn;
    case 'plan': return state.signed?.on;
    case 'promised': return state.handling?.on ?? state.routedOn;
    case 'evaluate': return state.answer?.on;
    case 'decideContest': return state.contestedOn ?? state.routedOn;
    case 'callBack': return state.evaluation?.on;
    case 'ladder': return state.levelSince;
    case 'settle': return state.plan?.settleFrom === 'acceptance' ? state.acceptedOn : state.facts?.raisedOn;
    default: return state.facts?.raisedOn;
  }
}

/** The part of a suspension that lies in a clock's days. */
const since = (start: LocalDate, suspension: Suspension): Suspension[] =>
  suspension.to !== undefined && suspension.to <= start ? [] : [{ ...suspension, from: suspension.from < start ? start : suspension.from }];

/** A clock of a matter as people read it; amounts in the limit's own unit. */
export interface MatterClockView {
  what: MatterClockKind;
  unitId?: UnitId;
  startedOn: LocalDate;
  /** Absent while the clock stands. */
  dueOn?: LocalDate;
  provisional: boolean;
  unit: Limit['unit'];
  budget: number;
  /** Negative when late. */
  remaining: number;
  isStanding: boolean;
}

/** The clocks that count on `today`, in the order in which they are due; those that stand come last. */
export function matterClocks(state: MatterState, today: LocalDate, calendar: WorkingCalendar): MatterClockView[] {
  return countedDuties(state, calendar).map(({ what, unitId, due, clock }): MatterClockView => ({
    what, ...(unitId && { unitId }), startedOn: clock.start, ...(due && { dueOn: due.date }), provisional: due?.provisional ?? false,
    unit: clock.budget.unit, budget: clock.budget.amount, remaining: remaining(clock, today, calendar), isStanding: isSuspended(clock),
  })).toSorted((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1));
}
