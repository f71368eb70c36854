import type { MatterRow } from '#libs/contracts/matter.views.js';
import type { Light } from '#libs/contracts/project.views.js';
import type { Money } from '#libs/domain/money.js';
import type { ReadingDay } from '#libs/domain/project/light.js';
import type { Filter } from './filter.js';
import { matterLight } from './lights.js';

/** A row of the board as the query gives it. */
export interface StoredMatter {
  matter_id: string; code: string; kind: MatterRow['kind']; class_id: string; title: string; status: MatterRow['status']; urgency: MatterRow['urgency']; holder_id: string | null;
  level: number; level_holder_id: string | null; raiser_unit_id: string | null; enterprise: string | null; project_id: string | null; project_name: string | null; step_id: string | null;
  territory_id: string; cause: string | null; parent_id: string | null; value_at_risk_minor: number | null; value_at_risk_currency: Money['currency'] | null; jobs_at_risk: number | null;
  slip_colour: MatterRow['slipColour'] | null; document_number: string | null; raised_on: string; ended_on: string | null; outcome: MatterRow['outcome'] | null; due_on: string | null;
  due_provisional: boolean; light: Light; updated_at: string; version: number;
}

/** Its columns; the query joins `m` with its project `p`. */
export const matterColumns = (day: ReadingDay, filter: Filter): string => `
  m.matter_id, m.code, m.kind, m.class_id, m.title, m.status, m.urgency, m.holder_id, m.level, m.level_holder_id, m.raiser_unit_id, m.enterprise, m.project_id, p.name as project_name,
  m.step_id, m.territory_id, m.cause, m.parent_id, m.value_at_risk_minor, m.value_at_risk_currency, m.jobs_at_risk, m.slip_colour, m.document_number, m.raised_on, m.ended_on, m.outcome,
  m.due_on, m.due_provisional, ${matterLight(day, filter)} as light, m.updated_at, m.version`;

/** Absent instead of null. */
const present = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as { [K in keyof T]?: NonNullable<T[K]> };

export const matterRow = (row: StoredMatter): MatterRow => ({
  id: row.matter_id, code: row.code, kind: row.kind, classId: row.class_id, title: row.title, status: row.status, urgency: row.urgency, level: row.level, territoryId: row.territory_id,
  raisedOn: row.raised_on, dueProvisional: row.due_provisional, light: row.light, updatedAt: row.updated_at, version: row.version,
  ...present({
    holderId: row.holder_id, levelHolderId: row.level_holder_id, raiserUnitId: row.raiser_unit_id, enterprise: row.enterprise, projectId: row.project_id, projectName: row.project_name,
    stepId: row.step_id, cause: row.cause, parentId: row.parent_id, jobsAtRisk: row.jobs_at_risk, slipColour: row.slip_colour, documentNumber: row.document_number,
    endedOn: row.ended_on, outcome: row.outcome, dueOn: row.due_on,
    valueAtRisk: row.value_at_risk_minor === null ? null : { amountMinor: row.value_at_risk_minor, currency: row.value_at_risk_currency! },
  }),
});
