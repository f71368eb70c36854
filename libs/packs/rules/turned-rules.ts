import type { PlanSettings } from '#libs/domain/project/project.plan.js';
import type { PackRules } from './pack-rules.js';
import { RULE_TABLES, type RuleTable } from './rule-tables.js';

/** Which tables act in another version than before, in words for the history of a project; empty where none does. */
export function turnedRules(rules: PackRules, { ruleVersions: before }: Pick<PlanSettings, 'ruleVersions'>, { ruleVersions: after }: Pick<PlanSettings, 'ruleVersions'>): string {
  const turned = (Object.keys(after) as RuleTable[]).filter((table) => before[table] !== undefined && before[table] !== after[table]);
  return turned.map((table) => `《${nameOf(rules, table)}》${after[table]}`).join('') + (turned.length > 0 ? '开始生效' : '');
}

const nameOf = (rules: PackRules, table: RuleTable): string => rules.decisionsIn(RULE_TABLES[table]).find(({ id }) => id === table)?.name ?? table;
