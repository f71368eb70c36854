import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { StepId, UnitId } from '#libs/domain/ids.js';
import { localDate, type Instant } from '#libs/domain/instants.js';
import { lacksDecider } from '#libs/domain/project/extension-decider.js';
import { planEvents } from '#libs/domain/project/merge-plan.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import { evolve } from '#libs/domain/project/project.decider.js';
import { authorityRulingOf, type AuthorityRuling } from '#libs/domain/project/project.plan.js';
import type { ProjectState, StepState } from '#libs/domain/project/project.state.js';
import { planAnew, planProject, type RuledPack } from '#libs/packs/plan-project.js';

/** A project, the rules that it is pinned to, and the moment at which they are asked. */
interface Asked {
  state: ProjectState;
  ready: RuledPack & { calendar: WorkingCalendar };
  now: Instant;
}

/** Who decides on more time for a step once it is another unit's. */
export const rulingFor = (stepId: StepId, unitId: UnitId, { state, ready, now }: Asked): AuthorityRuling | null | undefined =>
  state.facts && authorityRulingOf(planProject(ready, state.facts, localDate(now), { [stepId]: unitId }), stepId);

type OnMoreTime = Extract<ProjectCommand, { type: 'requestExtension' | 'decideExtension' }>;

/** A request or its decision; in a plan of before the rules were asked who decides on the authority's own requests, they are asked first. */
export function onMoreTime(command: OnMoreTime, unitId: UnitId, { state, ready, now }: Asked): ProjectCommand[] {
  const step = Object.hasOwn(state.steps, command.stepId) ? state.steps[command.stepId] : undefined;
  return step && isUndecidable(step, unitId) ? [{ type: 'plan', plan: planAnew(ready, state, localDate(now)) }, command] : [command];
}

/** The project as it will be when that unit asks or decides. */
export function withDeciders(unitId: UnitId, { state, ready, now }: Asked): ProjectState {
  if (state.status !== 'active' || !Object.values(state.steps).some((step) => step.status === 'open' && isUndecidable(step, unitId))) return state;
  return planEvents(state, planAnew(ready, state, localDate(now)), { now, calendar: ready.calendar, actor: { kind: 'time' } }).reduce(evolve, state);
}

/** True when only applicants could decide on what stands there, or on what that unit would ask for. */
const isUndecidable = (step: StepState, unitId: UnitId): boolean => lacksDecider(step, step.extension?.unitId ?? unitId);
