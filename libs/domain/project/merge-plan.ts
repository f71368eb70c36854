import type { DecisionContext } from '../decider.js';
import type { StepId, UnitId } from '../ids.js';
import type { Instant } from '../instants.js';
import { isSameValue } from '../same-value.js';
import { movedDates } from './moved-dates.js';
import type { ProjectEvent } from './project.events.js';
import { evolve } from './project.evolve.js';
import type { PlannedStep, ProjectPlan } from './project.plan.js';
import type { ProjectState, StepState } from './project.state.js';

interface PlanningOptions {
  occurredAt?: Instant;
  reason?: string;
}

/** Who owes a step because people gave it to them: whoever plans anew asks the rules about these owners. */
export const givenOwners = ({ steps }: ProjectState): Record<StepId, UnitId> =>
  Object.fromEntries(Object.values(steps).flatMap(({ isReassigned, plan }) => (isReassigned ? [[plan.id, plan.owner]] : [])));

/**
 * The event that a newly derived plan amounts to, or none when it changes nothing. What people did stays: steps with
 * progress are kept although the rules no longer ask for them, and a reassigned step keeps its owner, for whom the plan says who decides on more time.
 */
export function planEvents(state: ProjectState, plan: ProjectPlan, context: DecisionContext, options: PlanningOptions = {}): ProjectEvent[] {
  const merged = mergePlan(state, plan);
  const added = merged.steps.filter((step) => !(step.id in state.steps)).map((step) => step.id);
  const removed = Object.keys(state.steps).filter((id) => !merged.steps.some((step) => step.id === id));
  if (added.length === 0 && removed.length === 0 && isSamePlan(state, merged)) return [];
  const { occurredAt = context.now, reason } = options;
  const event: ProjectEvent = { type: 'ProjectPlanned', data: { plan: merged, added, removed }, occurredAt, ...(reason && { reason }), rule: plan.rule };
  const moved = movedDates(state, evolve(state, event), context.calendar);
  return [moved.length > 0 ? { ...event, data: { ...event.data, moved } } : event];
}

function mergePlan(state: ProjectState, plan: ProjectPlan): ProjectPlan {
  const planned = plan.steps.map((step) => {
    const present = state.steps[step.id];
    return present?.isReassigned ? { ...step, owner: present.plan.owner } : step;
  });
  const ids = new Set(planned.map((step) => step.id));
  const kept = Object.values(state.steps).filter((step) => !ids.has(step.plan.id) && hasProgress(step)).map((step) => step.plan);
  kept.forEach((step) => ids.add(step.id));
  const withKnownNeeds = (step: PlannedStep): PlannedStep => ({ ...step, needs: step.needs.filter((need) => ids.has(need)) });
  return { ...plan, steps: [...planned, ...kept].map(withKnownNeeds) };
}

const hasProgress = (step: StepState): boolean => step.status === 'submitted' || step.status === 'completed' || step.status === 'skipped';

const isSamePlan = (state: ProjectState, plan: ProjectPlan): boolean =>
  state.packHash === plan.packHash && state.template === plan.template && isSameValue(state.settings, plan.settings) &&
  plan.steps.every((step) => isSameValue(step, state.steps[step.id]?.plan));
