import type { LocalDate } from '#libs/domain/instants.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { givenOwners } from '#libs/domain/project/merge-plan.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { PlannedStep } from '#libs/domain/project/project.plan.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { planProject, type RuledPack } from '#libs/packs/plan-project.js';
import { checkRow } from './check-row.js';
import { ledgerValues } from './export-row.js';
import { newFunds } from './fund-figures.js';
import { LEDGER_COLUMNS, shown } from './ledger-columns.js';
import { milestoneStep } from './ledger-milestones.js';
import { problemAt } from './ledger-problem.js';
import type { LedgerProblem, LedgerRow } from './ledger.types.js';
import { orderConflicts, pastSteps, type SettledOn } from './past-steps.js';
import { fundsChange, outOfOrder, refused, type PlannedRow } from './plan-new-project.js';
import { reportedSteps, type ReportedStep } from './reported-steps.js';
import { changedFacts, rowFacts } from './row-facts.js';
import { statusAfter, statusBefore, statusWord } from './status-commands.js';

/** Only what differs from the record: changed facts, steps settled since, the increment of the funds, the status. */
export function planKnownProject(ruled: RuledPack, row: LedgerRow, state: ProjectState, today: LocalDate): PlannedRow {
  const { pack } = ruled;
  const problems: LedgerProblem[] = [];
  const known = state.facts!;
  const changes = changedFacts(rowFacts(pack, row, known, problems), known);
  const facts = { ...known, ...changes };
  const plan = Object.keys(changes).length > 0 ? planProject(ruled, facts, today, givenOwners(state)) : undefined;
  const steps = plan?.steps ?? Object.values(state.steps).map((step) => step.plan);
  const settledOn: SettledOn = (id) => (Object.hasOwn(state.steps, id) ? state.steps[id]!.settledOn : undefined);
  problems.push(...checkRow(row, (milestone) => row.values[milestone] ?? settledOn(milestoneStep(milestone, facts.template) ?? ''), { facts, settings: plan?.settings ?? state.settings }, today));
  const reported = unrecorded(row, reportedSteps(pack, row, facts, withRecorded(steps, state), problems), settledOn, problems);
  if (problems.length === 0) problems.push(...orderConflicts(steps, reported, settledOn).map((conflict) => outOfOrder(row, conflict)));
  const figures = newFunds(row, known.code, facts.investment.currency, state, problems);
  if (problems.length > 0) return refused(problems);

  const past = pastSteps(steps, reported, { settledOn, closesEarlierStages: false });
  const progress: ProjectCommand[] = past.length + figures.length > 0 ? [{ type: 'catchUp', past, figures }] : [];
  const content: ProjectCommand[] = plan ? [{ type: 'updateFacts', changes, plan, reason: '台账导入' }, ...progress] : progress;
  const blocked = content.length > 0 || isStatusChange(row, state) ? blockedBy(row, state, content.length > 0) : undefined;
  if (blocked) return refused([blocked]);
  const before = statusBefore(row.values, state.status);
  const after = statusAfter(row.values, state.status, today);
  return {
    commands: [...before, ...content, ...after],
    changes: [
      ...factChanges(pack, row, state, changes),
      ...past.map(({ stepId, on }) => `办结${stepId}（${on}）`),
      ...figures.map(({ money }) => fundsChange(money.amountMinor, money.currency)),
      ...(before.length + after.length > 0 ? [`状态改为${statusWord(row.values.status!)}`] : []),
    ],
    problems,
  };
}

/** Settled steps stay although a new plan lacks them. */
const withRecorded = (steps: PlannedStep[], state: ProjectState): PlannedStep[] =>
  [...steps, ...Object.values(state.steps).filter(({ settledOn, plan }) => settledOn && !steps.some(({ id }) => id === plan.id)).map(({ plan }) => plan)];

/** The reported steps that are not settled yet. A ledger cannot move a recorded day: that takes a correction with a reason. */
function unrecorded(row: LedgerRow, reported: ReportedStep[], settledOn: SettledOn, problems: LedgerProblem[]): ReportedStep[] {
  return reported.filter(({ stepId, on, key }) => {
    const recorded = settledOn(stepId);
    if (recorded && recorded !== on) problems.push(problemAt(row, key,
      `环节${stepId}已登记在${recorded}办结，台账写的是${on}；请改正台账，或在项目页面退回重办。`,
      `Step ${stepId} is recorded as settled on ${recorded}, the ledger says ${on}. Correct the ledger, or reopen the step on the project page.`,
    ));
    return !recorded;
  });
}

const isStatusChange = (row: LedgerRow, state: ProjectState): boolean =>
  row.values.status !== undefined && row.values.status !== state.status && !(row.values.status === 'active' && state.status === 'completed');

/** Why a project cannot take any change now. */
function blockedBy(row: LedgerRow, state: ProjectState, hasContent: boolean): LedgerProblem | undefined {
  if (state.status === 'terminated' || state.status === 'completed') return problemAt(row, 'status',
    '项目已办结或终止，不能再更改；请使该行与系统一致，或另行登记新项目。',
    'The project has ended and takes no changes. Make the row agree with the record, or register a new project.',
  );
  if (state.status !== 'suspended' || row.values.status === 'active' || (row.values.status === 'terminated' && !hasContent)) return undefined;
  return problemAt(row, 'status',
    '项目已暂停，不能更改；请把项目状态改为“在推进”后再导入。',
    'The project is suspended and takes no changes. Set 项目状态 to 在推进 and import again.',
  );
}

function factChanges(pack: Pack, row: LedgerRow, state: ProjectState, changes: Partial<ProjectFacts>): string[] {
  const before = ledgerValues(pack, state);
  return LEDGER_COLUMNS.filter(({ fact, key }) => fact !== undefined && fact in changes && row.values[key] !== undefined && row.values[key] !== before[key])
    .map(({ key, header }) => `${header}：${shown(key, before)} → ${shown(key, row.values)}`);
}
