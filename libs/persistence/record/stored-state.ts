import type { ProjectState, StepState } from '#libs/domain/project/project.state.js';

/**
 * A state as its head row holds it, in two parts: what acts change, and the plans of its steps, which they seldom do and
 * which are the greater part. Not writing them again saves a quarter of what recording an act costs (node and PostgreSQL).
 */
export interface StoredState {
  state: string;
  plans: string;
}

type Plans = Record<string, StepState['plan']>;
type BareState = Omit<ProjectState, 'steps'> & { steps: Record<string, Omit<StepState, 'plan'>> };

export function bareState(state: ProjectState): string {
  const steps: BareState['steps'] = {};
  for (const [id, { plan: _, ...step }] of Object.entries(state.steps)) steps[id] = step;
  return JSON.stringify({ ...state, steps });
}

export const plansOf = (state: ProjectState): string =>
  JSON.stringify(Object.fromEntries(Object.entries(state.steps).map(([id, { plan }]) => [id, plan])));

/** True when the plans need not be written again: an act that leaves a plan alone also leaves its object alone. */
export function hasSamePlans(before: ProjectState, after: ProjectState): boolean {
  const ids = Object.keys(after.steps);
  return ids.length === Object.keys(before.steps).length && ids.every((id) => before.steps[id]?.plan === after.steps[id]!.plan);
}

export function restoredState({ state, plans }: StoredState): ProjectState {
  const bare = JSON.parse(state) as BareState;
  const planOf = JSON.parse(plans) as Plans;
  const steps: ProjectState['steps'] = {};
  for (const [id, step] of Object.entries(bare.steps)) steps[id] = { ...step, plan: planOf[id]! };
  return { ...bare, steps };
}
