import { answer, answered, byEnterprise, inHand, MatterLife, onDay, proposed, raised, satisfied, signed } from '#libs/testing/matter-life.js';
import { matterActors as actors, sampleMatterFacts, sampleMatterPlan } from '#libs/testing/sample-matter.js';
import { document, sampleCalendar } from '#libs/testing/sample-project.js';
import type { Actor } from '../decider.js';
import { DomainError } from '../errors.js';
import { instantOf } from '../instants.js';
import { matterClocks } from './matter-clock.js';
import type { MatterCommand } from './matter.commands.js';
import { matterHandling } from './matter.decider.js';
import { allowedMatterCommands } from './matter.permissions.js';
import type { MatterPlan } from './matter.plan.js';

const levels = (life: MatterLife) => life.told('MatterEscalated').map(({ data, occurredAt }) => [data.level, data.holderId, occurredAt]);

function refusal(act: () => unknown): DomainError {
  try { act(); } catch (error) { if (error instanceof DomainError) return error; throw error; }
  throw new Error('nothing was refused');
}

describe('the life of a land blocker', () => {
  it('is late, or its raiser silent, after the days of grace that the rules give', () => {
    const life = raised({}, { lateAfter: 3, rows: { 'route-matter': 'land', 'matter-limits': 'blocker', 'matter-pace': 'slow' } }).pass('2026-09-04');
    expect(life.told('MatterOverdue')).toEqual([]);
    expect(life.pass('2026-09-07').told('MatterOverdue')).toMatchObject([{ data: { what: 'sign', dueOn: '2026-09-02' }, occurredAt: instantOf('2026-09-07', 9), rule: { table: 'matter-pace', row: 'slow' } }]);
  });

  it('that nobody signs for climbs by itself to the deputy secretary-general, is answered, evaluated and closed', () => {
    const life = raised();
    for (const day of ['2026-09-02', '2026-09-03', '2026-09-09', '2026-09-17', '2026-09-25', '2026-09-28']) life.pass(day).pass(day);
    expect(levels(life)).toEqual([
      [2, 'lengshuitan', instantOf('2026-09-09', 9)], [3, 'commerce', instantOf('2026-09-17', 9)], [4, 'government-office', instantOf('2026-09-25', 9)]]);
    expect(life.told('MatterEscalated').at(-1)).toMatchObject({ data: { early: false, person: { name: '联系商务的副秘书长' } }, rule: { table: 'matter-ladder', row: 'level4' } });
    expect(life.told('MatterOverdue')).toMatchObject([{ data: { what: 'sign', dueOn: '2026-09-02', unitId: 'natural-resources' }, occurredAt: instantOf('2026-09-03', 9), rule: { table: 'matter-limits', row: 'blocker' } }]);
    life.act('2026-09-28', actors.land, { type: 'signFor' })
      .act('2026-09-28', actors.land, { type: 'planHandling', text: '当日现场会签', promisedOn: '2026-09-29' })
      .act('2026-09-29', actors.land, answer).act('2026-09-30', actors.officer, satisfied);
    expect(life.state).toMatchObject({ status: 'closed', outcome: 'satisfied', level: 4 });
    expect(matterHandling.nextWakeUp(life.state, onDay('2026-10-08', actors.time))).toBeUndefined();
  });

  it('of an enterprise begins with its registration, which is owed at once', () => {
    const life = byEnterprise();
    expect(life.state.status).toBe('raised');
    expect(life.pass('2026-09-03').told('MatterOverdue')).toMatchObject([{ data: { what: 'register', unitId: 'lengshuitan' } }]);
    expect(refusal(() => life.act('2026-09-03', actors.land, { type: 'signFor' })).code).toBe('matter-not-routed');
    life.act('2026-09-03', actors.officer, { type: 'register', changes: { classId: 'planning' }, plan: sampleMatterPlan() });
    expect(life.state).toMatchObject({ status: 'routed', holderId: 'natural-resources', routedOn: '2026-09-03', facts: { classId: 'planning' } });
    expect(life.told('MatterRegistered')[0]!.data).toMatchObject({ changes: { classId: 'planning' }, before: { classId: 'land' } });
    answered(life).act('2026-09-07', actors.enterprise, satisfied);
    expect(life.state).toMatchObject({ status: 'closed', outcome: 'satisfied' });
  });

  it('of an enterprise is registered by the unit that the rules name, and says why', () => {
    const life = byEnterprise({ firstContactId: 'finance', rows: { 'route-matter': 'land', 'matter-limits': 'blocker', 'first-contact': 'arrears' }, ruleVersions: { 'first-contact': '2' } });
    expect(life.told('MatterRaised')).toMatchObject([{ rule: { table: 'first-contact', version: '2', row: 'arrears' } }]);
    expect(life.pass('2026-09-03').told('MatterOverdue')).toMatchObject([{ data: { what: 'register', unitId: 'finance' } }]);
    expect(refusal(() => life.act('2026-09-03', actors.officer, { type: 'register', plan: sampleMatterPlan() }))).toMatchObject({ code: 'wrong-unit' });
    expect(byEnterprise().told('MatterRaised')[0]).not.toHaveProperty('rule');
    expect(raised({}, { rows: { 'route-matter': 'land', 'matter-limits': 'blocker', 'first-contact': 'arrears' } }).told('MatterRaised')[0]).not.toHaveProperty('rule');
  });

  it('goes back to the handler when the raiser is not satisfied, and its ladder goes on with what was left', () => {
    const life = answered().pass('2026-09-10').act('2026-09-10', actors.officer, { type: 'evaluate', score: 'unsatisfied', note: '仍有一户未搬' });
    expect(life.state).toMatchObject({ status: 'inHand', returns: 1, level: 1 });
    expect(matterClocks(life.state, '2026-09-10', sampleCalendar)).toMatchObject([{ what: 'ladder', dueOn: '2026-09-14', remaining: 2 }, { what: 'promised', dueOn: '2026-09-28' }]);
    expect(levels(life.pass('2026-09-30')).map(([level]) => level)).toEqual([2, 3]);
  });

  it('that was reopened goes on at its level', () => {
    const life = raised().pass('2026-09-10');
    answered(life).act('2026-09-14', actors.officer, satisfied).act('2026-12-01', actors.officer, { type: 'reopen', reason: '又停工' });
    expect(life.state).toMatchObject({ status: 'inHand', level: 2, outcome: undefined });
    expect(life.pass('2026-12-01').told('MatterEscalated')).toHaveLength(1);
  });

  it('closes without the raiser\'s word after five working days, and not as satisfied', () => {
    const life = answered().pass('2026-09-11');
    expect(life.state.status).toBe('answered');
    life.pass('2026-09-20');
    expect(life.told('MatterClosed')).toMatchObject([{ data: { outcome: 'noAnswer' }, occurredAt: instantOf('2026-09-14', 9), rule: { table: 'matter-limits', row: 'blocker' } }]);
  });

  it('in the sample waits for the office to call back', () => {
    const life = answered(raised({}, { callBack: true })).act('2026-09-07', actors.officer, satisfied);
    expect(life.state.status).toBe('evaluated');
    expect(refusal(() => life.act('2026-09-07', actors.officer, satisfied)).code).toBe('already-evaluated');
    const call = (confirmed: boolean): MatterCommand => ({ type: 'callBack', confirmed, note: '电话核实' });
    expect(life.act('2026-09-08', actors.office, call(false)).state.status).toBe('inHand');
    life.act('2026-09-09', actors.land, answer).act('2026-09-09', actors.officer, { type: 'evaluate', score: 'basicallySatisfied' }).act('2026-09-09', actors.office, call(true));
    expect(life.state).toMatchObject({ status: 'closed', outcome: 'basicallySatisfied' });
  });
});

