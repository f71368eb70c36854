import fc from 'fast-check';
import { addDays, instantOf } from '#libs/domain/instants.js';
import { initialProject } from '#libs/domain/project/project.decider.js';
import type { ProjectEventType } from '#libs/domain/project/project.events.js';
import { ruledPack, type RuledPack } from '#libs/packs/plan-project.js';
import { futureOf } from './future.js';
import { actsOf } from './past-acts.js';
import { LivedProject, MOVES, type Move } from './rehearsal-fixture.js';
import { caseAhead, caseOfPast, rehearseProject, weightOf } from './rehearse-project.js';
import { sideBySide } from './side-by-side.js';
import { presentWorld, proposedWorld } from './world.js';

const moves = fc.array(fc.record<Move>({ days: fc.nat({ max: 12 }), kind: fc.constantFrom(...MOVES), pick: fc.nat({ max: 50 }) }), { maxLength: 45, size: 'max' });
const told = (events: { type: string; occurredAt: string; data: unknown }[]) => events.map(({ type, occurredAt, data }) => ({ type, occurredAt, data }));

const OCCURRING: ProjectEventType[] = [
  'StepSubmitted', 'StepCompleted', 'ExtensionRequested', 'ExtensionDecided', 'ClockSuspended', 'ClockResumed', 'ProjectSuspended', 'ProjectResumed', 'StepReassigned', 'StageEntered', 'ReminderSent', 'StepOverdue', 'StepEscalated',
];

describe('any life', () => {
  let ruled: RuledPack, copy: RuledPack;
  beforeAll(async () => {
    ruled = await LivedProject.ruled();
    copy = await ruledPack(JSON.parse(JSON.stringify(ruled.pack)) as typeof ruled.pack);
  });

  it('knows every kind of act', () => {
    const types = new Set<string>();
    for (const lived of fc.sample(moves, { seed: 4, numRuns: 40 })) {
      const project = new LivedProject(ruled);
      project.live(lived);
      for (const { type } of project.events) types.add(type);
    }
    expect(OCCURRING.filter((type) => !types.has(type))).toEqual([]);
  });

  it('has one future when the proposal says what is in force, ahead and in the past', () => {
    fc.assert(fc.property(moves, fc.nat({ max: 60 }), (lived, back) => {
      const project = new LivedProject(ruled), day = project.live(lived), before = presentWorld(ruled, project.calendar);
      const worlds = { before, after: proposedWorld(ruled, before, { rules: copy, calendar: structuredClone(ruled.pack.calendar) }) };
      const ahead = { from: instantOf(day, 12), until: instantOf(addDays(day, 120)) }, past = { from: instantOf(addDays(day, -back)), until: instantOf(addDays(day, 1)) };
      const cases = [[caseAhead('p', project.state), ahead], [caseOfPast('p', project.events, past), past]] as const;
      for (const [one, period] of cases) {
        if (!one) continue;
        const rehearsed = rehearseProject(one, worlds, period);
        expect(rehearsed.after.events).toEqual(rehearsed.before.events);
        expect(rehearsed.after.state).toEqual(rehearsed.before.state);
        expect(weightOf(rehearsed.project)).toBe(0);
        expect(sideBySide(rehearsed.before.events, rehearsed.after.events).every(({ mark }) => mark === 'same')).toBe(true);
      }
    }), { numRuns: 30 });
  });

  it('comes out as it was recorded when its acts are done again under its own rules', () => {
    fc.assert(fc.property(moves, (lived) => {
      const project = new LivedProject(ruled), day = project.live(lived);
      const { events, refused } = futureOf(initialProject, presentWorld(ruled, project.calendar), { from: instantOf(project.registeredOn), until: instantOf(day, 11, 1) }, actsOf(project.events));
      expect(refused).toEqual([]);
      // What fell due between the last act and the end of that day is in the future, not yet in the record.
      expect(told(events).slice(0, project.events.length)).toEqual(told(project.events));
    }), { numRuns: 30 });
  });

  it('is the same whether it is looked at in one go or in two', () => {
    fc.assert(fc.property(moves, fc.integer({ min: 1, max: 100 }), (lived, days) => {
      const project = new LivedProject(ruled), day = project.live(lived), world = presentWorld(ruled, project.calendar);
      const from = instantOf(day, 12), middle = instantOf(addDays(day, days)), until = instantOf(addDays(day, 150));
      const whole = futureOf(project.state, world, { from, until }), first = futureOf(project.state, world, { from, until: middle });
      const second = futureOf(first.state, world, { from: middle, until });
      expect([...first.events, ...second.events]).toEqual(whole.events);
    }), { numRuns: 20 });
  });
});

