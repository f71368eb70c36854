import type ExcelJS from '@protobi/exceljs';
import { unpackWithinLimits } from './archive-limits.js';
import type { CellContent, CellOutput, Sheet, SheetRow } from './cell-content.js';
import { refuse } from './cell-refusal.js';
import { checkSheetLimits } from './sheet-limits.js';

/** Parts of a sheet that no ledger needs; some of them make the library slow or let it fail. */
const IGNORED_NODES = ['conditionalFormatting', 'dataValidations', 'drawing', 'extLst', 'hyperlinks', 'legacyDrawing', 'picture', 'tableParts'];

/** One column of a workbook to be written. */
export interface OutputColumn {
  header: string;
  width: number;
  numberFormat?: string;
  isReadOnly?: boolean;
}

/** The library is loaded with the first workbook: most processes never see any. */
async function newWorkbook(): Promise<ExcelJS.Workbook> {
  const { default: library } = await import('@protobi/exceljs');
  return new library.Workbook();
}

/** Reads a workbook into plain cells. Throws CellRefusal when the file cannot be read. */
export async function openWorkbook(bytes: Buffer): Promise<Sheet[]> {
  checkSheetLimits(await unpackWithinLimits(bytes));
  const workbook = await newWorkbook();
  try {
    // The library's type asks for the Buffer of older Node types.
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0], { ignoreNodes: IGNORED_NODES });
  } catch {
    refuse(
      '工作簿内容无法读取，请用Excel新建空白工作簿，把数据“粘贴为数值”后再导入。',
      'The workbook cannot be read. Paste its values into a new workbook and import that.',
    );
  }
  return workbook.worksheets.map((sheet) => ({ name: sheet.name, isHidden: sheet.state !== 'visible', rows: rowsOf(sheet) }));
}

function rowsOf(sheet: ExcelJS.Worksheet): SheetRow[] {
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    const cells = new Map<number, CellContent>();
    row.eachCell((cell, column) => {
      const content = contentOf(cell);
      if (content !== undefined && content !== '') cells.set(column, content);
    });
    if (cells.size > 0) rows.push({ number, cells });
  });
  return rows;
}

function contentOf(cell: ExcelJS.Cell): CellContent | undefined {
  const { value } = cell;
  if (cell.isMerged && cell.master !== cell) return { unusable: 'merged', firstRow: Number(cell.master.row) };
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('formula' in value || 'sharedFormula' in value) return { unusable: 'formula' };
  if ('error' in value) return { unusable: 'error' };
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  return 'text' in value ? value.text : undefined;
}

/** What stands around the table of a workbook. */
interface AroundTable {
  /** In a row of its own above the columns. */
  title?: string;
  /** Below the last row, a row each. */
  notes?: string[];
}

/** Writes one styled sheet, under a row with its title where it has one. Text is always a text cell, so that nothing a user typed becomes a formula. */
export async function buildWorkbook(name: string, columns: OutputColumn[], rows: (CellOutput | undefined)[][], { title, notes = [] }: AroundTable = {}): Promise<Buffer> {
  const workbook = await newWorkbook(), head = title === undefined ? 1 : 2;
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 2, ySplit: head }] });
  sheet.columns = columns.map(({ width, numberFormat }) => ({ width, style: { numFmt: numberFormat ?? '@', alignment: { vertical: 'top', wrapText: width >= 40 } } }));
  if (title !== undefined) addTitle(sheet, title, columns.length);
  styleHeader(sheet.addRow(columns.map((column) => column.header)), columns);
  for (const row of rows) sheet.addRow(row);
  sheet.autoFilter = { from: { row: head, column: 1 }, to: { row: rows.length + head, column: columns.length } };
  for (const note of notes) addNote(sheet, note, columns.length);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addNote(sheet: ExcelJS.Worksheet, note: string, width: number): void {
  const row = sheet.addRow([note]), cell = row.getCell(1);
  sheet.mergeCells(row.number, 1, row.number, width);
  cell.numFmt = '@';
  cell.font = { italic: true };
  cell.alignment = { vertical: 'top', wrapText: true };
}

function addTitle(sheet: ExcelJS.Worksheet, title: string, width: number): void {
  const row = sheet.addRow([title]), cell = row.getCell(1);
  sheet.mergeCells(1, 1, 1, width);
  row.height = 36;
  cell.numFmt = '@';
  cell.font = { bold: true, size: 16 };
  cell.alignment = { vertical: 'middle', horizontal: 'center' };
}

function styleHeader(header: ExcelJS.Row, columns: OutputColumn[]): void {
  header.height = 32;
  columns.forEach((column, index) => {
    const cell = header.getCell(index + 1);
    cell.numFmt = '@';
    cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: column.isReadOnly ? 'FF7F8FA6' : 'FF1F5FA8' } };
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  });
}
