import fc from 'fast-check';
import { chosen, randomMoves, richPlan } from '#libs/testing/random-project.js';
import { actors, contextAt, document, sampleCalendar, sampleFacts } from '#libs/testing/sample-project.js';
import type { Actor } from '../decider.js';
import { DomainError } from '../errors.js';
import { officeMsBetween } from '../calendar/office-time.js';
import { consumed, remaining } from '../clock.js';
import { addDays, daysBetween, instantOf } from '../instants.js';
import { heldIntervals, heldLife, heldShares } from './delay-attribution.js';
import type { ProjectCommand } from './project.commands.js';
import { initialProject, projectLifecycle } from './project.decider.js';
import { BLOCKER_WAITS, type EvidenceReference, type ProjectEvent, type ProjectEventType } from './project.events.js';
import { isSettled } from './project.stage.js';
import type { ProjectState } from './project.state.js';
import { clockOf, LIMIT_KINDS, runningLimit } from './step-clock.js';
import { timeHolder, type TimeParty } from './time-holder.js';

const steps = richPlan().steps.map((step) => step.id);
const stepId = fc.constantFrom(...steps);
const reason = fc.constant('理由'), matterId = fc.constantFrom('m1', 'm2');
const command: fc.Arbitrary<ProjectCommand> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('completeStep' as const), stepId, evidence: fc.constant<EvidenceReference[]>([document('contract'), document('constructionPermit')]) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('verifyStep' as const), stepId }) },
  fc.record({ type: fc.constant('returnStep' as const), stepId, reason }),
  fc.record({ type: fc.constant('reopenStep' as const), stepId, reason }),
  fc.record({ type: fc.constant('skipStep' as const), stepId, reason }),
  fc.record({ type: fc.constant('reassignStep' as const), stepId, unitId: fc.constantFrom('housing', 'commerce'), reason }),
  fc.record({ type: fc.constant('requestExtension' as const), stepId, amount: fc.integer({ min: 1, max: 9 }), reason }),
  fc.record({ type: fc.constant('decideExtension' as const), stepId, granted: fc.boolean(), reason }),
  fc.record({ type: fc.constant('suspendClock' as const), stepId, ground: fc.constantFrom('supplements', 'expertReview', 'unknown'), reason, authority: reason, evidence: fc.constantFrom<EvidenceReference[]>([], [document('notice')]) }),
  fc.record({ type: fc.constant('resumeClock' as const), stepId, reason }),
  fc.record({ type: fc.constant('blockStep' as const), stepId, matterId, unitId: fc.constantFrom('housing', 'finance'), stops: fc.constantFrom<('legal' | 'promised' | 'green')[]>([], ['legal'], ['green', 'promised']), title: reason }),
  fc.record({ type: fc.constant('unblockStep' as const), matterId, outcome: reason }),
  fc.record({ type: fc.constant('handOverBlocker' as const), matterId, unitId: fc.constantFrom('housing', 'finance', undefined), waitsFor: fc.constantFrom(undefined, ...BLOCKER_WAITS) }),
  fc.record({ type: fc.constant('suspend' as const), reason, authority: reason, reviewOn: fc.constant('2026-12-20'), evidence: fc.constant<EvidenceReference[]>([document('suspensionProof')]) }),
  fc.record({ type: fc.constant('resume' as const), reason }),
  fc.record({ type: fc.constant('claimFigure' as const), figure: fc.record({
    id: fc.constantFrom('f1', 'f2'), kind: fc.constant('fundsPaidIn' as const), date: fc.constant('2026-09-01'), voucher: fc.constantFrom('v1', 'v2'),
    money: fc.record({ currency: fc.constant('CNY' as const), amountMinor: fc.integer({ min: 1, max: 40_000_000_000 }) }), evidence: fc.constant<EvidenceReference[]>([document('voucher')]) }) }),
  fc.record({ type: fc.constant('verifyFigure' as const), figureId: fc.constantFrom('f1', 'f2') }),
);
const actor = fc.constantFrom<Actor>(actors.officer, actors.office, actors.land, actors.housing);

/** Mostly what is possible then, and now and then whatever comes to somebody's mind. */
const life = fc.record({ moves: randomMoves(40), strange: fc.array(fc.record({ at: fc.nat({ max: 39 }), actor, command }), { maxLength: 8, size: 'max' }) });
type Life = typeof life extends fc.Arbitrary<infer One> ? One : never;

interface Moment { state: ProjectState; events: ProjectEvent[]; day: string }

