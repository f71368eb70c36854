import { MAX_FILE_BYTES } from './archive-limits.js';
import { columnLetter, isUnusable, type CellContent, type Sheet, type SheetRow, type UnusableCell } from './cell-content.js';
import { cleanText } from './cell-kinds.js';
import { CellRefusal } from './cell-refusal.js';
import { columnOf } from './ledger-columns.js';
import { findHeader, type LedgerHeader } from './ledger-header.js';
import { named, refuseRepeatedCodes } from './ledger-problem.js';
import type { LedgerKey, LedgerReading, LedgerRow, LedgerValues } from './ledger.types.js';
import { openWorkbook } from './workbook-file.js';

/**
 * Reads a ledger workbook: every visible sheet that has our header row. Never throws for what a user may have done;
 * whatever is wrong comes back as problems that name sheet, row and column with the remedy.
 */
export async function readLedger(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<LedgerReading> {
  const reading: LedgerReading = { rows: [], problems: [], warnings: [] };
  try {
    const sheets = await openWorkbook(await bytesOf(source));
    for (const sheet of sheets) readSheet(sheet, reading);
    if (reading.rows.length === 0 && reading.problems.length === 0) reading.problems.push({ sheet: sheets[0]?.name ?? '', row: 0, column: '', message: NO_LEDGER });
  } catch (error) {
    if (!(error instanceof CellRefusal)) throw error;
    reading.problems.push({ sheet: '', row: 0, column: '', message: error.sentence });
  }
  refuseRepeatedCodes(reading.rows);
  return reading;
}

/** A stream is read up to one byte beyond the limit, which is enough to refuse it. */
async function bytesOf(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<Buffer> {
  if (source instanceof Uint8Array) return Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_FILE_BYTES) break;
  }
  return Buffer.concat(chunks);
}

function readSheet(sheet: Sheet, reading: LedgerReading): void {
  const header = findHeader(sheet);
  const at = { sheet: sheet.name, row: 0, column: '' };
  if (!header) {
    if (sheet.rows.length > 0) reading.warnings.push({ ...at, message: NO_HEADER });
  } else if (sheet.isHidden) {
    reading.warnings.push({ ...at, message: HIDDEN });
  } else {
    reading.warnings.push(...header.warnings);
    reading.problems.push(...header.problems);
    if (header.problems.length === 0) reading.rows.push(...readRows(sheet, header));
  }
}

const NO_HEADER = { zh: '前10行没有找到台账表头，此工作表不会导入。', en: 'No ledger header in the first 10 rows; this sheet is not imported.' };
const HIDDEN = { zh: '工作表已隐藏，不会导入；如需导入请取消隐藏。', en: 'The sheet is hidden and not imported. Unhide it to import it.' };
const NO_LEDGER = {
  zh: '工作簿中没有台账数据：前10行要有“项目编号”等表头，表头下至少一行项目。',
  en: 'The workbook has no ledger: it needs a header row such as 项目编号 in the first 10 rows and a project below it.',
};

function readRows(sheet: Sheet, header: LedgerHeader): LedgerRow[] {
  const letters = Object.fromEntries([...header.columns].map(([key, column]) => [key, columnLetter(column)]));
  return sheet.rows
    .filter((row) => row.number > header.row && [...header.columns.values()].some((column) => isPartOfData(row.cells.get(column), header.row)))
    .map((row) => readRow(sheet.name, row, header, letters));
}

/** The lower half of a header that is merged over two rows is no data. */
const isPartOfData = (content: CellContent | undefined, headerRow: number): boolean =>
  content !== undefined && !(isUnusable(content) && content.unusable === 'merged' && content.firstRow! <= headerRow);

function readRow(sheet: string, row: SheetRow, header: LedgerHeader, letters: LedgerRow['letters']): LedgerRow {
  const read: LedgerRow = { sheet, row: row.number, values: {}, letters, problems: [] };
  for (const [key, column] of header.columns) {
    const content = row.cells.get(column);
    const { kind, isReadOnly } = columnOf(key);
    if (content === undefined || isReadOnly || (typeof content === 'string' && cleanText(content) === '')) continue;
    try {
      if (isUnusable(content)) throw new CellRefusal(UNUSABLE[content.unusable]);
      setValue(read.values, key, kind.parse(content));
    } catch (error) {
      if (!(error instanceof CellRefusal)) throw error;
      read.problems.push({ sheet, row: row.number, column: columnLetter(column), message: named(key, error.sentence) });
    }
  }
  return read;
}

function setValue<K extends LedgerKey>(values: LedgerValues, key: K, value: LedgerValues[K]): void {
  values[key] = value;
}

const UNUSABLE: Record<UnusableCell['unusable'], { zh: string; en: string }> = {
  formula: { zh: '单元格是公式，请复制该列并“选择性粘贴—数值”后再导入。', en: 'The cell is a formula. Copy the column, paste it as values, and import again.' },
  error: { zh: '单元格是错误值，请改为实际内容。', en: 'The cell holds an error. Write the actual value.' },
  merged: { zh: '单元格已合并，请取消合并并在每一行填写。', en: 'The cell is merged. Unmerge it and fill in every row.' },
};