describe('after the worker was away', () => {
  it('every level is climbed once with its true date, and nobody is reminded of what is long past', () => {
    const life = raised().pass('2026-10-30');
    expect(levels(life).map(([level, , day]) => [level, day])).toEqual([
      [2, instantOf('2026-09-09', 9)], [3, instantOf('2026-09-17', 9)], [4, instantOf('2026-09-25', 9)], [5, instantOf('2026-10-10', 9)], [6, instantOf('2026-10-21', 9)]]);
    expect(life.told('MatterReminded')).toEqual([]);
    expect(life.events.map(({ occurredAt }) => occurredAt)).toEqual(life.events.map(({ occurredAt }) => occurredAt).toSorted());
    expect(life.pass('2027-02-01').state.level).toBe(6);
  });

  it('only the latest reminder of what is not yet late is sent', () => {
    const life = inHand().pass('2026-09-08');
    expect(life.told('MatterReminded')).toEqual([]);
    const moved = inHand().act('2026-09-03', actors.land, { type: 'planHandling', text: '改期', promisedOn: '2026-09-11' });
    expect(moved.pass('2026-09-10').told('MatterReminded')).toMatchObject([{ data: { what: 'promised', offset: 1, dueOn: '2026-09-11' }, occurredAt: instantOf('2026-09-10', 9) }]);
    expect(moved.state.handling).toMatchObject({ promisedOn: '2026-09-11', firstPromisedOn: '2026-09-20' });
  });
});

