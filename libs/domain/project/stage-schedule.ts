import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { LocalDate } from '../instants.js';
import type { StepId } from '../ids.js';
import type { ScheduledStep } from './project.events.js';
import type { Stage } from './project.facts.js';
import { isSettled } from './project.stage.js';
import type { ProjectState, StepState } from './project.state.js';
import { clockOf, runningLimit } from './step-clock.js';

export interface StageSchedule {
  /** The planned end of the stage; undefined when nothing in it is open. */
  plannedTo?: LocalDate;
  steps: ScheduledStep[];
  provisional: boolean;
}

/**
 * Planned dates of a stage's open steps from its first day on: each starts when its prerequisites are planned to end and
 * takes its running limit; the critical path is the chain that determines the end of the stage.
 */
export function scheduleStage(state: ProjectState, stage: Stage, from: LocalDate, calendar: WorkingCalendar): StageSchedule {
  const open = Object.values(state.steps).filter((step) => step.plan.stage === stage && !isSettled(step));
  const dates = new Map<StepId, { from: LocalDate; to: LocalDate; because?: StepId }>();
  const visit = (step: StepState): { from: LocalDate; to: LocalDate } => {
    const known = dates.get(step.plan.id);
    if (known) return known;
    let start = from;
    let because: StepId | undefined;
    for (const need of step.plan.needs) {
      const earlier = state.steps[need]!;
      const end = isSettled(earlier) ? earlier.settledOn! : earlier.plan.stage === stage ? visit(earlier).to : from;
      if (end > start || (end === start && !isSettled(earlier))) { start = end; because = isSettled(earlier) ? undefined : need; }
    }
    const planned = { from: start, to: endOf(step, start, calendar), because };
    dates.set(step.plan.id, planned);
    return planned;
  };
  open.forEach(visit);
  const exits = open.filter((step) => step.plan.exit);
  const last = (exits.length > 0 ? exits : open).map((step) => step.plan.id).sort((a, b) => (dates.get(a)!.to < dates.get(b)!.to ? 1 : -1))[0];
  const critical = new Set<StepId>();
  for (let id = last; id !== undefined; id = dates.get(id)?.because) critical.add(id);
  const steps = open.map(({ plan: { id } }) => ({ stepId: id, from: dates.get(id)!.from, to: dates.get(id)!.to, critical: critical.has(id) }));
  return { ...(last && { plannedTo: dates.get(last)!.to }), steps, provisional: steps.some(({ to }) => !calendar.isCertain(to)) };
}

function endOf(step: StepState, start: LocalDate, calendar: WorkingCalendar): LocalDate {
  const clock = clockOf({ ...step, openedOn: step.openedOn ?? start });
  const limit = clock?.budget ?? step.plan.limits[runningLimit(step.plan.limits) ?? 'legal'];
  return limit ? calendar.due(start, limit).date : start;
}
