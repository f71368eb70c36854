import { createHash } from 'node:crypto';
import type { Limit } from '#libs/domain/calendar/working-calendar.js';
import type { UnitId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { MatterFacts } from '#libs/domain/matter/matter.facts.js';
import type { MatterLimits, MatterPlan, PlannedMatterLevel } from '#libs/domain/matter/matter.plan.js';
import type { StepLimits } from '#libs/domain/project/project.plan.js';
import { LIMIT_KINDS } from '#libs/domain/project/step-clock.js';
import type { MatterLevel, Pack } from './pack.types.js';
import type { RuledPack } from './plan-project.js';
import type { Ruling } from './rules/pack-rules.js';
import type { RuleTable } from './rules/rule-tables.js';
import { unitOf } from './unit-of.js';

/** True for a unit with an account that can act and is not absent; asked for one account by its sign-in name, whether that can. */
export type IsPresent = (unitId: UnitId, account?: string) => boolean;

const LIMITS = ['register', 'accept', 'sign', 'plan', 'settle', 'evaluate', 'acceptIssue', 'decideContest', 'callBack'] as const satisfies readonly (keyof MatterLimits)[];

/** An answer of `matter-limits`: working days or null (an output that the table of an older pack lacks counts as null), the clocks of the step that stand as `green,promised`, and the share that is called back. */
type LimitAnswer = Record<(typeof LIMITS)[number], number | null | undefined> & { stops: string; callBackPercent: number; settleFrom?: 'raising' | 'acceptance' };

/** An answer of `matter-pace`: the share of our own limits that a matter has, in percent, and when it counts as late. */
export interface Pace {
  percent: number;
  lateAfter: number;
}

/** Before the table `matter-pace`, urgent matters had half the time. */
const formerPercent = ({ urgency }: MatterFacts): number => (urgency === 'urgent' ? 50 : 100);

/** Before the table `first-contact`, the territory was. */
const FORMER_FIRST_CONTACT = '@territory';

/** An answer of `matter-ladder`. */
interface LevelAnswer {
  level: number;
  levelName: string;
  workingDays: number;
  holder: string;
  deputy: string | null;
}

/**
 * What the decision tables in effect on a day, that of its raising if no other is meant, say of a matter. Pure; the same pack, facts and presence always give the same plan. A level
 * whose holder is not present goes to the deputy, else to the office, and says so. Throws RuleError.
 */
export function planMatter({ pack, tables }: RuledPack, facts: MatterFacts, isPresent: IsPresent = () => true, day: LocalDate = facts.raisedOn): MatterPlan {
  const versions: Record<string, string> = {}, rows: Record<string, string> = {}, inputs = matterInputs(facts, pack.matterSettings.tierWithoutProject ?? FORMER_TIER);
  const ask = <Answer>(table: RuleTable): Ruling<Answer> => {
    const ruling = tables.ask<Answer>(table, inputs, day);
    versions[table] = ruling.version;
    return ruling;
  };
  const routed = ask<string>('route-matter'), limited = ask<LimitAnswer>('matter-limits'), paced = tables.has('matter-pace') ? ask<Pace>('matter-pace') : undefined;
  const met = tables.has('first-contact') ? ask<string>('first-contact') : undefined;
  const ladder = ask<LevelAnswer[] | null>('matter-ladder'), reminders = ask<number[] | null>('matter-reminders');
  rows['route-matter'] = routed.rows[0]!;
  rows['matter-limits'] = limited.rows[0]!;
  if (paced) rows['matter-pace'] = paced.rows[0]!;
  if (met) rows['first-contact'] = met.rows[0]!;
  const percent = paced?.answer.percent ?? formerPercent(facts);
  const place = { territoryId: facts.territoryId, leadUnitId: facts.raiser.unitId ?? facts.territoryId };
  const holderId = facts.addresseeId ?? unitOf(routed.answer, pack, place), unit = (name: string): UnitId => (name === '@owner' ? holderId : unitOf(name, pack, place));
  const assist = Object.hasOwn(pack.matterClasses, facts.classId) ? pack.matterClasses[facts.classId]!.assist.map(unit) : [];
  return {
    packHash: pack.hash, holderId, assistIds: assist.filter((one) => one !== holderId), firstContactId: unit(met ? met.answer : FORMER_FIRST_CONTACT), officeId: pack.officeUnit,
    limits: limitsOf(limited.answer, percent), ...(paced && { lateAfter: paced.answer.lateAfter }), ...(limited.answer.settleFrom === 'acceptance' && { settleFrom: 'acceptance' as const }),
    ladder: (ladder.answer ?? []).map((level, index) => plannedLevel(level, ladder.rows[index]!)).toSorted((a, b) => a.level - b.level),
    reminders: (reminders.answer ?? []).map((offset, index) => ({ offset, row: reminders.rows[index]! })),
    stops: stopsOf(limited.answer), callBack: isInSample(facts.code, limited.answer.callBackPercent), ruleVersions: versions, rows,
  };

  function plannedLevel({ level, levelName, workingDays, holder, deputy }: LevelAnswer, row: string): PlannedMatterLevel {
    const namedId = unit(holder), deputyId = deputy === null ? undefined : unit(deputy), { person, account } = levelOf(pack, levelName);
    const acting = actingHolder(namedId, deputyId, pack, isPresent, account);
    return {
      level, name: levelName, workingDays: shareOf(workingDays, percent), ...(deputyId && { deputyId }), ...acting, ...(person && { person: { name: person.zh } }), row,
    };
  }
}

/** Before it could be set, a matter of no project counted as one of a small one. */
const FORMER_TIER = 'small';

/** What decision tables may ask of a matter; an unknown fact is null, as FEEL has it. */
export const matterInputs = ({ kind, classId, territoryId, cause, urgency, tier }: MatterFacts, tierWithoutProject: string): Record<string, unknown> =>
  ({ kind, class: classId, territory: territoryId, cause: cause ?? null, urgency, tier: tier ?? tierWithoutProject });

/** A level that is one person's goes by whether that person is there, not by whether anybody of the unit is. */
const levelOf = ({ matterLevels }: Pack, name: string): Partial<MatterLevel> => (Object.hasOwn(matterLevels, name) ? matterLevels[name]! : {});

function actingHolder(namedId: UnitId, deputyId: UnitId | undefined, { officeUnit }: Pack, isPresent: IsPresent, account: string | undefined): Pick<PlannedMatterLevel, 'holderId' | 'standIn' | 'namedId'> {
  if (isPresent(namedId, account) || namedId === officeUnit) return { holderId: namedId };
  if (deputyId !== undefined && deputyId !== officeUnit && isPresent(deputyId)) return { holderId: deputyId, standIn: 'deputy', namedId };
  return { holderId: officeUnit, standIn: 'office', namedId };
}

/** Rounded up. What a law sets, and the raiser's own time, stay. */
const shareOf = (workingDays: number, percent: number): number => Math.ceil(workingDays * percent / 100);

function limitsOf(answer: LimitAnswer, percent: number): MatterLimits {
  const isOurs = (limit: keyof MatterLimits) => limit === 'sign' || limit === 'plan' || limit === 'decideContest';
  const entries = LIMITS.flatMap((limit): [string, Limit][] => {
    const days = answer[limit];
    return days === null || days === undefined ? [] : [[limit, { amount: isOurs(limit) ? shareOf(days, percent) : days, unit: 'workingDay' }]];
  });
  return Object.fromEntries(entries) as unknown as MatterLimits;
}

const stopsOf = ({ stops }: LimitAnswer): (keyof StepLimits)[] => LIMIT_KINDS.filter((kind) => stops.split(',').some((stop) => stop.trim() === kind));

/** A sample that nobody can choose and that comes out the same for ever: by the number of the matter. */
const isInSample = (code: string, percent: number): boolean => createHash('sha256').update(code).digest().readUInt32BE(0) % 100 < percent;
