import { actors, document, samplePlan } from '#libs/testing/sample-project.js';
import { StepLife } from '#libs/testing/step-life.js';
import type { ProjectCommand } from './project.commands.js';

const legal = { legal: { amount: 5, unit: 'workingDay' as const } };
const complete = (on: string): ProjectCommand => ({ type: 'completeStep', stepId: 'G04', on, evidence: [] });
const supplements: ProjectCommand = { type: 'suspendClock', stepId: 'G04', ground: 'supplements', reason: '补正', authority: '通知' };
const resume: ProjectCommand = { type: 'resumeClock', stepId: 'G04', reason: '恢复' }, reopen: ProjectCommand = { type: 'reopenStep', stepId: 'G04', reason: '更正' };

/** Step G04, opened on Monday 7 September, is verified by commerce. */
function verified(limits = legal): StepLife {
  const plan = samplePlan(), steps = plan.steps.map((step) => (step.id === 'G04' ? { ...step, limits, verifier: 'commerce' } : step));
  return new StepLife().act('2026-09-07', { type: 'plan', plan: { ...plan, steps } });
}

describe('a completion that is dated back', () => {
  it('to before a pause that has ended gives no more time than the limit has', () => {
    const life = new StepLife(legal).act('2026-09-10', supplements).act('2026-09-16', resume).act('2026-09-17', complete('2026-09-09'), actors.land);
    expect(life.clock('2026-09-17')).toMatchObject({ consumed: 2, remaining: 3, dueOn: '2026-09-14' });
    life.act('2026-09-18', reopen);
    expect(life.clock('2026-09-18')).toMatchObject({ consumed: 2, remaining: 3, dueOn: '2026-09-23' });
  });

  it('counts the same when the limit is in calendar days', () => {
    const life = new StepLife({ legal: { amount: 10, unit: 'calendarDay' } }).act('2026-09-10', supplements).act('2026-09-16', resume).act('2026-09-17', complete('2026-09-09'), actors.land);
    expect(life.clock('2026-09-17')).toMatchObject({ consumed: 2, remaining: 8, dueOn: '2026-09-17' });
    expect(life.act('2026-09-18', reopen).clock('2026-09-18')).toMatchObject({ consumed: 2, dueOn: '2026-09-28' });
  });

  it('to before the project went on takes nothing back from the time that was used up, while it is verified and when it comes back', () => {
    const life = verified().act('2026-09-07', { type: 'suspend', reason: '重组', authority: '专班会议', reviewOn: '2026-10-08', evidence: [document('suspensionProof')] })
      .act('2026-09-08', { type: 'resume', reason: '完成' }).act('2026-09-08', complete('2026-09-07'), actors.land);
    expect(life.clock('2026-09-09')).toMatchObject({ consumed: 0, remaining: 5 });
    expect(life.act('2026-09-10', { type: 'returnStep', stepId: 'G04', reason: '缺件' }).clock('2026-09-11')).toMatchObject({ consumed: 1, remaining: 4, dueOn: '2026-09-17' });
  });
});
