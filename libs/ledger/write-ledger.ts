import type { CellOutput } from './cell-content.js';
import { LEDGER_COLUMNS } from './ledger-columns.js';
import type { ProjectExportRow } from './ledger.types.js';
import { buildWorkbook } from './workbook-file.js';

export const LEDGER_SHEET = '招商项目台账';

/** The ledger as a workbook with the columns that the importer reads, so that importing an export changes nothing. */
export function writeLedger(rows: ProjectExportRow[]): Promise<Buffer> {
  const columns = LEDGER_COLUMNS.map(({ header, width, kind, isReadOnly }) => ({ header, width, numberFormat: kind.numberFormat, isReadOnly }));
  return buildWorkbook(LEDGER_SHEET, columns, rows.map(outputOf));
}

function outputOf(row: ProjectExportRow): (CellOutput | undefined)[] {
  return LEDGER_COLUMNS.map(({ key, kind }) => {
    const value = row[key];
    return value === undefined || value === null ? undefined : kind.format(value);
  });
}
