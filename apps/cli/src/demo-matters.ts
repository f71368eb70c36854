import { derivedUuid } from '#libs/acts/derived-uuid.js';
import type { OpenRecord } from '#libs/acts/open-record.js';
import type { PackShelf } from '#libs/acts/pack-shelf.js';
import type { Progress } from '#libs/config/progress.js';
import type { Actor } from '#libs/domain/decider.js';
import { matterStream, type UnitId } from '#libs/domain/ids.js';
import { instantOf, localDate, toInstant, type LocalDate } from '#libs/domain/instants.js';
import type { MatterCommand } from '#libs/domain/matter/matter.commands.js';
import { matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import type { MatterFacts } from '#libs/domain/matter/matter.facts.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { SeededRandom } from '#libs/ledger/seeded-random.js';
import { planMatter } from '#libs/packs/plan-matter.js';

/** What is invented to hold projects up, by class and cause of the pack. */
const TROUBLES: [classId: string, cause: string, title: string, description: string][] = [
  ['land', 'clearance', '红线内 12 户未搬迁', '影响土地出让方案报批，请协调征拆。'],
  ['land', 'quota', '缺新增建设用地指标 80 亩', '年内指标已用完，需统筹调剂。'],
  ['labour', 'skilled', '缺熟练技工 60 人', '设备已到场，招工进度跟不上调试。'],
  ['financing', 'collateral', '厂房未办证，贷款抵押物不足', '银行要求补充担保。'],
  ['energy', 'dualCircuit', '双回路供电方案未定', '生产线要求不间断供电。'],
  ['environment', 'totalQuota', '排放总量指标待调剂', '环评批复前需落实指标来源。'],
  ['approval', 'mutualPrerequisites', '两项审批互为前置', '规划与消防意见互相等待。'],
  ['planning', 'pipes', '地下管线与厂房基础冲突', '需调整管线走向。'],
  ['logistics', 'freight', '铁路专用线运价偏高', '请协调运价优惠。'],
  ['policy', 'awardUnpaid', '设备补贴未兑现', '合同约定的奖补已到期。'],
  ['facilities', 'siteRoad', '园区进场道路未通', '大件设备无法进场。'],
];
const COUNT = 48, FARTHEST_BACK = 22;

interface DemoProject { id: string; step: string; territory: UnitId; lead: UnitId; minor: number; currency: 'CNY' | 'USD' }

/** Invented blockers on the open steps of the demo city, as far along as chance has it. Time then does what it owes on them. Nothing where there are matters already. */
export async function fillDemoMatters(record: OpenRecord, progress: Progress): Promise<void> {
  if ((await record.persistence.pool.query('select from matter limit 1')).rowCount) return;
  await progress.step('Filling the demo city with matters', () => raiseDemoMatters(record));
}

async function raiseDemoMatters({ persistence: { pool }, acts, shelf, presence }: OpenRecord): Promise<void> {
  const { rows } = await pool.query<DemoProject>(`
    select p.project_id as id, min(s.step_id) as step, p.territory_id as territory, p.lead_unit_id as lead, p.investment_minor as minor, p.investment_currency as currency
    from project p join project_step s on s.project_id = p.project_id and s.status = 'open' and s.due_on is not null
    where p.status = 'active' and p.stage in ('approval', 'start') group by 1, 3, 4, 5, 6 order by p.project_id limit $1`, [COUNT]);
  const random = new SeededRandom(7), current = await shelf.current(), isPresent = await presence.isPresent();
  for (const [index, project] of rows.entries()) {
    const life = demoLife(index, project, random, current);
    for (const { actor, on, command } of life.acts) {
      const now = instantOf(on, 10), commandId = derivedUuid('demo', life.id, command.type);
      await acts.act<MatterState, MatterEvent>({
        streamId: matterStream(life.id), commandId, fingerprint: 'demo', actor, now,
        decide: ({ state, context }) => matterHandling.decide(state, command.type === 'raise' ? { ...command, plan: planMatter(current, command.facts, isPresent) } : command, context),
      });
    }
  }
}

type Current = Awaited<ReturnType<PackShelf['current']>>;
interface DemoLife { id: string; acts: { actor: Actor; on: LocalDate; command: MatterCommand }[] }

/** Raised some working days ago by the unit that serves the project; then as many of the further acts as chance allows, a day or two apart. */
function demoLife(index: number, { id: projectId, step, territory, lead, minor, currency }: DemoProject, random: SeededRandom, current: Current): DemoLife {
  const { calendar, pack } = current, today = calendar.nextWorkingDay(localDate(toInstant(Date.now()))), id = derivedUuid('demo matter', projectId);
  const [classId, cause, title, description] = TROUBLES[index % TROUBLES.length]!, raisedOn = calendar.addWorkingDays(today, -random.integer(1, FARTHEST_BACK));
  const person = (unitId: UnitId): Actor => ({ kind: 'person', accountId: `demo-${unitId}`, name: `${pack.units.find((unit) => unit.id === unitId)?.label.zh ?? ''}项目服务专员`, unitId });
  const facts: MatterFacts = {
    code: `KD-${raisedOn.slice(0, 4)}-D${String(index + 1).padStart(5, '0')}`, kind: 'blocker', classId, cause, title, description, urgency: random.chance(0.15) ? 'urgent' : 'normal', projectId, stepId: step,
    territoryId: territory, valueAtRisk: { currency, amountMinor: minor }, jobsAtRisk: random.integer(20, 400), raiser: { unitId: lead, accountId: `demo-${lead}`, name: person(lead).name! }, evidence: [], raisedOn,
  };
  const plan = planMatter(current, facts), handler = person(plan.holderId), further: [Actor, MatterCommand][] = [
    [handler, { type: 'signFor' }], [handler, { type: 'planHandling', text: '已列入本周调度，明确专人办理。', promisedOn: calendar.addWorkingDays(today, random.integer(1, 8)) }],
    [handler, { type: 'addProgress', text: '已现场核实，正在会商。', evidence: [] }], [handler, { type: 'answer', text: '问题已解决，请核实评价。', evidence: [] }],
    ...(plan.holderId === lead ? [] : [[person(lead), { type: 'evaluate', score: random.chance(0.8) ? 'satisfied' : 'basicallySatisfied' }] satisfies [Actor, MatterCommand]]),
  ];
  const acts: DemoLife['acts'] = [{ actor: person(lead), on: raisedOn, command: { type: 'raise', matterId: id, facts, plan } }];
  let on = raisedOn;
  for (const [actor, command] of further.slice(0, random.integer(0, further.length))) {
    on = calendar.addWorkingDays(on, random.integer(1, 2));
    if (on > today) break;
    acts.push({ actor, on, command });
  }
  return { id, acts };
}
