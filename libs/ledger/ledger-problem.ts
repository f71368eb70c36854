import type { Text } from '#libs/contracts/messages/text.js';
import { columnOf } from './ledger-columns.js';
import type { LedgerKey, LedgerProblem, LedgerRow } from './ledger.types.js';

/** A problem at one cell of a row; the sentence begins with the name of the column. */
export const problemAt = ({ sheet, row, letters }: LedgerRow, key: LedgerKey, zh: string, en: string): LedgerProblem =>
  ({ sheet, row, column: letters[key] ?? '', message: named(key, { zh, en }) });

export const named = (key: LedgerKey, { zh, en }: Text): Text => {
  const column = columnOf(key);
  return { zh: `“${column.header}”：${zh}`, en: `${column.header} (${column.en}): ${en}` };
};

/** A code may stand in one row only; later rows are refused and name the first. */
export function refuseRepeatedCodes(rows: LedgerRow[]): void {
  const first = new Map<string, LedgerRow>();
  for (const row of rows) {
    const { code } = row.values;
    const earlier = code === undefined ? undefined : first.get(code);
    if (earlier) {
      row.problems.push(problemAt(row, 'code',
        `编号“${code}”与“${earlier.sheet}”第${earlier.row}行重复，请核对编号或删去一行。`,
        `${code} already stands in row ${earlier.row} of ${earlier.sheet}. Correct the number or delete one row.`,
      ));
    } else if (code !== undefined) first.set(code, row);
  }
}
