import { actors, contextAt, sampleCalendar, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Actor } from '../decider.js';
import { DomainError } from '../errors.js';
import { instantOf } from '../instants.js';
import { changeCalendar } from './change-calendar.js';
import type { ProjectCommand } from './project.commands.js';
import { initialProject, projectLifecycle } from './project.decider.js';
import type { PlannedStep } from './project.plan.js';
import type { ProjectEvent } from './project.events.js';
import type { ProjectState } from './project.state.js';
import { timeHolder } from './time-holder.js';

const other = { ...actors.office, accountId: 'a-office-2' }, { secretary } = actors;
const instead = { unitId: 'government-office', workingDays: 5, row: 'of-the-office' };
const ask: ProjectCommand = { type: 'requestExtension', stepId: 'S00', amount: 2, reason: '材料多' };
const decide = (granted: boolean): ProjectCommand => ({ type: 'decideExtension', stepId: 'S00', granted, reason: '会议决定' });

const act = (state: ProjectState, actor: Actor, command: ProjectCommand) => projectLifecycle.decide(state, command, contextAt(instantOf('2026-09-02', 10), actor));
const after = (state: ProjectState, actor: Actor, command: ProjectCommand) => act(state, actor, command).reduce(projectLifecycle.evolve, state);
function refusal(state: ProjectState, actor: Actor, command: ProjectCommand): string {
  try { act(state, actor, command); } catch (error) { if (error instanceof DomainError) return error.code; throw error; }
  throw new Error('nothing was refused');
}

/** A project whose first step is the office's or the territory's, with this authority on more time. */
function planned({ owner = 'lengshuitan', ...step }: Partial<PlannedStep>): ProjectState {
  const plan = samplePlan(), steps = plan.steps.map((each) => (each.id === 'S00' ? { ...each, owner, ...step } : each));
  return projectLifecycle.decide(initialProject, { type: 'register', facts: sampleFacts(), plan: { ...plan, steps } }, contextAt(instantOf('2026-09-01', 10), actors.officer)).reduce(projectLifecycle.evolve, initialProject);
}
/** What the record of before holds: a request that the deciding unit made itself, or for its own step. */
const recorded = (state: ProjectState, unitId: string): ProjectState =>
  projectLifecycle.evolve(state, { type: 'ExtensionRequested', data: { stepId: 'S00', amount: 2, unitId, inTime: true, decideBy: '2026-09-07' }, occurredAt: instantOf('2026-09-02', 10), reason: '材料多' } as ProjectEvent);

const COMMERCE = { extension: { unitId: 'commerce', workingDays: 3 } }, WITH_INSTEAD = { extension: { ...COMMERCE.extension, instead } };

describe('more time for a step of the authority itself', () => {
  it('is decided by the unit that the rules name for that, within its days', () => {
    const asked = after(planned({ owner: 'commerce', ...WITH_INSTEAD }), actors.officer, ask);
    expect(asked.steps['S00']!.extension).toMatchObject({ decideBy: '2026-09-09' });
    expect(timeHolder(asked)).toMatchObject({ party: 'decider', unitId: 'government-office' });
    expect([refusal(asked, actors.office, decide(true)), refusal(asked, other, decide(false))]).toEqual(['wrong-unit', 'wrong-unit']);
    expect(after(asked, secretary, decide(true)).steps['S00']!.extendedBy).toBe(2);
    const late = projectLifecycle.tick(asked, contextAt(instantOf('2026-09-10', 10), actors.time));
    expect(late).toContainEqual(expect.objectContaining({ type: 'ExtensionAwaited', data: expect.objectContaining({ unitId: 'government-office' }), rule: { table: 'extension-authority', version: '', row: 'of-the-office' } }));
  });

  it('is when the step came to it by hand, also while somebody waits', () => {
    const asked = after(planned(WITH_INSTEAD), actors.officer, ask), given = after(asked, actors.office, { type: 'reassignStep', stepId: 'S00', unitId: 'commerce', reason: '改派' });
    expect(after(asked, actors.office, decide(true)).steps['S00']!.extendedBy).toBe(2);
    expect(refusal(given, other, decide(true))).toBe('wrong-unit');
    expect(after(given, secretary, decide(true)).steps['S00']!.extendedBy).toBe(2);
  });

  it('is by whoever the rules named for the new owner when the step was given away', () => {
    const reassign: ProjectCommand = { type: 'reassignStep', stepId: 'S00', unitId: 'housing', reason: '改派', ruling: { extension: { unitId: 'finance', workingDays: 1 }, row: 'of-housing' } };
    const given = after(planned(WITH_INSTEAD), actors.officer, reassign);
    expect(given.steps['S00']!.plan).toMatchObject({ owner: 'housing', extension: { unitId: 'finance', workingDays: 1 }, rows: { 'extension-authority': 'of-housing' } });
    expect(after(planned(WITH_INSTEAD), actors.officer, { ...reassign, ruling: null }).steps['S00']!.plan.extension).toBeUndefined();
    const former = projectLifecycle.evolve(planned(WITH_INSTEAD), { type: 'StepReassigned', data: { stepId: 'S00', from: 'lengshuitan', to: 'housing' }, occurredAt: instantOf('2026-09-02', 10), reason: '改派' });
    expect(former.steps['S00']!.plan).toMatchObject({ owner: 'housing', ...WITH_INSTEAD });
  });

  it('is when that unit asks for another', () => {
    const asked = after(planned(WITH_INSTEAD), actors.office, ask);
    expect(refusal(asked, other, decide(true))).toBe('wrong-unit');
    expect(after(asked, secretary, decide(true)).steps['S00']!.extendedBy).toBe(2);
  });
});

it('a calendar that moves the decider’s last day names the one that really decides', () => {
  const asked = after(planned(WITH_INSTEAD), actors.office, ask), to = new WorkingCalendar({ ...sampleCalendar.data, version: 'other', years: { '2026': { notice: 'sample', off: ['2026-09-03'], work: [] } } });
  const [event] = changeCalendar(asked, { from: sampleCalendar, to, reference: '通知', now: instantOf('2026-09-02', 11) });
  expect(event!.data).toMatchObject({ decisions: [{ stepId: 'S00', unitId: 'government-office', from: '2026-09-09', to: '2026-09-10' }] });
});

describe('a plan of before the rules were asked who decides on the authority’s own', () => {
  it('takes no request that only the applicant could grant', () => {
    expect(refusal(planned({ owner: 'commerce', ...COMMERCE }), actors.officer, ask)).toBe('no-extension-decider');
    expect(refusal(planned(COMMERCE), actors.office, ask)).toBe('no-extension-decider');
    expect(after(planned(COMMERCE), actors.officer, ask).steps['S00']!.extension).toMatchObject({ unitId: 'lengshuitan' });
  });

  it.each<[string, ProjectState]>([
    ['a request that the deciding unit made', recorded(planned(COMMERCE), 'commerce')],
    ['one for the deciding unit’s own step', recorded(planned({ owner: 'commerce', ...COMMERCE }), 'lengshuitan')],
    ['one of the office, where the plan names no authority', recorded(planned({ extension: undefined }), 'commerce')],
    ['one for a step of the office, where the plan names no authority', recorded(planned({ owner: 'commerce', extension: undefined }), 'lengshuitan')],
  ])('never grants %s, by any person of that unit, and may decline it', (_what, state) => {
    expect([refusal(state, actors.office, decide(true)), refusal(state, other, decide(true))]).toEqual(['own-extension', 'own-extension']);
    expect(after(state, other, decide(false)).steps['S00']).toMatchObject({ extendedBy: 0, extension: undefined });
  });
});
