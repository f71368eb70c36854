import type { LocalDate } from '#libs/domain/instants.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { planProject, type RuledPack } from '#libs/packs/plan-project.js';
import { checkRow } from './check-row.js';
import { newFunds } from './fund-figures.js';
import { problemAt } from './ledger-problem.js';
import type { LedgerProblem, LedgerRow } from './ledger.types.js';
import { inTenThousands } from './number-kinds.js';
import { orderConflicts, pastSteps, type OrderConflict } from './past-steps.js';
import { reportedSteps } from './reported-steps.js';
import { newFacts, rowFacts } from './row-facts.js';
import { statusAfter, statusWord } from './status-commands.js';

/** What a row leads to: commands in order, what they change in words, or the problems for which it is refused. */
export interface PlannedRow {
  commands: ProjectCommand[];
  changes: string[];
  problems: LedgerProblem[];
}

export const refused = (problems: LedgerProblem[]): PlannedRow => ({ commands: [], changes: [], problems });

/** Takes over a project that the record does not have yet, in the middle of its life and with its real dates. */
export function planNewProject(ruled: RuledPack, row: LedgerRow, today: LocalDate): PlannedRow {
  const { pack } = ruled;
  const problems: LedgerProblem[] = [];
  const facts = newFacts(rowFacts(pack, row, undefined, problems), row, problems);
  if (!facts) return refused(problems);
  const plan = planProject(ruled, facts, today);
  problems.push(...checkRow(row, (milestone) => row.values[milestone], { facts, settings: plan.settings }, today));
  if (facts.investment.amountMinor === 0) problems.push(problemAt(row, 'investmentMinor',
    '总投资不能为零，请填写。',
    'The investment cannot be zero. Fill it in.',
  ));
  const reported = reportedSteps(pack, row, facts, plan.steps, problems);
  if (problems.length === 0) problems.push(...orderConflicts(plan.steps, reported, () => undefined).map((conflict) => outOfOrder(row, conflict)));
  const figures = newFunds(row, facts.code, facts.investment.currency, undefined, problems);
  if (problems.length > 0) return refused(problems);
  const past = pastSteps(plan.steps, reported, { settledOn: () => undefined, closesEarlierStages: row.values.otherSteps === undefined });
  return {
    commands: [{ type: 'takeOver', facts, plan, past, figures }, ...statusAfter(row.values, 'active', today)],
    changes: [
      `登记项目，共${plan.steps.length}个环节，其中已办结${past.length}个`,
      ...figures.map(({ money }) => fundsChange(money.amountMinor, money.currency)),
      ...(row.values.status && row.values.status !== 'active' ? [`状态：${statusWord(row.values.status)}`] : []),
    ],
    problems,
  };
}

export const fundsChange = (amountMinor: number, currency: 'CNY' | 'USD'): string =>
  `到位资金增加${inTenThousands(amountMinor)}万${currency === 'CNY' ? '元' : '美元'}`;

export const outOfOrder = (row: LedgerRow, { step, need, needOn }: OrderConflict): LedgerProblem =>
  problemAt(row, step.key,
    `环节${step.stepId}（${step.on}）早于它的前置环节${need}（${needOn}），请核对这两个日期。`,
    `Step ${step.stepId} (${step.on}) is before ${need} (${needOn}), which it needs. Correct one of the two.`,
  );
