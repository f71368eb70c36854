import fc from 'fast-check';
import { actors, contextAt, document, sampleCalendar, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import type { Actor } from '../decider.js';
import { DomainError } from '../errors.js';
import { officeMsBetween } from '../calendar/office-time.js';
import { addDays, instantOf } from '../instants.js';
import { heldIntervals, heldLife, heldShares } from './delay-attribution.js';
import type { ProjectCommand } from './project.commands.js';
import { initialProject, projectLifecycle } from './project.decider.js';
import type { EvidenceReference, ProjectEvent } from './project.events.js';
import { isSettled } from './project.stage.js';
import type { ProjectState } from './project.state.js';

const steps = samplePlan().steps.map((step) => step.id);
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
  fc.record({ type: fc.constant('handOverBlocker' as const), matterId, unitId: fc.constantFrom('housing', 'finance', undefined), waitsFor: fc.constantFrom(undefined, 'evaluation' as const, 'callBack' as const) }),
  fc.record({ type: fc.constant('suspend' as const), reason, authority: reason, reviewOn: fc.constant('2026-12-20'), evidence: fc.constant<EvidenceReference[]>([document('suspensionProof')]) }),
  fc.record({ type: fc.constant('resume' as const), reason }),
  fc.record({ type: fc.constant('claimFigure' as const), figure: fc.record({
    id: fc.constantFrom('f1', 'f2'), kind: fc.constant('fundsPaidIn' as const), date: fc.constant('2026-09-01'), voucher: fc.constantFrom('v1', 'v2'),
    money: fc.record({ currency: fc.constant('CNY' as const), amountMinor: fc.integer({ min: 1, max: 40_000_000_000 }) }), evidence: fc.constant<EvidenceReference[]>([document('voucher')]) }) }),
  fc.record({ type: fc.constant('verifyFigure' as const), figureId: fc.constantFrom('f1', 'f2') }),
);
const move = fc.record({ days: fc.nat({ max: 15 }), actor: fc.constantFrom<Actor>(actors.officer, actors.office, actors.land, actors.housing), command });

interface Moment { state: ProjectState; events: ProjectEvent[]; day: string }

/** Lives a random life: people act, and time acts after each of them. */
function live(moves: { days: number; actor: Actor; command: ProjectCommand }[], look: (moment: Moment) => void): Moment {
  let state = initialProject;
  const events: ProjectEvent[] = [];
  let day = '2026-09-01';
  const add = (more: ProjectEvent[]) => { events.push(...more); state = more.reduce(projectLifecycle.evolve, state); };
  add(projectLifecycle.decide(state, { type: 'register', facts: sampleFacts(), plan: samplePlan() }, contextAt(instantOf(day, 10))));
  for (const { days, actor, command: next } of moves) {
    day = addDays(day, days);
    add(projectLifecycle.tick(state, contextAt(instantOf(day, 10), actors.time)));
    const before = JSON.stringify(state);
    try { add(projectLifecycle.decide(state, next, contextAt(instantOf(day, 11), actor))); } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect(JSON.stringify(state)).toBe(before);
    }
    look({ state, events, day });
  }
  return { state, events, day };
}

const holds = (look: (moment: Moment) => void) => fc.assert(fc.property(fc.array(move, { maxLength: 40 }), (moves) => { live(moves, look); }), { numRuns: 150 });

describe('any sequence of acts', () => {
  it('gives every working minute to exactly one party', () => holds(({ events, day }) => {
    const now = instantOf(day, 16), intervals = heldIntervals(heldLife(events, sampleCalendar), now, sampleCalendar);
    const end = intervals.at(-1)!.to, total = intervals.reduce((sum, { workingMs }) => sum + workingMs, 0);
    expect(total).toBe(officeMsBetween(events[0]!.occurredAt, end, sampleCalendar));
    expect(heldShares(intervals).reduce((sum, { workingMs }) => sum + workingMs, 0)).toBe(total);
    intervals.slice(1).forEach(({ from }, index) => expect(from).toBe(intervals[index]!.to));
    if (!events.some(({ type }) => type === 'ProjectEnded')) expect(end).toBe(now);
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

  it('never reminds twice of the same day, nor of a step that nobody owes', () => holds(({ events }) => {
    const reminders = events.filter((event) => event.type === 'ReminderSent').map((event) => `${event.data.stepId} ${event.occurredAt} ${event.data.dueOn}`);
    expect(new Set(reminders).size).toBe(reminders.length);
  }));

  it('lets a step stand for one thing at a time, and for a blocker only while there is one', () => holds(({ state }) => {
    for (const step of Object.values(state.steps)) {
      expect(step.suspensions.slice(0, -1).every(({ to }) => to !== undefined)).toBe(true);
      const open = step.suspensions.at(-1), stands = open && open.to === undefined ? open : undefined, blocks = (step.blockers ?? []).filter(({ stops }) => stops.length > 0);
      if (stands?.cause === 'blocker') expect(blocks.map(({ unitId }) => unitId)[0]).toBe(stands.unitId);
      if (step.status === 'open' && blocks.length > 0) expect(['blocker', 'project']).toContain(stands?.cause);
    }
  }));

  it('counts funds only when two units stand behind them', () => holds(({ state, events }) => {
    for (const figure of Object.values(state.figures)) if (figure.status === 'verified') {
      const verified = events.findLast((event) => event.type === 'FigureVerified' && event.data.figureId === figure.id);
      expect((verified!.data as { unitId: string }).unitId).not.toBe(figure.unitId);
    }
  }));

  it('folds to the same state from events that went through JSON', () => {
    fc.assert(fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      const { state, events } = live(moves, () => undefined);
      const folded = (JSON.parse(JSON.stringify(events)) as ProjectEvent[]).reduce(projectLifecycle.evolve, initialProject);
      expect(JSON.stringify(folded)).toBe(JSON.stringify(state));
    }), { numRuns: 50 });
  });

  it('is refused after the end', () => {
    const { state } = live([{ days: 1, actor: actors.office, command: { type: 'terminate', reason: '投资人退出', evidence: [] } }], () => undefined);
    const isOfMatter = ({ type }: ProjectCommand) => type === 'unblockStep' || type === 'handOverBlocker';
    fc.assert(fc.property(move, ({ command: next }) => {
      const decide = () => projectLifecycle.decide(state, next, contextAt(instantOf('2026-09-09')));
      if (isOfMatter(next)) expect(decide()).toEqual([]);
      else expect(decide).toThrow(DomainError);
    }));
  });
});
