import type { Light, ProjectRow } from '#libs/contracts/project.views.js';

/** A row of the ledger as the query gives it. */
export interface StoredProject {
  project_id: string; code: string; name: string; investor: string; territory_id: string; lead_unit_id: string; template: ProjectRow['template'];
  is_foreign: boolean; chain: string | null; investment_minor: number; investment_currency: ProjectRow['investment']['currency'];
  status: ProjectRow['status']; stage: ProjectRow['stage'] | null; stage_entered_on: string | null; light: Light; next_due_on: string | null;
  next_due_provisional: boolean; open_steps: number; overdue_steps: number; funds_verified_minor: number; funds_percent: number;
  updated_at: string; version: number;
}

export const ledgerRow = (row: StoredProject): ProjectRow => ({
  id: row.project_id, code: row.code, name: row.name, investor: row.investor, territoryId: row.territory_id, leadUnitId: row.lead_unit_id,
  template: row.template, isForeign: row.is_foreign, ...(row.chain !== null && { chain: row.chain }),
  investment: { currency: row.investment_currency, amountMinor: row.investment_minor }, status: row.status,
  ...(row.stage !== null && { stage: row.stage }), ...(row.stage_entered_on !== null && { stageEnteredOn: row.stage_entered_on }),
  light: row.light, ...(row.next_due_on !== null && { nextDueOn: row.next_due_on, nextDueProvisional: row.next_due_provisional }),
  openSteps: row.open_steps, overdueSteps: row.overdue_steps, fundsVerifiedMinor: row.funds_verified_minor, fundsPercent: row.funds_percent,
  updatedAt: row.updated_at, version: row.version,
});
