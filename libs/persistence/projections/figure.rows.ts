import type { ProjectId } from '#libs/domain/ids.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import type { ReadTable, Row } from './read-table.js';

const COLUMNS = ['project_id', 'figure_id', 'kind', 'amount_minor', 'currency', 'date', 'voucher', 'status', 'unit_id', 'corrects'] as const;

export const FIGURE_TABLE: ReadTable = { name: 'figure', owner: 'project_id', mark: 'f', key: 'figure_id', columns: COLUMNS };

/** One row for each figure ever claimed, in its present verification state. */
export const figureRows = (projectId: ProjectId, state: ProjectState): Row<(typeof COLUMNS)[number]>[] =>
  Object.values(state.figures).map((figure) => ({
    project_id: projectId, figure_id: figure.id, kind: figure.kind, amount_minor: figure.money.amountMinor, currency: figure.money.currency,
    date: figure.date, voucher: figure.voucher, status: figure.status, unit_id: figure.unitId, corrects: figure.corrects ?? null,
  }));
