import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { Actor } from '#libs/domain/decider.js';
import { DomainError } from '#libs/domain/errors.js';
import { instantOf } from '#libs/domain/instants.js';
import { deciderOf } from '#libs/domain/project/extension-decider.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { initialProject, projectLifecycle } from '#libs/domain/project/project.decider.js';
import { allowedCommands } from '#libs/domain/project/project.permissions.js';
import type { ProjectPlan } from '#libs/domain/project/project.plan.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { factsWith, PACK_DIRECTORY } from '#libs/packs/pack-fixture.js';
import { planProject, ruledPack, type RuledPack } from '#libs/packs/plan-project.js';
import { onMoreTime, rulingFor, withDeciders } from '../src/projects/extension-rulings.js';

const DAY = '2026-03-02', FACTS = factsWith({ registeredOn: DAY, leadUnitId: 'qiyang' }), now = instantOf(DAY, 10), reason = '材料多';
const person = (unitId: string, over: Partial<Actor> = {}): Actor => ({ kind: 'person', accountId: `a-${unitId}`, unitId, ...over });
const office = person('commerce', { isOffice: true }), lead = person('qiyang'), government = person('government-office');

let ready: RuledPack & { calendar: WorkingCalendar };
beforeAll(async () => {
  const ruled = await ruledPack(await loadPack(PACK_DIRECTORY));
  ready = { ...ruled, calendar: new WorkingCalendar(ruled.pack.calendar) };
});

const after = (state: ProjectState, actor: Actor, ...commands: ProjectCommand[]): ProjectState =>
  commands.reduce((next, command) => projectLifecycle.decide(next, command, { now, calendar: ready.calendar, actor }).reduce(projectLifecycle.evolve, next), state);
/** A project that was planned before the rules were asked who decides in the place of the authority. */
function planned(): ProjectState {
  const plan = planProject(ready, FACTS, DAY);
  const former: ProjectPlan = { ...plan, steps: plan.steps.map((step) => (step.extension ? { ...step, extension: { unitId: step.extension.unitId, workingDays: step.extension.workingDays } } : step)) };
  return after(initialProject, lead, { type: 'register', facts: FACTS, plan: former });
}
const open = ({ steps }: ProjectState) => Object.values(steps).find(({ status, plan }) => status === 'open' && plan.extension)!.plan.id;
const request = (stepId: string): Extract<ProjectCommand, { type: 'requestExtension' }> => ({ type: 'requestExtension', stepId, amount: 2, reason });
const grant = (stepId: string): Extract<ProjectCommand, { type: 'decideExtension' }> => ({ type: 'decideExtension', stepId, granted: true, reason });

describe('a step that is given to another unit', () => {
  it('gets the authority that the table names for that unit', () => {
    const state = planned(), stepId = open(state), to = (unitId: string) => rulingFor(stepId, unitId, { state, ready, now });
    expect(to('commerce')).toMatchObject({ extension: { unitId: 'government-office', workingDays: 3 }, row: 'extension-authority.office-own' });
    expect(to('housing')).toMatchObject({ extension: { unitId: 'commerce', workingDays: 3 }, row: 'extension-authority.default' });
    expect(to('government-office')).toMatchObject({ extension: { unitId: 'commerce' }, row: 'extension-authority.government-own' });
    expect(rulingFor('no-such', 'housing', { state, ready, now })).toBeUndefined();
  });
});

describe('in a plan that names only the applicant', () => {
  /** Given to the office without the rules being asked, as it was recorded once. */
  const ofOffice = (): { state: ProjectState; stepId: string } => {
    const first = planned(), stepId = open(first);
    const before = after(first, office, { type: 'reassignStep', stepId, unitId: 'housing', reason: '改派', ruling: { extension: { unitId: 'commerce', workingDays: 3 }, row: 'extension-authority.default' } });
    return { state: after(before, office, { type: 'reassignStep', stepId, unitId: 'commerce', reason: '改派' }), stepId };
  };

  it('the rules are asked before a request, and who they name decides', () => {
    const { state, stepId } = ofOffice();
    expect(() => after(state, office, request(stepId))).toThrow(DomainError);
    const asked = after(state, office, ...onMoreTime(request(stepId), 'commerce', { state, ready, now }));
    expect(deciderOf(asked.steps[stepId]!)).toMatchObject({ unitId: 'government-office' });
    expect(() => after(asked, person('commerce', { isOffice: true, accountId: 'a-colleague' }), grant(stepId))).toThrow(DomainError);
    expect(after(asked, government, ...onMoreTime(grant(stepId), 'government-office', { state: asked, ready, now })).steps[stepId]!.extendedBy).toBe(2);
  });

  it('and before the decision on a request that stands already', () => {
    const { state, stepId } = ofOffice();
    const asked = projectLifecycle.evolve(state, { type: 'ExtensionRequested', data: { stepId, amount: 2, unitId: 'commerce', inTime: true, decideBy: '2026-03-05' }, occurredAt: now, reason });
    expect(after(asked, government, ...onMoreTime(grant(stepId), 'government-office', { state: asked, ready, now })).steps[stepId]!.extendedBy).toBe(2);
  });

  it('the page offers what will then be possible', () => {
    const { state, stepId } = ofOffice(), may = (of: ProjectState) => allowedCommands(of, { now, calendar: ready.calendar, actor: office }).steps[stepId];
    expect(may(state)).not.toContain('request-extension');
    expect(may(withDeciders('commerce', { state, ready, now }))).toContain('request-extension');
  });

  it('nothing is asked where somebody else decides', () => {
    const state = planned(), stepId = open(state);
    expect(onMoreTime(request(stepId), 'qiyang', { state, ready, now })).toEqual([request(stepId)]);
    expect(withDeciders('qiyang', { state, ready, now })).toBe(state);
  });
});
