import { actors, contextAt, sampleCalendar, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import { instantOf } from '../instants.js';
import { projectLifecycle } from './project.decider.js';

const { decide, evolve, tick, initial } = projectLifecycle;
const closed = new WorkingCalendar({ ...sampleCalendar.data, closures: { commerce: ['2026-09-07', '2026-09-08'] } });

describe('a unit that is closed', () => {
  const registered = decide(initial, { type: 'register', facts: sampleFacts(), plan: samplePlan() }, contextAt(instantOf('2026-09-01', 10))).reduce(evolve, initial);
  // S00 of commerce is due on 8 September; the reminder of the day before it is owed on the 7th.
  const reminders = (now: string, calendar: WorkingCalendar) =>
    tick(registered, { now, calendar, actor: actors.time }).filter(({ type }) => type === 'ReminderSent').map(({ occurredAt, data }) => ({ occurredAt, dueOn: (data as { dueOn: string }).dueOn }));

  it('is reminded when it opens again', () => {
    expect(reminders(instantOf('2026-09-07', 12), sampleCalendar).at(-1)).toEqual({ occurredAt: instantOf('2026-09-07', 9), dueOn: '2026-09-08' });
    // Until then the latest is that of three days before.
    expect(reminders(instantOf('2026-09-08', 12), closed).at(-1)).toEqual({ occurredAt: instantOf('2026-09-03', 9), dueOn: '2026-09-08' });
  });

  it('is late by the same day as everybody', () => {
    const late = tick(registered, { now: instantOf('2026-09-09', 12), calendar: closed, actor: actors.time }).find(({ type }) => type === 'StepOverdue');
    expect(late).toMatchObject({ occurredAt: instantOf('2026-09-09', 9), data: { dueOn: '2026-09-08' } });
  });
});
