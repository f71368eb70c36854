import { contextAt, document, sampleCalendar } from '#libs/testing/sample-project.js';
import { reportActors as actors, sampleDraft, sampleForm, sampleSubmission } from '#libs/testing/sample-submission.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Actor } from '../decider.js';
import { DomainError } from '../errors.js';
import { instantOf, type LocalDate } from '../instants.js';
import { burdenOf } from './burden.js';
import { reviewDueOn } from './submission.clock.js';
import { changeSubmissionCalendar } from './change-submission-calendar.js';
import { expectationsOf } from './expectations.js';
import { submissionClock } from './submission.clock.js';
import type { SubmissionCommand } from './submission.commands.js';
import { initialSubmission, reportingCycle } from './submission.decider.js';
import type { SubmissionEvent } from './submission.events.js';
import type { SubmissionFacts } from './submission.facts.js';
import { allowedSubmissionCommands } from './submission.permissions.js';
import type { SubmissionState } from './submission.state.js';

const at = (date: LocalDate, actor: Actor, hour = 10) => contextAt(instantOf(date, hour), actor);

/** A submission whose acts are written one below the other. */
class Life {
  state: SubmissionState = initialSubmission;
  events: SubmissionEvent[] = [];

  act(date: LocalDate, actor: Actor, command: SubmissionCommand, hour = 10): this {
    return this.add(reportingCycle.decide(this.state, command, at(date, actor, hour)));
  }

  pass(date: LocalDate, hour = 10): this {
    return this.add(reportingCycle.tick(this.state, at(date, actors.time, hour)));
  }

  private add(events: SubmissionEvent[]): this {
    this.events.push(...events);
    this.state = events.reduce(reportingCycle.evolve, this.state);
    return this;
  }
}

const opened = (over: Partial<SubmissionFacts> = {}) => new Life().act('2026-11-20', actors.time, { type: 'open', facts: sampleSubmission(over) });
const drafted = (over: Partial<SubmissionFacts> = {}) => opened(over).act('2026-11-20', actors.time, { type: 'draft', fields: sampleDraft });
const confirmed = (over: Partial<SubmissionFacts> = {}) => drafted(over).act('2026-11-24', actors.reporter, { type: 'confirmDraft' });
const submitted = () => confirmed().act('2026-11-25', actors.reporter, { type: 'submit' });
const accepted = () => submitted().act('2026-11-26', actors.office, { type: 'accept' });
const frozen = () => accepted().pass('2026-12-04');

function refusal(act: () => unknown): DomainError {
  try { act(); } catch (error) { if (error instanceof DomainError) return error; throw error; }
  throw new Error('nothing was refused');
}
const told = ({ events }: Life, ...types: SubmissionEvent['type'][]) => events.filter(({ type }) => types.includes(type));

