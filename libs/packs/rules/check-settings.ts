import type { Text } from '#libs/contracts/messages/text.js';
import type { PlannedLevel, PlanSettings } from '#libs/domain/project/project.plan.js';
import type { PackRules } from './pack-rules.js';
import type { TableFinding } from './rule-finding.js';
import type { RuleTable } from './rule-tables.js';

type Sense = Record<'message' | 'remedy', Text>;

/** Levels, caps and review dates that make no sense, whatever each table says by itself. */
export function checkSettings({ reminders, ladder, figureCaps = {}, suspensionReview }: Omit<PlanSettings, 'ruleVersions' | 'changesOn'>, rules: PackRules): TableFinding[] {
  const found = (table: RuleTable, row: string | undefined, sense: Sense): TableFinding => {
    const number = rules.rowNumber(table, row);
    return { table, ...(number && { row: number }), ...sense };
  };
  return [
    ...Object.values(ladder).flatMap((levels) => senseless(levels).map(({ row, sense }) => found('ladder', row, sense))),
    ...Object.values(reminders).flat().filter(({ offset }) => !Number.isInteger(offset)).map(({ row }) => found('reminders', row, SENSE.offset)),
    ...Object.values(figureCaps).filter(({ percent }) => !isWhole(percent, 1)).map(({ row }) => found('figure-cap', row, SENSE.cap)),
    ...(suspensionReview && !isWhole(suspensionReview.workingDaysBefore, 0) ? [found('suspension-review', suspensionReview.row, SENSE.review)] : []),
  ];
}

/** A whole number of at least `least`. */
export const isWhole = (amount: unknown, least: number): boolean => Number.isInteger(amount) && (amount as number) >= least;

function senseless(levels: PlannedLevel[]): { row?: string; sense: Sense }[] {
  const climbing = levels.toSorted((a, b) => a.level - b.level), [first] = climbing;
  if (first?.level !== 1 || climbing[1]?.level === 1) return [{ sense: SENSE.noFirst }];
  return climbing.flatMap(({ row, level, afterWorkingDays, holder }, index) => {
    if (!isWhole(level, 1) || !isWhole(afterWorkingDays, 1)) return [{ row, sense: SENSE.levelDays }];
    if (index === 0) return holder === '@owner' ? [] : [{ row, sense: SENSE.firstHolder }];
    return afterWorkingDays < climbing[index - 1]!.afterWorkingDays ? [{ row, sense: SENSE.levelOrder }] : [];
  });
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
  levelDays: {
    message: { zh: '级别和逾期工作日应为不小于1的整数', en: 'levels and their working days are whole numbers of at least 1' },
    remedy: { zh: '请更正', en: 'Correct them' },
  },
  levelOrder: {
    message: { zh: '高一级的天数比低一级还少', en: 'a higher level comes sooner than the one below it' },
    remedy: { zh: '请按级别递增填写天数', en: 'Let the days grow with the level' },
  },
  offset: {
    message: { zh: '提醒的天数应为整数', en: 'reminders are a whole number of working days from the due date' },
    remedy: { zh: '请更正；到期当日请填 0', en: 'Correct them; write 0 for the due day itself' },
  },
  cap: {
    message: { zh: '填报数上限应为不小于1的百分数（整数）', en: 'the cap of a figure is a whole percentage of at least 1' },
    remedy: { zh: '请更正；不设上限请填 null', en: 'Correct it, or write null for no cap' },
  },
  review: {
    message: { zh: '提前天数应为不小于0的整数', en: 'the days before a review are a whole number, not negative' },
    remedy: { zh: '请更正；复核日当日请填 0', en: 'Correct it; write 0 for the day itself' },
  },
} satisfies Record<string, Sense>;
