import fc from 'fast-check';
import { contextAt, document } from '#libs/testing/sample-project.js';
import { enterpriseRaiser, matterActors as actors, sampleMatterFacts, sampleMatterPlan } from '#libs/testing/sample-matter.js';
import type { Actor } from '../decider.js';
import { DomainError } from '../errors.js';
import { addDays, instantOf } from '../instants.js';
import type { EvidenceReference } from '../project/project.events.js';
import type { MatterCommand } from './matter.commands.js';
import { initialMatter, matterHandling } from './matter.decider.js';
import type { MatterEvent, MatterEventType } from './matter.events.js';
import type { MatterFacts } from './matter.facts.js';
import { hasEnded } from './matter.guards.js';
import { allowedMatterCommands } from './matter.permissions.js';
import type { MatterState } from './matter.state.js';

const reason = fc.constant('理由'), text = reason;
const evidence = fc.constantFrom<EvidenceReference[]>([], [document('photos')]);
const unitId = fc.constantFrom('natural-resources', 'forestry', 'commerce');
const limits = { ...sampleMatterPlan().limits, accept: { amount: 7, unit: 'workingDay' as const }, settle: { amount: 30, unit: 'workingDay' as const }, decideContest: { amount: 2, unit: 'workingDay' as const }, callBack: { amount: 5, unit: 'workingDay' as const } };
const calledBack = sampleMatterPlan({ callBack: true, limits });
const plan = fc.constantFrom(sampleMatterPlan(), calledBack, calledBack, sampleMatterPlan({ holderId: 'commerce' }));
const command: fc.Arbitrary<MatterCommand> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('signFor' as const) }) },
  { weight: 7, arbitrary: fc.record({ type: fc.constant('planHandling' as const), text, promisedOn: fc.constantFrom('2026-09-10', '2026-10-20', '2026-12-01') }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('answer' as const), text, evidence }) },
  { weight: 14, arbitrary: fc.record({ type: fc.constant('evaluate' as const), score: fc.constantFrom('satisfied' as const, 'basicallySatisfied' as const, 'unsatisfied' as const) }) },
  { weight: 7, arbitrary: fc.record({ type: fc.constant('register' as const), plan }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('contest' as const), reason }) },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('decideContest' as const), upheld: fc.boolean(), unitId, reason }) },
  fc.record({ type: fc.constant('addProgress' as const), text, evidence }),
  fc.record({ type: fc.constant('explain' as const), reason }),
  fc.record({ type: fc.constant('addNote' as const), text }),
  { weight: 12, arbitrary: fc.record({ type: fc.constant('callBack' as const), confirmed: fc.boolean(), note: text }) },
  fc.record({ type: fc.constant('close' as const), reason }),
  { weight: 5, arbitrary: fc.record({ type: fc.constant('return' as const), reason }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('reopen' as const), reason }) },
  fc.record({ type: fc.constant('merge' as const), intoId: fc.constantFrom('m1', 'm2'), reason }),
  fc.record({ type: fc.constant('transfer' as const), unitId, reason }),
  { weight: 3, arbitrary: fc.record({ type: fc.constant('withdraw' as const), reason }) },
  fc.record({ type: fc.constant('escalate' as const), reason }),
  fc.record({ type: fc.constant('deEscalate' as const), reason, evidence }),
  fc.record({ type: fc.constant('changePlan' as const), plan }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('attachTo' as const), parentId: fc.constantFrom('m1', 'p1') }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('detach' as const), reason }) },
  fc.record({ type: fc.constant('followParent' as const), what: fc.constantFrom('answered' as const, 'closed' as const), text }),
);
const EVERYBODY: Actor[] = [actors.officer, actors.office, actors.office2, actors.land, actors.land2, actors.finance, actors.government, actors.enterprise];
const actor = fc.constantFrom(...EVERYBODY);
const ENDING: ReadonlySet<MatterCommand['type']> = new Set(['withdraw', 'merge', 'close']);
/** What that actor does; where it may not, the first of the others that anybody may do then. */
const move = fc.record({ days: fc.nat({ max: 12 }), actor, command, others: fc.array(command.filter(({ type }) => !ENDING.has(type)), { minLength: 3, maxLength: 8, size: 'max' }) });
const facts = fc.constantFrom<Partial<MatterFacts>>({}, { raiser: enterpriseRaiser }, { kind: 'dispatchTask', requestedOn: '2026-09-15' }, { raiser: { unitId: 'natural-resources', accountId: 'a-land' } });
const lives = fc.record({ facts, plan, moves: fc.array(move, { maxLength: 40, size: 'max' }) });
type Story = { facts: Partial<MatterFacts>; plan: ReturnType<typeof sampleMatterPlan>; moves: { days: number; actor: Actor; command: MatterCommand; others: MatterCommand[] }[] };

