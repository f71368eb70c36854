import { LIMIT_KINDS } from '#libs/domain/project/step-clock.js';
import type { TableView } from '#libs/rules/document/table-view.js';
import type { TableFinding } from './rule-finding.js';

const AMOUNTS = new Set<string>(LIMIT_KINDS.map((kind) => `${kind}Amount`));

/** Amounts of `step-limit` that are written as numbers and are no limits. Those that are computed are judged by their results. */
export function checkLimitCells({ id, outputs, rows }: TableView): TableFinding[] {
  return rows.flatMap((row, index) => outputs.flatMap(({ expression, label }, column) => {
    const text = row.outputs[column]?.trim() ?? '', amount = Number(text);
    if (!AMOUNTS.has(expression) || text === '' || Number.isNaN(amount) || (Number.isInteger(amount) && amount >= 1)) return [];
    return [{ table: id, row: index + 1, column: label, ...limitWords(text) }];
  }));
}

export const limitWords = (amount: string | number): Pick<TableFinding, 'message' | 'remedy'> => ({
  message: { zh: `时限是 ${amount}，应为不小于 1 的整数`, en: `the limit is ${amount}; it must be a whole number of at least 1` },
  remedy: { zh: '请更正数量；不设时限请填 null', en: 'Correct the amount, or write null for no limit' },
});