describe('a submission', () => {
  it('is drafted anew by time only where that says something else and nobody stands by it', () => {
    const redraft = (life: Life, fields = sampleDraft) => reportingCycle.decide(life.state, { type: 'draft', fields }, at('2026-11-24', actors.time)).length;
    expect([redraft(drafted()), redraft(drafted(), { ...sampleDraft, events: { value: 1, sources: ['e3'], sentences: [] } }), redraft(drafted(), {})]).toEqual([0, 1, 1]);
    expect(refusal(() => redraft(confirmed())).code).toBe('submission-confirmed');
    expect(drafted().state.draftedAt).toBe(instantOf('2026-11-20', 10));
  });

  it('takes a cleared field for no value, with a reason where something had been drafted, and never for the old one again', () => {
    const clear = (life: Life, reason?: string) => life.act('2026-11-24', actors.reporter, { type: 'confirmField', fieldId: 'events', isEmpty: true, ...(reason && { reason }) });
    expect(refusal(() => clear(drafted())).code).toBe('change-needs-reason');
    expect(refusal(() => drafted().act('2026-11-24', actors.reporter, { type: 'confirmField', fieldId: 'progress', isEmpty: true, reason: '没有' })).code).toBe('bad-value');
    const life = clear(drafted(), '不归口'), field = () => life.state.fields['events']!;
    expect([field().value, field().draft?.value, field().isConfirmed, field().isChanged]).toEqual([undefined, 0, true, true]);
    life.act('2026-11-24', actors.reporter, { type: 'confirmDraft' }).act('2026-11-25', actors.reporter, { type: 'submit' }).act('2026-11-26', actors.office, { type: 'return', fields: { events: '请核对' }, reason: '请核对' });
    expect(life.state.versions[0]!.values).not.toHaveProperty('events');
    life.act('2026-11-26', actors.reporter, { type: 'confirmField', fieldId: 'events', reason: '确无' });
    expect(field().value).toBeUndefined();
  });

  it('opens by itself, is drafted, confirmed, submitted, accepted and frozen', () => {
    const life = opened();
    expect(life.events[0]!.occurredAt).toBe(instantOf('2026-11-20', 9));
    expect(life.events[0]!.rule).toEqual({ table: 'duties', version: 'sample', row: 'm12-monthly' });
    expect(opened({ formRow: 'report-form.unit-month' }).events[0]!.rule).toEqual({ table: 'report-form', version: '1', row: 'report-form.unit-month' });
    const statuses = [life.state.status];
    const next = (step: Life) => statuses.push(step.state.status);
    next(life.act('2026-11-20', actors.time, { type: 'draft', fields: sampleDraft }));
    next(life.act('2026-11-24', actors.reporter, { type: 'confirmField', fieldId: 'progress' }));
    next(life.act('2026-11-24', actors.reporter, { type: 'confirmField', fieldId: 'events' }));
    next(life.act('2026-11-25', actors.reporter, { type: 'submit' }));
    next(life.act('2026-11-26', actors.office, { type: 'accept', note: '数据齐全' }));
    next(life.pass('2026-12-04'));
    expect(statuses).toEqual(['open', 'drafted', 'drafted', 'confirmed', 'submitted', 'accepted', 'frozen']);
    expect(life.events.at(-1)).toMatchObject({ type: 'SubmissionFrozen', occurredAt: instantOf('2026-12-03', 17), data: { version: 1 } });
    expect(life.state).toMatchObject({ id: 'm12-monthly/2026-11/lengshuitan', frozenVersion: 1, lateBy: 0 });
  });

  it('opens late with its true date after downtime, and only once', () => {
    const late = new Life().act('2026-11-24', actors.time, { type: 'open', facts: sampleSubmission() });
    expect(late.state.openedAt).toBe(instantOf('2026-11-20', 9));
    expect(refusal(() => late.act('2026-11-24', actors.time, { type: 'open', facts: sampleSubmission() })).code).toBe('submission-already-open');
  });

  it('keeps another figure than the draft\'s with its reason, and the draft beside it', () => {
    const life = drafted().act('2026-11-24', actors.reporter, { type: 'confirmField', fieldId: 'events', value: 2, reason: '活动记录尚未录入', evidence: [document('photo')] });
    expect(life.events.at(-1)).toMatchObject({ type: 'FieldConfirmed', data: { value: 2, drafted: 0, isChanged: true }, reason: '活动记录尚未录入' });
    expect(life.state.fields.events).toMatchObject({ value: 2, draft: { value: 0 }, reason: '活动记录尚未录入' });
  });

  it('is approved by the head of the unit where the pack says so; a change after that needs it anew', () => {
    const life = confirmed({ needsUnitHead: true });
    expect(refusal(() => life.act('2026-11-24', actors.reporter, { type: 'submit' })).code).toBe('approval-missing');
    life.act('2026-11-24', actors.head, { type: 'approve' });
    expect(life.state.status).toBe('approved');
    life.act('2026-11-24', actors.reporter, { type: 'confirmField', fieldId: 'progress', value: '更正', reason: '补充' });
    expect(refusal(() => life.act('2026-11-24', actors.reporter, { type: 'submit' })).code).toBe('approval-missing');
    expect(life.act('2026-11-24', actors.head, { type: 'approve' }).act('2026-11-24', actors.reporter, { type: 'submit' }).state.status).toBe('submitted');
  });

  it('says "nothing" in one click', () => {
    const life = drafted().act('2026-11-24', actors.reporter, { type: 'confirmNothing' }).act('2026-11-24', actors.reporter, { type: 'submit' });
    expect(life.state.versions).toMatchObject([{ isNothing: true, values: {} }]);
  });

  it('comes back with reasons by field, and has working days to be corrected', () => {
    const life = submitted().act('2026-11-26', actors.office, { type: 'return', fields: { events: '请附照片' }, reason: '材料不全' });
    expect(life.state).toMatchObject({ status: 'returned', fields: { events: { isConfirmed: false, returned: '请附照片' }, progress: { isConfirmed: true } } });
    expect(submissionClock(life.state, instantOf('2026-11-26', 11), sampleCalendar)).toMatchObject({ dueOn: '2026-11-30' });
    expect(refusal(() => life.act('2026-11-27', actors.reporter, { type: 'submit' })).parameters).toEqual({ fields: ['events'] });
    life.act('2026-11-27', actors.reporter, { type: 'confirmField', fieldId: 'events' }).act('2026-11-27', actors.reporter, { type: 'submit' });
    expect(life.state.versions.map(({ number, status }) => [number, status])).toEqual([[1, 'returned'], [2, 'submitted']]);
  });

  it('is restated beside the old version and accepted anew; a returned restatement leaves the old one standing', () => {
    const restate = { type: 'restate' as const, values: { events: 3 }, evidence: { events: [document('photo')] }, reason: '漏报一场' };
    const life = frozen().act('2026-12-07', actors.reporter, restate);
    expect(life.events.at(-1)!.data).toMatchObject({ version: 2, before: { events: 0 }, values: { events: 3, progress: '本期办结 2 个环节。' } });
    life.act('2026-12-08', actors.office, { type: 'return', fields: {}, reason: '时间不在本期' });
    expect(life.state).toMatchObject({ status: 'frozen', frozenVersion: 1 });
    life.act('2026-12-08', actors.reporter, restate).act('2026-12-09', actors.office, { type: 'accept' }).pass('2026-12-09');
    expect(life.state).toMatchObject({ status: 'frozen', frozenVersion: 3 });
    expect(life.state.versions.map(({ status, values }) => [status, values.events])).toEqual([['accepted', 0], ['returned', 3], ['accepted', 3]]);
  });

  it('may be written by a deputy until the last day named', () => {
    const life = drafted().act('2026-11-23', actors.reporter, { type: 'delegate', accountId: 'a-neighbour', until: '2026-11-24', reason: '出差' });
    life.act('2026-11-24', actors.neighbour, { type: 'confirmDraft' });
    expect(refusal(() => life.act('2026-11-25', actors.neighbour, { type: 'submit' })).code).toBe('others-submission');
  });

  it('goes to the unit that takes over, with everything written so far', () => {
    const life = confirmed().act('2026-11-24', actors.office, { type: 'handOverTo', unitId: 'lingling', reason: '机构合并' });
    expect(refusal(() => life.act('2026-11-24', actors.reporter, { type: 'submit' })).code).toBe('others-submission');
    expect(life.act('2026-11-24', actors.neighbour, { type: 'submit' }).state).toMatchObject({ status: 'submitted', id: 'm12-monthly/2026-11/lengshuitan', unitId: 'lingling' });
  });

  it('needs the head of the unit that takes over, whatever the former one approved', () => {
    const life = confirmed({ needsUnitHead: true }).act('2026-11-24', actors.head, { type: 'approve' }).act('2026-11-24', actors.office, { type: 'handOverTo', unitId: 'lingling', reason: '机构合并' });
    expect(life.state.status).toBe('confirmed');
    expect(refusal(() => life.act('2026-11-24', actors.neighbour, { type: 'submit' })).code).toBe('approval-missing');
  });

  it('is delegated until a day, and after it whoever stood in has no part in it', () => {
    const life = drafted().act('2026-11-23', actors.reporter, { type: 'delegate', unitId: 'lingling', until: '2026-11-25', reason: '外出' });
    expect(reportingCycle.nextWakeUp(life.state, at('2026-11-23', actors.time))! <= instantOf('2026-11-26')).toBe(true);
    life.act('2026-11-24', actors.neighbour, { type: 'confirmDraft' }).pass('2026-11-25', 23);
    expect(life.state.delegate).toMatchObject({ unitId: 'lingling' });
    life.pass('2026-11-26', 1);
    expect([life.state.delegate, told(life, 'SubmissionDelegationEnded').map(({ occurredAt }) => occurredAt)]).toEqual([undefined, [instantOf('2026-11-26')]]);
    expect(refusal(() => life.act('2026-11-26', actors.neighbour, { type: 'submit' })).code).toBe('others-submission');
    // Delegations of before time ended them stay as they were.
    const old = reportingCycle.evolve(drafted().state, { type: 'SubmissionDelegated', data: { unitId: 'lingling', until: '2026-11-25' }, occurredAt: instantOf('2026-11-23', 10) });
    expect(reportingCycle.tick(old, at('2026-12-20', actors.time)).some(({ type }) => type === 'SubmissionDelegationEnded')).toBe(false);
  });

  it('is not delegated by the office to itself', () => {
    const to = (deputy: object) => () => drafted().act('2026-11-23', actors.office, { type: 'delegate', until: '2026-11-25', reason: '代办', ...deputy });
    for (const deputy of [{ unitId: 'commerce' }, { accountId: 'a-office' }, { accountId: 'a-office-2', person: { name: '刘科长', unitId: 'commerce' } }]) expect(refusal(to(deputy)).code).toBe('deputy-for-oneself');
    expect(to({ unitId: 'lingling' })().state.delegate).toMatchObject({ unitId: 'lingling' });
    expect(drafted().act('2026-11-23', actors.reporter, { type: 'delegate', unitId: 'commerce', until: '2026-11-25', reason: '请协助' }).state.delegate).toMatchObject({ unitId: 'commerce' });
  });

  it('is approved by somebody else of the unit while its head is away, though not by the hand that wrote it', () => {
    const acting = { ...actors.reporter, accountId: 'a-deputy', isActingHead: true }, life = confirmed({ needsUnitHead: true });
    expect(refusal(() => life.act('2026-11-24', { ...acting, isActingHead: false }, { type: 'approve' })).code).toBe('unit-head-required');
    expect(refusal(() => life.act('2026-11-24', { ...actors.reporter, isActingHead: true }, { type: 'approve' })).code).toBe('second-account-required');
    expect(refusal(() => life.act('2026-11-24', { ...actors.neighbour, isActingHead: true }, { type: 'approve' })).code).toBe('others-submission');
    expect(allowedSubmissionCommands(life.state, at('2026-11-24', acting))).toContain('approve');
    expect(life.act('2026-11-24', acting, { type: 'approve' }).events.at(-1)).toMatchObject({ type: 'SubmissionApproved', data: { unitId: 'lengshuitan', standsIn: true } });
    expect(life.act('2026-11-25', actors.reporter, { type: 'submit' }).state.writers).toBeUndefined();
  });

  it('counts what was asked for against what was told, in numbers and in rows', () => {
    const expects = [{ field: 'events', count: 2 }, { field: 'visits', count: 1 }];
    const life = drafted({ expects }).act('2026-11-24', actors.reporter, { type: 'confirmField', fieldId: 'visits', value: [{ host: '苏商会', on: '2026-11-12' }, { host: '工商联', on: '2026-11-13' }] });
    expect(expectationsOf(life.state)).toEqual([{ field: 'events', count: 2, given: 0, isMet: false }, { field: 'visits', count: 1, given: 2, isMet: true }]);
    expect(expectationsOf(accepted().state)).toEqual([]);
    const given = (one: Life) => expectationsOf(one.state)[1]!.given, visit = { host: '商会', on: '2026-11-20' };
    life.act('2026-11-25', actors.reporter, { type: 'confirmDraft' }).act('2026-11-25', actors.reporter, { type: 'submit' }).act('2026-11-26', actors.office, { type: 'return', fields: { visits: '重复' }, reason: '请核对' });
    expect(given(life.act('2026-11-26', actors.reporter, { type: 'confirmField', fieldId: 'visits', value: [visit] }))).toBe(1);
    life.act('2026-11-26', actors.reporter, { type: 'submit' }).act('2026-11-27', actors.office, { type: 'accept' });
    const restated = life.act('2026-11-30', actors.reporter, { type: 'restate', values: { visits: [visit, visit, visit] }, reason: '漏报' });
    expect(given(restated)).toBe(3);
    expect(given(restated.act('2026-12-01', actors.office, { type: 'return', fields: {}, reason: '不实' }))).toBe(1);
  });

  it('counts what it cost the unit', () => {
    const life = drafted().pass('2026-11-24').act('2026-11-24', actors.reporter, { type: 'confirmField', fieldId: 'progress', value: '另文', reason: '补充' })
      .act('2026-11-24', actors.reporter, { type: 'confirmDraft' }).act('2026-11-24', actors.reporter, { type: 'submit' }, 11);
    expect(burdenOf(life.state)).toMatchObject({ asked: 5, prefilled: 2, changed: 1, reminders: 1, minutes: 4 * 1_440 + 120, isNothing: false });
  });
});