describe('the ladder', () => {
  it('hands over the lower level\'s reason, and says when there was none', () => {
    const life = inHand().act('2026-09-07', actors.land, { type: 'explain', reason: '权属争议须市里裁决' }).pass('2026-09-20');
    expect(life.told('MatterEscalated').map(({ data }) => data.handOverReason)).toEqual(['权属争议须市里裁决', undefined]);
  });

  it('is climbed early on request, by one level, and gone down on verified progress', () => {
    const life = inHand().act('2026-09-04', actors.land, { type: 'escalate', reason: '需市级协调' });
    expect(life.state).toMatchObject({ level: 2, levelSince: '2026-09-04' });
    expect(life.told('MatterEscalated')[0]!.data).toMatchObject({ early: true, fromLevel: 1, handOverReason: '需市级协调' });
    const down = (evidence = [document('photos')]): MatterCommand => ({ type: 'deEscalate', reason: '已签一户', evidence });
    expect(refusal(() => life.act('2026-09-07', actors.office, down([]))).code).toBe('progress-needs-evidence');
    expect(refusal(() => life.act('2026-09-07', actors.land, down())).code).toBe('wrong-unit');
    expect(life.act('2026-09-07', actors.office, down()).state).toMatchObject({ level: 1, levelSince: '2026-09-07' });
    expect(refusal(() => life.act('2026-09-07', actors.office, down())).code).toBe('lowest-level');
    expect(refusal(() => raised().pass('2026-10-30').act('2026-10-30', actors.office, { type: 'escalate', reason: '再升' })).code).toBe('top-level');
  });

  it('names who stands in', () => {
    const ladder = sampleMatterPlan().ladder.map((one) => (one.level === 2 ? { ...one, holderId: 'commerce', namedId: 'lengshuitan', standIn: 'office' as const } : one));
    expect(raised({}, { ladder }).pass('2026-09-09').told('MatterEscalated')[0]!.data).toMatchObject({ holderId: 'commerce', namedId: 'lengshuitan', standIn: 'office' });
  });

  it('stands while the routing is contested; the limit of the law does not', () => {
    const settle = { amount: 60, unit: 'workingDay' as const };
    const life = raised({}, { limits: { ...sampleMatterPlan().limits, settle } }).act('2026-09-01', actors.land, { type: 'contest', reason: '属林业部门职责' });
    expect(life.pass('2026-09-15').told('MatterEscalated')).toEqual([]);
    expect(matterClocks(life.state, '2026-09-15', sampleCalendar)).toMatchObject([{ what: 'settle', remaining: 50, isStanding: false }, { what: 'sign', isStanding: true }, { what: 'ladder', isStanding: true, remaining: 5 }]);
    life.act('2026-09-15', actors.office, { type: 'decideContest', upheld: false, reason: '按职责分工属自规' });
    expect(matterClocks(life.state, '2026-09-15', sampleCalendar)).toMatchObject([{ what: 'sign', dueOn: '2026-09-16' }, { what: 'ladder', dueOn: '2026-09-22' }, { what: 'settle' }]);
    const upheld = raised().act('2026-09-01', actors.land, { type: 'contest', reason: '属林业部门职责' }).act('2026-09-03', actors.office, { type: 'decideContest', upheld: true, unitId: 'forestry', reason: '同意' });
    expect(upheld.state).toMatchObject({ status: 'routed', holderId: 'forestry', routedOn: '2026-09-03', formerHolderIds: ['natural-resources'] });
    expect(upheld.state.plan!.ladder[0]!.holderId).toBe('forestry');
  });
});

