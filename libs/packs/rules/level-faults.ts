import { cellOf } from './output-faults.js';
import type { PackRules } from './pack-rules.js';
import type { Sense, TableFinding } from './rule-finding.js';
import type { RuleTable } from './rule-tables.js';

/** One level of a ladder, whatever it is the ladder of. */
interface Level {
  level: number;
  afterWorkingDays: number;
  row: string;
}

/** A higher level that comes sooner than one below it, and a level that stands twice; nobody climbs such a ladder as it is written. */
export function levelFaults(rules: PackRules, table: RuleTable, levels: Level[]): TableFinding[] {
  const climbing = levels.toSorted((a, b) => a.level - b.level);
  return climbing.slice(1).flatMap(({ level, afterWorkingDays, row }, at): TableFinding[] => {
    const below = climbing[at]!;
    if (level === below.level) return [{ ...cellOf(rules, table, row, 'level'), ...SENSE.twice }];
    return afterWorkingDays < below.afterWorkingDays ? [{ ...cellOf(rules, table, row, 'afterWorkingDays'), ...SENSE.order }] : [];
  });
}

const SENSE = {
  twice: {
    message: { zh: '同一情形下级别重复', en: 'the level stands twice for the same case' },
    remedy: { zh: '请去掉重复的一行，或分开两行的条件', en: 'Remove one of the rows, or let their conditions exclude each other' },
  },
  order: {
    message: { zh: '高一级的天数比低一级还少', en: 'a higher level comes sooner than the one below it' },
    remedy: { zh: '请按级别递增填写天数', en: 'Let the days grow with the level' },
  },
} satisfies Record<string, Sense>;
