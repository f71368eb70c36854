import fc from 'fast-check';
import { contextAt, document, sampleCalendar } from '#libs/testing/sample-project.js';
import { reportActors as actors, sampleDraft, sampleSubmission } from '#libs/testing/sample-submission.js';
import type { Actor } from '../decider.js';
import { DomainError } from '../errors.js';
import { addDays, instantOf } from '../instants.js';
import type { EvidenceReference } from '../project/project.events.js';
import type { SubmissionCommand } from './submission.commands.js';
import { initialSubmission, reportingCycle } from './submission.decider.js';
import type { SubmissionEvent, SubmissionEventType } from './submission.events.js';
import { allowedSubmissionCommands } from './submission.permissions.js';
import type { SubmissionState } from './submission.state.js';

const reason = fc.constant('理由');
const command: fc.Arbitrary<SubmissionCommand> = fc.oneof(
  fc.constant<SubmissionCommand>({ type: 'draft', fields: sampleDraft }),
  fc.record({ type: fc.constant('confirmField' as const), fieldId: fc.constantFrom('progress', 'events', 'mood', 'other'), value: fc.constantFrom<(string | number)[]>('文字', 2, 'good'), reason, evidence: fc.constantFrom<EvidenceReference[][]>([], [document('photo')]) }),
  { weight: 3, arbitrary: fc.constant<SubmissionCommand>({ type: 'confirmDraft' }) },
  fc.constant<SubmissionCommand>({ type: 'confirmNothing' }),
  { weight: 2, arbitrary: fc.constant<SubmissionCommand>({ type: 'approve' }) },
  { weight: 4, arbitrary: fc.constant<SubmissionCommand>({ type: 'submit' }) },
  fc.record({ type: fc.constant('return' as const), fields: fc.constantFrom<Record<string, string>[]>({}, { progress: '不全' }), reason }),
  { weight: 3, arbitrary: fc.constant<SubmissionCommand>({ type: 'accept' }) },
  fc.constant<SubmissionCommand>({ type: 'freeze' }),
  fc.record({ type: fc.constant('restate' as const), values: fc.constantFrom<Record<string, string>[]>({ progress: '更正一' }, { progress: '更正二' }), reason }),
  fc.record({ type: fc.constant('delegate' as const), unitId: fc.constant('lingling'), until: fc.constantFrom('2026-11-30', '2026-12-31'), reason }),
  fc.record({ type: fc.constant('handOverTo' as const), unitId: fc.constantFrom('lingling', 'lengshuitan'), reason }),
);
const EVERYBODY: Actor[] = [actors.reporter, actors.head, actors.office, actors.officeTwo, actors.neighbour];
/** `isFor`: the act is done by whoever may do it, if anybody may; else by that actor alone. */
const move = fc.record({ days: fc.nat({ max: 5 }), actor: fc.constantFrom(...EVERYBODY), command, isFor: fc.constantFrom(true, true, false) });
const lives = fc.array(move, { maxLength: 40, size: 'max' });
type Move = typeof move extends fc.Arbitrary<infer One> ? One : never;

interface Moment { state: SubmissionState; events: SubmissionEvent[]; day: string }

/** Lives a random life: people act, and time acts before each of them. */
function live(moves: Move[], needsUnitHead: boolean, look: (moment: Moment) => void = () => undefined): Moment {
  let state = initialSubmission, day = '2026-11-20';
  const events: SubmissionEvent[] = [];
  const add = (more: SubmissionEvent[]) => { events.push(...more); state = more.reduce(reportingCycle.evolve, state); };
  add(reportingCycle.decide(state, { type: 'open', facts: sampleSubmission({ needsUnitHead }) }, contextAt(instantOf(day, 9), actors.time)));
  for (const { days, actor, command: next, isFor } of moves) {
    day = addDays(day, days);
    add(reportingCycle.tick(state, contextAt(instantOf(day, 10), actors.time)));
    const before = JSON.stringify(state), toldBefore = events.length;
    for (const by of isFor ? [actor, ...EVERYBODY] : [actor]) {
      try { add(reportingCycle.decide(state, next, contextAt(instantOf(day, 11), by))); break; } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
    }
    if (events.length === toldBefore) expect(JSON.stringify(state)).toBe(before);
    look({ state, events, day });
  }
  return { state, events, day };
}

const holds = (look: (moment: Moment) => void, numRuns = 40) =>
  fc.assert(fc.property(lives, fc.boolean(), (moves, needsHead) => { live(moves, needsHead, look); }), { numRuns });