describe('a complaint', () => {
  it('has a time to be accepted and to be settled in, each noted once', () => {
    const limits = { ...sampleMatterPlan().limits, accept: { amount: 7, unit: 'workingDay' as const }, settle: { amount: 60, unit: 'workingDay' as const } };
    const life = raised({ kind: 'foreignComplaint', classId: 'foreign', projectId: undefined, stepId: undefined }, { limits }).pass('2026-09-11').pass('2026-12-31');
    expect(life.told('MatterOverdue').map(({ data }) => [data.what, data.dueOn])).toEqual([['sign', '2026-09-02'], ['accept', '2026-09-10'], ['settle', '2026-11-30']]);
  });

  it('is settled within its days from acceptance, where the rules say so: none run before that, and another handler accepts nothing anew', () => {
    const limits = { ...sampleMatterPlan().limits, accept: { amount: 7, unit: 'workingDay' as const }, settle: { amount: 60, unit: 'workingDay' as const } };
    const life = raised({ kind: 'foreignComplaint', classId: 'foreign', projectId: undefined, stepId: undefined }, { limits, settleFrom: 'acceptance' });
    const clock = (what: string, on: string) => matterClocks(life.state, on, sampleCalendar).find((one) => one.what === what);
    expect([clock('accept', '2026-09-09')?.dueOn, clock('settle', '2026-09-09')]).toEqual(['2026-09-10', undefined]);
    life.act('2026-09-09', actors.land, { type: 'signFor' });
    expect([clock('accept', '2026-09-09'), clock('settle', '2026-09-09')?.dueOn]).toEqual([undefined, '2026-12-08']);
    life.act('2026-09-14', actors.office, { type: 'transfer', unitId: 'housing', reason: '属住建' });
    expect([clock('accept', '2026-09-14'), clock('settle', '2026-09-14')?.dueOn]).toEqual([undefined, '2026-12-08']);
    expect(life.pass('2026-12-31').told('MatterOverdue').map(({ data }) => [data.what, data.dueOn])).toEqual([['sign', '2026-09-15'], ['settle', '2026-12-08']]);
  });
});

describe('a dispatch task', () => {
  it('is due on the day it was ordered for, until the handler promises another', () => {
    const life = signed(raised({ kind: 'dispatchTask', requestedOn: '2026-09-10' }));
    expect(matterClocks(life.state, '2026-09-02', sampleCalendar)).toContainEqual(expect.objectContaining({ what: 'promised', dueOn: '2026-09-10', unitId: 'natural-resources' }));
    expect(life.pass('2026-09-11').told('MatterOverdue').map(({ data }) => data.what)).toEqual(['plan', 'promised']);
  });
});

