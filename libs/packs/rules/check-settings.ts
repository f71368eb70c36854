import type { PlannedLevel, PlanSettings } from '#libs/domain/project/project.plan.js';
import { levelFaults } from './level-faults.js';
import { cellOf } from './output-faults.js';
import type { PackRules } from './pack-rules.js';
import type { Sense, TableFinding } from './rule-finding.js';

/** Ladders that make no sense, whatever each of their rows says by itself. */
export const checkSettings = ({ ladder }: Pick<PlanSettings, 'ladder'>, rules: PackRules): TableFinding[] => Object.values(ladder).flatMap((levels) => firstFaults(levels, rules) ?? levelFaults(rules, 'ladder', levels));

/** Level 1 is the fact of being overdue: there is one, and the owner itself holds it. */
function firstFaults(levels: PlannedLevel[], rules: PackRules): TableFinding[] | undefined {
  const [first, second] = levels.toSorted((a, b) => a.level - b.level);
  if (first?.level !== 1) return [{ ...cellOf(rules, 'ladder', first?.row, 'level'), ...SENSE.noFirst }];
  if (second?.level === 1) return [{ ...cellOf(rules, 'ladder', second.row, 'level'), ...SENSE.noFirst }];
  return first.holder === '@owner' ? undefined : [{ ...cellOf(rules, 'ladder', first.row, 'holder'), ...SENSE.firstHolder }];
}

const SENSE = {
  noFirst: {
    message: { zh: '每个阶段应有且只有一个一级：逾期几个工作日记为逾期', en: 'each stage needs one level 1 and no more: the working days after which a step counts as overdue' },
    remedy: { zh: '请补上一级，或去掉多余的一级', en: 'Add level 1, or remove the one too many' },
  },
  firstHolder: {
    message: { zh: '一级提醒的是责任单位本身', en: 'level 1 tells the owner itself' },
    remedy: { zh: '请把一级的承接单位填为责任单位，其他单位从二级开始', en: 'Let @owner hold level 1; others come from level 2 on' },
  },
} satisfies Record<string, Sense>;
