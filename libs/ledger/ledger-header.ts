import { columnLetter, isUnusable, type CellContent, type Sheet, type SheetRow } from './cell-content.js';
import { plainWord } from './cell-kinds.js';
import { columnOf, LEDGER_COLUMNS } from './ledger-columns.js';
import type { LedgerKey, LedgerProblem } from './ledger.types.js';

/** Where a sheet's columns are. */
export interface LedgerHeader {
  row: number;
  /** Column number by key. */
  columns: Map<LedgerKey, number>;
  problems: LedgerProblem[];
  warnings: LedgerProblem[];
}

const HEADER_ROWS = 10;
const MIN_KNOWN_HEADERS = 3;

/** Without spaces, full-width forms and the asterisk that marks what is required. */
const plainHeader = (written: string): string => plainWord(written).replace(/[*#]/g, '');

const KEY_BY_HEADER = new Map(LEDGER_COLUMNS.flatMap(({ key, header, aliases }) => [header, ...aliases].map((name) => [plainHeader(name), key] as const)));

/** The row among the first ten that knows most of our headers, with at least three; undefined when the sheet is no ledger. */
export function findHeader(sheet: Sheet): LedgerHeader | undefined {
  const candidates = sheet.rows.filter((row) => row.number <= HEADER_ROWS).map((row) => ({ row, known: headersOf(row).filter(([, key]) => key).length }));
  const best = candidates.reduce<(typeof candidates)[number] | undefined>((a, b) => (a && a.known >= b.known ? a : b), undefined);
  return best && best.known >= MIN_KNOWN_HEADERS ? readHeader(sheet.name, best.row) : undefined;
}

const headersOf = (row: SheetRow): [column: number, key: LedgerKey | undefined, written: string][] =>
  [...row.cells].map(([column, content]) => [column, KEY_BY_HEADER.get(plainHeader(writtenIn(content))), writtenIn(content)]);

const writtenIn = (content: CellContent): string => (isUnusable(content) || content instanceof Date ? '' : String(content));

function readHeader(sheet: string, row: SheetRow): LedgerHeader {
  const header: LedgerHeader = { row: row.number, columns: new Map(), problems: [], warnings: [] };
  for (const [column, key, written] of headersOf(row)) {
    const at = { sheet, row: row.number, column: columnLetter(column) };
    if (!key) {
      if (written.trim() !== '') header.warnings.push({ ...at, message: unknownColumn(written.trim().slice(0, 40)) });
    } else if (header.columns.has(key)) {
      header.problems.push({ ...at, message: repeatedColumn(key) });
    } else header.columns.set(key, column);
  }
  for (const { key, isRequired } of LEDGER_COLUMNS) {
    if (isRequired && !header.columns.has(key)) header.problems.push({ sheet, row: row.number, column: '', message: missingColumn(key) });
  }
  return header;
}

const unknownColumn = (written: string) => ({
  zh: `“${written}”列不在台账模板中，其内容不会导入。`,
  en: `The column "${written}" is not part of the ledger; its content is not imported.`,
});

const repeatedColumn = (key: LedgerKey) => ({
  zh: `“${columnOf(key).header}”列出现了两次，请只保留一列。`,
  en: `The column "${columnOf(key).header}" (${columnOf(key).en}) appears twice. Keep one.`,
});

const missingColumn = (key: LedgerKey) => ({
  zh: `缺少“${columnOf(key).header}”列，请补上该列（表头文字和单位要一致）。`,
  en: `The column "${columnOf(key).header}" (${columnOf(key).en}) is missing. Add it, with this header and unit.`,
});
