import { randomUUID } from 'node:crypto';
import { projectStream, type ProjectId } from '#libs/domain/ids.js';
import { DAY_MS, localDate, toInstant, type Instant } from '#libs/domain/instants.js';
import { planProject } from '#libs/packs/plan-project.js';
import { virtualTime } from '#libs/testing/virtual-time.js';
import type { City } from './city.js';
import { evidenceFor, factsOf, office, officer } from './people.js';
import { untilCaughtUp } from './until.js';

/** Registers a project as of now, by the officer of its territory. */
export async function register(city: City, code: string): Promise<ProjectId> {
  const id = randomUUID();
  const now = toInstant(Date.now());
  const facts = factsOf(localDate(now), { code });
  await city.act(id, officer, now, { type: 'register', facts, plan: planProject(city.ruled, facts, localDate(now)) });
  await untilCaughtUp(city, id);
  return id;
}

/** Moves the project's own clock ahead and waits for what time owed. */
export async function passDays(city: City, id: ProjectId, days: number): Promise<Instant> {
  const now = await virtualTime(city.client, projectStream(id)).fastForward(days * DAY_MS);
  await untilCaughtUp(city, id);
  return toInstant(now.getTime());
}

/** Completes, and has verified, every step that is open now. */
export async function completeOpenSteps(city: City, id: ProjectId, now: Instant): Promise<void> {
  for (const step of Object.values((await city.state(id)).steps).filter(({ status }) => status === 'open')) {
    const stepId = step.plan.id;
    await city.act(id, officer, now, { type: 'completeStep', stepId, evidence: evidenceFor(step) });
    if (step.plan.verifier) await city.act(id, office, now, { type: 'verifyStep', stepId });
  }
  await untilCaughtUp(city, id);
}

/** Half of the investment, claimed by the territory and verified by the office. */
export async function payIn(city: City, id: ProjectId, now: Instant): Promise<void> {
  const { investment } = (await city.state(id)).facts!;
  const figure = {
    id: randomUUID(), kind: 'fundsPaidIn' as const, money: { ...investment, amountMinor: investment.amountMinor / 2 }, date: localDate(now), voucher: '进账单 001',
    evidence: [{ id: 'doc-voucher', kind: 'voucher', name: '进账单.pdf' }],
  };
  await city.act(id, officer, now, { type: 'claimFigure', figure });
  await city.act(id, office, now, { type: 'verifyFigure', figureId: figure.id });
}

/** From registration to the end of the life, a few days at a time. */
export async function liveToTheEnd(city: City, id: ProjectId): Promise<void> {
  for (let isFunded = false, state = await city.state(id); state.status === 'active'; state = await city.state(id)) {
    const now = await passDays(city, id, 3);
    await completeOpenSteps(city, id, now);
    if (!isFunded && (await city.state(id)).stage === 'approval') {
      await payIn(city, id, now);
      isFunded = true;
    }
  }
}