describe('a submission refuses', () => {
  const change = (fieldId: string, value: unknown, over = {}) => ({ type: 'confirmField', fieldId, value, reason: '更正', ...over }) as SubmissionCommand;
  const submit: SubmissionCommand = { type: 'submit' };
  it.each<[string, () => Life, Actor, SubmissionCommand, string]>([
    ['what has not opened', () => new Life(), actors.reporter, submit, 'submission-not-open'],
    ['opening before its day', () => new Life(), actors.time, { type: 'open', facts: sampleSubmission({ opens: { start: '2026-11-30', limit: { amount: 1, unit: 'workingDay' } } }) }, 'submission-not-due'],
    ['opening by a unit', () => new Life(), actors.reporter, { type: 'open', facts: sampleSubmission() }, 'office-required'],
    ['a period that is none', () => new Life(), actors.time, { type: 'open', facts: sampleSubmission({ period: '2026-13' }) }, 'bad-period'],
    ['a form of 200 fields', () => new Life(), actors.time, { type: 'open', facts: sampleSubmission({ form: [{ ...sampleForm[0]!, fields: Array.from({ length: 200 }, (_, n) => ({ ...sampleForm[0]!.fields[0]!, id: `f${n}` })) }] }) }, 'form-too-large'],
    ['submitting twice', submitted, actors.reporter, submit, 'submission-submitted'],
    ['submitting after the freeze', frozen, actors.reporter, submit, 'submission-frozen'],
    ['what is not confirmed', drafted, actors.reporter, submit, 'submission-unconfirmed'],
    ['an empty report', opened, actors.reporter, submit, 'submission-unconfirmed'],
    ['a draft over what is confirmed', confirmed, actors.time, { type: 'draft', fields: {} }, 'submission-confirmed'],
    ['a draft of unknown fields', opened, actors.time, { type: 'draft', fields: { other: { sources: [], sentences: [] } } }, 'unknown-form-field'],
    ['another unit', drafted, actors.neighbour, { type: 'confirmDraft' }, 'others-submission'],
    ['the office writing for a unit', drafted, actors.office, { type: 'confirmDraft' }, 'others-submission'],
    ['restating another unit\'s report', frozen, actors.neighbour, { type: 'restate', values: { progress: '改' }, reason: '改' }, 'others-submission'],
    ['restating what is not accepted', drafted, actors.reporter, { type: 'restate', values: { progress: '改' }, reason: '改' }, 'submission-not-accepted'],
    ['restating while a version waits', () => frozen().act('2026-12-04', actors.reporter, { type: 'restate', values: { progress: '改' }, reason: '改' }), actors.reporter, { type: 'restate', values: { progress: '再改' }, reason: '改' }, 'submission-submitted'],
    ["restating what the head confirms", frozen, actors.reporter, { type: 'restate', values: { mood: 'fair' }, reason: '改' }, 'unit-head-required'],
    ['restating nothing', frozen, actors.reporter, { type: 'restate', values: { events: 0 }, reason: '改' }, 'nothing-to-change'],
    ['restating a figure without evidence', frozen, actors.reporter, { type: 'restate', values: { events: 3 }, reason: '改' }, 'figure-needs-evidence'],
    ['a figure without evidence', drafted, actors.reporter, change('events', 2), 'figure-needs-evidence'],
    ['the wrong currency', drafted, actors.reporter, change('capital', { currency: 'CNY', amountMinor: 1 }), 'wrong-currency'],
    ['a text that is too long', drafted, actors.reporter, change('progress', '长'.repeat(20_001)), 'text-too-long'],
    ['ten megabytes of text', drafted, actors.reporter, change('progress', 'x'.repeat(10_000_000)), 'text-too-long'],
    ['text no database takes', drafted, actors.reporter, change('progress', 'a\0b'), 'bad-text'],
    ['an unknown field', drafted, actors.reporter, change('constructor', 1), 'unknown-form-field'],
    ['another figure without a reason', drafted, actors.reporter, change('events', 2, { reason: undefined, evidence: [document('photo')] }), 'change-needs-reason'],
    ['a number that is none', drafted, actors.reporter, change('events', '二'), 'bad-value'],
    ['a number below zero', drafted, actors.reporter, change('events', -1), 'bad-value'],
    ['a row with an unknown column', drafted, actors.reporter, change('visits', [{ guest: '甲' }]), 'bad-value'],
    ['a row with a date that is none', drafted, actors.reporter, change('visits', [{ on: '2026-02-30' }]), 'bad-value'],
    ['a choice that is none', drafted, actors.head, change('mood', 'bad'), 'bad-value'],
    ['the head\'s field from a reporter', drafted, actors.reporter, change('mood', 'good'), 'unit-head-required'],
    ['nothing where something is asked', () => drafted({ allowNothing: false }), actors.reporter, { type: 'confirmNothing' }, 'nothing-not-allowed'],
    ['an approval nobody asked for', confirmed, actors.head, { type: 'approve' }, 'approval-not-needed'],
    ['an approval by a reporter', () => confirmed({ needsUnitHead: true }), actors.reporter, { type: 'approve' }, 'unit-head-required'],
    ['a second approval', () => confirmed({ needsUnitHead: true }).act('2026-11-24', actors.head, { type: 'approve' }), actors.head, { type: 'approve' }, 'nothing-to-change'],
    ['a review by a unit', submitted, actors.neighbour, { type: 'accept' }, 'office-required'],
    ['a review of nothing', drafted, actors.office, { type: 'accept' }, 'submission-not-submitted'],
    ['a second review', accepted, actors.office, { type: 'return', fields: {}, reason: '不全' }, 'submission-not-submitted'],
    ['a return of an unknown field', submitted, actors.office, { type: 'return', fields: { other: '不全' }, reason: '不全' }, 'unknown-form-field'],
    ['a return without a reason', submitted, actors.office, { type: 'return', fields: {}, reason: ' ' }, 'bad-text'],
    ['freezing what is not accepted', submitted, actors.office, { type: 'freeze' }, 'submission-not-accepted'],
    ['freezing twice', frozen, actors.office, { type: 'freeze' }, 'submission-frozen'],
    ['freezing by a unit', accepted, actors.reporter, { type: 'freeze' }, 'office-required'],
    ['a deputy by another unit', drafted, actors.neighbour, { type: 'delegate', accountId: 'x', until: '2026-12-31', reason: '代' }, 'others-submission'],
    ['a deputy for a day that is over', drafted, actors.reporter, { type: 'delegate', accountId: 'x', until: '2026-11-01', reason: '代' }, 'bad-date'],
    ['nobody as deputy', drafted, actors.reporter, { type: 'delegate', until: '2026-12-31', reason: '代' }, 'nothing-to-change'],
    ['handing over by a unit', drafted, actors.reporter, { type: 'handOverTo', unitId: 'lingling', reason: '合并' }, 'office-required'],
    ['handing over to itself', drafted, actors.office, { type: 'handOverTo', unitId: 'lengshuitan', reason: '合并' }, 'nothing-to-change'],
  ])('%s', (_what, life, actor, command, code) => {
    const before = life(), state = JSON.stringify(before.state);
    expect(refusal(() => before.act('2026-11-25', actor, command)).code).toBe(code);
    expect(JSON.stringify(before.state)).toBe(state);
  });

  it('a review by whoever submitted, also within the office', () => {
    const own = opened({ unitId: 'commerce' }).act('2026-11-24', actors.office, { type: 'confirmNothing' }).act('2026-11-24', actors.office, { type: 'submit' });
    expect(refusal(() => own.act('2026-11-25', actors.office, { type: 'accept' })).code).toBe('second-account-required');
    expect(own.act('2026-11-25', actors.officeTwo, { type: 'accept' }).state.status).toBe('accepted');
  });
});