describe('an issue behind several blockers', () => {

  it('waits for the office, which accepts or declines it', () => {
    expect(proposed().pass('2026-10-01').events).toHaveLength(1);
    expect(refusal(() => proposed().act('2026-09-02', actors.land, { type: 'acceptIssue', plan: sampleMatterPlan() })).code).toBe('wrong-unit');
    expect(proposed().act('2026-09-02', actors.office, { type: 'acceptIssue', plan: sampleMatterPlan() }).state).toMatchObject({ status: 'routed', level: 1, routedOn: '2026-09-02' });
    const declined = proposed().act('2026-09-02', actors.office, { type: 'declineIssue', reason: '成因不同' });
    expect(declined.state).toMatchObject({ status: 'closed', outcome: 'declined' });
    expect(refusal(() => declined.act('2026-09-03', actors.office, { type: 'reopen', reason: '再议' })).code).toBe('matter-not-closed');
    expect(refusal(() => raised().act('2026-09-02', actors.office, { type: 'declineIssue', reason: '不是' })).code).toBe('matter-not-proposed');
  });

  it('is followed by its children, whose clocks stand meanwhile', () => {
    const child = inHand().act('2026-09-04', actors.office, { type: 'attachTo', parentId: 'p1' });
    expect(child.pass('2026-10-15').told('MatterEscalated')).toEqual([]);
    expect(refusal(() => child.act('2026-10-15', actors.office, { type: 'attachTo', parentId: 'p2' })).code).toBe('already-attached');
    child.act('2026-10-15', actors.office, { type: 'followParent', what: 'answered', text: '市里已出台办法' });
    expect(child.state).toMatchObject({ status: 'answered', answer: { text: '市里已出台办法' } });
    expect(child.act('2026-10-16', actors.officer, { type: 'evaluate', score: 'unsatisfied' }).state).toMatchObject({ status: 'inHand', parentId: undefined });
    expect(matterClocks(child.state, '2026-10-16', sampleCalendar).find(({ what }) => what === 'ladder')).toMatchObject({ remaining: 2 });
    const other = inHand().act('2026-09-04', actors.office, { type: 'attachTo', parentId: 'p1' });
    expect(other.act('2026-09-10', actors.time, { type: 'followParent', what: 'closed', text: '办法已实施' }).state).toMatchObject({ status: 'closed', outcome: 'byOffice' });
    expect(refusal(() => inHand().act('2026-09-10', actors.time, { type: 'followParent', what: 'closed', text: '办法已实施' })).code).toBe('not-attached');
    const loose = inHand().act('2026-09-04', actors.office, { type: 'attachTo', parentId: 'p1' }).act('2026-09-09', actors.office, { type: 'detach', reason: '单独办理' });
    expect(loose.pass('2026-09-20').told('MatterEscalated').map(({ occurredAt }) => occurredAt)).toEqual([instantOf('2026-09-14', 9)]);
  });
});

