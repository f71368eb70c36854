import type { FieldPath, Finding } from './pack-error.js';
import type { RuledPack } from './plan-project.js';
import { answersOf } from './rules/investment-tiers.js';
import type { RuleTable } from './rules/rule-tables.js';

/** Settings that name what a decision table answers: tiers of investment and tags of projects. */
export function checkTableAnswers({ pack: { matterSettings, reportTopics = {} }, tables }: RuledPack): Finding[] {
  const check = (name: string, table: RuleTable, what: string, path: FieldPath): Finding[] => {
    const known = answersOf(tables, table);
    return known.includes(name) ? [] : [{ path, message: `no project is of the ${what} "${name}"`, remedy: `Use one of ${known.join(', ')}, or add a row to ${table}` }];
  };
  const { tierWithoutProject: tier } = matterSettings;
  return [
    ...(tier === undefined ? [] : check(tier, 'investment-tier', 'tier', ['matterSettings', 'tierWithoutProject'])),
    ...Object.entries(reportTopics).flatMap(([topic, { tags = [] }]) => tags.flatMap((tag, at) => check(tag, 'project-tags', 'tag', ['reportTopics', topic, 'tags', at]))),
  ];
}
