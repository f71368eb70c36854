import { actors, contextAt, document, sampleCalendar, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import { DomainError } from '../errors.js';
import { projectLifecycle } from './project.decider.js';
import type { ProjectCommand } from './project.commands.js';
import type { ProjectEvent } from './project.events.js';
import type { PlannedStep, ProjectPlan } from './project.plan.js';
import type { ProjectState } from './project.state.js';
import { clockView } from './step-clock.js';

const { decide, evolve, initial } = projectLifecycle;
const reason = '规则“环节时限”第 2 版';

/** The sample project with its first step open; S00 has five working days from 1 September: due on the 8th. */
const begin = (...commands: ProjectCommand[]): ProjectState =>
  [{ type: 'register', facts: sampleFacts(), plan: samplePlan() } as const, ...commands].reduce<ProjectState>(act, initial);
const act = (state: ProjectState, command: ProjectCommand): ProjectState => decide(state, command, contextAt('2026-09-02T02:00:00.000Z')).reduce(evolve, state);
const planWith = (over: Partial<PlannedStep>, stepId = 'S00'): ProjectPlan => {
  const plan = samplePlan('next');
  return { ...plan, steps: plan.steps.map((step) => (step.id === stepId ? { ...step, ...over } : step)) };
};
const upgrade = (plan: ProjectPlan): ProjectCommand => ({ type: 'upgradePlan', plan, reason });
const green = (amount: number) => ({ limits: { green: { amount, unit: 'workingDay' as const } } });
const upgraded = (state: ProjectState, command: ProjectCommand): Extract<ProjectEvent, { type: 'ProjectPlanned' }> =>
  decide(state, command, contextAt('2026-09-02T02:00:00.000Z'))[0] as never;
const refusal = (work: () => unknown): unknown => {
  try { return work(); } catch (error) { return (error as DomainError).code; }
};

describe('an upgrade', () => {
  it('moves open due dates, says from when to when and why, and keeps the first date', () => {
    const before = begin(), event = upgraded(before, upgrade(planWith(green(8))));
    expect(event).toMatchObject({ reason, data: { moved: [{ stepId: 'S00', clock: 'green', from: '2026-09-08', to: '2026-09-11' }] } });
    const after = evolve(before, event);
    expect(after.packHash).toBe('next');
    expect(clockView(after.steps.S00!, '2026-09-02', sampleCalendar)).toMatchObject({ dueOn: '2026-09-11', firstDueOn: '2026-09-08', budget: 8 });
    const again = evolve(after, upgraded(after, upgrade({ ...planWith(green(3)), packHash: 'third' })));
    expect(clockView(again.steps.S00!, '2026-09-02', sampleCalendar)).toMatchObject({ dueOn: '2026-09-04', firstDueOn: '2026-09-08' });
  });

  it('keeps what was granted, and the first date is that without it', () => {
    const extended = begin({ type: 'requestExtension', stepId: 'S00', amount: 2, reason: 'x' })
      , granted = decide(extended, { type: 'decideExtension', stepId: 'S00', granted: true, reason: 'x' }, contextAt('2026-09-02T02:00:00.000Z', actors.secretary)).reduce(evolve, extended);
    const event = upgraded(granted, upgrade(planWith(green(8))));
    expect(event.data.moved).toEqual([{ stepId: 'S00', clock: 'green', from: '2026-09-10', to: '2026-09-15', first: '2026-09-08' }]);
    expect(clockView(evolve(granted, event).steps.S00!, '2026-09-02', sampleCalendar)).toMatchObject({ firstDueOn: '2026-09-08' });
  });

  it('says of a limit that appears or goes that there was or will be none', () => {
    const limits = { legal: { amount: 20, unit: 'workingDay' as const } };
    expect(upgraded(begin(), upgrade(planWith({ limits }))).data.moved).toEqual([
      { stepId: 'S00', clock: 'legal', to: '2026-09-29' }, { stepId: 'S00', clock: 'green', from: '2026-09-08' },
    ]);
  });

  it('begins reminders anew where the date has moved, and nowhere else', () => {
    const reminded = begin();
    const state = { ...reminded, steps: { ...reminded.steps, S00: { ...reminded.steps.S00!, reminded: 1, overdue: true } } };
    expect(act(state, upgrade(planWith(green(8)))).steps.S00).toMatchObject({ reminded: undefined, overdue: undefined });
    expect(act(state, upgrade(planWith(green(8), 'S30'))).steps.S00).toMatchObject({ reminded: 1, overdue: true });
  });

  it('leaves settled steps and those to come without moved dates', () => {
    const settled = begin({ type: 'completeStep', stepId: 'S00', evidence: [document('leadForm')] });
    const plan = planWith(green(8)), event = upgraded(settled, upgrade({ ...plan, steps: plan.steps.map((step) => (step.id === 'G04' ? { ...step, ...green(9) } : step)) }));
    expect(event.data.moved).toBeUndefined();
  });

  it.each([
    ['to the version it has', () => decide(begin(), upgrade(samplePlan()), contextAt('2026-09-02T02:00:00.000Z')), 'nothing-to-change'],
    ['without a reason', () => decide(begin(), { ...upgrade(planWith(green(8))), reason: ' ' } as ProjectCommand, contextAt('2026-09-02T02:00:00.000Z')), 'bad-text'],
    ['by another unit', () => decide(begin(), upgrade(planWith(green(8))), contextAt('2026-09-02T02:00:00.000Z', actors.housing)), 'wrong-unit'],
    ['while suspended', () => decide(begin({ type: 'suspend', reason, authority: 'x', reviewOn: '2026-10-01', evidence: [{ id: 'doc', kind: 'suspensionProof', name: '纪要.pdf' }] }), upgrade(planWith(green(8))), contextAt('2026-09-02T02:00:00.000Z')), 'project-suspended'],
  ])('is refused %s', (_case, work, code) => expect(refusal(work)).toBe(code));
});

describe('an upgrade at the next stage', () => {
  const schedule: ProjectCommand = { type: 'scheduleUpgrade', packHash: 'next', reason };

  it('is remembered until the project has moved', () => {
    const marked = begin(schedule);
    expect(marked.upgrade).toEqual({ packHash: 'next', reason });
    expect(act(marked, upgrade(planWith(green(8)))).upgrade).toBeUndefined();
  });

  it('is not asked for twice, nor for the version the project has', () => {
    expect(refusal(() => begin(schedule, schedule))).toBe('nothing-to-change');
    expect(refusal(() => begin({ ...schedule, packHash: 'sample' }))).toBe('nothing-to-change');
  });

  it('may be asked for to a later version instead', () => {
    expect(begin(schedule, { ...schedule, packHash: 'later' }).upgrade).toEqual({ packHash: 'later', reason });
  });

  it('outlasts a plan by the present version', () => {
    expect(act(begin(schedule), { type: 'plan', plan: { ...planWith(green(6)), packHash: 'sample' } }).upgrade).toBeDefined();
  });
});
