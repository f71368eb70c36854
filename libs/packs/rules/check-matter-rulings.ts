import type { Text } from '#libs/contracts/messages/text.js';
import { MATTER_KINDS, URGENCIES, type MatterFacts } from '#libs/domain/matter/matter.facts.js';
import type { Pack } from '../pack.types.js';
import { matterInputs } from '../plan-matter.js';
import { guarded } from './guarded.js';
import { answersOf } from './investment-tiers.js';
import { namedPlaces } from './named-places.js';
import { cellOf, faultsOfRuling, onePerCell } from './output-faults.js';
import type { PackRules } from './pack-rules.js';
import type { Sense, TableFinding } from './rule-finding.js';
import type { RuleTable } from './rule-tables.js';

/** What the rules would say of a matter of each kind, class, cause, urgency and tier of investment, in each territory that a table names, where somebody would wait for ever or for no time at all. */
export const checkMatterRulings = (pack: Pack, rules: PackRules): TableFinding[] => onePerCell(TABLES.filter((table) => rules.has(table)).flatMap((table) =>
  specimens(pack, rules, table).flatMap((facts) => guarded({ table, of: (message) => ofMatter(facts, pack, message) }, () => {
    const ruling = rules.ask<{ level: number }[] | null>(table, matterInputs(facts, facts.tier!)), faults = faultsOfRuling(rules, pack, table, ruling);
    const found = faults.length > 0 || table !== 'matter-ladder' ? faults : notInOrder(rules, (ruling.answer ?? []).map(({ level }, index) => ({ level, row: ruling.rows[index]! })));
    return found.map((finding) => ({ ...finding, message: ofMatter(facts, pack, finding.message) }));
  }))));

const TABLES: RuleTable[] = ['route-matter', 'first-contact', 'matter-limits', 'matter-pace', 'matter-ladder', 'matter-reminders'];

/** Only routes go by the cause. */
function specimens(pack: Pack, rules: PackRules, table: RuleTable): MatterFacts[] {
  const causesOf = (classId: string) => (table === 'route-matter' ? [undefined, ...Object.keys(pack.matterClasses[classId]!.causes)] : [undefined]);
  const tiers = answersOf(rules, 'investment-tier');
  return namedPlaces(pack, rules, [table]).flatMap(({ territoryId }) => MATTER_KINDS.flatMap((kind) => Object.keys(pack.matterClasses).flatMap((classId) => causesOf(classId).flatMap((cause) => URGENCIES.flatMap((urgency) =>
    tiers.map((tier): MatterFacts => ({
      code: '-', kind, classId, ...(cause && { cause }), title: '-', description: '-', urgency, territoryId, raiser: { unitId: territoryId }, evidence: [], raisedOn: '2026-01-01', tier,
    })))))));
}

/** The first level that breaks the row, or the whole table where there is none. */
function notInOrder(rules: PackRules, levels: { level: number; row: string }[]): TableFinding[] {
  const climbing = levels.toSorted((a, b) => a.level - b.level), wrong = climbing.find(({ level }, index) => level !== index + 1);
  return wrong || levels.length === 0 ? [{ ...cellOf(rules, 'matter-ladder', wrong?.row, 'level'), ...LEVELS }] : [];
}

const ofMatter = ({ kind, classId }: MatterFacts, { matterKinds, matterClasses }: Pack, { zh, en }: Text): Text =>
  ({ zh: `${matterKinds[kind].label.zh}（${matterClasses[classId]!.label.zh}）：${zh}`, en: `${matterKinds[kind].label.en} (${matterClasses[classId]!.label.en}): ${en}` });

const LEVELS: Sense = {
  message: { zh: '级别应从一级起逐级相连，不缺不重', en: 'levels start at 1 and follow each other, none missing and none twice' },
  remedy: { zh: '请补上缺少的级别，或去掉重复的级别', en: 'Add the level that is missing, or remove the one that stands twice' },
};