interface Told { event: MatterEvent; before: MatterState; actor: Actor }
interface Moment { state: MatterState; told: Told[]; day: string }

const raisers: Record<string, Actor> = { lengshuitan: actors.officer, 'natural-resources': actors.land };

/** Lives a random life: people act, and time acts before each of them. */
function live({ facts: over, plan: first, moves }: Story, look: (moment: Moment) => void): Moment {
  const told: Told[] = [], known = sampleMatterFacts(over);
  let state = initialMatter, day = '2026-09-01';
  const add = (events: MatterEvent[], by: Actor) => events.forEach((event) => { told.push({ event, before: state, actor: by }); state = matterHandling.evolve(state, event); });
  const raiser = known.raiser.unitId ? raisers[known.raiser.unitId]! : actors.enterprise;
  add(matterHandling.decide(state, { type: 'raise', matterId: 'm1', facts: known, plan: first }, contextAt(instantOf(day, 10), raiser)), raiser);
  for (const { days, actor, command: next, others } of moves) {
    day = addDays(day, days);
    add(matterHandling.tick(state, contextAt(instantOf(day, 10), actors.time)), actors.time);
    const before = JSON.stringify(state), toldBefore = told.length;
    const acts = [{ by: actor, act: next }, ...others.flatMap((act) => EVERYBODY.map((by) => ({ by, act })))];
    for (const { by, act } of acts) {
      try { add(matterHandling.decide(state, act, contextAt(instantOf(day, 11), by)), by); } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
      if (told.length > toldBefore) break;
    }
    if (told.length === toldBefore) expect(JSON.stringify(state)).toBe(before);
    look({ state, told, day });
  }
  return { state, told, day };
}

const OCCURRING: MatterEventType[] = [
  'MatterRaised', 'MatterRegistered', 'MatterRouted', 'MatterContested', 'ContestDecided', 'MatterSignedFor', 'HandlingPlanned', 'ProgressAdded', 'RaiserNoted', 'MatterExplained', 'MatterAnswered', 'MatterEvaluated',
  'MatterCalledBack', 'MatterReturned', 'MatterReopened', 'MatterClosed', 'MatterMerged', 'MatterWithdrawn', 'MatterTransferred', 'MatterEscalated', 'MatterDeEscalated', 'MatterPlanChanged', 'MatterAttached', 'MatterDetached',
  'MatterReminded', 'MatterOverdue',
];

const holds = (look: (moment: Moment) => void, numRuns = 30) => fc.assert(fc.property(lives, (story) => { live(story, look); }), { numRuns });
const data = <T extends MatterEvent['type']>(told: Told[], type: T) => told.flatMap(({ event }) => (event.type === type ? [(event as Extract<MatterEvent, { type: T }>).data] : []));

