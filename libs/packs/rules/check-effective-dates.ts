import type { Pack } from '../pack.types.js';
import type { PackRules } from './pack-rules.js';
import type { TableFinding } from './rule-finding.js';
import { RULE_TABLES, type RuleTable } from './rule-tables.js';

/** Tables that act on some days only, in a pack that has no other text of them for the rest. */
export const checkEffectiveDates = (rules: PackRules, pack: Pack): TableFinding[] =>
  (Object.keys(RULE_TABLES) as RuleTable[]).filter((table) => !pack.formerRules?.[RULE_TABLES[table]] && isDated(rules, table)).map((table) => ({
    table,
    message: { zh: '规则表只在部分日子生效，其余日子没有可用的版本', en: 'the table acts on some days only, and nothing acts on the others' },
    remedy: { zh: '请去掉生效日期，或在规则页面起草发布，由现行版本补足其余日子', en: 'Remove its dates, or publish it by a draft, so that the present version acts on the other days' },
  }));

const isDated = (rules: PackRules, table: RuleTable): boolean =>
  rules.decisionsIn(RULE_TABLES[table]).some(({ id, effectiveFrom, effectiveTo }) => id === table && (effectiveFrom !== undefined || effectiveTo !== undefined));
