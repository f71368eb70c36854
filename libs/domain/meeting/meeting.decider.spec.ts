import fc from 'fast-check';
import { actors, contextAt } from '#libs/testing/sample-project.js';
import { DomainError } from '../errors.js';
import { addDays, instantOf } from '../instants.js';
import type { MeetingCommand } from './meeting.commands.js';
import { dispatchMeeting, initialMeeting } from './meeting.decider.js';
import type { AgendaItem, MeetingEvent, MinutesItem } from './meeting.events.js';
import type { MeetingState } from './meeting.state.js';

const agenda: AgendaItem[] = [{ kind: 'blocked', matterId: 'm1', projectId: 'p1', text: '一期用地征拆未净' }];
const task = { matterId: 't1', title: '两户限期签约', unitId: 'natural-resources', dueOn: '2026-09-18' };
const items: MinutesItem[] = [{ text: '会议明确由市自规局牵头', tasks: [task] }];
const draft: MeetingCommand = { type: 'draft', meetingId: 'd1', title: '9 月第一次调度会', heldOn: '2026-09-10', agenda };
const minutes: MeetingCommand = { type: 'recordMinutes', number: '永专办纪〔2026〕1号', items };
const amended: MeetingCommand = { type: 'amendMinutes', number: '永专办纪〔2026〕2号', items, reason: '更正时限' };

const events = (...commands: MeetingCommand[]): MeetingEvent[] => {
  let state = initialMeeting;
  return commands.flatMap((command) => {
    const decided = dispatchMeeting.decide(state, command, contextAt(instantOf('2026-09-10', 10)));
    state = decided.reduce(dispatchMeeting.evolve, state);
    return decided;
  });
};
const after = (...commands: MeetingCommand[]): MeetingState => events(...commands).reduce(dispatchMeeting.evolve, initialMeeting);
const refusal = (state: MeetingState, command: MeetingCommand, actor = actors.office as typeof actors.office | typeof actors.land): string => {
  try { dispatchMeeting.decide(state, command, contextAt(instantOf('2026-09-10', 10), actor)); } catch (error) { if (error instanceof DomainError) return error.code; throw error; }
  throw new Error('nothing was refused');
};

describe('a dispatch meeting', () => {
  it('is drafted, edited and closed by its minutes', () => {
    const edit: MeetingCommand = { type: 'editAgenda', agenda: [...agenda, { kind: 'late', projectId: 'p2', stepId: 'G24', text: '施工许可超期', note: '请住建局汇报' }], heldOn: '2026-09-11' };
    expect(after(draft, edit)).toMatchObject({ status: 'drafted', heldOn: '2026-09-11', title: '9 月第一次调度会', agenda: [{}, { kind: 'late' }] });
    expect(after(draft, edit, minutes)).toMatchObject({ id: 'd1', status: 'closed', minutes: { number: '永专办纪〔2026〕1号', items, recordedOn: '2026-09-10' }, replaced: [] });
  });

  it('may have nothing to speak of, and is recorded all the same', () => {
    const idle: MeetingCommand = { ...draft, agenda: [] };
    expect(after(idle)).toMatchObject({ status: 'drafted', agenda: [] });
    expect(after(idle, { ...minutes, items: [] } as MeetingCommand)).toMatchObject({ status: 'closed', minutes: { items: [] } });
    expect(after(draft, { type: 'editAgenda', agenda: [] }).agenda).toEqual([]);
  });

  it('has minutes amended by new ones that name the old', () => {
    expect(events(draft, minutes, amended).at(-1)).toMatchObject({ data: { replaces: '永专办纪〔2026〕1号' }, reason: '更正时限' });
    expect(after(draft, minutes, amended)).toMatchObject({ minutes: { number: '永专办纪〔2026〕2号' }, replaced: ['永专办纪〔2026〕1号'] });
  });

  it('notes who was in the chair and who was there', () => {
    const present = { chair: '市政府副秘书长李某', attendees: [{ unitId: 'natural-resources', names: ['王某', '赵某'] }, { unitId: 'housing', names: [] }] };
    expect(after(draft, { ...minutes, ...present } as MeetingCommand).minutes).toMatchObject(present);
    expect(after(draft, { ...minutes, ...present } as MeetingCommand, amended).minutes).not.toHaveProperty('chair');
  });

  it.each<[string, MeetingCommand[], MeetingCommand, string]>([
    ['somebody there without a name', [draft], { ...minutes, attendees: [{ unitId: 'housing', names: [' '] }] } as MeetingCommand, 'bad-text'],
    ['an empty chair', [draft], { ...minutes, chair: ' ' } as MeetingCommand, 'bad-text'],
    ['minutes without a meeting', [], minutes, 'meeting-not-drafted'], ['drafting twice', [draft], draft, 'meeting-already-drafted'],
    ['editing after the minutes', [draft, minutes], { type: 'editAgenda', agenda }, 'meeting-closed'], ['minutes twice', [draft, minutes], minutes, 'meeting-closed'],
    ['amending what is not there', [draft], amended, 'meeting-not-closed'], ['amending under the old number', [draft, minutes], { ...amended, number: '永专办纪〔2026〕1号' } as MeetingCommand, 'nothing-to-change'],
    ['empty minutes', [draft], { ...minutes, items: [] } as MeetingCommand, 'agenda-empty'],
    ['a task without a day', [draft], { ...minutes, items: [{ text: '明确', tasks: [{ ...task, dueOn: 'soon' }] }] } as MeetingCommand, 'bad-date'],
    ['two tasks under one id', [draft], { ...minutes, items: [{ text: '明确', tasks: [task, task] }] } as MeetingCommand, 'matter-already-raised'],
  ])('refuses %s', (_what, before, command, code) => expect(refusal(after(...before), command)).toBe(code));

  it('is the office\'s', () => expect(refusal(initialMeeting, draft, actors.land)).toBe('wrong-unit'));

  it('keeps its order in any sequence of acts', () => {
    const command = fc.constantFrom<MeetingCommand>(draft, minutes, amended, { type: 'editAgenda', agenda }, { ...amended, number: '3' } as MeetingCommand);
    fc.assert(fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
      let state = initialMeeting;
      const all: MeetingEvent[] = [];
      for (const [index, next] of commands.entries()) {
        const context = contextAt(instantOf(addDays('2026-09-10', index), 10));
        try { all.push(...dispatchMeeting.decide(state, next, context)); } catch (error) { if (!(error instanceof DomainError)) throw error; }
        state = all.reduce(dispatchMeeting.evolve, initialMeeting);
        expect(dispatchMeeting.tick(state, context)).toEqual([]);
      }
      const types = all.map(({ type }) => type), first = types.indexOf('MinutesRecorded');
      expect(types.filter((type) => type === 'MeetingDrafted').length).toBeLessThanOrEqual(1);
      if (first >= 0) expect(types.slice(first).every((type) => type === 'MinutesRecorded')).toBe(true);
      expect(state.status === 'closed').toBe(state.minutes !== undefined);
      const numbers = all.flatMap((event) => (event.type === 'MinutesRecorded' ? [event.data.number] : []));
      expect(new Set(numbers).size).toBe(numbers.length);
    }));
  });
});
