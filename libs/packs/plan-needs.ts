import type { StepId } from '#libs/domain/ids.js';
import type { Template } from '#libs/domain/project/project.facts.js';
import type { LifecycleStep } from './pack.types.js';

/** The prerequisites a step has in a template, as the pack writes them. */
export const writtenNeeds = (step: LifecycleStep, template: Template): StepId[] => step.needsByTemplate?.[template] ?? step.needs;

/**
 * The edges of a plan. A prerequisite that does not apply is replaced by its own prerequisites, so dropping a step never drops an
 * order. An edge so inherited is left out when another prerequisite already waits for the same step: it would only make the
 * plan harder to read.
 */
export function needsOfPlan(steps: LifecycleStep[], applying: LifecycleStep[], template: Template): Map<StepId, StepId[]> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const applies = new Set(applying.map(({ id }) => id));
  const full = new Map(applying.map((step) => [step.id, inheritedNeeds(step, template, byId, applies)]));
  const ancestors = ancestorsIn(full);
  return new Map(
    applying.map((step) => {
      const needs = full.get(step.id)!;
      const written = new Set(writtenNeeds(step, template));
      const isImplied = (id: StepId) => !written.has(id) && needs.some((other) => ancestors(other).has(id));
      return [step.id, needs.filter((id) => !isImplied(id))];
    }),
  );
}

function inheritedNeeds(step: LifecycleStep, template: Template, byId: Map<StepId, LifecycleStep>, applies: Set<StepId>): StepId[] {
  const needs: StepId[] = [];
  const seen = new Set<StepId>();
  const visit = (id: StepId) => {
    if (seen.has(id)) return;
    seen.add(id);
    const earlier = byId.get(id);
    if (applies.has(id)) needs.push(id);
    else if (earlier) writtenNeeds(earlier, template).forEach(visit);
  };
  writtenNeeds(step, template).forEach(visit);
  return needs;
}

function ancestorsIn(needs: Map<StepId, StepId[]>): (id: StepId) => Set<StepId> {
  const known = new Map<StepId, Set<StepId>>();
  const of = (id: StepId): Set<StepId> => {
    const found = known.get(id);
    if (found) return found;
    const all = new Set<StepId>();
    known.set(id, all);
    for (const earlier of needs.get(id) ?? []) {
      all.add(earlier);
      for (const further of of(earlier)) all.add(further);
    }
    return all;
  };
  return of;
}
