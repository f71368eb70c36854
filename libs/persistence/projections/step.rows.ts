import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { ProjectId, StepId } from '#libs/domain/ids.js';
import type { ProjectState, StepState } from '#libs/domain/project/project.state.js';
import { StepMemory, rememberedDue, type ProjectionContext } from './projection-context.js';
import type { ReadTable, Row } from './read-table.js';

const COLUMNS = [
  'project_id', 'step_id', 'stage', 'status', 'owner_id', 'verifier_id', 'opened_on', 'settled_on', 'due_on', 'provisional',
  'extended_by', 'scheduled_from', 'scheduled_to',
] as const;

export const STEP_TABLE: ReadTable = { name: 'project_step', owner: 'project_id', mark: 's', key: 'step_id', columns: COLUMNS };

type StepRow = Row<(typeof COLUMNS)[number]>;
const rows = new StepMemory<StepRow>();

/** One row for each step of the plan. */
export const stepRows = (projectId: ProjectId, state: ProjectState, { calendar }: ProjectionContext): StepRow[] =>
  Object.entries(state.steps).map(([stepId, step]) => {
    const row = rows.of(step, calendar, () => stepRow(projectId, stepId, step, calendar));
    // A step of one project is never that of another, except when tests share states between projects.
    return row.project_id === projectId ? row : stepRow(projectId, stepId, step, calendar);
  });

function stepRow(projectId: ProjectId, stepId: StepId, step: StepState, calendar: WorkingCalendar): StepRow {
  const due = rememberedDue(step, calendar);
  return {
    project_id: projectId, step_id: stepId, stage: step.plan.stage, status: step.status, owner_id: step.plan.owner,
    verifier_id: step.plan.verifier ?? null, opened_on: step.openedOn ?? null, settled_on: step.settledOn ?? null,
    due_on: due?.date ?? null, provisional: due?.provisional ?? false, extended_by: step.extendedBy,
    scheduled_from: step.scheduled?.from ?? null, scheduled_to: step.scheduled?.to ?? null,
  };
}