const OCCURRING: SubmissionEventType[] = [
  'SubmissionDrafted', 'FieldConfirmed', 'NothingConfirmed', 'SubmissionApproved', 'SubmissionSubmitted', 'SubmissionReturned', 'SubmissionAccepted', 'SubmissionFrozen', 'SubmissionRestated',
  'SubmissionDelegated', 'SubmissionDelegationEnded', 'SubmissionHandedOver', 'SubmissionReminderSent', 'SubmissionOverdue', 'SubmissionEscalated', 'ReviewAwaited',
];

describe('any sequence of acts', () => {
  it('knows every kind of event', () => {
    const types = new Set<string>();
    for (const [index, moves] of fc.sample(lives, { seed: 4, numRuns: 60 }).entries()) for (const { type } of live(moves, index % 2 === 0).events) types.add(type);
    expect(OCCURRING.filter((type) => !types.has(type))).toEqual([]);
  });

  it('leaves time with nothing to do twice, and with a next moment that lies ahead', () => holds(({ state, day }) => {
    const now = contextAt(instantOf(day, 12), actors.time), rested = reportingCycle.tick(state, now).reduce(reportingCycle.evolve, state);
    expect(reportingCycle.tick(rested, now)).toEqual([]);
    const next = reportingCycle.nextWakeUp(rested, now);
    if (next !== undefined) {
      expect(next > now.now).toBe(true);
      expect(reportingCycle.tick(rested, { ...now, now: next })).not.toEqual([]);
    }
  }));

  it('dates nothing in the future, nor before the opening', () => holds(({ events, day }) => {
    for (const { occurredAt } of events) expect(occurredAt >= events[0]!.occurredAt && occurredAt <= instantOf(day, 11)).toBe(true);
  }));

  it('accepts nothing by the hand that submitted it, and freezes only what was accepted', () => holds(({ state, events }) => {
    const byVersion = new Map(state.versions.map((version) => [version.number, version]));
    for (const event of events) if (event.type === 'SubmissionAccepted') expect(event.data.by).not.toBe(byVersion.get(event.data.version)!.by);
    if (state.status === 'frozen') expect(byVersion.get(state.frozenVersion!)!.status).toBe('accepted');
  }));

  it('never changes a version that was handed in', () => holds(({ state, events }) => {
    const handedIn = events.flatMap((event) => (event.type === 'SubmissionSubmitted' || event.type === 'SubmissionRestated' ? [event.data] : []));
    expect(state.versions.map(({ number, values }) => [number, values])).toEqual(handedIn.map(({ version, values }) => [version, values]));
    expect(state.versions.map(({ number }) => number)).toEqual(state.versions.map((_, index) => index + 1));
  }));

  it('is overdue once for each due date, and climbs every level once', () => holds(({ events }) => {
    const once = events.flatMap((event) => (event.type === 'SubmissionOverdue' ? [event.data.dueOn] : event.type === 'SubmissionEscalated' ? [`${event.data.dueOn} ${event.data.level}`] : []));
    expect(new Set(once).size).toBe(once.length);
  }));

  it('offers nothing that is refused for who asks', () => holds(({ state, day }) => {
    const now = instantOf(day, 12);
    for (const actor of [actors.reporter, actors.office] as Actor[]) {
      if (allowedSubmissionCommands(state, contextAt(now, actor)).includes('submit')) expect(reportingCycle.decide(state, { type: 'submit' }, contextAt(now, actor))).toHaveLength(1);
    }
  }, 15));

  it('folds to the same state from events that went through JSON', () => {
    fc.assert(fc.property(lives, (moves) => {
      const { state, events } = live(moves, true);
      expect(JSON.stringify((JSON.parse(JSON.stringify(events)) as SubmissionEvent[]).reduce(reportingCycle.evolve, initialSubmission))).toBe(JSON.stringify(state));
    }), { numRuns: 15 });
  });

  it('is late by as many working days as the calendar counts', () => {
    fc.assert(fc.property(fc.nat({ max: 30 }), (days) => {
      const day = addDays('2026-11-25', days), open = live([], false).state;
      const ready = reportingCycle.decide(open, { type: 'confirmNothing' }, contextAt(instantOf('2026-11-20', 10), actors.reporter)).reduce(reportingCycle.evolve, open);
      const [event] = reportingCycle.decide(ready, { type: 'submit' }, contextAt(instantOf(day, 10), actors.reporter));
      expect((event!.data as { lateBy: number }).lateBy).toBe(days === 0 ? 0 : Math.max(1, sampleCalendar.workingDaysBetween('2026-11-25', day)));
    }));
  });
});
