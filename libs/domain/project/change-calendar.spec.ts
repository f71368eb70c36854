import fc from 'fast-check';
import { actors, contextAt, document, sampleCalendar, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import type { Actor } from '../decider.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import { addDays, instantOf } from '../instants.js';
import { changeCalendar } from './change-calendar.js';
import type { ProjectCommand } from './project.commands.js';
import { projectLifecycle } from './project.decider.js';
import type { ProjectEvent } from './project.events.js';
import type { ProjectState } from './project.state.js';
import { clockView, dueOfStep } from './step-clock.js';

const { decide, evolve, tick, initial } = projectLifecycle;
const withDaysOff = (version: string, days: string[]) => {
  const { years, statutory } = sampleCalendar.data;
  return new WorkingCalendar({ version, statutory, years: { '2026': { ...years['2026']!, off: [...years['2026']!.off, ...days] } } });
};
const now = instantOf('2026-09-08', 10);
const change = (state: ProjectState, to: WorkingCalendar, from = sampleCalendar): ProjectEvent[] => changeCalendar(state, { from, to, reference: '通知', now });
const after = (state: ProjectState, events: ProjectEvent[]) => events.reduce(evolve, state);
const act = (state: ProjectState, on: string, command: ProjectCommand, actor: Actor = actors.office) => after(state, decide(state, command, contextAt(instantOf(on, 10), actor)));

const registered = act(initial, '2026-09-01', { type: 'register', facts: sampleFacts(), plan: samplePlan() });
const contract = act(act(registered, '2026-09-02', { type: 'completeStep', stepId: 'S00', evidence: [] }), '2026-09-03', { type: 'completeStep', stepId: 'S30', evidence: [document('contract')] }, actors.officer);
const signed = act(contract, '2026-09-07', { type: 'verifyStep', stepId: 'S30' });

describe('another calendar', () => {
  it('moves every open due date of every clock, with old and new', () => {
    const [event] = change(signed, withDaysOff('b', ['2026-09-09']));
    expect(event).toMatchObject({ type: 'CalendarChanged', reason: '通知', data: { before: 'sample', calendar: 'b', firstDueOn: { G04: '2026-09-10' } } });
    expect((event!.data as { moves: unknown[] }).moves).toEqual([
      { stepId: 'G04', clock: 'legal', from: '2026-10-10', to: '2026-10-12', provisional: false, unitId: 'natural-resources' },
      { stepId: 'G04', clock: 'green', from: '2026-09-10', to: '2026-09-11', provisional: false, unitId: 'natural-resources' },
    ]);
  });

  it('is told of also when it moves nothing, since later dates count by it', () => {
    expect(change(signed, withDaysOff('b', []))).toMatchObject([{ data: { moves: [], firstDueOn: {} } }]);
  });

  it('is none for the same calendar, an ended project or one that is not registered', () => {
    const ended = act(signed, '2026-09-08', { type: 'terminate', reason: '退出', evidence: [document('withdrawal')] }, actors.officer);
    expect([change(signed, sampleCalendar), change(ended, withDaysOff('b', [])), change(initial, withDaysOff('b', []))]).toEqual([[], [], []]);
  });

  it('keeps the first due date, also when it changes twice and when the step was extended', () => {
    const [b, c] = [withDaysOff('b', ['2026-09-09']), withDaysOff('c', ['2026-09-09', '2026-09-10'])];
    const asked = act(signed, '2026-09-08', { type: 'requestExtension', stepId: 'G04', amount: 2, reason: '补正' }, actors.land);
    const extended = act(asked, '2026-09-08', { type: 'decideExtension', stepId: 'G04', granted: true, reason: '同意' });
    const twice = after(after(extended, change(extended, b)), change(after(extended, change(extended, b)), c, b));
    expect(clockView(twice.steps['G04']!, '2026-09-08', c)).toMatchObject({ firstDueOn: '2026-09-10', dueOn: '2026-09-16', extendedBy: 2 });
    expect(twice.calendar).toBe('c');
  });

  it('moves the day by which more time is to be decided, and its decider is told anew', () => {
    const asked = act(signed, '2026-09-08', { type: 'requestExtension', stepId: 'G04', amount: 2, reason: '补正' }, actors.land), b = withDaysOff('b', ['2026-09-10']);
    const told = after(asked, tick(asked, contextAt(instantOf('2026-09-11', 9), actors.time)));
    expect(told.steps.G04!.extension).toMatchObject({ decideBy: '2026-09-11', awaited: 'due' });
    expect(change(told, b)).toMatchObject([{ data: { decisions: [{ stepId: 'G04', unitId: 'commerce', from: '2026-09-11', to: '2026-09-14' }] } }]);
    expect(after(told, change(told, b)).steps.G04!.extension).toMatchObject({ decideBy: '2026-09-14', awaited: undefined });
  });

  it('keeps the first due date of a clock that stands, and moves nothing that has no date', () => {
    const standing = act(signed, '2026-09-08', { type: 'suspendClock', stepId: 'G04', ground: 'supplements', reason: '公示', authority: '法', evidence: [document('notice')] }, actors.land);
    const b = withDaysOff('b', ['2026-09-09', '2026-09-15']);
    const moved = after(standing, change(standing, b));
    expect((change(standing, b)[0]!.data as { moves: unknown[] }).moves).toEqual([]);
    const resumed = act(moved, '2026-09-14', { type: 'resumeClock', stepId: 'G04', reason: '公示结束' }, actors.land);
    expect(clockView(resumed.steps['G04']!, '2026-09-14', b)).toMatchObject({ firstDueOn: '2026-09-10', dueOn: '2026-09-17' });
  });

  it('lets time remind and warn anew by the new date, and not by the old one', () => {
    const late = after(signed, tick(signed, { now: instantOf('2026-09-11', 10), calendar: sampleCalendar, actor: actors.time }));
    expect(late.steps['G04']).toMatchObject({ overdue: true });
    const b = withDaysOff('b', ['2026-09-09', '2026-09-10', '2026-09-11']);
    const moved = after(late, change(late, b));
    expect(moved.steps['G04']!.overdue).toBeUndefined();
    const at = (on: string) => tick(moved, { now: instantOf(on, 10), calendar: b, actor: actors.time }).map(({ type }) => type);
    expect([at('2026-09-11'), at('2026-09-15'), at('2026-09-16')]).toEqual([[], ['ReminderSent'], ['StepOverdue']]);
  });

  it('leaves dates exactly where the event says, whichever days are off', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 }), (offsets) => {
      const to = withDaysOff('b', offsets.map((days) => addDays('2026-09-01', days)));
      const [event] = change(signed, to);
      const moved = after(signed, [event!]);
      const { moves } = event!.data as { moves: { stepId: string; clock: string; to: string }[] };
      return Object.values(moved.steps).filter(({ status, plan }) => status === 'open' && plan.limits.green).every((step) => {
        const is = dueOfStep(step, to)!.date;
        const told = moves.find(({ stepId, clock }) => stepId === step.plan.id && clock === 'green');
        return told ? told.to === is : dueOfStep(signed.steps[step.plan.id]!, sampleCalendar)!.date === is;
      });
    }));
  });
});
