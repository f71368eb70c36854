import type { WorkItemKind } from '#libs/contracts/project.views.js';
import { projectStream, type ProjectId, type StepId } from '#libs/domain/ids.js';
import { figureVerifierOf } from '#libs/domain/project/decide-figure.js';
import { verifierOf } from '#libs/domain/project/decide-step.js';
import { deciderOf } from '#libs/domain/project/extension-decider.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { FigureState, StepState, ProjectState } from '#libs/domain/project/project.state.js';
import { isPaused } from '#libs/domain/project/step-clock.js';
import { isLive } from './project.rows.js';
import { rememberedDue, type ProjectionContext } from './projection-context.js';
import type { ReadTable, Row } from './read-table.js';

const COLUMNS = [
  'stream_id', 'project_id', 'subject_code', 'subject_name', 'territory_id', 'item_key', 'kind', 'unit_id', 'lead_unit_id', 'step_id', 'figure_id', 'since', 'due_on', 'provisional', 'is_paused',
] as const;
export type WorkItemRow = Row<(typeof COLUMNS)[number]>;

export const WORK_ITEM_TABLE: ReadTable = { name: 'work_item', owner: 'stream_id', mark: 'w', key: 'item_key', columns: COLUMNS };

/** A row whose facts are all absent. */
export const NO_WORK: Omit<WorkItemRow, 'unit_id' | 'since' | 'kind' | 'item_key'> = {
  stream_id: '', project_id: null, subject_code: '', subject_name: '', territory_id: null, lead_unit_id: null, step_id: null, figure_id: null, due_on: null, provisional: false, is_paused: false,
};

/** What units can act on now; while a project is suspended that is only whether it stays so, and nothing once it has ended. */
export function workItems(projectId: ProjectId, state: ProjectState, context: ProjectionContext): WorkItemRow[] {
  const items = itemsOf(state, context);
  if (items.length === 0) return [];
  const { code, name, territoryId } = state.facts!;
  const subject = { stream_id: projectStream(projectId), project_id: projectId, subject_code: code, subject_name: name, territory_id: territoryId };
  return items.map((row) => ({ ...row, ...subject }));
}

function itemsOf(state: ProjectState, context: ProjectionContext): WorkItemRow[] {
  const { facts, suspension } = state;
  if (!facts || !isLive(state)) return [];
  if (suspension) return [item('reviewSuspension', '', { unit_id: facts.leadUnitId, since: suspension.from, due_on: suspension.reviewOn })];
  return [
    ...Object.entries(state.steps).flatMap(([stepId, step]) => stepItems(stepId, step, facts, context)),
    ...Object.values(state.figures).filter((figure) => figure.status === 'claimed').map((figure) => figureItem(figure, state, context)),
  ];
}

const figureItem = (figure: FigureState, state: ProjectState, { officeUnit }: ProjectionContext): WorkItemRow =>
  item('verifyFigure', figure.id, { unit_id: figureVerifierOf(state, figure) ?? officeUnit, figure_id: figure.id, since: figure.date });

function stepItems(stepId: StepId, step: StepState, facts: ProjectFacts, { calendar, officeUnit }: ProjectionContext): WorkItemRow[] {
  const items: WorkItemRow[] = [];
  if (step.status === 'open') {
    const due = rememberedDue(step, calendar);
    items.push(item('complete', stepId, {
      unit_id: step.plan.owner, lead_unit_id: facts.leadUnitId, step_id: stepId, since: step.openedOn ?? facts.registeredOn,
      due_on: due?.date ?? null, provisional: due?.provisional ?? false, is_paused: isPaused(step),
    }));
  }
  const verifier = verifierOf(step);
  if (step.status === 'submitted' && verifier) {
    items.push(item('verify', stepId, { unit_id: verifier, step_id: stepId, since: step.submittedOn ?? facts.registeredOn }));
  }
  if (step.extension) items.push(item('decideExtension', stepId, { unit_id: deciderOf(step)?.unitId ?? officeUnit, step_id: stepId, since: step.extension.on, due_on: step.extension.decideBy, provisional: calendar.asDue(step.extension.on, step.extension.decideBy).provisional }));
  return items;
}

/** `since` and the unit come from `rest`; everything that is not given is absent. */
const item = (kind: WorkItemKind, on: string, rest: Partial<WorkItemRow> & Pick<WorkItemRow, 'unit_id' | 'since'>): WorkItemRow => ({
  ...NO_WORK, item_key: on ? `${kind}:${on}` : kind, kind, ...rest,
});
