import type { StepId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { ProjectFacts, Template } from '#libs/domain/project/project.facts.js';
import type { PlannedStep } from '#libs/domain/project/project.plan.js';
import type { LifecycleStep, Pack } from '#libs/packs/pack.types.js';
import { plainWord } from './cell-kinds.js';
import { shown } from './ledger-columns.js';
import { milestoneStep } from './ledger-milestones.js';
import { problemAt } from './ledger-problem.js';
import { MILESTONES, type LedgerKey, type LedgerProblem, type LedgerRow } from './ledger.types.js';

/** A step that the ledger says was settled, and the column that says so. */
export interface ReportedStep {
  stepId: StepId;
  on: LocalDate;
  key: LedgerKey;
}

/** The steps that a row reports as settled, earliest first. A step that the project's plan lacks is a problem. */
export function reportedSteps(pack: Pack, row: LedgerRow, facts: Pick<ProjectFacts, 'template'>, plan: PlannedStep[], problems: LedgerProblem[]): ReportedStep[] {
  const planned = new Set(plan.map((step) => step.id));
  const reported = new Map<StepId, ReportedStep>();
  for (const step of [...fromMilestones(row, facts.template, problems), ...fromOtherSteps(pack, row, problems)]) {
    const earlier = reported.get(step.stepId);
    if (!planned.has(step.stepId)) problems.push(notPlanned(row, step));
    else if (earlier && earlier.on !== step.on) problems.push(problemAt(row, step.key,
      `环节${step.stepId}在本行写了两个日期：${earlier.on}和${step.on}，请只保留一个。`,
      `Step ${step.stepId} has two dates in this row, ${earlier.on} and ${step.on}. Keep one.`,
    ));
    else reported.set(step.stepId, step);
  }
  return [...reported.values()].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function fromMilestones(row: LedgerRow, template: Template, problems: LedgerProblem[]): ReportedStep[] {
  return MILESTONES.flatMap((key) => {
    const on = row.values[key];
    if (on === undefined) return [];
    const stepId = milestoneStep(key, template);
    if (stepId) return [{ stepId, on, key }];
    const way = shown('template', { template });
    problems.push(problemAt(row, key,
      `用地方式为“${way}”的项目没有这一节点，请清空此格或核对用地方式。`,
      `Projects by ${way} have no such milestone. Clear the cell or correct 用地方式.`,
    ));
    return [];
  });
}

function fromOtherSteps(pack: Pack, row: LedgerRow, problems: LedgerProblem[]): ReportedStep[] {
  return (row.values.otherSteps ?? []).flatMap(({ step, on }) => {
    const found = findStep(pack, step);
    if (found) return [{ stepId: found.id, on, key: 'otherSteps' as const }];
    problems.push(problemAt(row, 'otherSteps',
      `清单中没有环节“${step.slice(0, 40)}”，请填写环节编号（如G04）。`,
      `The list has no step "${step.slice(0, 40)}". Write its id, such as G04.`,
    ));
    return [];
  });
}

const indexes = new WeakMap<Pack, Map<string, LifecycleStep>>();

/** By id, by Chinese label, or by an id that a label follows. */
function findStep(pack: Pack, written: string): LifecycleStep | undefined {
  let index = indexes.get(pack);
  if (!index) indexes.set(pack, (index = new Map(pack.steps.flatMap((step) => [[plainWord(step.label.zh), step], [plainWord(step.id), step]]))));
  return index.get(plainWord(written)) ?? index.get(plainWord(written.split(/\s/)[0]!));
}

const notPlanned = (row: LedgerRow, { stepId, key }: ReportedStep): LedgerProblem =>
  problemAt(row, key,
    `该项目的推进计划没有环节${stepId}，请清空或核对用地方式、是否外资、环评类别等。`,
    `The plan of this project has no step ${stepId}. Clear it, or correct the facts that decide the plan.`,
  );
