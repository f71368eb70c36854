import { actors, document, samplePlan } from '#libs/testing/sample-project.js';
import { refusal, StepLife } from '#libs/testing/step-life.js';
import type { ProjectCommand } from './project.commands.js';
import { timeHolder } from './time-holder.js';

const legal = { legal: { amount: 5, unit: 'workingDay' as const } };
const ask: ProjectCommand = { type: 'requestExtension', stepId: 'G04', amount: 2, reason: '材料多' };
const grant: ProjectCommand = { type: 'decideExtension', stepId: 'G04', granted: true, reason: '同意' }, refuse: ProjectCommand = { ...grant, granted: false };
const block: ProjectCommand = { type: 'blockStep', stepId: 'G04', matterId: 'm1', unitId: 'finance', stops: ['green', 'promised'], title: '征拆未净' };
const unblock: ProjectCommand = { type: 'unblockStep', matterId: 'm1', outcome: 'satisfied' };
const review: ProjectCommand = { type: 'suspendClock', stepId: 'G04', ground: 'expertReview', reason: '评审', authority: '通知', evidence: [document('notice')] };
const resume: ProjectCommand = { type: 'resumeClock', stepId: 'G04', reason: '恢复' };

/** Three days used up of five when somebody asks for two more on Thursday 10 September. */
const asked = (life: StepLife) => life.act('2026-09-10', ask, actors.land);
const isLate = ({ events }: StepLife) => events.some(({ type }) => type === 'StepOverdue');

describe('a step whose only limit is the law\'s, while the decider is silent', () => {
  it.each([
    ['with a blocker that came first and lets the law go on', () => asked(new StepLife(legal).act('2026-09-08', block))],
    ['with a blocker that comes later', () => asked(new StepLife(legal)).act('2026-09-11', block)],
    ['with a blocker that comes and goes', () => asked(new StepLife(legal)).act('2026-09-11', block).act('2026-09-14', unblock)],
    ['with nothing else', () => asked(new StepLife(legal))],
  ])('is not late %s', (_what, life) => {
    const silent = life().until('2026-10-30');
    expect(isLate(silent)).toBe(false);
    expect(silent.open).toMatchObject({ cause: 'extension', party: 'decider' });
    expect(timeHolder(silent.state)).toMatchObject({ party: 'decider', unitId: 'commerce' });
    expect(silent.clock('2026-10-30')).toMatchObject({ remaining: 2, dueOn: undefined });
    expect(silent.act('2026-10-30', refuse).clock('2026-10-30')).toMatchObject({ remaining: 2, dueOn: '2026-11-03' });
  });

  it('is late when it asked too late', () => {
    const life = new StepLife(legal).act('2026-09-08', block).act('2026-09-16', ask, actors.land);
    expect(isLate(life.until('2026-09-18'))).toBe(true);
  });
});

describe('a request for more time beside a ground that lets the green channel go on', () => {
  const both = () => new StepLife().act('2026-09-08', review).act('2026-09-09', ask, actors.land);

  it('stops the green channel for the decider, and the law for the ground', () => {
    const life = both().until('2026-10-30');
    expect(life.open).toMatchObject({ cause: 'extension', stops: ['green', 'legal'], interrupted: { reason: 'expertReview' } });
    expect(isLate(life)).toBe(false);
    expect(life.clock('2026-10-30')).toMatchObject({ remaining: 1, dueOn: undefined, legalDueOn: undefined });
  });

  it('leaves the ground standing when it is decided, and goes on waiting when the ground ends', () => {
    expect(both().act('2026-09-10', grant).open).toMatchObject({ reason: 'expertReview', from: '2026-09-10', stops: ['legal'] });
    expect(both().act('2026-09-10', grant).clock('2026-09-10')).toMatchObject({ remaining: 3, dueOn: '2026-09-15' });
    const life = both().act('2026-09-10', resume);
    expect(life.open).toMatchObject({ cause: 'extension', stops: ['green'] });
    expect(refusal(() => life.act('2026-09-11', resume))).toBe('clock-not-suspended');
  });

  it('lets one ground come while it waits', () => {
    const life = asked(new StepLife(legal)).act('2026-09-11', review);
    expect(life.open).toMatchObject({ reason: 'expertReview', stops: ['legal'] });
    expect(refusal(() => life.act('2026-09-14', review))).toBe('clock-already-suspended');
    expect(life.act('2026-09-14', resume).open).toMatchObject({ cause: 'extension' });
  });
});

it('a new plan under which another limit counts makes that one wait', () => {
  const plan = samplePlan('other'), steps = plan.steps.map((step) => (step.id === 'G04' ? { ...step, limits: legal } : step));
  const life = new StepLife().act('2026-09-09', ask, actors.land).act('2026-09-10', { type: 'upgradePlan', plan: { ...plan, steps }, reason: '新清单' });
  expect(life.open).toMatchObject({ cause: 'extension', stops: ['legal'] });
  expect(isLate(life.until('2026-10-30'))).toBe(false);
});
