import { actors, contextAt, document, sampleCalendar, samplePlan } from '#libs/testing/sample-project.js';
import { refusal, StepLife as Life } from '#libs/testing/step-life.js';
import { instantOf } from '../instants.js';
import type { ProjectCommand } from './project.commands.js';
import { projectLifecycle } from './project.decider.js';
import { clockView } from './step-clock.js';
import { timeHolder } from './time-holder.js';

const block = (matterId: string, unitId = 'finance', stops: ('legal' | 'promised' | 'green')[] = ['green', 'promised']): ProjectCommand =>
  ({ type: 'blockStep', stepId: 'G04', matterId, unitId, stops, title: '征拆未净' });
const unblock = (matterId: string): ProjectCommand => ({ type: 'unblockStep', matterId, outcome: 'satisfied' });
const suspend = (ground: string): ProjectCommand => ({ type: 'suspendClock', stepId: 'G04', ground, reason: ground, authority: '通知', evidence: [document('notice')] });
const resume: ProjectCommand = { type: 'resumeClock', stepId: 'G04', reason: '恢复' };

describe('a blocked step', () => {
  it('stands until the blocker ends and goes on with what was left; those days are the blocker\'s unit\'s', () => {
    const life = new Life().act('2026-09-08', block('m1'));
    expect(life.clock('2026-09-22')).toMatchObject({ remaining: 2, dueOn: undefined, legalDueOn: '2026-10-10' });
    expect(timeHolder(life.state)).toEqual({ party: 'unit', unitId: 'finance', reason: 'blocker', stepId: 'G04' });
    life.act('2026-09-22', unblock('m1'));
    expect(life.clock('2026-09-22')).toMatchObject({ remaining: 2, dueOn: '2026-09-24' });
    expect(life.state.steps.G04!.blockers).toBeUndefined();
    expect(life.shares('2026-09-23')).toEqual(['unit,finance,blocker,10', 'unit,natural-resources,inHand,2']);
    expect(life.events.some(({ type }) => type === 'StepOverdue')).toBe(false);
  });

  it('is another unit\'s time from the day it was handed over', () => {
    const life = new Life().act('2026-09-08', block('m1')).act('2026-09-10', { type: 'handOverBlocker', matterId: 'm1', unitId: 'forestry' }).act('2026-09-15', unblock('m1'));
    expect(life.shares('2026-09-15')).toEqual(['unit,finance,blocker,2', 'unit,forestry,blocker,3', 'unit,natural-resources,inHand,1']);
    expect(life.clock('2026-09-15')).toMatchObject({ dueOn: '2026-09-17' });
  });

  it('is the raiser\'s time while that evaluates, the enterprise\'s when it is silent, and the office\'s while that calls back; together they are all of it', () => {
    const life = new Life().act('2026-09-08', block('m1')).act('2026-09-10', { type: 'handOverBlocker', matterId: 'm1', waitsFor: 'evaluation' });
    expect(timeHolder(life.state)).toEqual({ party: 'enterprise', reason: 'evaluation', stepId: 'G04' });
    life.act('2026-09-11', { type: 'handOverBlocker', matterId: 'm1', unitId: 'commerce', waitsFor: 'callBack' }).act('2026-09-15', { type: 'handOverBlocker', matterId: 'm1', unitId: 'finance' })
      .act('2026-09-16', { type: 'handOverBlocker', matterId: 'm1', unitId: 'lengshuitan', waitsFor: 'evaluation' }).act('2026-09-17', unblock('m1'));
    expect(life.shares('2026-09-17')).toEqual(['enterprise,,evaluation,1', 'unit,commerce,callBack,2', 'unit,finance,blocker,3', 'unit,lengshuitan,evaluation,1', 'unit,natural-resources,inHand,1']);
    expect(life.clock('2026-09-17')).toMatchObject({ remaining: 2 });
  });

  it('stands for the last of several blockers, and the oldest one\'s unit has the time', () => {
    const life = new Life().act('2026-09-08', block('m1')).act('2026-09-09', block('m2', 'forestry', ['legal']));
    expect(life.open).toMatchObject({ unitId: 'finance', stops: ['green', 'promised', 'legal'] });
    life.act('2026-09-10', unblock('m1'));
    expect(life.open).toMatchObject({ unitId: 'forestry', stops: ['legal'] });
    expect(life.clock('2026-09-10')).toMatchObject({ remaining: 2, dueOn: '2026-09-14', legalDueOn: undefined });
    expect(life.act('2026-09-11', unblock('m2')).open).toBeUndefined();
  });

  it('with a blocker that stops nothing goes on', () => {
    const life = new Life().act('2026-09-08', block('m1', 'finance', []));
    expect(life.open).toBeUndefined();
    expect(life.state.steps.G04!.blockers).toHaveLength(1);
    expect(life.clock('2026-09-08').dueOn).toBe('2026-09-10');
  });

  it('may be completed all the same, and then has no blocker', () => {
    const life = new Life().act('2026-09-08', block('m1')).act('2026-09-10', { type: 'completeStep', stepId: 'G04', evidence: [] }, actors.land);
    expect(life.state.steps.G04).toMatchObject({ status: 'completed', blockers: undefined });
    const told = life.events.length;
    expect(life.act('2026-09-10', unblock('m1')).events).toHaveLength(told);
    expect(life.act('2026-09-11', { type: 'reopenStep', stepId: 'G04', reason: '更正' }).open).toBeUndefined();
  });

  it('stands for its blocker again when a submission comes back', () => {
    const plan = samplePlan(), steps = plan.steps.map((step) => (step.id === 'G04' ? { ...step, verifier: 'commerce' } : step));
    const life = new Life().act('2026-09-07', { type: 'plan', plan: { ...plan, steps } }).act('2026-09-08', block('m1')).act('2026-09-09', { type: 'completeStep', stepId: 'G04', evidence: [] }, actors.land);
    expect(life.open?.cause).toBe('verification');
    expect(life.act('2026-09-10', { type: 'returnStep', stepId: 'G04', reason: '缺件' }).open).toMatchObject({ cause: 'blocker', unitId: 'finance' });
  });
});

