import { officeDay } from '../calendar/office-day.js';
import { nextOfficeMoment } from '../calendar/office-hours.js';
import type { DecisionContext, RuleReference } from '../decider.js';
import { addDays, instantOf, localDate, type Instant } from '../instants.js';
import { dateOfDeadline, endOfDeadline } from './period.js';
import { reviewDueOn, runningDeadline } from './submission.clock.js';
import type { SubmissionEvent } from './submission.events.js';
import { evolve } from './submission.evolve.js';
import type { SubmissionFacts } from './submission.facts.js';
import { acceptedVersion, isOwed, type SubmissionState } from './submission.state.js';

/** Names the cycles of the pack, which say when a period is due, how long its review takes and when it is published: its version is the hash of the pack, its row the cycle. */
const PACK_CYCLES = 'cycles';

/** What the pack says of the cycle that a report is of. */
export const cycleRule = ({ packHash, cycle }: SubmissionFacts): RuleReference => ({ table: PACK_CYCLES, version: packHash, row: cycle });
const planned = ({ ruleVersions }: SubmissionFacts, table: string, row: string): RuleReference => ({ table, version: ruleVersions[table] ?? '', row });

/** Something that time owes at a moment: what to record, once that moment has come. */
interface Owed {
  at: Instant;
  event: SubmissionEvent;
}

/** What time owes at `context.now`, each with the moment at which it was owed. After downtime only the latest reminder is due, never a burst; levels climb one by one. */
export function tick(state: SubmissionState, context: DecisionContext): SubmissionEvent[] {
  const events: SubmissionEvent[] = [];
  let now = state;
  // Being overdue leads to the ladder.
  for (let more = owedNow(now, context); more.length > 0; more = owedNow(now, context)) {
    events.push(...more);
    now = more.reduce(evolve, now);
  }
  return events;
}

function owedNow(state: SubmissionState, context: DecisionContext): SubmissionEvent[] {
  const owed = owedByTime(state, context).filter(({ at }) => at <= context.now);
  return owed.filter((one, index) => !isSuperseded(one, owed.slice(index + 1))).sort((a, b) => a.at.localeCompare(b.at)).map(({ event }) => event);
}

/** The next moment at which {@link tick} owes something; a moment that has passed when it already does. */
export function nextWakeUp(state: SubmissionState, context: DecisionContext): Instant | undefined {
  return owedByTime(state, context).map(({ at }) => at).toSorted()[0];
}

/** Of several reminders that were owed at once only the last is real news. */
const isSuperseded = ({ event }: Owed, later: Owed[]): boolean =>
  (event.type === 'SubmissionReminderSent' && later.some(({ event: { type } }) => type === 'SubmissionReminderSent' || type === 'SubmissionOverdue')) ||
  (event.type === 'ReviewAwaited' && later.some(({ event: { type } }) => type === 'ReviewAwaited'));

const owedByTime = (state: SubmissionState, context: DecisionContext): Owed[] => [...delegation(state), ...owedOfStatus(state, context)];

const owedOfStatus = (state: SubmissionState, context: DecisionContext): Owed[] =>
  isOwed(state) ? [...reminders(state, context), ...overdue(state, context), ...ladder(state, context)] : [...awaited(state, context), ...freezing(state, context)];

/** Whoever stood in neither writes nor reads after the last day. */
function delegation({ delegate, unitId }: SubmissionState): Owed[] {
  if (!delegate?.isTimed) return [];
  const at = instantOf(addDays(delegate.until, 1));
  return [{ at, event: { type: 'SubmissionDelegationEnded', data: { until: delegate.until, unitId: unitId! }, occurredAt: at } }];
}

function reminders(state: SubmissionState, { calendar }: DecisionContext): Owed[] {
  const facts = state.facts!, unitId = state.unitId!, due = dateOfDeadline(runningDeadline(state)!, calendar), begun = state.returnedOn ?? localDate(state.openedAt!);
  // Those after the due date come once it is known that it has passed.
  const isNext = (offset: number) => (offset < 0) === (state.overdue === true) && (state.reminded === undefined || offset < state.reminded);
  return facts.reminders.filter(({ offset }) => isNext(offset)).toSorted((a, b) => b.offset - a.offset).flatMap(({ offset, row }) => {
    const { on } = officeDay(calendar, due.date, -offset);
    // A short period has no room for the early reminders: the unit has just been asked.
    if (on <= begun) return [];
    const at = officeDay(calendar.ofUnit(unitId), on, 0).opensAt;
    const data = { offset, dueOn: due.date, provisional: due.provisional, unitId };
    return [{ at, event: { type: 'SubmissionReminderSent', data, occurredAt: at, rule: planned(facts, 'report-reminders', row) } satisfies SubmissionEvent }];
  });
}

function overdue(state: SubmissionState, { calendar }: DecisionContext): Owed[] {
  if (state.overdue) return [];
  const deadline = runningDeadline(state)!, at = nextOfficeMoment(endOfDeadline(deadline, calendar), calendar);
  const data = { dueOn: dateOfDeadline(deadline, calendar).date, unitId: state.unitId! };
  return [{ at, event: { type: 'SubmissionOverdue', data, occurredAt: at, rule: cycleRule(state.facts!) } }];
}

/** What is missing climbs one level after another; each climbs for good until its due date moves. */
function ladder(state: SubmissionState, { calendar }: DecisionContext): Owed[] {
  if (!state.overdue) return [];
  const facts = state.facts!, unitId = state.unitId!, { date: dueOn } = dateOfDeadline(runningDeadline(state)!, calendar);
  const levels = facts.ladder.filter(({ level }) => level > (state.escalatedTo ?? 1)).toSorted((a, b) => a.level - b.level);
  return levels.map(({ level, afterWorkingDays, holder, row }) => {
    const { opensAt: at } = officeDay(calendar, dueOn, afterWorkingDays), isOwn = holder === '@owner' || holder === '@unitHead';
    const data = { level, afterWorkingDays, dueOn, unitId, holderId: isOwn ? unitId : holder, ...(holder === '@unitHead' && { toUnitHead: true }) };
    return { at, event: { type: 'SubmissionEscalated', data, occurredAt: at, rule: planned(facts, 'report-ladder', row) } };
  });
}

/** Whoever reviews has a clock too. */
function awaited(state: SubmissionState, { calendar }: DecisionContext): Owed[] {
  const decideBy = reviewDueOn(state, calendar), version = state.versions.length, { review, facts } = state;
  if (!decideBy || !review || review.awaited === 'late') return [];
  const told = (at: Instant, isLate: boolean): Owed =>
    ({ at, event: { type: 'ReviewAwaited', data: { version, unitId: facts!.reviewerId, decideBy, isLate }, occurredAt: at, rule: cycleRule(facts!) } });
  return [...(review.awaited || decideBy <= review.from ? [] : [told(officeDay(calendar, decideBy, 0).opensAt, false)]), told(officeDay(calendar, decideBy, 1).opensAt, true)];
}

/** At the end of the period's review what was accepted is published; what is accepted later, at once. */
function freezing(state: SubmissionState, { calendar }: DecisionContext): Owed[] {
  const version = acceptedVersion(state);
  if (state.status !== 'accepted' || !version) return [];
  const end = endOfDeadline(state.facts!.freeze, calendar), accepted = version.reviewedAt!, at = end > accepted ? end : accepted;
  return [{ at, event: { type: 'SubmissionFrozen', data: { version: version.number }, occurredAt: at, rule: cycleRule(state.facts!) } }];
}
