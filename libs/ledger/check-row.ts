import type { LocalDate } from '#libs/domain/instants.js';
import { figureCap } from '#libs/domain/project/decide-figure.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { PlanSettings } from '#libs/domain/project/project.plan.js';
import { columnOf } from './ledger-columns.js';
import { MILESTONE_RULES } from './ledger-milestones.js';
import { problemAt } from './ledger-problem.js';
import { MILESTONES, type LedgerKey, type LedgerProblem, type LedgerRow, type Milestone } from './ledger.types.js';

/** The day of a milestone, from the row or else from the record. */
export type MilestoneDay = (milestone: Milestone) => LocalDate | undefined;

/** What a row's project is by now, and the rules it is planned by. */
interface RowProject {
  facts: Pick<ProjectFacts, 'investment' | 'registeredOn'>;
  settings: PlanSettings;
}

/** What a row must satisfy by itself: no future, milestones complete and in order, plausible funds. */
export function checkRow(row: LedgerRow, dayOf: MilestoneDay, project: RowProject, today: LocalDate): LedgerProblem[] {
  const future = futureDates(row, today);
  return future.length > 0 ? future : [...milestoneProblems(row, dayOf), ...beforeRegistration(row, project.facts.registeredOn), ...fundsProblems(row, dayOf, project), ...statusProblems(row, dayOf)];
}

const DATED = ['registeredOn', 'fundsAsOf', ...MILESTONES] as const;

function futureDates(row: LedgerRow, today: LocalDate): LedgerProblem[] {
  const problem = (key: LedgerKey, on: LocalDate) => problemAt(row, key,
    `${on}在今天（${today}）之后；台账只登记已发生的事，请清空或改正。`,
    `${on} is after today (${today}). The ledger holds what has happened; clear or correct it.`,
  );
  const late = (on: LocalDate | undefined): on is LocalDate => on !== undefined && on > today;
  const cells = DATED.flatMap((key) => { const on = row.values[key]; return late(on) ? [problem(key, on)] : []; });
  const steps = (row.values.otherSteps ?? []).filter(({ on }) => late(on)).map(({ on }) => problem('otherSteps', on));
  return [...cells, ...steps];
}

function milestoneProblems(row: LedgerRow, dayOf: MilestoneDay): LedgerProblem[] {
  return MILESTONES.filter((key) => row.values[key] !== undefined).flatMap((key) => {
    const { requires, notBefore } = MILESTONE_RULES[key];
    const missing = requires.filter((other) => dayOf(other) === undefined);
    const later = [...requires, ...notBefore].filter((other) => (dayOf(other) ?? '') > row.values[key]!);
    return [
      ...missing.map((other) => problemAt(row, other,
        `已填“${columnOf(key).header}”，则必须填写本列，请补上日期。`,
        `${columnOf(key).header} is given, so this must be too. Fill in its date.`,
      )),
      ...later.map((other) => problemAt(row, key,
        `${row.values[key]}早于“${columnOf(other).header}”（${dayOf(other)}），请核对这两个日期。`,
        `${row.values[key]} is before ${columnOf(other).header} (${dayOf(other)}). Correct one of the two.`,
      )),
    ];
  });
}

function beforeRegistration(row: LedgerRow, registeredOn: LocalDate): LedgerProblem[] {
  const problem = (key: LedgerKey, on: LocalDate) => problemAt(row, key,
    `${on}早于登记日期（${registeredOn}），请核对；项目登记应不晚于最早的节点。`,
    `${on} is before the registration (${registeredOn}). Correct one; a project is registered by its first milestone.`,
  );
  const milestones = MILESTONES.flatMap((key) => ((row.values[key] ?? registeredOn) < registeredOn ? [problem(key, row.values[key]!)] : []));
  return [...milestones, ...(row.values.otherSteps ?? []).filter(({ on }) => on < registeredOn).map(({ on }) => problem('otherSteps', on))];
}

function fundsProblems(row: LedgerRow, dayOf: MilestoneDay, { facts, settings }: RowProject): LedgerProblem[] {
  const { fundsMinor } = row.values;
  if (fundsMinor === undefined || fundsMinor === 0) return [];
  if (dayOf('contractOn') === undefined) return [problemAt(row, 'fundsMinor',
    '未填合同签订日期，不能登记到位资金；请补合同签订日期或清空此格。',
    'Funds count only after the contract. Fill in 合同签订日期 or clear this cell.',
  )];
  const cap = figureCap(settings, 'fundsPaidIn', facts.investment);
  if (!cap || fundsMinor <= cap.limitMinor) return [];
  return [problemAt(row, 'fundsMinor',
    `累计到位资金超过总投资的${cap.percent}%，请核对金额和单位（万）。`,
    `The funds exceed ${cap.percent}% of the investment. Check amount and unit (ten thousand).`,
  )];
}

function statusProblems(row: LedgerRow, dayOf: MilestoneDay): LedgerProblem[] {
  const isComplete = dayOf('fullOutputOn') !== undefined;
  if (row.values.status === 'completed' && !isComplete) return [problemAt(row, 'status',
    '状态为已完成，须填写达产日期。',
    'A completed project needs 达产日期. Fill it in.',
  )];
  const isStopped = row.values.status === 'suspended' || row.values.status === 'terminated';
  return isStopped && isComplete ? [problemAt(row, 'status',
    '已达产的项目不能暂停或终止，请核对状态或达产日期。',
    'A project at full output cannot be suspended or ended. Correct 项目状态 or 达产日期.',
  )] : [];
}