describe('refused is', () => {
  const officeHandles = { holderId: 'commerce' };
  it.each<[string, () => MatterLife, Actor, MatterCommand, string]>([
    ['raising twice', raised, actors.officer, { type: 'raise', matterId: 'm1', facts: sampleMatterFacts(), plan: sampleMatterPlan() }, 'matter-already-raised'],
    ['raising for another unit', () => new MatterLife(), actors.land, { type: 'raise', matterId: 'm1', facts: sampleMatterFacts(), plan: sampleMatterPlan() }, 'wrong-unit'],
    ['a slip without a colour', () => new MatterLife(), actors.office, { type: 'raise', matterId: 'm1', facts: sampleMatterFacts({ kind: 'slip' }), plan: sampleMatterPlan() }, 'bad-text'],
    ['acting on nothing', () => new MatterLife(), actors.land, { type: 'signFor' }, 'matter-not-raised'],
    ['registering twice', raised, actors.officer, { type: 'register', plan: sampleMatterPlan() }, 'matter-already-registered'],
    ['signing by two people', signed, actors.land2, { type: 'signFor' }, 'already-signed'],
    ['signing by an assisting unit', raised, actors.finance, { type: 'signFor' }, 'wrong-unit'],
    ['contesting twice', () => raised().act('2026-09-01', actors.land, { type: 'contest', reason: '不属' }).act('2026-09-02', actors.office, { type: 'decideContest', upheld: false, reason: '属' }), actors.land, { type: 'contest', reason: '不属' }, 'already-contested'],
    ['contesting after signing', signed, actors.land, { type: 'contest', reason: '不属' }, 'contest-after-signing'],
    ['contesting by another unit', raised, actors.finance, { type: 'contest', reason: '不属' }, 'wrong-unit'],
    ['signing while contested', () => raised().act('2026-09-01', actors.land, { type: 'contest', reason: '不属' }), actors.land, { type: 'signFor' }, 'matter-contested'],
    ['deciding on no contest', raised, actors.office, { type: 'decideContest', upheld: true, unitId: 'forestry', reason: '同意' }, 'not-contested'],
    ['upholding to the same unit', () => raised().act('2026-09-01', actors.land, { type: 'contest', reason: '不属' }), actors.office, { type: 'decideContest', upheld: true, unitId: 'natural-resources', reason: '同意' }, 'already-the-handler'],
    ['planning before signing', raised, actors.land, { type: 'planHandling', text: '办', promisedOn: '2026-09-20' }, 'matter-not-signed'],
    ['a promise in the past', signed, actors.land, { type: 'planHandling', text: '办', promisedOn: '2026-09-01' }, 'bad-date'],
    ['answering before signing', raised, actors.land, answer, 'matter-not-signed'],
    ['answering twice', answered, actors.land, answer, 'already-answered'],
    ['answering after transfer', () => inHand().act('2026-09-04', actors.office, { type: 'transfer', unitId: 'housing', reason: '涉及安置房' }), actors.land, answer, 'matter-transferred'],
    ['transferring to itself', inHand, actors.office, { type: 'transfer', unitId: 'natural-resources', reason: '转' }, 'already-the-handler'],
    ['transferring by a bystander', inHand, actors.finance, { type: 'transfer', unitId: 'housing', reason: '转' }, 'wrong-unit'],
    ['evaluating by another', answered, actors.office, satisfied, 'not-the-raiser'],
    ['noting by another than the raiser', inHand, actors.land, { type: 'addNote', text: '已补充' }, 'not-the-raiser'],
    ['evaluating by the enterprise of another matter\'s raiser', answered, actors.enterprise, satisfied, 'not-the-raiser'],
    ['evaluating before the answer', inHand, actors.officer, satisfied, 'matter-not-answered'],
    ['calling back before the evaluation', answered, actors.office, { type: 'callBack', confirmed: true, note: '核实' }, 'not-evaluated'],
    ['closing by the handler', answered, actors.land, { type: 'close', reason: '已办' }, 'handler-cannot-close'],
    ['closing by the handler who raised it', () => answered(new MatterLife().act('2026-09-01', actors.land, { type: 'raise', matterId: 'm1', facts: sampleMatterFacts({ raiser: { unitId: 'natural-resources' } }), plan: sampleMatterPlan() })), actors.land2, satisfied, 'handler-cannot-close'],
    ['closing instead of calling back', () => answered(raised({}, { callBack: true })).act('2026-09-07', actors.officer, satisfied), actors.office, { type: 'close', reason: '已办' }, 'call-back-owed'],
    ['closing what was not answered', inHand, actors.office, { type: 'close', reason: '已办' }, 'matter-not-answered'],
    ['closing by a bystander', answered, actors.finance, { type: 'close', reason: '已办' }, 'wrong-unit'],
    ['closing by the office without a reason', answered, actors.office, { type: 'close' }, 'bad-text'],
    ['closing by whoever answered for the office', () => raised({}, officeHandles).act('2026-09-02', actors.office, { type: 'signFor' }).act('2026-09-02', actors.office, answer), actors.office, { type: 'close', reason: '已办' }, 'handler-cannot-close'],
    ['returning what was not answered', inHand, actors.officer, { type: 'return', reason: '不清楚' }, 'matter-not-answered'],
    ['reopening what is open', inHand, actors.officer, { type: 'reopen', reason: '又停工' }, 'matter-not-closed'],
    ['merging into itself', inHand, actors.office, { type: 'merge', intoId: 'm1', reason: '重复' }, 'merge-into-itself'],
    ['merging by the handler', inHand, actors.land, { type: 'merge', intoId: 'm2', reason: '重复' }, 'wrong-unit'],
    ['acting on what was merged', () => inHand().act('2026-09-04', actors.office, { type: 'merge', intoId: 'm2', reason: '重复' }), actors.land, answer, 'matter-ended'],
    ['withdrawing by another', inHand, actors.land, { type: 'withdraw', reason: '不需' }, 'not-the-raiser'],
    ['following itself', inHand, actors.office, { type: 'attachTo', parentId: 'm1' }, 'attach-to-itself'],
  ])('%s', (_what, life, actor, command, code) => {
    const before = life();
    expect(refusal(() => before.act('2026-09-07', actor, command)).code).toBe(code);
  });

  it('closing by another person of the office that handles it, until the raiser has spoken', () => {
    const byOffice = (plan: Partial<MatterPlan> = {}) => raised({}, { ...officeHandles, ...plan }).act('2026-09-02', actors.office, { type: 'signFor' }).act('2026-09-02', actors.office, answer);
    expect(refusal(() => byOffice().act('2026-09-03', actors.office2, { type: 'close', reason: '已核实' })).code).toBe('handler-cannot-close');
    expect(byOffice().act('2026-09-03', actors.officer, satisfied).state).toMatchObject({ status: 'closed', outcome: 'satisfied' });
    const evaluated = () => byOffice({ callBack: true }).act('2026-09-03', actors.officer, satisfied), call: MatterCommand = { type: 'callBack', confirmed: true, note: '电话核实' };
    expect(refusal(() => evaluated().act('2026-09-04', actors.office, call)).code).toBe('handler-cannot-close');
    expect(evaluated().act('2026-09-04', actors.office2, call).state).toMatchObject({ status: 'closed', outcome: 'satisfied' });
    expect(byOffice().pass('2026-09-30').state).toMatchObject({ status: 'closed', outcome: 'noAnswer' });
  });

  it('closing by the office that answered for the handler', () => {
    const life = inHand().act('2026-09-04', actors.office, answer);
    for (const actor of [actors.office, actors.office2]) expect(refusal(() => life.act('2026-09-07', actor, { type: 'close', reason: '已办' })).code).toBe('handler-cannot-close');
    expect(life.act('2026-09-07', actors.officer, satisfied).state.status).toBe('closed');
  });
});

