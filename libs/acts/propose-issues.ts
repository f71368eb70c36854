import { addDays, localDate, type Instant, type LocalDate } from '#libs/domain/instants.js';
import { matterStream, type MatterId, type ProjectId, type UnitId } from '#libs/domain/ids.js';
import { matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import type { MatterFacts } from '#libs/domain/matter/matter.facts.js';
import { MATTER_SETTINGS } from '#libs/domain/matter/matter.plan.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import type { Currency, Money } from '#libs/domain/money.js';
import type { Sql } from '#libs/identity/sql.js';
import type { MatterSettings, Pack } from '#libs/packs/pack.types.js';
import { planMatter } from '#libs/packs/plan-matter.js';
import { MATTER_STREAM } from '#libs/persistence/streams/matter.stream.js';
import { CommandIdReused } from './act-refusals.js';
import type { Acts } from './acts.js';
import { derivedUuid } from './derived-uuid.js';
import { nextMatterNumber } from './matter-number.js';
import type { PackShelf } from './pack-shelf.js';
import type { Presence } from './presence.js';

/** How long the office's no stood, in calendar days, before packs said so. */
const FORMER_DECLINED_FOR = 90;
/** How many blockers are named in the description. */
const NAMED = 20;

/** What blockers of one issue share. */
interface IssueKey { classId: string; cause: string; holderId: UnitId; territoryId: UnitId }
interface Blocker extends IssueKey { id: MatterId; code: string; title: string; projectId: ProjectId | null; amountMinor: number | null; currency: Currency | null; jobs: number | null }

/** What proposing needs. */
export interface IssueProposer { pool: Sql; acts: Acts; shelf: PackShelf; presence: Presence }

/**
 * Proposes an issue for every group of open blockers that share cause, unit and territory, when there are enough of them, none is proposed or under way,
 * and the office has not just declined the same ones. The issue's id follows from what is shared and from how many there were before it, so
 * however many workers look at once, it is raised once.
 */
export async function proposeIssues(on: IssueProposer, now: Instant): Promise<MatterId[]> {
  const { pack } = await on.shelf.current(), today = localDate(now);
  const [groups, issues] = [await openGroups(on.pool, pack.matterSettings.systemicIssueFrom), await knownIssues(on.pool)], raised: MatterId[] = [];
  for (const blockers of groups) {
    const before = issues.filter(({ facts }) => isSameKey(facts!, blockers[0]!));
    if (before.some((issue) => stands(issue, blockers, pack.matterSettings, today))) continue;
    const id = await propose(on, blockers, before.length, now);
    if (id !== undefined) raised.push(id);
  }
  return raised;
}

async function propose({ pool, acts, shelf, presence }: IssueProposer, blockers: Blocker[], before: number, now: Instant): Promise<MatterId | undefined> {
  const { classId, cause, holderId, territoryId } = blockers[0]!, key = ['issue', classId, cause, holderId, territoryId, String(before)];
  const matterId = derivedUuid(...key), { pack } = await shelf.current(), isPresent = await presence.isPresent();
  const facts = factsOf(blockers, pack, await nextMatterNumber(pool, pack.matterKinds.systemic.prefix, localDate(now)), localDate(now));
  try {
    const { replayed } = await acts.act<MatterState, MatterEvent>({
      streamId: matterStream(matterId), commandId: matterId, fingerprint: key.join('\n'), actor: { kind: 'time' }, now,
      decide: ({ state, shelved, context }) => (state.facts ? [] : matterHandling.decide(state, { type: 'raise', matterId, facts, plan: planMatter(shelved, facts, isPresent), rule: { table: MATTER_SETTINGS, version: pack.hash, row: 'systemicIssueFrom' } }, context)),
    });
    return replayed ? undefined : matterId;
  } catch (error) {
    // Another worker was faster; the answer to its act was not yet there to be repeated.
    if (error instanceof CommandIdReused) return undefined;
    throw error;
  }
}

function factsOf(blockers: Blocker[], pack: Pack, code: string, raisedOn: LocalDate): MatterFacts {
  const { classId, cause, holderId, territoryId } = blockers[0]!, valueAtRisk = sumAtRisk(blockers), jobsAtRisk = jobsOf(blockers);
  const territory = pack.units.find(({ id }) => id === territoryId)?.label.zh ?? territoryId, of = pack.matterClasses[classId], about = `${of?.label.zh ?? classId}—${of?.causes[cause]?.zh ?? cause}`;
  const named = blockers.slice(0, NAMED).map((one) => `${one.code} ${one.title}`.slice(0, 60)).join('；'), more = blockers.length > NAMED ? '等' : '';
  return {
    code, kind: 'systemic', classId, cause, territoryId, title: `${territory}${about}共性问题`, description: `同一地区、同一原因、同一承办单位的在办卡点共 ${blockers.length} 件：${named}${more}。建议作为政策层面问题统一研究。`,
    urgency: 'normal', raiser: { unitId: pack.officeUnit }, addresseeId: holderId, childIds: blockers.map(({ id }) => id), evidence: [], raisedOn,
    ...(valueAtRisk && { valueAtRisk }), ...(jobsAtRisk > 0 && { jobsAtRisk }),
  };
}

/** Each project counts once, with the most jobs that any of its blockers names. */
function jobsOf(blockers: Blocker[]): number {
  const most = new Map<string, number>();
  for (const { id, projectId, jobs } of blockers) most.set(projectId ?? id, Math.max(jobs ?? 0, most.get(projectId ?? id) ?? 0));
  return [...most.values()].reduce((sum, jobs) => sum + jobs, 0);
}

/** Each project counts once, however many of its steps are held up; in the currency in which most is at risk, since two do not add up. */
function sumAtRisk(blockers: Blocker[]): Money | undefined {
  const greatest = new Map<string, Money>();
  for (const { id, projectId, amountMinor, currency } of blockers) {
    const of = projectId ?? id;
    if (amountMinor !== null && currency !== null && amountMinor >= (greatest.get(of)?.amountMinor ?? 0)) greatest.set(of, { amountMinor, currency });
  }
  const sums = new Map<Currency, number>();
  for (const { amountMinor, currency } of greatest.values()) sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
  const [most] = [...sums].toSorted(([, a], [, b]) => b - a);
  return most && { currency: most[0], amountMinor: most[1] };
}

const isSameKey = (facts: MatterFacts, key: IssueKey): boolean =>
  facts.classId === key.classId && facts.cause === key.cause && facts.addresseeId === key.holderId && facts.territoryId === key.territoryId;

/** True when an issue speaks for these blockers: it goes on, or was declined a short time ago and nothing has been added since. */
function stands({ status, outcome, endedOn, facts }: MatterState, blockers: Blocker[], { issueDeclinedForDays = FORMER_DECLINED_FOR }: MatterSettings, today: LocalDate): boolean {
  if (endedOn === undefined) return status !== 'unraised';
  return outcome === 'declined' && addDays(endedOn, issueDeclinedForDays) > today && blockers.every(({ id }) => facts!.childIds?.includes(id));
}

async function openGroups(pool: Sql, from: number): Promise<Blocker[][]> {
  const { rows } = await pool.query(GROUPS, [from]), groups = new Map<string, Blocker[]>();
  for (const blocker of rows as Blocker[]) {
    const key = [blocker.classId, blocker.cause, blocker.holderId, blocker.territoryId].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), blocker]);
  }
  return [...groups.values()];
}

/** All issues that were ever proposed: there are few. Whom they are addressed to and what is behind them stands in their state. */
async function knownIssues(pool: Sql): Promise<MatterState[]> {
  const { rows } = await pool.query(`select s.state, s.plans from matter m join stream s on s.stream_id = 'matter/' || m.matter_id where m.kind = 'systemic'`, []);
  return (rows as { state: string; plans: string }[]).map((stored) => MATTER_STREAM.store.restored(stored));
}

const GROUPS = `
select id, code, title, "classId", cause, "holderId", "territoryId", "projectId", "amountMinor", currency, jobs from (
  select matter_id as id, code, title, class_id as "classId", cause, holder_id as "holderId", territory_id as "territoryId", project_id as "projectId",
    value_at_risk_minor as "amountMinor", value_at_risk_currency as currency, jobs_at_risk as jobs, count(*) over (partition by class_id, cause, holder_id, territory_id) as together
  from matter where is_open and kind = 'blocker' and cause is not null and parent_id is null and status in ('routed', 'contested', 'signed', 'inHand')
) blocker where together >= $1 order by "classId", cause, "holderId", "territoryId", code`;
