import type { ProjectState, StepState } from '#libs/domain/project/project.state.js';
import type { StateStore, StoredState } from './stream-definition.js';

interface Plans {
  settings: ProjectState['settings'];
  steps: Record<string, StepState['plan']>;
}
type BareState = Omit<ProjectState, 'steps' | 'settings'> & { steps: Record<string, Omit<StepState, 'plan'>> };

/**
 * A project apart from its plans, which are its greater part. Not writing them again saves a quarter of what recording an act
 * costs (node and PostgreSQL).
 */
export const projectStore: StateStore<ProjectState> = { bare, plans, hasSamePlans, restored };

function bare({ settings: _settings, ...state }: ProjectState): string {
  const steps: BareState['steps'] = {};
  for (const [id, { plan: _plan, ...step }] of Object.entries(state.steps)) steps[id] = step;
  return JSON.stringify({ ...state, steps });
}

function plans({ settings, steps }: ProjectState): string {
  const kept: Plans = { settings, steps: Object.fromEntries(Object.entries(steps).map(([id, { plan }]) => [id, plan])) };
  return JSON.stringify(kept);
}

/** An act that leaves a plan alone also leaves its object alone. */
function hasSamePlans(before: ProjectState, after: ProjectState): boolean {
  const ids = Object.keys(after.steps);
  return before.settings === after.settings && ids.length === Object.keys(before.steps).length && ids.every((id) => before.steps[id]?.plan === after.steps[id]!.plan);
}

function restored(stored: StoredState): ProjectState {
  const state = JSON.parse(stored.state) as BareState;
  const { settings, steps: planOf } = JSON.parse(stored.plans) as Plans;
  const steps: ProjectState['steps'] = {};
  for (const [id, step] of Object.entries(state.steps)) steps[id] = { ...step, plan: planOf[id]! };
  return { ...state, settings, steps };
}