it('takes what its raiser adds, in any state until it has ended, and nothing else changes by that', () => {
  const life = byEnterprise().act('2026-09-01', actors.enterprise, { type: 'addNote', text: '设备已到港' }), { notes, ...rest } = life.state;
  expect(notes).toEqual([{ on: '2026-09-01', text: '设备已到港' }]);
  expect(rest).toEqual(byEnterprise().state);
  life.act('2026-09-01', actors.enterprise, { type: 'withdraw', reason: '已解决' });
  expect(refusal(() => life.act('2026-09-02', actors.enterprise, { type: 'addNote', text: '又有变化' })).code).toBe('matter-ended');
});

describe('whoever may act', () => {
  it('is told the verbs that the decider would take', () => {
    const allowed = (life: MatterLife, actor: Actor) => allowedMatterCommands(life.state, onDay('2026-09-07', actor));
    expect(allowed(raised(), actors.land)).toEqual(['contest', 'sign-for', 'explain', 'escalate']);
    expect(allowed(inHand(), actors.finance)).toEqual(['add-progress']);
    expect(allowed(answered(), actors.officer)).toEqual(['add-note', 'evaluate', 'close', 'return', 'withdraw']);
    expect(allowed(answered(), actors.land)).toEqual([]);
    expect(allowed(byEnterprise(), actors.officer)).toEqual(['register']);
    expect(allowed(byEnterprise(), actors.enterprise)).toEqual(['add-note', 'withdraw']);
    expect(allowed(new MatterLife(), actors.office)).toEqual([]);
  });

  it('records another plan only when it differs', () => {
    const life = inHand();
    expect(life.act('2026-09-04', actors.time, { type: 'changePlan', plan: sampleMatterPlan() }).told('MatterPlanChanged')).toEqual([]);
    const ladder = sampleMatterPlan().ladder.map((one) => (one.level === 4 ? { ...one, holderId: 'commerce', standIn: 'office' as const, namedId: 'government-office' } : one));
    life.act('2026-09-04', actors.time, { type: 'changePlan', plan: sampleMatterPlan({ ladder }) });
    expect(life.told('MatterPlanChanged')).toHaveLength(1);
    expect(life.state).toMatchObject({ holderId: 'natural-resources', status: 'inHand', level: 1 });
    const moved = inHand().act('2026-09-04', actors.office, { type: 'transfer', unitId: 'housing', reason: '涉及安置房' });
    expect(moved.act('2026-09-04', actors.time, { type: 'changePlan', plan: sampleMatterPlan() }).told('MatterPlanChanged')).toEqual([]);
    expect(moved.state.plan).toMatchObject({ holderId: 'housing', ladder: [{ holderId: 'housing' }, {}, {}, {}, {}, {}] });
  });
});
