import { randomUUID } from 'node:crypto';
import { projectStream } from '#libs/domain/ids.js';
import { DAY_MS, localDate, toInstant } from '#libs/domain/instants.js';
import { planProject } from '#libs/packs/plan-project.js';
import { virtualTime } from '#libs/testing/virtual-time.js';
import { City } from '../support/city.js';
import { evidenceFor, factsOf, office, officer } from '../support/people.js';
import { untilCaughtUp } from '../support/until.js';

describe('the life of a project on the real engine, in virtual time', () => {
  let city: City;
  beforeAll(async () => { city = await City.open(); });
  afterAll(() => city.close());

  it('goes from lead to production within a year, and ends', async () => {
    const id = randomUUID();
    const start = Date.now();
    const facts = factsOf(localDate(toInstant(start)));
    await city.act(id, officer, toInstant(start), { type: 'register', facts, plan: planProject(city.pack, facts) });
    const time = virtualTime(city.client, projectStream(id));
    await untilCaughtUp(city, id);
    let isFunded = false;
    for (let state = await city.state(id); state.status === 'active'; state = await city.state(id)) {
      const now = await time.fastForward(3 * DAY_MS);
      const instant = toInstant(now.getTime());
      for (const step of Object.values(state.steps).filter(({ status }) => status === 'open')) {
        const { status } = (await city.state(id)).steps[step.plan.id]!;
        if (status === 'open') await city.act(id, officer, instant, { type: 'completeStep', stepId: step.plan.id, evidence: evidenceFor(step) });
        if ((await city.state(id)).steps[step.plan.id]!.status === 'submitted') await city.act(id, office, instant, { type: 'verifyStep', stepId: step.plan.id });
      }
      if (!isFunded && state.stage === 'approval') {
        const figure = { id: randomUUID(), kind: 'fundsPaidIn' as const, money: { ...facts.investment, amountMinor: 30_000_000_000 }, date: localDate(instant), voucher: '进账单 001', evidence: [{ id: 'doc', kind: 'voucher', name: 'v.pdf' }] };
        await city.act(id, officer, instant, { type: 'claimFigure', figure });
        await city.act(id, office, instant, { type: 'verifyFigure', figureId: figure.id });
        isFunded = true;
      }
      await untilCaughtUp(city, id);
    }
    const events = await city.events(id);
    expect(events.filter(({ type }) => type === 'StageEntered').map(({ data }) => (data as { stage: string }).stage)).toEqual(['lead', 'signing', 'approval', 'start', 'funds', 'production']);
    expect(events.at(-1)).toMatchObject({ type: 'ProjectEnded', data: { outcome: 'completed' }, actor: { kind: 'time' } });
    await city.client.workflow.getHandle(projectStream(id)).result();
  });

  it('reminds and notes lateness by itself while nobody acts', async () => {
    const id = randomUUID();
    const facts = factsOf(localDate(toInstant(Date.now())), { code: 'YZ-2026-0002' });
    await city.act(id, officer, toInstant(Date.now()), { type: 'register', facts, plan: planProject(city.pack, facts) });
    await untilCaughtUp(city, id);
    await virtualTime(city.client, projectStream(id)).fastForward(90 * DAY_MS);
    await untilCaughtUp(city, id);
    const events = await city.events(id);
    const late = Object.values((await city.state(id)).steps).filter((step) => step.overdue);
    expect(late.length).toBeGreaterThan(0);
    expect(events.filter(({ type }) => type === 'StepOverdue')).toHaveLength(late.length);
    const reminders = events.filter(({ type }) => type === 'ReminderSent').map(({ data }) => JSON.stringify(data));
    expect(reminders.length).toBeGreaterThan(0);
    expect(new Set(reminders).size).toBe(reminders.length);
  });
});
