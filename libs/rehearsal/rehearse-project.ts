import type { RehearsedProject, SentCounts } from '#libs/contracts/rehearsal.views.js';
import type { ProjectId } from '#libs/domain/ids.js';
import { initialProject, projectLifecycle } from '#libs/domain/project/project.decider.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { countSent, movedDates, noneSent, ownerChanges, stepsWithout } from './differences.js';
import { futureOf, type Future, type Period } from './future.js';
import { actsOf, type PastAct, type PastEvent } from './past-acts.js';
import type { World } from './world.js';

/** Where a rehearsal of one project starts, and what people do in it: nothing, or what they did. */
export interface RehearsalCase {
  projectId: ProjectId;
  start: ProjectState;
  acts: PastAct[];
}

/** The present and the proposed world of one project. */
export interface Worlds {
  before: World;
  after: World;
}

/** A project in both worlds. */
export interface Rehearsed {
  project: RehearsedProject;
  before: Future;
  after: Future;
}

/** From where a project stands, with nobody doing anything. */
export const caseAhead = (projectId: ProjectId, state: ProjectState): RehearsalCase => ({ projectId, start: state, acts: [] });

/** From where a project stood at the beginning of a past period, with what people did in it. Undefined when it did not live then. */
export function caseOfPast(projectId: ProjectId, events: PastEvent[], { from, until }: Period): RehearsalCase | undefined {
  const start = events.filter(({ occurredAt }) => occurredAt < from).reduce(projectLifecycle.evolve, initialProject);
  const acts = actsOf(events.filter(({ occurredAt }) => occurredAt >= from && occurredAt < until));
  const isOver = start.status === 'completed' || start.status === 'terminated' || (start.status === 'unregistered' && acts.length === 0);
  return isOver ? undefined : { projectId, start, acts };
}

/** Runs one project in both worlds, one after the other; neither sees the other. */
export function rehearseProject({ projectId, start, acts }: RehearsalCase, { before, after }: Worlds, period: Period): Rehearsed {
  const one = futureOf(start, before, period, acts), other = futureOf(start, after, period, acts);
  const { code, name, territoryId } = other.state.facts ?? one.state.facts!;
  const project: RehearsedProject = {
    projectId, code, name, territoryId, ...(start.stage && { stage: start.stage }),
    created: stepsWithout(other.state, one.state), cancelled: stepsWithout(one.state, other.state),
    owners: ownerChanges(start, one.state, other.state),
    moved: movedDates(start, { state: one.state, calendar: before.calendar }, { state: other.state, calendar: after.calendar }),
    before: sentIn(one), after: sentIn(other), refusedActs: other.refused.length - one.refused.length,
  };
  return { project, before: one, after: other };
}

function sentIn({ events }: Future): SentCounts {
  const counts = noneSent();
  countSent(events, (count) => { counts[count] += 1; });
  return counts;
}

/** How much differs; 0 when the proposal means nothing to the project. */
export const weightOf = ({ created, cancelled, owners, moved, before, after, refusedActs }: RehearsedProject): number =>
  created.length + cancelled.length + owners.length + moved.length + Math.abs(refusedActs) +
  (Object.keys(before) as (keyof SentCounts)[]).reduce((sum, count) => sum + Math.abs(before[count] - after[count]), 0);