describe('what time owes', () => {
  it('reminds before, on and after the due day, and climbs each level once with its true date', () => {
    const life = drafted();
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']) life.pass(day).pass(day, 18);
    expect(life.events.slice(2).map(({ type, occurredAt, data, rule }) => [type, occurredAt, 'level' in data ? data.holderId : '', rule?.row])).toEqual([
      ['SubmissionReminderSent', instantOf('2026-11-23', 9), '', 'r2'], ['SubmissionReminderSent', instantOf('2026-11-24', 9), '', 'r1'], ['SubmissionReminderSent', instantOf('2026-11-25', 9), '', 'r0'],
      ['SubmissionOverdue', instantOf('2026-11-25', 17), '', 'monthly'], ['SubmissionReminderSent', instantOf('2026-11-26', 9), '', 'late'],
      ['SubmissionEscalated', instantOf('2026-11-26', 9), 'lengshuitan', 'head'], ['SubmissionEscalated', instantOf('2026-11-30', 9), 'commerce', 'office'],
      ['SubmissionEscalated', instantOf('2026-12-02', 9), 'government-office', 'deputy']]);
  });

  it('sends no burst of reminders after downtime, and lets no level out', () => {
    const life = drafted().pass('2026-12-04');
    expect(told(life, 'SubmissionReminderSent')).toHaveLength(1);
    expect(told(life, 'SubmissionEscalated').map(({ data, occurredAt }) => [(data as { level: number }).level, occurredAt])).toEqual([[2, instantOf('2026-11-26', 9)], [3, instantOf('2026-11-30', 9)], [4, instantOf('2026-12-02', 9)]]);
  });

  it('counts lateness in working days begun, by the hour', () => {
    const late = (date: LocalDate, hour: number) => confirmed().act(date, actors.reporter, { type: 'submit' }, hour).state.lateBy;
    expect([late('2026-11-25', 17), late('2026-11-25', 18), late('2026-11-26', 9), late('2026-11-30', 9)]).toEqual([0, 1, 1, 3]);
  });

  it('asks nothing of the unit while the office reviews, and tells the office of its own clock', () => {
    const life = submitted();
    for (const day of ['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-31']) life.pass(day).pass(day);
    expect(life.events.slice(-2).map(({ type, occurredAt, data }) => [type, occurredAt, (data as { isLate: boolean }).isLate])).toEqual([
      ['ReviewAwaited', instantOf('2026-11-27', 9), false], ['ReviewAwaited', instantOf('2026-11-30', 9), true]]);
    expect(told(life, 'SubmissionOverdue', 'SubmissionReminderSent')).toEqual([]);
  });

  it('freezes at once what is accepted after the date', () => {
    const life = submitted().pass('2026-12-08').act('2026-12-08', actors.office, { type: 'accept' }).pass('2026-12-08');
    expect(life.events.at(-1)).toMatchObject({ type: 'SubmissionFrozen', occurredAt: instantOf('2026-12-08', 10) });
  });

  it('wakes for the next thing that is owed', () => {
    const wake = ({ state }: Life, day: LocalDate) => reportingCycle.nextWakeUp(state, at(day, actors.time));
    expect(wake(drafted(), '2026-11-20')).toBe(instantOf('2026-11-23', 9));
    expect(wake(accepted(), '2026-11-26')).toBe(instantOf('2026-12-03', 17));
    expect(wake(frozen(), '2026-12-04')).toBeUndefined();
    expect(wake(new Life(), '2026-12-04')).toBeUndefined();
  });

  it('moves with the calendar, and reminds of the new date', () => {
    const next = new WorkingCalendar({ ...sampleCalendar.data, version: 'next', years: { '2026': { notice: 'next', off: ['2026-11-25'], work: [] } } });
    const life = drafted().pass('2026-11-24');
    const [moved] = changeSubmissionCalendar(life.state, { from: sampleCalendar, to: next, reference: '通知', now: instantOf('2026-11-24', 11) });
    expect(moved!.data).toEqual({ before: 'sample', calendar: 'next', from: '2026-11-25', to: '2026-11-26' });
    expect(reportingCycle.evolve(life.state, moved!)).toMatchObject({ calendar: 'next' });
    expect(reportingCycle.evolve(life.state, moved!).reminded).toBeUndefined();
    expect(changeSubmissionCalendar(life.state, { from: next, to: next, reference: '通知', now: instantOf('2026-11-24', 11) })).toEqual([]);
    const late = new WorkingCalendar({ ...sampleCalendar.data, version: 'late', years: { '2026': { notice: 'late', off: ['2026-11-26', '2026-11-27'], work: [] } } }), waiting = submitted();
    const [review] = changeSubmissionCalendar(waiting.state, { from: sampleCalendar, to: late, reference: '通知', now: instantOf('2026-11-24', 11) });
    expect(review!.data).toMatchObject({ review: { from: reviewDueOn(waiting.state, sampleCalendar), to: reviewDueOn(waiting.state, late) } });
    expect(changeSubmissionCalendar(submitted().state, { from: sampleCalendar, to: next, reference: '通知', now: instantOf('2026-11-24', 11) })[0]!.data).toEqual({ before: 'sample', calendar: 'next' });
  });
});

