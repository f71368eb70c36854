import type { Light } from '#libs/contracts/project.views.js';
import type { SubmissionRow } from '#libs/contracts/reporting.views.js';
import type { ReadingDay } from '#libs/domain/project/light.js';
import type { Filter } from './filter.js';
import { submissionLight } from './lights.js';

/** A row of the list as the query gives it. */
export interface StoredSubmission {
  reporting_id: string; duty_id: string; label_zh: string; label_en: string; measures: string[]; cycle: SubmissionRow['cycle']; period: string; opened_for: string; unit_id: string;
  status: SubmissionRow['status']; due_on: string; due_at: string; due_provisional: boolean; opened_at: string; submitted_at: string | null; late_by: number | null; review_due_on: string | null;
  is_open: boolean; is_owed: boolean; is_nothing: boolean; returns: number; versions: number; asked: number; prefilled: number; changed: number; reminders: number; light: Light;
  updated_at: string; version: number;
}

/** Its columns, of submission `s`. */
export const submissionColumns = (day: ReadingDay, filter: Filter): string => `
  s.reporting_id, s.duty_id, s.label_zh, s.label_en, s.measures, s.cycle, s.period, s.opened_for, s.unit_id, s.status, s.due_on, s.due_at, s.due_provisional, s.opened_at, s.submitted_at,
  s.late_by, s.review_due_on, s.is_open, s.is_owed, s.is_nothing, s.returns, s.versions, s.asked, s.prefilled, s.changed, s.reminders, ${submissionLight(day, filter)} as light,
  s.updated_at, s.version`;

export const submissionRow = (row: StoredSubmission, { calendar }: Pick<ReadingDay, 'calendar'>): SubmissionRow => ({
  id: row.reporting_id, dutyId: row.duty_id, label: { zh: row.label_zh, en: row.label_en }, measures: row.measures.map(Number), cycle: row.cycle, period: row.period, unitId: row.unit_id,
  status: row.status, light: row.light, dueOn: row.due_on, dueAt: row.due_at, dueProvisional: row.due_provisional, openedAt: row.opened_at,
  ...(row.submitted_at !== null && { submittedAt: row.submitted_at }), ...(row.late_by !== null && { lateBy: row.late_by }), ...(row.review_due_on !== null && { reviewDueOn: row.review_due_on, ...(!calendar.isCertain(row.review_due_on) && { reviewProvisional: true as const }) }),
  isOpen: row.is_open, isOwed: row.is_owed, isNothing: row.is_nothing, returns: row.returns, versions: row.versions, asked: row.asked, prefilled: row.prefilled, changed: row.changed,
  reminders: row.reminders, updatedAt: row.updated_at, version: row.version,
});
