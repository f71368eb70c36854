import { periodText } from '#libs/contracts/messages/period-text.js';
import { STATUS_WORDS } from '#libs/contracts/messages/submission-status.js';
import type { UnitId } from '#libs/domain/ids.js';
import type { Period } from '#libs/domain/reporting/period.js';
import { fieldsOf } from '#libs/domain/reporting/submission.facts.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { buildWorkbook, type OutputColumn } from '#libs/ledger/workbook-file.js';
import type { LayoutColumn, LayoutPart, Pack, ReportLayout } from '#libs/packs/pack.types.js';
import { fieldColumn, submittedOn, valueCell, valueOf, type Cell } from './report-cells.js';

interface LayoutNames {
  period: Period;
  city: string;
  unit: (id: UnitId) => string;
  /** Below the table. */
  notes: string[];
}

/** The layout of the one form that all of them have; none where forms differ. */
export function layoutOf(states: SubmissionState[], { reportLayouts }: Pick<Pack, 'reportLayouts'>): ReportLayout | undefined {
  const forms = new Set(states.map(({ facts }) => facts!.formId));
  // Packs that were loaded before there were layouts have none.
  return forms.size === 1 ? (reportLayouts ?? []).find(({ form }) => forms.has(form)) : undefined;
}

/** Reports as the table that a layout declares. What a report was not asked for, since its form is older, stays empty. */
export function laidOut({ sheet, title, columns }: ReportLayout, states: SubmissionState[], names: LayoutNames): Promise<Buffer> {
  const head = title.replaceAll('{period}', periodText(names.period).zh).replaceAll('{city}', names.city);
  return buildWorkbook(sheet, columns.map((column) => columnOf(column, states)), states.map((state, index) => columns.map((column) => cellOf(column, state, index, names))), { title: head, notes: names.notes });
}

function columnOf(column: LayoutColumn, states: SubmissionState[]): OutputColumn {
  const { label } = column, field = 'field' in column ? states.flatMap(({ facts }) => fieldsOf(facts!)).find(({ id }) => id === column.field) : undefined;
  return field ? fieldColumn(field, label) : { header: label, ...('of' in column ? PARTS[column.of] : PLAIN) };
}

function cellOf(column: LayoutColumn, state: SubmissionState, index: number, { unit }: LayoutNames): Cell {
  if ('field' in column) {
    const field = fieldsOf(state.facts!).find(({ id }) => id === column.field);
    return field && valueCell(field, valueOf(state, field.id));
  }
  switch (column.of) {
    case 'rowNumber': return index + 1;
    case 'unit': return unit(state.unitId!);
    case 'status': return STATUS_WORDS[state.status].zh;
    case 'submittedOn': return submittedOn(state);
    case 'lateBy': return state.lateBy;
  }
}

const PLAIN = { width: 16 };
const PARTS: Record<LayoutPart, Omit<OutputColumn, 'header'>> = { rowNumber: { width: 8, numberFormat: '0' }, unit: { width: 24 }, status: PLAIN, submittedOn: PLAIN, lateBy: { width: 16, numberFormat: '0' } };
