import type { StepId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { PastStep } from '#libs/domain/project/project.commands.js';
import { STAGES } from '#libs/domain/project/project.facts.js';
import type { PlannedStep } from '#libs/domain/project/project.plan.js';
import type { LedgerKey } from './ledger.types.js';
import type { ReportedStep } from './reported-steps.js';

/** The day a step was settled according to the record, if it was. */
export type SettledOn = (stepId: StepId) => LocalDate | undefined;

export interface PastOptions {
  settledOn: SettledOn;
  /** True when the ledger knows milestones only: then what belongs to a stage before a milestone's counts as done with it. */
  closesEarlierStages: boolean;
}

/**
 * All steps that must have been settled for the reported ones (earliest first) to be, each after what it needs. Reported days are
 * exact; a step between two milestones takes the day of the later one, which is the first day it is known to have been done.
 */
export function pastSteps(plan: PlannedStep[], reported: ReportedStep[], { settledOn, closesEarlierStages }: PastOptions): PastStep[] {
  const byId = new Map(plan.map((step) => [step.id, step]));
  const exact = new Map(reported.map(({ stepId, on }) => [stepId, on]));
  const past = new Map<StepId, LocalDate>();
  const visit = (id: StepId, on: LocalDate): void => {
    if (past.has(id) || settledOn(id)) return;
    const needs = byId.get(id)?.needs ?? [];
    needs.forEach((need) => visit(need, on));
    past.set(id, exact.get(id) ?? latest(on, needs.map((need) => past.get(need) ?? settledOn(need))));
  };
  for (const { stepId, on, key } of reported) {
    if (closesEarlierStages && key !== 'otherSteps') behind(plan, byId, byId.get(stepId)!, key).forEach((step) => visit(step.id, on));
    visit(stepId, on);
  }
  return [...past].map(([stepId, on]) => ({ stepId, on }));
}

const latest = (on: LocalDate, others: (LocalDate | undefined)[]): LocalDate =>
  others.reduce<LocalDate>((a, b) => (b !== undefined && b > a ? b : a), on);

/** What a milestone leaves behind: the stages before its own, and once production runs also what does not build on it. */
function behind(plan: PlannedStep[], byId: Map<StepId, PlannedStep>, milestone: PlannedStep, key: LedgerKey): PlannedStep[] {
  const isLast = key === 'producedOn' || key === 'fullOutputOn';
  const own = STAGES.indexOf(milestone.stage);
  return plan.filter((step) => {
    const stage = STAGES.indexOf(step.stage);
    return stage < own || (isLast && stage === own && !ancestors(byId, step.id).includes(milestone.id));
  });
}

/** A reported step that lies before one it needs. */
export interface OrderConflict {
  step: ReportedStep;
  need: StepId;
  needOn: LocalDate;
}

/** The first conflict of each reported step with what it needs, directly or through other steps. */
export function orderConflicts(plan: PlannedStep[], reported: ReportedStep[], settledOn: SettledOn): OrderConflict[] {
  const byId = new Map(plan.map((step) => [step.id, step]));
  const days = new Map(reported.map(({ stepId, on }) => [stepId, on]));
  const dayOf = (id: StepId) => days.get(id) ?? settledOn(id);
  return reported.flatMap((step) => {
    const need = ancestors(byId, step.stepId).find((id) => (dayOf(id) ?? '') > step.on);
    return need ? [{ step, need, needOn: dayOf(need)! }] : [];
  });
}

function ancestors(byId: Map<StepId, PlannedStep>, id: StepId, found = new Set<StepId>()): StepId[] {
  for (const need of byId.get(id)?.needs ?? []) {
    if (found.has(need)) continue;
    found.add(need);
    ancestors(byId, need, found);
  }
  return [...found];
}
