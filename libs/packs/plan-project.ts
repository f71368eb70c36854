import type { FactCondition, LifecycleStep, Pack, SourcedLimit } from './pack.types.js';
import type { Limit } from '#libs/domain/calendar/working-calendar.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { PlannedStep, ProjectPlan, StepLimits } from '#libs/domain/project/project.plan.js';

/**
 * The plan of a project: the steps of its template whose conditions hold, with the edges that remain.
 * A prerequisite that does not apply is replaced by its own prerequisites, so dropping a step never drops an order.
 */
export function planProject(pack: Pack, facts: ProjectFacts): ProjectPlan {
  const byId = new Map(pack.steps.map((step) => [step.id, step]));
  const applies = new Set(pack.steps.filter((step) => doesApply(step, facts)).map((step) => step.id));
  const steps = pack.steps
    .filter((step) => applies.has(step.id))
    .map((step) => plannedStep(pack, step, facts, needsOf(step, facts, applies, byId)));
  return {
    packHash: pack.hash,
    template: facts.template,
    fundsThresholdPercent: pack.fundsThresholdPercent,
    reminderOffsets: pack.reminderOffsetsWorkingDays,
    steps,
    rule: { table: 'lifecycle/templates', version: pack.version, row: facts.template },
  };
}

const doesApply = (step: LifecycleStep, facts: ProjectFacts): boolean =>
  step.templates.includes(facts.template) && (step.when ?? []).every((condition) => holds(condition, facts));

export function holds(condition: FactCondition, facts: ProjectFacts): boolean {
  const value = facts[condition.fact as keyof ProjectFacts];
  if (condition.is !== undefined) return value === condition.is;
  const amount = typeof value === 'number' ? value : 0;
  return amount >= (condition.atLeast ?? -Infinity) && amount < (condition.below ?? Infinity);
}

function needsOf(step: LifecycleStep, facts: ProjectFacts, applies: Set<string>, byId: Map<string, LifecycleStep>): string[] {
  const edges = (of: LifecycleStep) => of.needsByTemplate?.[facts.template] ?? of.needs;
  const needs = new Set<string>();
  const visit = (id: string) => {
    if (applies.has(id)) needs.add(id);
    else for (const earlier of edges(byId.get(id)!)) visit(earlier);
  };
  edges(step).forEach(visit);
  return [...needs];
}

function plannedStep(pack: Pack, step: LifecycleStep, facts: ProjectFacts, needs: string[]): PlannedStep {
  const unit = (id: string) => (id === '@territory' ? facts.territoryId : id === '@lead' ? facts.leadUnitId : id);
  const verifier = step.verifier && unit(step.verifier);
  return {
    id: step.id,
    stage: step.stage,
    owner: unit(step.owner),
    ...(verifier && verifier !== unit(step.owner) ? { verifier } : {}),
    needs,
    limits: limitsOf(step),
    evidence: step.evidence,
    ...(step.optional ? { optional: true } : {}),
    ...(step.exit || step.exitIn?.includes(facts.template) ? { exit: true } : {}),
    ...(step.voids && needs.includes(step.voids) ? { voids: step.voids } : {}),
    rule: { table: 'lifecycle/steps', version: pack.version, row: step.id },
  };
}

const amountOf = ({ amount, unit }: SourcedLimit): Limit => ({ amount, unit });
const limitsOf = (step: LifecycleStep): StepLimits => ({
  ...(step.legal && { legal: amountOf(step.legal) }),
  ...(step.promised && { promised: amountOf(step.promised) }),
  ...(step.green && { green: amountOf(step.green) }),
});
