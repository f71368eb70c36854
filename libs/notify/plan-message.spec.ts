import { instantOf } from '#libs/domain/instants.js';
import { sampleCalendar } from '#libs/testing/sample-project.js';
import { officeHours } from './office-hours.js';
import { planMessage, type Manner, type Notice, type ToldToday } from './plan-message.js';

const hours = officeHours(sampleCalendar);
const FRIDAY = '2026-11-27', MONDAY = '2026-11-30';
const nobody: ToldToday = { messages: 0, hasDigest: false, things: new Set() };
const usual: Manner = { digest: true, urgentAtOnce: true, dailyCap: 10 };

const notice = (id: string, over: Partial<Notice> = {}): Notice => ({ id, thing: id, at: instantOf(FRIDAY, 15), isUrgent: false, isSettled: false, ...over });
const plan = (notices: Notice[], at: string, manner: Partial<Manner> = {}, told: Partial<ToldToday> = {}) =>
  planMessage(notices, { ...usual, ...manner }, { ...nobody, ...told }, at, hours);

describe('a message to one recipient', () => {
  it('is a digest of everything once the reminders of the morning are in', () => {
    const notices = [notice('a'), notice('b', { at: instantOf(MONDAY, 9) }), notice('c', { at: instantOf(MONDAY, 9, 1), isUrgent: true })];
    expect(plan(notices, instantOf(MONDAY, 9, 9))).toEqual({ held: [], waiting: notices });
    expect(plan(notices, instantOf(MONDAY, 9, 10))).toEqual({ message: { kind: 'digest', notices }, held: [], waiting: [] });
  });

  it('waits for working time: not at night, not over lunch, not on a rest day', () => {
    for (const at of [instantOf(MONDAY, 8, 59), instantOf(MONDAY, 12), instantOf(MONDAY, 17, 30), instantOf('2026-11-28', 10), instantOf('2026-10-01', 10)]) {
      expect(plan([notice('a', { at: instantOf('2026-09-01') })], at)).toMatchObject({ waiting: [{ id: 'a' }] });
    }
    expect(plan([notice('a', { at: instantOf('2026-09-01') })], instantOf('2026-10-10', 10)).message?.kind).toBe('digest');
  });

  it('waits for the end of quiet hours, also of those that pass midnight', () => {
    expect(plan([notice('a')], instantOf(MONDAY, 9, 30), { quiet: { from: '18:00', to: '10:00' } }).message).toBeUndefined();
    expect(plan([notice('a')], instantOf(MONDAY, 10), { quiet: { from: '18:00', to: '10:00' } }).message?.kind).toBe('digest');
    expect(plan([notice('a')], instantOf(MONDAY, 15), { quiet: { from: '14:30', to: '15:30' } }).message).toBeUndefined();
  });

  it('is sent at once for what is urgent, unless the person waits for the digest', () => {
    const late = [notice('a', { at: instantOf(MONDAY, 10), isUrgent: true }), notice('b', { at: instantOf(MONDAY, 10) })];
    expect(plan(late, instantOf(MONDAY, 10, 0))).toMatchObject({ waiting: late });
    expect(plan(late, instantOf(MONDAY, 10, 1))).toEqual({ message: { kind: 'immediate', notices: [late[0]] }, held: [], waiting: [late[1]] });
    expect(plan(late, instantOf(MONDAY, 10, 1), { urgentAtOnce: false }).message).toBeUndefined();
  });

  it('is one for each gathering where the person wants no digest', () => {
    const notices = [notice('a', { at: instantOf(MONDAY, 10) }), notice('b', { at: instantOf(MONDAY, 10) })];
    expect(plan(notices, instantOf(MONDAY, 10, 2), { digest: false }).message).toEqual({ kind: 'immediate', notices });
  });

  it('tells one thing once a day, and nothing that is settled', () => {
    const notices = [notice('a', { isUrgent: true }), notice('b', { thing: 'told', isUrgent: true }), notice('c', { isSettled: true })];
    expect(plan(notices, instantOf(MONDAY, 11), {}, { messages: 1, hasDigest: true, things: new Set(['told']) })).toEqual({
      message: { kind: 'immediate', notices: [notices[0]] }, waiting: [],
      held: [{ notice: notices[2], reason: 'settled' }, { notice: notices[1], reason: 'told-today' }],
    });
  });

  it('is one digest a day, also when a notice of the morning is seen late', () => {
    const late = notice('a', { at: instantOf(MONDAY, 9) });
    expect(plan([late], instantOf(MONDAY, 9, 30), {}, { messages: 1, hasDigest: true })).toEqual({ held: [], waiting: [late] });
    expect(plan([late], instantOf('2026-12-01', 9, 10)).message?.kind).toBe('digest');
  });

  it('is held back by the cap, and then comes with the next digest', () => {
    const urgent = notice('a', { at: instantOf(MONDAY, 11), isUrgent: true });
    expect(plan([urgent], instantOf(MONDAY, 11, 5), { dailyCap: 2 }, { messages: 2, hasDigest: true })).toEqual({ held: [{ notice: urgent, reason: 'daily-cap' }], waiting: [] });
    expect(plan([urgent], instantOf('2026-12-01', 9, 10), { dailyCap: 2 }).message).toEqual({ kind: 'digest', notices: [urgent] });
  });

  it('is one after a long silence, late in the day and with everything in it', () => {
    const notices = Array.from({ length: 40 }, (_, index) => notice(`n${index}`, { at: instantOf('2026-11-24', 9, index), isUrgent: index % 2 === 0 }));
    expect(plan(notices, instantOf(MONDAY, 16)).message).toEqual({ kind: 'digest', notices });
  });
});
