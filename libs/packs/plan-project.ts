import type { Limit } from '#libs/domain/calendar/working-calendar.js';
import type { StepId, UnitId } from '#libs/domain/ids.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { PlannedStep, ProjectPlan, StepLimits } from '#libs/domain/project/project.plan.js';
import { holds } from './fact-condition.js';
import type { LifecycleStep, Pack, SourcedLimit } from './pack.types.js';
import { needsOfPlan } from './plan-needs.js';

/**
 * The plan of a project: the steps of its template whose conditions hold, with the edges that remain among them.
 * Pure and quick enough to run in a request; the same pack and facts always give the same plan.
 */
export function planProject(pack: Pack, facts: ProjectFacts): ProjectPlan {
  const applying = pack.steps.filter((step) => doesApply(step, facts));
  const needs = needsOfPlan(pack.steps, applying, facts.template);
  return {
    packHash: pack.hash,
    template: facts.template,
    fundsThresholdPercent: pack.fundsThresholdPercent,
    reminderOffsets: pack.reminderOffsetsWorkingDays,
    steps: applying.map((step) => plannedStep(pack, step, facts, needs)),
    rule: { table: 'lifecycle/templates', version: pack.version, row: facts.template },
  };
}

const doesApply = (step: LifecycleStep, facts: ProjectFacts): boolean =>
  step.templates.includes(facts.template) && (step.when ?? []).every((condition) => holds(condition, facts));

function plannedStep(pack: Pack, step: LifecycleStep, facts: ProjectFacts, needs: Map<StepId, StepId[]>): PlannedStep {
  const owner = unitOf(step.owner, facts);
  const verifier = step.verifier && unitOf(step.verifier, facts);
  return {
    id: step.id,
    stage: step.stage,
    owner,
    // When the owner itself would verify, nobody does: a second unit is the point of verifying.
    ...(verifier && verifier !== owner ? { verifier } : {}),
    needs: needs.get(step.id)!,
    limits: limitsOf(step),
    evidence: step.evidence,
    ...(step.optional ? { optional: true } : {}),
    ...(step.exit || step.exitIn?.includes(facts.template) ? { exit: true } : {}),
    ...(step.voids && needs.has(step.voids) ? { voids: step.voids } : {}),
    rule: { table: 'lifecycle/steps', version: pack.version, row: step.id },
  };
}

/** The unit that a name of the pack means in one project. */
const unitOf = (name: string, facts: ProjectFacts): UnitId =>
  name === '@territory' ? facts.territoryId : name === '@lead' ? facts.leadUnitId : name;

const amountOf = ({ amount, unit }: SourcedLimit): Limit => ({ amount, unit });

const limitsOf = (step: LifecycleStep): StepLimits => ({
  ...(step.legal && { legal: amountOf(step.legal) }),
  ...(step.promised && { promised: amountOf(step.promised) }),
  ...(step.green && { green: amountOf(step.green) }),
});
