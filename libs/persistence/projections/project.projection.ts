import type { ProjectId } from '#libs/domain/ids.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { FIGURE_TABLE, figureRows } from './figure.rows.js';
import { PROJECT_TABLE, projectRow } from './project.rows.js';
import type { ProjectionContext } from './projection-context.js';
import type { TableRows } from './read-table.js';
import { STEP_TABLE, stepRows } from './step.rows.js';
import { WORK_ITEM_TABLE, workItems } from './work-item.rows.js';

/** The read models that are derived from a project's state, in the order of {@link rowsOf}. */
export const PROJECT_TABLES = [PROJECT_TABLE, STEP_TABLE, FIGURE_TABLE, WORK_ITEM_TABLE];

/** Every read-model row of a project, from nothing but its state. */
export const rowsOf = (projectId: ProjectId, state: ProjectState, context: ProjectionContext): TableRows[] => [
  { table: PROJECT_TABLE, rows: projectRow(projectId, state, context) },
  { table: STEP_TABLE, rows: stepRows(projectId, state, context) },
  { table: FIGURE_TABLE, rows: figureRows(projectId, state) },
  { table: WORK_ITEM_TABLE, rows: workItems(projectId, state, context) },
];
