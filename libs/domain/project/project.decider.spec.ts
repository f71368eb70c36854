import { actors, contextAt, document, sampleCalendar, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import type { Actor } from '../decider.js';
import { DomainError } from '../errors.js';
import { instantOf, type LocalDate } from '../instants.js';
import type { ProjectCommand } from './project.commands.js';
import { initialProject, projectLifecycle } from './project.decider.js';
import type { EvidenceReference, ProjectEvent } from './project.events.js';
import { allowedCommands } from './project.permissions.js';
import type { ProjectPlan } from './project.plan.js';
import type { ProjectState } from './project.state.js';
import { clockView, dueOfStep } from './step-clock.js';

const at = (date: LocalDate, actor: Actor = actors.office) => contextAt(instantOf(date, 10), actor);

/** A project whose acts are written one below the other. */
class Life {
  state: ProjectState = initialProject;
  events: ProjectEvent[] = [];

  act(date: LocalDate, actor: Actor, command: ProjectCommand): this {
    return this.add(projectLifecycle.decide(this.state, command, at(date, actor)));
  }

  pass(date: LocalDate): this {
    return this.add(projectLifecycle.tick(this.state, at(date, actors.time)));
  }

  private add(events: ProjectEvent[]): this {
    this.events.push(...events);
    this.state = events.reduce(projectLifecycle.evolve, this.state);
    return this;
  }
}

const registered = () => new Life().act('2026-09-01', actors.officer, { type: 'register', facts: sampleFacts(), plan: samplePlan() });
const signed = () => registered()
  .act('2026-09-02', actors.office, { type: 'completeStep', stepId: 'S00', evidence: [] })
  .act('2026-09-04', actors.officer, { type: 'completeStep', stepId: 'S30', evidence: [document('contract')] })
  .act('2026-09-07', actors.office, { type: 'verifyStep', stepId: 'S30' });
const permitted = () => signed()
  .act('2026-09-08', actors.land, { type: 'completeStep', stepId: 'G04', evidence: [] })
  .act('2026-09-10', actors.housing, { type: 'completeStep', stepId: 'G24', evidence: [document('constructionPermit')] });
const figure = (id: string, amountMinor: number, over = {}) =>
  ({ id, kind: 'fundsPaidIn' as const, money: { currency: 'CNY' as const, amountMinor }, date: '2026-09-10', voucher: `v-${id}`, evidence: [document('voucher')], ...over });

function refusal(act: () => unknown): DomainError {
  try { act(); } catch (error) { if (error instanceof DomainError) return error; throw error; }
  throw new Error('nothing was refused');
}

describe('suspending a whole project', () => {
  it('takes the decision it rests on, and keeps it; a ledger has none', () => {
    const suspend = (evidence: EvidenceReference[]): ProjectCommand => ({ type: 'suspend', reason: '投资人重组', authority: '专班会议', reviewOn: '2026-09-20', evidence });
    expect(refusal(() => registered().act('2026-09-02', actors.office, suspend([])))).toMatchObject({ code: 'evidence-missing', field: 'evidence' });
    const minutes = document('suspensionProof');
    expect(registered().act('2026-09-02', actors.office, suspend([minutes])).state.suspension).toMatchObject({ evidence: [minutes] });
    expect(registered().act('2026-09-02', { kind: 'import' }, suspend([])).state.status).toBe('suspended');
  });

  it.each([['2020-01-01', 'date-not-ahead'], ['2026-09-02', 'date-not-ahead'], ['2026-02-30', 'bad-date']])('is refused with a review on %s: %s', (reviewOn, code) => {
    expect(refusal(() => registered().act('2026-09-02', actors.office, { type: 'suspend', reason: '重组', authority: '专班会议', reviewOn, evidence: [document('suspensionProof')] }))).toMatchObject({ code, field: 'reviewOn' });
  });
});

describe('the six stages', () => {
  it('are lived from lead to production, each entered once and in order', () => {
    const life = permitted().pass('2026-09-11')
      .act('2026-09-20', actors.officer, { type: 'completeStep', stepId: 'G26', evidence: [] })
      .act('2026-09-21', actors.officer, { type: 'claimFigure', figure: figure('f1', 15_000_000_000) })
      .act('2026-09-21', actors.office, { type: 'verifyFigure', figureId: 'f1' })
      .act('2026-09-22', actors.officer, { type: 'skipStep', stepId: 'G19', reason: '园区已完成区域评估' })
      .act('2026-09-25', actors.officer, { type: 'completeStep', stepId: 'S90', evidence: [] })
      .pass('2026-09-25');
    expect(life.events.filter((event) => event.type === 'StageEntered').map((event) => event.data.stage)).toEqual(['lead', 'signing', 'approval', 'start', 'funds', 'production']);
    expect(life.state.status).toBe('completed');
    expect(refusal(() => life.act('2026-09-26', actors.office, { type: 'suspend', reason: 'x', authority: 'x', reviewOn: '2026-12-01', evidence: [{ id: 'doc', kind: 'suspensionProof', name: '纪要.pdf' }] })).code).toBe('project-ended');
  });

  it('are entered by the act that ended the one before, also when time acts late', () => {
    const entered = permitted().pass('2026-11-02').events.filter((event) => event.type === 'StageEntered');
    expect(entered.map((event) => event.occurredAt)).toEqual(['2026-09-01', '2026-09-02', '2026-09-07', '2026-09-10'].map((day) => instantOf(day, 10)));
  });

  it('plan the open steps of the stage along the critical path', () => {
    const entry = signed().pass('2026-09-07').events.findLast((event) => event.type === 'StageEntered')!;
    expect(entry.data).toMatchObject({ stage: 'approval', plannedTo: '2026-09-17', provisional: false });
    expect((entry.data as { schedule: unknown[] }).schedule).toEqual([
      { stepId: 'G04', from: '2026-09-07', to: '2026-09-10', critical: true },
      { stepId: 'G19', from: '2026-09-07', to: '2026-09-07', critical: false },
      { stepId: 'G24', from: '2026-09-10', to: '2026-09-17', critical: true }]);
  });
});

describe('completing a step', () => {
  it('opens what waited for it, with a clock from the day it was verified', () => {
    const { state } = signed();
    expect(state.steps.G04).toMatchObject({ status: 'open', openedOn: '2026-09-07' });
    expect(clockView(state.steps.G04!, '2026-09-08', sampleCalendar)).toMatchObject({ running: 'green', remaining: 2, dueOn: '2026-09-10', legalDueOn: '2026-10-10' });
  });

  it.each<[string, Actor, ProjectCommand, string]>([
    ['an unknown step', actors.office, { type: 'completeStep', stepId: 'constructor', evidence: [] }, 'unknown-step'],
    ['unmet prerequisites', actors.office, { type: 'completeStep', stepId: 'G24', evidence: [document('constructionPermit')] }, 'prerequisite-open'],
    ['another unit', actors.housing, { type: 'completeStep', stepId: 'G04', evidence: [] }, 'wrong-unit'],
    ['a day before the step opened', actors.land, { type: 'completeStep', stepId: 'G04', evidence: [], on: '2026-09-01' }, 'date-before-opening'],
    ['a day to come', actors.land, { type: 'completeStep', stepId: 'G04', evidence: [], on: '2026-12-01' }, 'date-in-future'],
    ['a year beyond reason', actors.land, { type: 'completeStep', stepId: 'G04', evidence: [], on: '2999-01-01' }, 'bad-date'],
    ['a second time', actors.office, { type: 'completeStep', stepId: 'S00', evidence: [] }, 'step-already-completed'],
    ['skipping what is not optional', actors.office, { type: 'skipStep', stepId: 'G04', reason: '不需要' }, 'step-not-optional'],
    ['reopening what others build on', actors.office, { type: 'reopenStep', stepId: 'S00', reason: '补材料' }, 'dependent-completed'],
  ])('is refused for %s', (_what, actor, command, code) => {
    expect(refusal(() => signed().act('2026-09-08', actor, command)).code).toBe(code);
  });

  it('needs the evidence the step asks for, and a pre-review opinion is not enough', () => {
    const life = signed().act('2026-09-08', actors.land, { type: 'completeStep', stepId: 'G04', evidence: [] });
    const complete = (evidence: ReturnType<typeof document>[]) => () => life.act('2026-09-09', actors.housing, { type: 'completeStep', stepId: 'G24', evidence });
    expect(refusal(complete([])).code).toBe('evidence-missing');
    expect(refusal(complete([document('constructionPermit', { isPreReview: true })])).code).toBe('evidence-not-formal');
  });

  it('counts only after a second unit has verified it, and the wait is not the owner\'s', () => {
    const life = registered().act('2026-09-02', actors.office, { type: 'completeStep', stepId: 'S00', evidence: [] })
      .act('2026-09-04', actors.officer, { type: 'completeStep', stepId: 'S30', evidence: [document('contract')] });
    expect(life.state.steps.S30!.status).toBe('submitted');
    expect(refusal(() => life.act('2026-09-04', actors.officer, { type: 'verifyStep', stepId: 'S30' })).code).toBe('second-unit-required');
    life.pass('2026-09-30').act('2026-09-30', actors.office, { type: 'returnStep', stepId: 'S30', reason: '缺少附件' });
    expect(life.events.some((event) => event.type === 'StepOverdue' && event.data.stepId === 'S30')).toBe(false);
    expect(clockView(life.state.steps.S30!, '2026-09-30', sampleCalendar)).toMatchObject({ consumed: 2, remaining: 3 });
  });
});

describe('what time owes', () => {
  it('reminds before the due date and notes lateness once', () => {
    const life = registered();
    for (const day of ['2026-09-03', '2026-09-04', '2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10', '2026-09-30']) life.pass(day).pass(day);
    expect(life.events.filter((event) => event.type === 'ReminderSent').map((event) => [event.data.offset, event.occurredAt])).toEqual([
      [3, instantOf('2026-09-03', 9)], [1, instantOf('2026-09-07', 9)], [0, instantOf('2026-09-08', 9)]]);
    expect(life.events.filter((event) => event.type === 'StepOverdue').map((event) => event.occurredAt)).toEqual([instantOf('2026-09-09', 9)]);
  });

  describe('by the ladder', () => {
    const rules: ProjectPlan['settings'] = {
      ...samplePlan().settings,
      reminders: { lead: [{ offset: 0, row: 'r0' }, { offset: -2, row: 'late' }] },
      ladder: { lead: [{ level: 3, afterWorkingDays: 5, holder: 'commerce', row: 'red' }, { level: 2, afterWorkingDays: 3, holder: '@owner', row: 'yellow' }] },
    };
    const climbing = () => new Life().act('2026-09-01', actors.officer, { type: 'register', facts: sampleFacts(), plan: { ...samplePlan(), settings: rules } });
    const climbed = ({ events }: Life) => events.flatMap((event) => (event.type === 'StepEscalated' ? [[event.data.level, event.data.holderId, event.occurredAt, event.rule?.row]] : []));

    it('climbs a level at a time, each once, with the row that says so', () => {
      const life = climbing();
      for (const day of ['2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11', '2026-09-14', '2026-09-15', '2026-09-16']) life.pass(day).pass(day);
      expect(climbed(life)).toEqual([[2, 'commerce', instantOf('2026-09-11', 9), 'yellow'], [3, 'commerce', instantOf('2026-09-15', 9), 'red']]);
      expect(life.events.filter(({ type }) => type === 'ReminderSent')).toMatchObject([{ data: { offset: 0 } }, { data: { offset: -2 }, occurredAt: instantOf('2026-09-10', 9), rule: { table: 'reminders', version: '1', row: 'late' } }]);
    });

    it('says only where it stands after a long absence, with the true date', () => {
      expect(climbed(climbing().pass('2026-10-30'))).toEqual([[3, 'commerce', instantOf('2026-09-15', 9), 'red']]);
    });

    it('begins anew when the due date moves', () => {
      const life = climbing().pass('2026-09-11');
      life.act('2026-09-11', actors.officer, { type: 'requestExtension', stepId: 'S00', amount: 5, reason: '资料补正' })
        .act('2026-09-11', actors.secretary, { type: 'decideExtension', stepId: 'S00', granted: true, reason: '同意' });
      expect(life.state.steps.S00!.escalatedTo).toBeUndefined();
      expect(climbed(life.pass('2026-09-18')).at(-1)).toEqual([2, 'commerce', instantOf('2026-09-18', 9), 'yellow']);
    });
  });

  it('calls a step late by the first level of the ladder, after the days of grace it gives', () => {
    const settings: ProjectPlan['settings'] = {
      ...samplePlan().settings,
      reminders: { lead: [{ offset: 0, row: 'r0' }, { offset: -1, row: 'early' }, { offset: -3, row: 'late' }] },
      ladder: { lead: [{ level: 1, afterWorkingDays: 2, holder: '@owner', row: 'blue' }, { level: 2, afterWorkingDays: 4, holder: '@owner', row: 'yellow' }] },
    };
    const life = new Life().act('2026-09-01', actors.officer, { type: 'register', facts: sampleFacts(), plan: { ...samplePlan(), settings } });
    for (const day of ['2026-09-08', '2026-09-09', '2026-09-10', '2026-09-11', '2026-09-14']) life.pass(day);
    expect(life.events.flatMap(({ type, occurredAt, rule }) => (['ReminderSent', 'StepOverdue', 'StepEscalated'].includes(type) ? [[type, occurredAt, rule?.row]] : []))).toEqual([
      ['ReminderSent', instantOf('2026-09-08', 9), 'r0'], ['StepOverdue', instantOf('2026-09-10', 9), 'blue'],
      ['ReminderSent', instantOf('2026-09-11', 9), 'late'], ['StepEscalated', instantOf('2026-09-14', 9), 'yellow']]);
  });

  it('names what is really the cause of each act of time', () => {
    const ruleOf = ({ events }: Life, wanted: ProjectEvent['type']) => events.findLast(({ type }) => type === wanted)!.rule;
    expect(ruleOf(registered().pass('2026-09-09'), 'StepOverdue')).toEqual({ table: 'step-limit', version: '', row: 'S00' });
    expect(ruleOf(signed().pass('2026-09-07'), 'StageEntered')).toEqual({ table: 'lifecycle/stages', version: 'sample', row: 'approval' });
    expect(ruleOf(permitted().pass('2026-12-11'), 'ApprovalLapsed')).toEqual({ table: 'step-limit', version: '', row: 'G26' });
    const suspended = (settings: Partial<ProjectPlan['settings']>) => new Life()
      .act('2026-09-01', actors.officer, { type: 'register', facts: sampleFacts(), plan: { ...samplePlan(), settings: { ...samplePlan().settings, ...settings } } })
      .act('2026-09-08', actors.office, { type: 'suspend', reason: '投资人重组', authority: '专班会议', reviewOn: '2026-09-15', evidence: [{ id: 'doc', kind: 'suspensionProof', name: '纪要.pdf' }] });
    const review = suspended({ suspensionReview: { workingDaysBefore: 2, row: 'two-days' } }).pass('2026-09-20').events.at(-1);
    expect(review).toMatchObject({ type: 'SuspensionReviewDue', occurredAt: instantOf('2026-09-11', 9), rule: { table: 'suspension-review', row: 'two-days' } });
    expect(suspended({ suspensionReview: { workingDaysBefore: 9, row: 'nine-days' } }).pass('2026-09-20').events.at(-1)).toMatchObject({ occurredAt: instantOf('2026-09-15', 9) });
    expect(ruleOf(suspended({}).pass('2026-09-20'), 'SuspensionReviewDue')).toBeUndefined();
  });

  it('acts once, with true dates and no burst, after a long absence', () => {
    const life = registered().pass('2026-10-30');
    expect(life.events.filter((event) => event.type === 'ReminderSent' || event.type === 'StepOverdue')).toMatchObject([{ type: 'StepOverdue', occurredAt: instantOf('2026-09-09', 9) }]);
  });

  it('voids a construction permit that was not used within three months, and the stage goes back', () => {
    const life = permitted().pass('2026-12-11');
    expect(life.events.find((event) => event.type === 'ApprovalLapsed')).toMatchObject({ data: { stepId: 'G24', because: 'G26' }, occurredAt: instantOf('2026-12-11') });
    expect(life.state).toMatchObject({ stage: 'approval', recordedStage: 'approval', steps: { G24: { status: 'open' }, G26: { status: 'waiting' } } });
  });

  it('wakes up on the day on which its rules change, and not while it is suspended', () => {
    const plan = samplePlan(), dated: ProjectPlan = { ...plan, settings: { ...plan.settings, changesOn: '2026-09-02' } };
    const life = new Life().act('2026-09-01', actors.officer, { type: 'register', facts: sampleFacts(), plan: dated }).pass('2026-09-01');
    expect(projectLifecycle.nextWakeUp(life.state, at('2026-09-01'))).toBe(instantOf('2026-09-02'));
    expect(projectLifecycle.nextWakeUp(life.state, at('2026-09-02'))).toBe(at('2026-09-02').now);
    life.act('2026-09-01', actors.office, { type: 'suspend', reason: '投资人重组', authority: '专班会议', reviewOn: '2026-09-20', evidence: [{ id: 'doc', kind: 'suspensionProof', name: '纪要.pdf' }] });
    expect(projectLifecycle.nextWakeUp(life.state, at('2026-09-02'))).toBe(instantOf('2026-09-21', 9));
    life.act('2026-09-03', actors.office, { type: 'resume', reason: '重组完成' });
    expect(projectLifecycle.nextWakeUp(life.state, at('2026-09-03'))).toBe(at('2026-09-03').now);
    life.act('2026-09-03', actors.time, { type: 'plan', plan, reason: '《环节时限》2开始生效' });
    expect(life.events.at(-1)).toMatchObject({ type: 'ProjectPlanned', reason: '《环节时限》2开始生效' });
    expect(projectLifecycle.nextWakeUp(life.state, at('2026-09-03'))! > at('2026-09-03').now).toBe(true);
  });

  it('says when it will act next', () => {
    const life = registered().pass('2026-09-01');
    expect(projectLifecycle.nextWakeUp(life.state, at('2026-09-01'))).toBe(instantOf('2026-09-03', 9));
    expect(projectLifecycle.nextWakeUp(life.act('2026-09-01', actors.office, { type: 'terminate', reason: '投资人退出', evidence: [] }).state, at('2026-09-01'))).toBeUndefined();
  });
});

describe('clocks', () => {
  it('resume with what was left', () => {
    const life = signed().act('2026-09-08', actors.land, { type: 'suspendClock', stepId: 'G04', ground: 'supplements', reason: '补正', authority: '行政许可法第三十二条' });
    expect(dueOfStep(life.state.steps.G04!, sampleCalendar)).toBeUndefined();
    life.act('2026-09-18', actors.land, { type: 'resumeClock', stepId: 'G04', reason: '材料补齐' });
    expect(dueOfStep(life.state.steps.G04!, sampleCalendar)).toEqual({ date: '2026-09-22', provisional: false });
  });

  it('are extended by the office, never by who asked', () => {
    const life = signed().act('2026-09-08', actors.land, { type: 'requestExtension', stepId: 'G04', amount: 2, reason: '材料多' });
    expect(refusal(() => life.act('2026-09-08', actors.land, { type: 'decideExtension', stepId: 'G04', granted: true, reason: '同意' })).code).toBe('wrong-unit');
    expect(refusal(() => life.act('2026-09-08', { ...actors.office, accountId: actors.land.accountId }, { type: 'decideExtension', stepId: 'G04', granted: true, reason: '同意' })).code).toBe('own-extension');
    life.act('2026-09-08', { ...actors.office, accountId: 'other' }, { type: 'decideExtension', stepId: 'G04', granted: true, reason: '同意' });
    expect(clockView(life.state.steps.G04!, '2026-09-08', sampleCalendar)).toMatchObject({ firstDueOn: '2026-09-10', dueOn: '2026-09-14', extendedBy: 2 });
  });

  it('stand only as far as the ground says, and a ground that needs evidence gets it', () => {
    const ask = (ground: string, evidence = [document('notice')]): ProjectCommand => ({ type: 'suspendClock', stepId: 'G04', ground, reason: ground, authority: '行政许可法第四十五条', evidence });
    expect(refusal(() => signed().act('2026-09-08', actors.land, ask('holiday'))).code).toBe('unknown-ground');
    expect(refusal(() => signed().act('2026-09-08', actors.land, ask('expertReview', []))).code).toBe('ground-needs-evidence');
    const life = signed().act('2026-09-08', actors.land, ask('expertReview')).pass('2026-09-30');
    const clock = clockView(life.state.steps.G04!, '2026-09-30', sampleCalendar)!;
    expect(clock).toMatchObject({ dueOn: '2026-09-10', legalDueOn: undefined, elapsed: 17 });
    expect(life.events.some((event) => event.type === 'StepOverdue' && event.data.stepId === 'G04')).toBe(true);
  });

  it('that stood in part stand in part again after the project was suspended', () => {
    const life = signed().act('2026-09-08', actors.land, { type: 'suspendClock', stepId: 'G04', ground: 'expertReview', reason: '评审', authority: '通知', evidence: [document('notice')] })
      .act('2026-09-09', actors.office, { type: 'suspend', reason: '投资人重组', authority: '专班会议', reviewOn: '2026-10-08', evidence: [{ id: 'doc', kind: 'suspensionProof', name: '纪要.pdf' }] });
    expect(dueOfStep(life.state.steps.G04!, sampleCalendar)).toBeUndefined();
    life.act('2026-09-14', actors.office, { type: 'resume', reason: '重组完成' });
    expect(clockView(life.state.steps.G04!, '2026-09-14', sampleCalendar)).toMatchObject({ dueOn: '2026-09-15', legalDueOn: undefined });
  });

  describe('of whoever decides on more time', () => {
    const asked = (date: LocalDate) => signed().pass(date).act(date, actors.land, { type: 'requestExtension', stepId: 'G04', amount: 2, reason: '材料多' });
    const decide = (granted: boolean): ProjectCommand => ({ type: 'decideExtension', stepId: 'G04', granted, reason: '会议决定' });
    const late = (life: Life) => life.events.flatMap((event) => (event.type === 'StepOverdue' && event.data.stepId === 'G04' ? [event.occurredAt] : []));

    it('runs from the request, reminds and notes lateness once, and the silence is not the applicant\'s', () => {
      const life = asked('2026-09-09');
      for (const day of ['2026-09-14', '2026-09-15', '2026-09-30']) life.pass(day).pass(day);
      expect(life.events.filter((event) => event.type === 'ExtensionAwaited')).toMatchObject([
        { data: { unitId: 'commerce', decideBy: '2026-09-14', isLate: false }, occurredAt: instantOf('2026-09-14', 9) },
        { data: { isLate: true }, occurredAt: instantOf('2026-09-15', 9) },
      ]);
      expect(late(life)).toEqual([]);
      life.act('2026-10-08', { ...actors.office, accountId: 'other' }, decide(false)).pass('2026-10-09');
      // One working day was left when it was asked.
      expect(clockView(life.state.steps.G04!, '2026-10-08', sampleCalendar)).toMatchObject({ firstDueOn: '2026-09-10', dueOn: '2026-10-09' });
      expect(late(life.pass('2026-10-12'))).toEqual([instantOf('2026-10-10', 9)]);
    });

    it('does not stand for a request that came too late', () => {
      const life = asked('2026-09-14');
      expect(life.state.steps.G04).toMatchObject({ overdue: true, extension: { inTime: false }, suspensions: [] });
      life.act('2026-09-15', { ...actors.office, accountId: 'other' }, decide(true));
      expect(dueOfStep(life.state.steps.G04!, sampleCalendar)!.date).toBe('2026-09-14');
    });

    it('belongs to the authority that the rules name, and the office does not decide for it', () => {
      const plan = samplePlan(), named = { ...plan, steps: plan.steps.map((step) => ({ ...step, extension: { unitId: 'government-office', workingDays: 5 } })) };
      const life = new Life().act('2026-09-01', actors.officer, { type: 'register', facts: sampleFacts(), plan: named })
        .act('2026-09-02', actors.officer, { type: 'requestExtension', stepId: 'S00', amount: 2, reason: '材料多' });
      const decision: ProjectCommand = { type: 'decideExtension', stepId: 'S00', granted: true, reason: '同意' };
      expect(refusal(() => life.act('2026-09-02', { ...actors.office, accountId: 'other' }, decision)).code).toBe('wrong-unit');
      life.act('2026-09-02', actors.secretary, decision);
      expect(life.state.steps.S00!.extendedBy).toBe(2);
    });
  });

  it('stand while the project is suspended, and the review date is remembered', () => {
    const life = signed().act('2026-09-08', actors.office, { type: 'suspend', reason: '投资人重组', authority: '专班会议', reviewOn: '2026-10-08', evidence: [{ id: 'doc', kind: 'suspensionProof', name: '纪要.pdf' }] }).pass('2026-10-08');
    expect(life.events.at(-1)).toMatchObject({ type: 'SuspensionReviewDue' });
    life.act('2026-10-12', actors.office, { type: 'resume', reason: '重组完成' });
    expect(dueOfStep(life.state.steps.G04!, sampleCalendar)!.date).toBe('2026-10-14');
  });
});

describe('figures', () => {
  it('count when another unit verified them; a correction replaces', () => {
    const life = permitted().act('2026-09-11', actors.officer, { type: 'claimFigure', figure: figure('f1', 100) });
    expect(refusal(() => life.act('2026-09-11', actors.officer, { type: 'verifyFigure', figureId: 'f1' })).code).toBe('second-unit-required');
    life.act('2026-09-12', actors.officer, { type: 'claimFigure', figure: figure('f2', 200, { corrects: 'f1', voucher: 'v-f1' }), reason: '金额录入有误' });
    expect(life.state.figures).toMatchObject({ f1: { status: 'corrected' }, f2: { status: 'claimed' } });
  });

  it.each<[string, object, string]>([
    ['a voucher used before', { voucher: 'v-f1' }, 'duplicate-voucher'],
    ['another currency', { money: { currency: 'USD', amountMinor: 1 } }, 'currency-mismatch'],
    ['a fraction of a fen', { money: { currency: 'CNY', amountMinor: 0.5 } }, 'bad-amount'],
    ['a negative amount', { money: { currency: 'CNY', amountMinor: -1 } }, 'bad-amount'],
    ['nothing', { money: { currency: 'CNY', amountMinor: 0 } }, 'amount-zero'],
    ['more than the contract can hold', { money: { currency: 'CNY', amountMinor: 60_000_000_001 } }, 'figure-exceeds-contract'],
    ['no evidence', { evidence: [] }, 'evidence-missing'],
    ['a day to come', { date: '2026-12-31' }, 'date-in-future'],
  ])('are refused with %s', (_what, over, code) => {
    const life = permitted().act('2026-09-11', actors.officer, { type: 'claimFigure', figure: figure('f1', 100) });
    expect(refusal(() => life.act('2026-09-11', actors.officer, { type: 'claimFigure', figure: figure('f2', 100, over) })).code).toBe(code);
  });
});

describe('caps', () => {
  const capped = (settings: Partial<ProjectPlan['settings']>): ProjectPlan => {
    const plan = samplePlan();
    return {
      ...plan, settings: { ...plan.settings, ...settings, ruleVersions: { 'figure-cap': '7', 'extension-cap': '8' } },
      steps: plan.steps.map((step) => ({ ...step, extensionCap: 10, rows: { ...step.rows, 'extension-cap': 'ten' } })),
    };
  };
  const planned = (settings: Partial<ProjectPlan['settings']> = {}) => {
    const life = permitted();
    return life.act('2026-09-10', actors.officer, { type: 'updateFacts', changes: { investor: '湘澜集团' }, plan: capped(settings) });
  };
  const claim = (amountMinor: number, over = {}): ProjectCommand => ({ type: 'claimFigure', figure: figure('f1', amountMinor, over) });

  it('of figures are those of the plan, and the refusal names the row', () => {
    const settings = { figureCaps: { fundsPaidIn: { percent: 80, row: 'funds' } } };
    const refused = refusal(() => planned(settings).act('2026-09-11', actors.officer, claim(40_000_000_001)));
    expect(refused).toMatchObject({ code: 'figure-exceeds-contract', parameters: { limit: 40_000_000_000, percent: 80 }, rule: { table: 'figure-cap', version: '7', row: 'funds' } });
    expect(planned(settings).act('2026-09-11', actors.officer, claim(40_000_000_000)).state.figures.f1!.status).toBe('claimed');
  });

  it('bind no kind that the table leaves out, and no money of another currency', () => {
    expect(planned({ figureCaps: {} }).act('2026-09-11', actors.officer, claim(90_000_000_000)).state.figures.f1!.status).toBe('claimed');
    const foreign = claim(90_000_000_000, { kind: 'foreignCapitalUsed', money: { currency: 'USD', amountMinor: 90_000_000_000 } });
    expect(planned({ figureCaps: { foreignCapitalUsed: { percent: 1, row: 'foreign' } } }).act('2026-09-11', actors.officer, foreign).state.figures.f1!.status).toBe('claimed');
  });

  it('of extensions bind who asks and who decides', () => {
    const ask = (amount: number): ProjectCommand => ({ type: 'requestExtension', stepId: 'G26', amount, reason: '材料多' });
    expect(refusal(() => planned().act('2026-09-11', actors.officer, ask(11)))).toMatchObject({ code: 'extension-too-long', parameters: { amount: 11, max: 10 }, rule: { table: 'extension-cap', version: '8', row: 'ten' } });
    for (const amount of [0, -1, 1.5]) expect(refusal(() => planned().act('2026-09-11', actors.officer, ask(amount))).code).toBe('bad-time-amount');
    const asked = planned().act('2026-09-11', actors.officer, ask(10));
    expect(refusal(() => asked.act('2026-09-11', actors.office, { type: 'decideExtension', stepId: 'G26', granted: true, amount: 12, reason: '同意' })).code).toBe('extension-too-long');
    expect(refusal(() => permitted().act('2026-09-11', actors.officer, ask(121)))).toMatchObject({ code: 'extension-too-long', rule: undefined });
  });
});

describe('facts and plans', () => {
  it('keep what was there before and plan anew without losing progress', () => {
    const life = signed();
    const plan = samplePlan();
    plan.steps = plan.steps.filter((step) => step.id !== 'S30' && step.id !== 'G19').map((step) => ({ ...step, needs: step.needs.filter((need) => need !== 'S30') }));
    life.act('2026-09-08', actors.officer, { type: 'updateFacts', changes: { investor: '湘澜集团' }, plan });
    expect(life.events.slice(-2)).toMatchObject([
      { type: 'FactsUpdated', data: { changes: { investor: '湘澜集团' }, before: { investor: '湘澜新材料有限公司' } } },
      { type: 'ProjectPlanned', data: { removed: ['G19'] } }]);
    expect(life.state.steps.S30!.status).toBe('completed');
    expect(refusal(() => life.act('2026-09-08', actors.officer, { type: 'updateFacts', changes: { investor: '湘澜集团' }, plan })).code).toBe('nothing-to-change');
    expect(projectLifecycle.decide(life.state, { type: 'plan', plan }, at('2026-09-08'))).toEqual([]);
  });

  it('take over a project under way with its real dates, once', () => {
    const past = [{ stepId: 'G04', on: '2026-09-05' }, { stepId: 'S00', on: '2026-09-02' }, { stepId: 'S30', on: '2026-09-04' }];
    const importer: Actor = { ...actors.office, kind: 'import' };
    const life = new Life().act('2026-10-08', importer, { type: 'takeOver', facts: sampleFacts(), plan: samplePlan(), past, figures: [figure('f1', 100)] });
    expect(life.state).toMatchObject({ stage: 'approval', stageEnteredOn: '2026-09-04', steps: { G24: { status: 'open', openedOn: '2026-09-05' } }, figures: { f1: { status: 'verified' } } });
    expect(projectLifecycle.decide(life.state, { type: 'catchUp', past, figures: [figure('f1', 100)] }, at('2026-10-08', importer))).toEqual([]);
  });
});

it('tells each person exactly what they may do now', () => {
  const { state } = signed();
  const of = (actor: Actor) => allowedCommands(state, at('2026-09-08', actor));
  expect(of(actors.land).steps.G04).toEqual(['complete', 'request-extension', 'suspend-clock']);
  expect(of(actors.land).project).toEqual([]);
  expect(of(actors.officer).steps.G19).toEqual(['complete', 'skip', 'reassign']);
  expect(of(actors.officer).project).toEqual(['update-facts', 'upgrade', 'schedule-upgrade', 'suspend', 'terminate', 'claim-figure']);
  expect(of(actors.housing).steps.G04).toEqual([]);
});