/** Lives a random life: people act, and time acts before each of them. */
function live({ moves, strange }: Life, look: (moment: Moment) => void = () => undefined): Moment {
  let state = initialProject;
  const events: ProjectEvent[] = [];
  let day = '2026-09-01';
  const add = (more: ProjectEvent[]) => { events.push(...more); state = more.reduce(projectLifecycle.evolve, state); };
  const act = (next: ProjectCommand, by: Actor) => {
    const before = JSON.stringify(state);
    try { add(projectLifecycle.decide(state, next, contextAt(instantOf(day, 11), by))); } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect(JSON.stringify(state)).toBe(before);
    }
  };
  add(projectLifecycle.decide(state, { type: 'register', facts: sampleFacts(), plan: richPlan() }, contextAt(instantOf(day, 10))));
  for (const [index, move] of moves.entries()) {
    day = addDays(day, move.days);
    add(projectLifecycle.tick(state, contextAt(instantOf(day, 10), actors.time)));
    if (state.status === 'completed' || state.status === 'terminated') break;
    for (const { at, actor: by, command: next } of strange) if (at === index) act(next, by);
    const possible = chosen(move, state, day);
    if (possible) act(possible.command, possible.actor);
    look({ state, events, day });
  }
  return { state, events, day };
}

const holds = (look: (moment: Moment) => void, numRuns = 25) => fc.assert(fc.property(life, (lived) => { live(lived, look); }), { numRuns });
const holdsAtTheEnd = (look: (moment: Moment) => void, numRuns = 50) => fc.assert(fc.property(life, (lived) => look(live(lived))), { numRuns });

const PARTIES: TimeParty[] = ['authority', 'decider', 'enterprise', 'higherAuthority', 'thirdParty', 'unit', 'verifier'];
const REASONS = ['inHand', 'blocker', ...BLOCKER_WAITS, 'verification', 'extension', 'projectSuspended', 'enterpriseStep', 'supplements', 'expertReview', 'higherApproval'];
const OCCURRING: ProjectEventType[] = [
  'ProjectPlanned', 'StageEntered', 'StepSubmitted', 'StepCompleted', 'StepReturned', 'StepReopened', 'StepSkipped', 'StepReassigned', 'ExtensionRequested', 'ExtensionDecided', 'ExtensionAwaited',
  'ClockSuspended', 'ClockResumed', 'StepBlocked', 'StepUnblocked', 'BlockerHandedOver', 'ProjectSuspended', 'ProjectResumed', 'FigureClaimed', 'FigureVerified', 'FigureReturned',
  'ReminderSent', 'StepOverdue', 'StepEscalated', 'SuspensionReviewDue',
];

/** After these a step is owed anew, or by another date, and reminded of anew: it may be on the day on which it was reminded of before. */
const ANEW: ReadonlySet<ProjectEventType> = new Set([
  'StepReturned', 'StepReopened', 'ApprovalLapsed', 'ClockSuspended', 'ClockResumed', 'ProjectResumed', 'ExtensionRequested', 'ExtensionDecided', 'StepBlocked', 'StepUnblocked', 'BlockerHandedOver', 'ProjectPlanned',
]);

