import { actors, contextAt, document, sampleCalendar, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import { officeDayMs, officeMsBetween } from '../calendar/office-time.js';
import { instantOf, type Instant } from '../instants.js';
import { heldIntervals, heldLife, heldShares } from './delay-attribution.js';
import type { ProjectCommand } from './project.commands.js';
import { initialProject, projectLifecycle } from './project.decider.js';
import type { ProjectEvent } from './project.events.js';

const HOUR = 3_600_000;

/** The events of acts at given moments; time acts before each. */
function lived(...acts: [Instant, (typeof actors)[keyof typeof actors], ProjectCommand][]): ProjectEvent[] {
  let state = initialProject;
  const events: ProjectEvent[] = [];
  const add = (more: ProjectEvent[]) => { events.push(...more); state = more.reduce(projectLifecycle.evolve, state); };
  for (const [now, actor, command] of acts) {
    if (events.length > 0) add(projectLifecycle.tick(state, contextAt(now, actors.time)));
    add(projectLifecycle.decide(state, command, contextAt(now, actor)));
  }
  return events;
}

const register: ProjectCommand = { type: 'register', facts: sampleFacts(), plan: samplePlan() };
const shares = (events: ProjectEvent[], now: Instant) => heldShares(heldIntervals(heldLife(events, sampleCalendar), now, sampleCalendar)).map(({ party, unitId, reason, workingMs }) => [party, unitId, reason, workingMs / HOUR]);

describe('office time', () => {
  it.each([
    ['within a morning', instantOf('2026-09-01', 9, 30), instantOf('2026-09-01', 11), 1.5],
    ['over noon', instantOf('2026-09-01', 11), instantOf('2026-09-01', 15), 1.5],
    ['over a night', instantOf('2026-09-01', 17), instantOf('2026-09-02', 10), 1.5],
    ['over a weekend', instantOf('2026-09-04', 17), instantOf('2026-09-07', 9, 30), 1],
    ['of a rest day', instantOf('2026-09-05', 9), instantOf('2026-09-06', 18), 0],
    ['of a make-up Saturday', instantOf('2026-10-10', 0), instantOf('2026-10-11', 0), 6],
    ['over a holiday', instantOf('2026-09-30', 17), instantOf('2026-10-08', 9, 30), 1],
    ['before offices open', instantOf('2026-09-01', 0), instantOf('2026-09-01', 8), 0],
  ])('%s', (_what, from, to, hours) => {
    expect(officeMsBetween(from, to, sampleCalendar) / HOUR).toBe(hours);
  });
});

describe("a project's time", () => {
  it('is the owner\'s, the verifier\'s, the decider\'s or the enterprise\'s, by what is waited for', () => {
    const events = lived(
      [instantOf('2026-09-01', 9), actors.officer, register],
      [instantOf('2026-09-02', 9), actors.office, { type: 'completeStep', stepId: 'S00', evidence: [] }],
      [instantOf('2026-09-03', 9), actors.officer, { type: 'completeStep', stepId: 'S30', evidence: [document('contract')] }],
      [instantOf('2026-09-07', 9), actors.office, { type: 'verifyStep', stepId: 'S30' }],
      [instantOf('2026-09-08', 9), actors.land, { type: 'suspendClock', stepId: 'G04', ground: 'supplements', reason: '补正', authority: '通知', evidence: [document('notice')] }],
      [instantOf('2026-09-10', 9), actors.land, { type: 'resumeClock', stepId: 'G04', reason: '补齐' }],
      [instantOf('2026-09-11', 9), actors.land, { type: 'requestExtension', stepId: 'G04', amount: 2, reason: '材料多' }],
    );
    expect(shares(events, instantOf('2026-09-14', 17, 30)).map(String).toSorted()).toEqual([
      'decider,commerce,extension,12', 'enterprise,,supplements,12', 'unit,commerce,inHand,6', 'unit,lengshuitan,inHand,6',
      'unit,natural-resources,inHand,12', 'verifier,commerce,verification,12',
    ]);
    const total = heldIntervals(heldLife(events, sampleCalendar), instantOf('2026-09-14', 17, 30), sampleCalendar).reduce((sum, { workingMs }) => sum + workingMs, 0);
    expect(total).toBe(10 * officeDayMs(sampleCalendar));
  });
});
