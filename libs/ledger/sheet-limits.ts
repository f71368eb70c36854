import { refuse } from './cell-refusal.js';

/** The most rows of one sheet, with the title above the header. */
export const MAX_ROWS = 20_000;
const MAX_SHEET_ROWS = MAX_ROWS + 10;
const MAX_CELLS = 2_000_000;
/** Ranges that the workbook library expands cell by cell. */
const MAX_EXPANDED_CELLS = 200_000;
const LAST_ROW = 1_048_576;

/** Refuses, before the library expands them, sheets and names that would take minutes or gigabytes. */
export function checkSheetLimits(parts: ReadonlyMap<string, Buffer>): void {
  for (const [name, content] of parts) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) checkSheet(content.toString('utf8'));
    if (name === 'xl/workbook.xml') checkNames(content.toString('utf8'));
  }
}

function checkSheet(xml: string): void {
  const rows = xml.match(/<row[\s/>]/g)?.length ?? 0;
  if (rows > MAX_SHEET_ROWS) refuse(
    `工作表超过${MAX_ROWS}行（空白但设过格式的行也算），请删除多余的行或拆分后导入。`,
    `A sheet has more than ${MAX_ROWS} rows, counting blank formatted ones. Delete them or split the sheet.`,
  );
  if ((xml.match(/<c[\s/>]/g)?.length ?? 0) > MAX_CELLS) refuse(
    '工作表的单元格过多，请删除多余的列后导入。',
    'A sheet has too many cells. Delete the columns that are not needed.',
  );
  for (const [, row] of xml.matchAll(/<row\b[^>]*?\br\s*=\s*["']([^"']*)["']/g)) {
    if (!/^\d{1,7}$/.test(row!) || Number(row) > LAST_ROW) refuse(
      '工作表的行号无效，请用Excel另存为.xlsx后再导入。',
      'A row number of the sheet is not valid. Save it with Excel as .xlsx and import that.',
    );
  }
  const merges = [...xml.matchAll(/<mergeCell\b([^>]*)>/g)].map(([, attributes]) => areaOf(/ref\s*=\s*["']([^"']*)["']/.exec(attributes!)?.[1] ?? ''));
  if (merges.reduce((sum, area) => sum + area, 0) > MAX_EXPANDED_CELLS) refuse(
    '合并单元格的范围过大，请取消合并后再导入。',
    'The merged cells cover too much. Unmerge them and import again.',
  );
}

function checkNames(xml: string): void {
  const names = [...xml.matchAll(/<definedName\b[^>]*>([^<]*)</g)].flatMap(([, ranges]) => ranges!.replaceAll('$', '').split(','));
  const isTooMuch = names.some((range) => range.includes('&#')) || names.reduce((sum, range) => sum + areaOf(range.replace(/^.*!/, ''), 0), 0) > MAX_EXPANDED_CELLS;
  if (isTooMuch) refuse(
    '工作簿定义的名称范围过大，请在“公式—名称管理器”中删除后再导入。',
    'A defined name covers too many cells. Delete it under Formulas, Name Manager, and import again.',
  );
}

/** Cells of `A1:C9`; `otherwise` for what is no such range. */
function areaOf(range: string, otherwise = Infinity): number {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(range);
  if (!match) return otherwise;
  const [, left, top, right, bottom] = match;
  return (Math.abs(columnNumber(right!) - columnNumber(left!)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1);
}

const columnNumber = (letters: string): number => letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
