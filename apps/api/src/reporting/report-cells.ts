import { localDate } from '#libs/domain/instants.js';
import type { FieldValue, FormField } from '#libs/domain/reporting/submission.facts.js';
import { acceptedVersion, type SubmissionState } from '#libs/domain/reporting/submission.state.js';
import type { OutputColumn } from '#libs/ledger/workbook-file.js';

export type Cell = string | number | undefined;

/** The day on which it was handed in first. */
export const submittedOn = ({ versions }: SubmissionState): string | undefined => versions[0] && localDate(versions[0].submittedAt);

/** What counts: the accepted version's, also while a correction of it waits. Nothing before one was accepted. */
export const valueOf = (state: SubmissionState, id: string): FieldValue | undefined => acceptedVersion(state)?.values[id];

const isNumeric = ({ type }: FormField): boolean => type === 'number' || type === 'percent' || type === 'money';

/** A column of a field: under its own label with the unit, or under another header. */
export const fieldColumn = (field: FormField, header = headerOf(field)): OutputColumn => ({
  header, width: field.type === 'text' || field.type === 'rows' ? 48 : 16, ...(isNumeric(field) && { numberFormat: field.type === 'money' ? '#,##0.00' : '0.##' }),
});

function headerOf({ label, type, currency, unit }: FormField): string {
  if (type === 'money') return `${label.zh}（${currency === 'USD' ? '美元' : '元'}）`;
  return unit ? `${label.zh}（${unit}）` : label.zh;
}

/** Money in units, not in fen. */
export function valueCell({ choices }: FormField, value: FieldValue | undefined): Cell {
  if (Array.isArray(value)) return value.map((row) => Object.values(row).join(' ')).join('\n');
  if (typeof value === 'object') return value.amountMinor / 100;
  if (typeof value === 'boolean') return value ? '是' : '否';
  return choices?.find((choice) => choice.value === value)?.label.zh ?? value;
}
