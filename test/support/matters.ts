import { randomUUID } from 'node:crypto';
import type { Actor } from '#libs/domain/decider.js';
import { matterStream, type MatterId } from '#libs/domain/ids.js';
import { DAY_MS, localDate, toInstant, type Instant } from '#libs/domain/instants.js';
import type { MatterFacts } from '#libs/domain/matter/matter.facts.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { planMatter } from '#libs/packs/plan-matter.js';
import { virtualTime } from '#libs/testing/virtual-time.js';
import type { City } from './city.js';
import { officer } from './people.js';
import { until } from './until.js';

/** Of the unit that the rules give land blockers to. */
export const landOfficer: Actor = { kind: 'person', accountId: 'a-land', name: '周科长', unitId: 'natural-resources' };

/** Raises a land blocker as of now, by the officer of a territory. */
export async function raiseMatter(city: City, code: string): Promise<MatterId> {
  const matterId = randomUUID(), now = toInstant(Date.now());
  const facts: MatterFacts = {
    code, kind: 'blocker', classId: 'land', title: '红线内12户未搬迁', description: '影响出让方案报批', urgency: 'normal', territoryId: 'lengshuitan',
    raiser: { unitId: officer.unitId!, accountId: officer.accountId!, name: officer.name! }, evidence: [], raisedOn: localDate(now),
  };
  await city.actOnMatter(matterId, officer, now, { type: 'raise', matterId, facts, plan: planMatter(city.ruled, facts) });
  await untilMatterCaughtUp(city, matterId);
  return matterId;
}

/** Moves the matter's own clock ahead and waits for what time owed. */
export async function passMatterDays(city: City, id: MatterId, days: number): Promise<Instant> {
  const now = await virtualTime(city.client, matterStream(id)).fastForward(days * DAY_MS);
  await untilMatterCaughtUp(city, id);
  return toInstant(now.getTime());
}

/** The workflow knows all that the stream knows, or the matter has ended. */
export const untilMatterCaughtUp = (city: City, id: MatterId): Promise<void> => until(`matter ${id} has caught up`, async () => {
  const head = await city.persistence.streams.readHead<MatterState>(matterStream(id));
  if (head!.state.endedOn !== undefined) return true;
  const known = await city.client.workflow.getHandle(matterStream(id)).query<{ sequence: number }>('streamHead').catch(() => undefined);
  return known?.sequence === head!.sequence;
});