describe('a blocker that comes before the clock runs', () => {
  const verified = () => {
    const plan = samplePlan(), steps = plan.steps.map((step) => (step.id === 'G04' ? { ...step, verifier: 'commerce' } : step));
    return new Life().act('2026-09-07', { type: 'plan', plan: { ...plan, steps } }).act('2026-09-08', { type: 'completeStep', stepId: 'G04', evidence: [] }, actors.land);
  };

  it('on a step that is being verified stands when that comes back, and is gone when it is verified', () => {
    const life = verified().act('2026-09-09', block('m1'));
    expect(timeHolder(life.state)).toMatchObject({ party: 'verifier' });
    expect(life.act('2026-09-10', { type: 'returnStep', stepId: 'G04', reason: '缺件' }).open).toMatchObject({ cause: 'blocker', unitId: 'finance', from: '2026-09-10' });
    expect(verified().act('2026-09-09', block('m1')).act('2026-09-10', { type: 'verifyStep', stepId: 'G04' }).state.steps.G04).toMatchObject({ status: 'completed', blockers: undefined });
  });

  it('on a step that waits stands from the day it opens, and again when it opens anew', () => {
    const wait = { ...block('m1'), stepId: 'G24' } as ProjectCommand, step = (life: Life) => life.state.steps.G24!;
    const life = new Life().act('2026-09-08', wait);
    expect(step(life)).toMatchObject({ status: 'waiting', suspensions: [], blockers: [{ matterId: 'm1' }] });
    life.act('2026-09-09', { type: 'completeStep', stepId: 'G04', evidence: [] }, actors.land);
    expect(step(life)).toMatchObject({ status: 'open', openedOn: '2026-09-09', suspensions: [{ from: '2026-09-09', cause: 'blocker', unitId: 'finance' }] });
    const before = clockView(step(life), '2026-09-21', sampleCalendar)!;
    expect(before).toMatchObject({ dueOn: undefined, consumed: 0 });
    life.act('2026-09-10', { type: 'reopenStep', stepId: 'G04', reason: '更正' });
    expect(step(life)).toMatchObject({ status: 'waiting', suspensions: [], blockers: [{ matterId: 'm1' }] });
    life.act('2026-09-14', { type: 'completeStep', stepId: 'G04', evidence: [] }, actors.land).act('2026-09-21', unblock('m1'));
    expect(clockView(step(life), '2026-09-21', sampleCalendar)).toMatchObject({ remaining: before.budget, dueOn: expect.any(String) as string });
    expect(new Life().act('2026-09-08', wait).act('2026-09-08', unblock('m1')).act('2026-09-09', { type: 'completeStep', stepId: 'G04', evidence: [] }, actors.land).state.steps.G24!.suspensions).toEqual([]);
  });
});

