import { randomUUID } from 'node:crypto';
import type { OpenRecord } from '#libs/acts/open-record.js';
import type { Actor } from '#libs/domain/decider.js';
import { matterStream } from '#libs/domain/ids.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import { matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import type { MatterFacts } from '#libs/domain/matter/matter.facts.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { planMatter } from '#libs/packs/plan-matter.js';
import type { BenchPeople } from '../bench-people.js';
import { closedLoop } from '../closed-loop.js';

const AT_ONCE = 8;
const TITLES = ['红线内房屋未搬迁', '用地指标不足', '双回路供电未落实', '技工招聘缺口', '环评总量指标待调剂', '奖补资金未兑现'];

/** Raises matters of every class by the record itself until so many are open; answers how many. */
export async function fillBoard({ acts, persistence }: OpenRecord, { pack, tables }: BenchPeople, count: number): Promise<number> {
  const { rows } = await persistence.pool.query<{ open: number }>('select count(*) as open from matter where is_open');
  const classes = Object.entries(pack.matterClasses), territories = pack.units.filter(({ kind }) => kind === 'territory');
  let next = rows[0]!.open;
  await closedLoop(AT_ONCE, Infinity, async () => {
    if (next >= count) return false;
    const index = next++, now = toInstant(Date.now()), matterId = randomUUID(), [classId, { causes }] = classes[index % classes.length]!;
    const territoryId = territories[index % territories.length]!.id, actor: Actor = { kind: 'person', accountId: 'bench', name: 'bench', unitId: territoryId };
    const facts: MatterFacts = {
      code: `KD-BENCH-${index}`, kind: 'blocker', classId, title: `${TITLES[index % TITLES.length]!} ${index}`, description: '影响推进', urgency: 'normal', territoryId, cause: Object.keys(causes)[0]!,
      valueAtRisk: { currency: 'CNY', amountMinor: (index % 500) * 100_000_000 }, raiser: { unitId: territoryId, accountId: 'bench' }, evidence: [], raisedOn: localDate(now),
    };
    await acts.act<MatterState, MatterEvent>({
      streamId: matterStream(matterId), commandId: randomUUID(), fingerprint: 'bench', actor, now,
      decide: ({ state, context }) => matterHandling.decide(state, { type: 'raise', matterId, facts, plan: planMatter({ pack, tables }, facts) }, context),
    });
    return true;
  });
  return next;
}