describe('what one may do', () => {
  it.each<[string, () => Life, Actor, string[]]>([
    ['a reporter with a draft', drafted, actors.reporter, ['redraft', 'confirm-field', 'confirm-draft', 'confirm-nothing', 'delegate', 'add-note']],
    ['a reporter with everything confirmed', confirmed, actors.reporter, ['confirm-field', 'confirm-nothing', 'submit', 'delegate', 'add-note']],
    ['the head', () => confirmed({ needsUnitHead: true }), actors.head, ['confirm-field', 'confirm-nothing', 'approve', 'delegate', 'add-note']],
    ['the office', submitted, actors.office, ['return', 'accept', 'hand-over', 'add-note']],
    ['the office, once accepted', accepted, actors.office, ['freeze', 'hand-over', 'add-note']],
    ['a reporter, once frozen', frozen, actors.reporter, ['restate', 'add-note']],
    ['another unit', drafted, actors.neighbour, []],
    ['anybody before it opens', () => new Life(), actors.office, []],
  ])('%s', (_who, life, actor, verbs) => expect(allowedSubmissionCommands(life().state, at('2026-11-25', actor))).toEqual(verbs));

  it('is discussed by its unit and the office in whatever state it is, and nothing of it changes', () => {
    for (const life of [opened(), submitted(), frozen()]) {
      const before = life.state;
      life.act('2026-12-05', actors.reporter, { type: 'addNote', text: '跨月的计入哪期？' }).act('2026-12-05', actors.office, { type: 'addNote', text: '计入办结日' });
      expect(told(life, 'SubmissionNoted').map(({ data }) => data)).toEqual([{ unitId: before.unitId, text: '跨月的计入哪期？' }, { unitId: actors.office.unitId, text: '计入办结日' }]);
      expect(life.state).toEqual(before);
    }
    expect(refusal(() => submitted().act('2026-12-05', actors.neighbour, { type: 'addNote', text: '借问' })).code).toBe('others-submission');
    expect(refusal(() => submitted().act('2026-12-05', actors.office, { type: 'addNote', text: ' ' })).code).toBe('bad-text');
  });
});