describe('a blocker and another reason to stand', () => {
  it('take turns: the ground that was there stands on after the blocker', () => {
    const life = new Life().act('2026-09-08', suspend('expertReview')).act('2026-09-09', block('m1'));
    expect(life.open).toMatchObject({ cause: 'blocker', stops: ['green', 'promised', 'legal'], interrupted: { reason: 'expertReview' } });
    life.act('2026-09-14', unblock('m1'));
    expect(life.open).toMatchObject({ reason: 'expertReview', from: '2026-09-14', stops: ['legal'] });
    expect(life.clock('2026-09-14')).toMatchObject({ remaining: 1, dueOn: '2026-09-15' });
  });

  it('stand for the blocker when the ground ends first', () => {
    const life = new Life().act('2026-09-08', suspend('supplements')).act('2026-09-09', block('m1')).act('2026-09-10', resume);
    expect(life.open).toMatchObject({ cause: 'blocker', stops: ['green', 'promised'] });
    expect(life.open!.interrupted).toBeUndefined();
    expect(refusal(() => life.act('2026-09-11', resume))).toBe('step-blocked');
  });

  it('may come in the other order; one ground at a time', () => {
    const life = new Life().act('2026-09-08', block('m1')).act('2026-09-09', suspend('supplements'));
    expect(timeHolder(life.state)).toMatchObject({ unitId: 'finance', reason: 'blocker' });
    expect(refusal(() => life.act('2026-09-10', suspend('expertReview')))).toBe('clock-already-suspended');
    expect(life.act('2026-09-10', unblock('m1')).open).toMatchObject({ reason: 'supplements', party: 'enterprise' });
    expect(life.act('2026-09-11', resume).clock('2026-09-11')).toMatchObject({ remaining: 2 });
  });

  it('keep a request for more time waiting behind them', () => {
    const life = new Life().act('2026-09-08', { type: 'requestExtension', stepId: 'G04', amount: 2, reason: '材料多' }, actors.land).act('2026-09-09', block('m1'));
    expect(life.open?.cause).toBe('blocker');
    expect(life.act('2026-09-10', unblock('m1')).open?.cause).toBe('extension');
  });

  it('stand behind a project that was suspended, also when the blocker ends meanwhile', () => {
    const stop: ProjectCommand = { type: 'suspend', reason: '重组', authority: '专班会议', reviewOn: '2026-10-08', evidence: [{ id: 'doc', kind: 'suspensionProof', name: '纪要.pdf' }] }, go: ProjectCommand = { type: 'resume', reason: '完成' };
    const life = () => new Life().act('2026-09-08', suspend('expertReview')).act('2026-09-09', block('m1')).act('2026-09-10', stop);
    expect(timeHolder(life().state)).toMatchObject({ party: 'authority' });
    expect(life().act('2026-09-14', go).open).toMatchObject({ cause: 'blocker', from: '2026-09-14', interrupted: { reason: 'expertReview' } });
    expect(life().act('2026-09-11', unblock('m1')).act('2026-09-14', go).open).toMatchObject({ reason: 'expertReview', from: '2026-09-14' });
    expect(life().act('2026-09-11', unblock('m1')).act('2026-09-11', block('m2', 'forestry')).act('2026-09-14', go).open).toMatchObject({ cause: 'blocker', unitId: 'forestry', from: '2026-09-14' });
  });
});

describe('blocking is refused', () => {
  it.each<[string, ProjectCommand, string]>([
    ['a step that was completed', { ...block('m1'), stepId: 'S00' } as ProjectCommand, 'step-already-completed'],
    ['no step', { ...block('m1'), stepId: 'X' } as ProjectCommand, 'unknown-step'],
  ])('for %s', (_what, command, code) => expect(refusal(() => new Life().act('2026-09-08', command))).toBe(code));

  it('twice for one matter, while other ends and hand-overs of what is not there are nothing', () => {
    const life = new Life().act('2026-09-08', block('m1'));
    expect(refusal(() => life.act('2026-09-08', block('m1')))).toBe('already-blocked');
    for (const command of [unblock('m9'), { type: 'handOverBlocker', matterId: 'm9', unitId: 'x' }, { type: 'handOverBlocker', matterId: 'm1', unitId: 'finance' }] as ProjectCommand[]) {
      expect(projectLifecycle.decide(life.state, command, contextAt(instantOf('2026-09-08', 9)))).toEqual([]);
    }
  });
});
