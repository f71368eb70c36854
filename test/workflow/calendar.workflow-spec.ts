import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { projectStream, type ProjectId } from '#libs/domain/ids.js';
import { addDays, epochMs, instantOf, localDate, toInstant, type Instant } from '#libs/domain/instants.js';
import { dueOfStep } from '#libs/domain/project/step-clock.js';
import { withDaysOff } from '#libs/testing/calendar-with-days-off.js';
import { virtualTime } from '#libs/testing/virtual-time.js';
import { City } from '../support/city.js';
import { register } from '../support/live.js';
import { until, untilCaughtUp } from '../support/until.js';

describe('a workflow that is told of another calendar', () => {
  let city: City;
  beforeAll(async () => { city = await City.open(); });
  afterAll(() => city.close());

  const wakesAt = (id: ProjectId) => city.client.workflow.getHandle(projectStream(id)).query<Instant>('nextMoment');
  const typesOf = async (id: ProjectId) => (await city.events(id)).map(({ type }) => type);

  it('wakes at the moved date, reminds and warns by it, and not by the old one', async () => {
    const id = await register(city, 'YZ-2026-CAL');
    const before = await wakesAt(id);
    const today = localDate(toInstant(Date.now()));
    const content = withDaysOff(city.pack.calendar, 'spec.1', Array.from({ length: 28 }, (_, at) => addDays(today, at + 1)));
    await city.persistence.calendars.load({ content, reference: '通知', effectiveOn: today, loadedBy: { accountId: 'a', name: '管理员', unitId: 'commerce' } });
    expect(await city.rollout.run()).toMatchObject({ projects: 1, left: 0 });
    await untilCaughtUp(city, id);

    const { steps } = await city.state(id);
    const calendar = new WorkingCalendar(content);
    const dates = Object.values(steps).flatMap((step) => (step.status === 'open' ? (dueOfStep(step, calendar)?.date ?? []) : [])).toSorted();
    expect(dates[0]! > addDays(today, 28)).toBe(true);
    await until('the workflow sleeps to a moment of the new calendar', async () => (await wakesAt(id)) > before);
    expect(calendar.isWorkingDay(localDate(await wakesAt(id)))).toBe(true);
    expect(await wakesAt(id) > instantOf(addDays(today, 28))).toBe(true);

    // What the old calendar owed by then is owed by nobody any more.
    const time = virtualTime(city.client, projectStream(id));
    await time.fastForward(epochMs(instantOf(addDays(today, 28))) - (await time.now()).getTime());
    await untilCaughtUp(city, id);
    expect(await typesOf(id)).not.toContain('StepOverdue');
    await time.fastForward(epochMs(instantOf(calendar.addWorkingDays(dates[0]!, 1), 12)) - (await time.now()).getTime());
    await until('lateness was noted', async () => (await typesOf(id)).includes('StepOverdue'));
    const overdue = (await city.events(id)).find(({ type }) => type === 'StepOverdue')!;
    expect(overdue.data).toMatchObject({ dueOn: dates[0] });
  });
});
