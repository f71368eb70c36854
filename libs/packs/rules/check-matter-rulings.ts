import type { Text } from '#libs/contracts/messages/text.js';
import type { UnitId } from '#libs/domain/ids.js';
import { MATTER_KINDS, URGENCIES, type MatterFacts } from '#libs/domain/matter/matter.facts.js';
import type { Pack } from '../pack.types.js';
import { planMatter, type Pace } from '../plan-matter.js';
import { isWhole } from './check-settings.js';
import { guarded } from './check-step-rulings.js';
import { answersOf } from './investment-tiers.js';
import type { PackRules } from './pack-rules.js';
import type { TableFinding } from './rule-finding.js';

/** What the rules would say of a matter of each kind, class urgency and tier of investment, where somebody would wait for ever or for no time at all. */
export function checkMatterRulings(pack: Pack, tables: PackRules): TableFinding[] {
  const findings = specimens(pack, answersOf(tables, 'investment-tier')).flatMap((facts) => guarded({ table: 'route-matter' }, (): TableFinding[] => {
    const { holderId, firstContactId, ladder, limits, reminders } = planMatter({ pack, tables }, facts), of = (sense: Text): Text => ofMatter(facts, pack, sense);
    const found = (table: 'matter-ladder' | 'matter-reminders', row: string, sense: Text, remedy: Text): TableFinding => {
      const number = tables.rowNumber(table, row);
      return { table, ...(number && { row: number }), message: of(sense), remedy };
    };
    return [
      ...nobody('route-matter', holderId, of), ...nobody('first-contact', firstContactId, of),
      ...(ladder.length > 0 && ladder.every(({ level }, index) => level === index + 1) ? [] : [{ table: 'matter-ladder', message: of(SENSE.levels), remedy: SENSE.levelsRemedy }]),
      ...ladder.filter(({ workingDays }) => !isWhole(workingDays, 1)).map(({ row }) => found('matter-ladder', row, SENSE.days, SENSE.daysRemedy)),
      ...reminders.filter(({ offset }) => !isWhole(offset, 0)).map(({ row }) => found('matter-reminders', row, SENSE.offset, SENSE.offsetRemedy)),
      ...(Object.values(limits).every((limit) => isWhole(limit.amount, 1)) ? [] : [{ table: 'matter-limits', message: of(SENSE.days), remedy: SENSE.daysRemedy }]),
    ];
  }));
  return [...new Map([...findings, ...checkPace(tables)].map((finding) => [`${finding.table} ${finding.message.en}`, finding])).values()];
}

/** A cell may say null, whatever its column is for. */
const nobody = (table: 'route-matter' | 'first-contact', unitId: UnitId | null, of: (sense: Text) => Text): TableFinding[] =>
  (unitId === null ? [{ table, message: of(SENSE.nobody), remedy: SENSE.nobodyRemedy }] : []);

function checkPace(tables: PackRules): TableFinding[] {
  if (!tables.has('matter-pace')) return [];
  return MATTER_KINDS.flatMap((kind) => URGENCIES.flatMap((urgency) => guarded({ table: 'matter-pace' }, (): TableFinding[] => {
    const { answer, rows: [id] } = tables.ask<Pace | null>('matter-pace', { kind, urgency }), row = tables.rowNumber('matter-pace', id);
    return answer && isWhole(answer.percent, 1) && isWhole(answer.lateAfter, 1) ? [] : [{ table: 'matter-pace', ...(row && { row }), message: SENSE.pace, remedy: SENSE.paceRemedy }];
  })));
}

function specimens(pack: Pack, tiers: string[]): MatterFacts[] {
  const territoryId = pack.units.find(({ kind }) => kind === 'territory')?.id ?? pack.officeUnit;
  return MATTER_KINDS.flatMap((kind) => Object.keys(pack.matterClasses).flatMap((classId) => URGENCIES.flatMap((urgency) => tiers.map((tier) => ({
    code: '-', kind, classId, title: '-', description: '-', urgency, territoryId, raiser: { unitId: territoryId }, evidence: [], raisedOn: '2026-01-01', tier,
  })))));
}

const ofMatter = ({ kind, classId }: MatterFacts, { matterKinds, matterClasses }: Pack, { zh, en }: Text): Text =>
  ({ zh: `${matterKinds[kind].label.zh}（${matterClasses[classId]!.label.zh}）：${zh}`, en: `${matterKinds[kind].label.en} (${matterClasses[classId]!.label.en}): ${en}` });

const SENSE = {
  nobody: { zh: '没有单位', en: 'no unit is named' },
  nobodyRemedy: { zh: '请填写单位', en: 'Name a unit' },
  pace: { zh: '时限比例和逾期认定应为不小于1的整数', en: 'the share of the limits and the day that counts as late are whole numbers of at least 1' },
  paceRemedy: { zh: '请更正；时限照常请填 100，次一工作日请填 1', en: 'Correct them; write 100 for whole limits and 1 for the next working day' },
  levels: { zh: '级别应从一级起逐级相连，不缺不重', en: 'levels start at 1 and follow each other, none missing and none twice' },
  levelsRemedy: { zh: '请补上缺少的级别，或去掉重复的级别', en: 'Add the level that is missing, or remove the one that stands twice' },
  offset: { zh: '到期前提醒的天数应为不小于0的整数', en: 'reminders come a whole number of working days before the due date, or on it' },
  offsetRemedy: { zh: '请更正；到期当日请填 0', en: 'Correct them; write 0 for the due day itself' },
  days: { zh: '工作日应为不小于1的整数', en: 'working days are whole numbers of at least 1' },
  daysRemedy: { zh: '请更正；不设时限请填 null', en: 'Correct them, or write null for no limit' },
} satisfies Record<string, Text>;