describe('any sequence of acts', () => {
  it('knows every kind of act, of holder and of pause', () => {
    const types = new Set<string>(), holders = new Set<string>();
    for (const one of fc.sample(life, { seed: 4, numRuns: 60 })) {
      const { events, day } = live(one, ({ state }) => { const { party, reason: why } = timeHolder(state); holders.add(party).add(why); });
      for (const { type } of events) types.add(type);
      for (const { party } of heldIntervals(heldLife(events, sampleCalendar), instantOf(day, 16), sampleCalendar)) holders.add(`held by ${party}`);
    }
    expect(OCCURRING.filter((type) => !types.has(type))).toEqual([]);
    expect([...PARTIES, ...PARTIES.map((party) => `held by ${party}`), ...REASONS].filter((one) => !holders.has(one))).toEqual([]);
  });

  it('gives every working minute to exactly one party', () => holdsAtTheEnd(({ events, day }) => {
    const now = instantOf(day, 16), intervals = heldIntervals(heldLife(events, sampleCalendar), now, sampleCalendar);
    const end = intervals.at(-1)!.to, total = intervals.reduce((sum, { workingMs }) => sum + workingMs, 0);
    expect(total).toBe(officeMsBetween(events[0]!.occurredAt, end, sampleCalendar));
    expect(heldShares(intervals).reduce((sum, { workingMs }) => sum + workingMs, 0)).toBe(total);
    intervals.slice(1).forEach(({ from }, index) => expect(from).toBe(intervals[index]!.to));
    if (!events.some(({ type }) => type === 'ProjectEnded')) expect(end).toBe(now);
  }));

  it('uses up the days on which nothing stopped it, each once, whatever is dated back', () => holds(({ state, day }) => {
    for (const step of Object.values(state.steps)) for (const kind of LIMIT_KINDS) {
      const clock = clockOf(step, kind);
      if (!clock) continue;
      const { start, suspensions, budget } = clock, passed = Array.from({ length: Math.max(0, daysBetween(start, step.settledOn ?? day)) }, (_, index) => addDays(start, index));
      const counting = passed.filter((one) => budget.unit !== 'workingDay' || sampleCalendar.isWorkingDay(addDays(one, 1)));
      const ran = counting.filter((one) => !suspensions.some(({ from, to = '9' }) => from <= one && one < to));
      expect(consumed(clock, day, sampleCalendar)).toBe(ran.length);
      if (budget.unit === 'workingDay') expect(remaining(clock, day, sampleCalendar)).toBe(budget.amount - ran.length);
    }
  }));

  it('never settles a step before its prerequisites', () => holds(({ state }) => {
    for (const step of Object.values(state.steps)) if (step.status !== 'waiting') expect(step.plan.needs.every((need) => isSettled(state.steps[need]!))).toBe(true);
  }));

  it('leaves time with nothing to do twice, and with a next moment that lies ahead', () => holds(({ state, day }) => {
    const now = contextAt(instantOf(day, 12), actors.time);
    const rested = projectLifecycle.tick(state, now).reduce(projectLifecycle.evolve, state);
    expect(projectLifecycle.tick(rested, now)).toEqual([]);
    const next = projectLifecycle.nextWakeUp(rested, now);
    if (next !== undefined) {
      expect(next > now.now).toBe(true);
      expect(projectLifecycle.tick(rested, { ...now, now: next })).not.toEqual([]);
    }
  }));

  it('dates nothing in the future, and enters no stage before the act that led to it', () => holds(({ events, day }) => {
    for (const [index, event] of events.entries()) {
      expect(event.occurredAt <= instantOf(day, 11)).toBe(true);
      if (event.type === 'StageEntered') expect(events.slice(0, index).some(({ type, occurredAt }) => type !== 'StageEntered' && occurredAt === event.occurredAt)).toBe(true);
    }
  }));

  it('never reminds twice of the same day, unless the clock went on or its date moved since', () => holdsAtTheEnd(({ events }) => {
    const since = (index: number) => events.slice(0, index).filter(({ type }) => ANEW.has(type)).length;
    const reminders = events.flatMap((event, index) => (event.type === 'ReminderSent' ? [`${event.data.stepId} ${event.occurredAt} ${event.data.dueOn} ${since(index)}`] : []));
    expect(new Set(reminders).size).toBe(reminders.length);
  }));

  it('lets a step stand for one thing at a time, and for a blocker only while there is one', () => holds(({ state }) => {
    for (const step of Object.values(state.steps)) {
      expect(step.suspensions.slice(0, -1).every(({ to }) => to !== undefined)).toBe(true);
      const open = step.suspensions.at(-1), stands = open && open.to === undefined ? open : undefined, blocks = (step.blockers ?? []).filter(({ stops }) => stops.length > 0);
      if (stands?.cause === 'blocker') expect(blocks.map(({ unitId }) => unitId)[0]).toBe(stands.unitId);
      // A request for more time comes before blockers that let the limit which it is about run on.
      const isLetting = !blocks.some(({ stops }) => stops.includes(runningLimit(step.plan.limits) ?? 'legal'));
      if (step.status === 'open' && blocks.length > 0) expect(['blocker', 'project', ...(isLetting ? ['extension'] : [])]).toContain(stands?.cause);
    }
  }));

  it('counts funds only when two units stand behind them', () => holds(({ state, events }) => {
    for (const figure of Object.values(state.figures)) if (figure.status === 'verified') {
      const verified = events.findLast((event) => event.type === 'FigureVerified' && event.data.figureId === figure.id);
      expect((verified!.data as { unitId: string }).unitId).not.toBe(figure.unitId);
    }
  }));

  it('folds to the same state from events that went through JSON', () => {
    holdsAtTheEnd(({ state, events }) => {
      const folded = (JSON.parse(JSON.stringify(events)) as ProjectEvent[]).reduce(projectLifecycle.evolve, initialProject);
      expect(JSON.stringify(folded)).toBe(JSON.stringify(state));
    });
  });

  it('is refused after the end', () => {
    const { state } = live({ moves: [{ days: 1, act: 0, object: 0 }], strange: [{ at: 0, actor: actors.office, command: { type: 'terminate', reason: '投资人退出', evidence: [] } }] });
    const isOfMatter = ({ type }: ProjectCommand) => type === 'unblockStep' || type === 'handOverBlocker';
    fc.assert(fc.property(command, (next) => {
      const decide = () => projectLifecycle.decide(state, next, contextAt(instantOf('2026-09-09')));
      if (isOfMatter(next)) expect(decide()).toEqual([]);
      else expect(decide).toThrow(DomainError);
    }));
  });
});