describe('any sequence of acts', () => {
  it('knows every kind of event', () => {
    const types = new Set<string>();
    for (const story of fc.sample(lives, { seed: 4, numRuns: 80 })) for (const { event } of live(story, () => undefined).told) types.add(event.type);
    expect(OCCURRING.filter((type) => !types.has(type))).toEqual([]);
  });

  it('lets no handler close alone, nor whoever wrote the answer', () => holds(({ told }) => {
    for (const { event, before, actor: by } of told) {
      if (event.type !== 'MatterClosed' && event.type !== 'MatterWithdrawn') continue;
      if (by.kind !== 'person') continue;
      if (by.unitId !== undefined && before.status !== 'evaluated') expect([before.holderId, before.answer?.unitId]).not.toContain(by.unitId);
      if (by.accountId) expect(before.answer?.accountId).not.toBe(by.accountId);
    }
  }));

  it('skips no level, and names each by the plan', () => holds(({ state, told }) => {
    for (const { event, before } of told) {
      if (event.type === 'MatterEscalated') expect([event.data.fromLevel, event.data.level]).toEqual([before.level, before.level + 1]);
      if (event.type === 'MatterDeEscalated') expect([event.data.fromLevel, event.data.level]).toEqual([before.level, before.level - 1]);
    }
    if (state.holderId !== undefined) expect(state.plan!.ladder.some(({ level }) => level === state.level)).toBe(true);
  }));

  it('gives whatever has ended an outcome and a day, and nothing else', () => holds(({ state }) => {
    expect([state.outcome !== undefined, state.endedOn !== undefined]).toEqual([hasEnded(state), hasEnded(state)]);
  }));

  it('never counts silence as satisfaction', () => holds(({ told }) => {
    for (const { event, before } of told) if (event.type === 'MatterClosed' && (event.data.outcome === 'satisfied' || event.data.outcome === 'basicallySatisfied')) {
      expect(before.evaluation?.score).toBe(event.data.outcome);
    }
  }));

  it('is contested once at most, and signed for before it is planned or answered', () => holds(({ told }) => {
    expect(data(told, 'MatterContested').length).toBeLessThanOrEqual(1);
    for (const { event, before } of told) {
      if (event.type === 'HandlingPlanned' || (event.type === 'MatterAnswered' && !event.data.parentId)) expect(before.signed).toBeDefined();
      if (event.type === 'MatterSignedFor') expect(before.signed).toBeUndefined();
    }
  }));

  it('keeps a promised date while it is in hand', () => holds(({ state }) => { if (state.status === 'inHand') expect(state.handling?.promisedOn).toMatch(/^2026-/); }));

  it('tells nobody the same thing twice', () => holds(({ told }) => {
    const since = (index: number) => told.slice(0, index).filter(({ event }) => ['MatterRouted', 'MatterTransferred', 'ContestDecided', 'MatterPlanChanged', 'HandlingPlanned', 'MatterReturned', 'MatterReopened', 'MatterDetached'].includes(event.type)).length;
    const keys = told.flatMap(({ event }, index) => (event.type === 'MatterReminded' || event.type === 'MatterOverdue' ? [`${event.type} ${JSON.stringify(event.data)} ${since(index)}`] : []));
    expect(new Set(keys).size).toBe(keys.length);
  }));

  it('dates what time did in order and not in the future', () => holds(({ told, day }) => {
    const dates = told.map(({ event }) => event.occurredAt);
    // What people do may owe something since that morning; what time does by itself is in order.
    told.slice(1).forEach(({ actor: by }, index) => { if (by.kind === 'time' && told[index]!.actor.kind === 'time') expect(dates[index]! <= dates[index + 1]!).toBe(true); });
    expect(dates.every((date) => date <= instantOf(day, 11))).toBe(true);
  }));

  it('leaves time with nothing to do twice, and with a next moment that lies ahead', () => holds(({ state, day }) => {
    const now = contextAt(instantOf(day, 12), actors.time);
    const rested = matterHandling.tick(state, now).reduce(matterHandling.evolve, state);
    expect(matterHandling.tick(rested, now)).toEqual([]);
    const next = matterHandling.nextWakeUp(rested, now);
    if (next === undefined) return;
    expect(next > now.now).toBe(true);
    expect(matterHandling.tick(rested, { ...now, now: next })).not.toEqual([]);
  }));

  it('comes to the same whether time acts every day or once', () => {
    fc.assert(fc.property(lives, fc.nat({ max: 60 }), (story, days) => {
      const { state, day } = live(story, () => undefined), until = (date: string) => contextAt(instantOf(date, 18), actors.time);
      const seldom = matterHandling.tick(state, until(addDays(day, days)));
      let now = state;
      const often: MatterEvent[] = [];
      for (let passed = 0; passed <= days; passed += 1) {
        const events = matterHandling.tick(now, until(addDays(day, passed)));
        often.push(...events);
        now = events.reduce(matterHandling.evolve, now);
      }
      const lasting = (events: MatterEvent[]) => events.filter(({ type }) => type !== 'MatterReminded');
      expect(lasting(seldom)).toEqual(lasting(often));
    }), { numRuns: 25 });
  });

  it('folds to the same state from events that went through JSON', () => {
    fc.assert(fc.property(lives, (story) => {
      const { state, told } = live(story, () => undefined);
      const folded = (JSON.parse(JSON.stringify(told.map(({ event }) => event))) as MatterEvent[]).reduce(matterHandling.evolve, initialMatter);
      expect(JSON.stringify(folded)).toBe(JSON.stringify(state));
    }), { numRuns: 25 });
  });

  it('offers only what it would take', () => holds(({ state, day }) => {
    for (const by of [actors.land, actors.officer, actors.office, actors.enterprise]) {
      const verbs = allowedMatterCommands(state, contextAt(instantOf(day, 12), by));
      if (hasEnded(state)) expect(verbs.filter((verb) => verb !== 'reopen')).toEqual([]);
      if (verbs.includes('sign-for')) expect(() => matterHandling.decide(state, { type: 'signFor' }, contextAt(instantOf(day, 12), by))).not.toThrow();
    }
  }, 10));
});
