import type { ProjectState, StepState } from '#libs/domain/project/project.state.js';

/**
 * A state as its head row holds it, in two parts: what acts change, and what the rules planned, which they seldom do and
 * which is the greater part. Not writing them again saves a quarter of what recording an act costs (node and PostgreSQL).
 */
export interface StoredState {
  state: string;
  plans: string;
}

interface Plans {
  settings: ProjectState['settings'];
  steps: Record<string, StepState['plan']>;
}
type BareState = Omit<ProjectState, 'steps' | 'settings'> & { steps: Record<string, Omit<StepState, 'plan'>> };

export function bareState({ settings: _settings, ...state }: ProjectState): string {
  const steps: BareState['steps'] = {};
  for (const [id, { plan: _plan, ...step }] of Object.entries(state.steps)) steps[id] = step;
  return JSON.stringify({ ...state, steps });
}

export function plansOf({ settings, steps }: ProjectState): string {
  const plans: Plans = { settings, steps: Object.fromEntries(Object.entries(steps).map(([id, { plan }]) => [id, plan])) };
  return JSON.stringify(plans);
}

/** True when the plans need not be written again: an act that leaves a plan alone also leaves its object alone. */
export function hasSamePlans(before: ProjectState, after: ProjectState): boolean {
  const ids = Object.keys(after.steps);
  return before.settings === after.settings && ids.length === Object.keys(before.steps).length && ids.every((id) => before.steps[id]?.plan === after.steps[id]!.plan);
}

export function restoredState({ state, plans }: StoredState): ProjectState {
  const bare = JSON.parse(state) as BareState;
  const { settings, steps: planOf } = JSON.parse(plans) as Plans;
  const steps: ProjectState['steps'] = {};
  for (const [id, step] of Object.entries(bare.steps)) steps[id] = { ...step, plan: planOf[id]! };
  return { ...bare, settings, steps };
}
