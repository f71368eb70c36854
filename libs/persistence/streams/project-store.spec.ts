import { projectLifecycle } from '#libs/domain/project/project.decider.js';
import { actors, contextAt, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { projectStore } from './project-store.js';

const { bare, hasSamePlans, plans, restored } = projectStore;

const after = (state: ProjectState, command: ProjectCommand, actor = actors.office) =>
  projectLifecycle.decide(state, command, contextAt('2026-09-02T02:00:00.000Z', actor)).reduce(projectLifecycle.evolve, state);
const registered = after(projectLifecycle.initial, { type: 'register', facts: sampleFacts(), plan: samplePlan() });
const asJson = (state: ProjectState) => JSON.parse(JSON.stringify(state)) as ProjectState;

describe('a stored state', () => {
  it.each([['new', projectLifecycle.initial], ['registered', registered]])('is restored as it was (%s)', (_, state) => {
    expect(restored({ state: bare(state), plans: plans(state) })).toEqual(asJson(state));
  });

  it('leaves the plans alone when an act does', () => {
    const completed = after(registered, { type: 'completeStep', stepId: 'S00', evidence: [] });
    expect(hasSamePlans(registered, completed)).toBe(true);
    expect(restored({ state: bare(completed), plans: plans(registered) })).toEqual(asJson(completed));
  });

  it('writes the plans again when one changed, came or went', () => {
    expect(hasSamePlans(registered, after(registered, { type: 'reassignStep', stepId: 'S00', unitId: 'housing', reason: '职责调整' }))).toBe(false);
    expect(hasSamePlans(projectLifecycle.initial, registered)).toBe(false);
    const { S00: _, ...steps } = registered.steps;
    expect(hasSamePlans(registered, { ...registered, steps })).toBe(false);
    expect(hasSamePlans({ ...registered, steps }, registered)).toBe(false);
  });
});
