import type { ViewColumn } from '#libs/rules/document/table-view.js';
import { RuleError } from '#libs/rules/rule-error.js';
import type { PackRules } from './pack-rules.js';
import type { RuleTable } from './rule-tables.js';

/** The texts that a table may answer, by all of its texts that may act, in the order of its rows. */
export const answersOf = (rules: PackRules, table: RuleTable): string[] =>
  [...new Set(rules.tablesOf(table).flatMap((each) => each.table.rows.flatMap(({ outputs }) => outputs.flatMap((cell) => [...cell.matchAll(/"([^"]*)"/g)].map(([, text]) => text!)))))];

const WAN_YUAN = 10_000;

/** For each tier that `investment-tier` gives to somebody who invests yuan, such an investment, the smallest first. */
export function tierAmounts(rules: PackRules, tierOf: (yuan: number) => string): number[] {
  const bounds = rules.tablesOf('investment-tier').flatMap(({ table: { inputs, rows } }) => rows.flatMap((row) => numbersIn(row.inputs[indexOf(inputs)] ?? '')));
  const amounts = [...new Set([100, ...bounds.flatMap((wan) => [wan - 1, wan, wan + 1])])].filter((wan) => wan > 0).toSorted((a, b) => a - b);
  const first = new Map<string, number>();
  for (const wan of amounts) {
    const yuan = wan * WAN_YUAN, tier = tierIn(() => tierOf(yuan));
    if (tier !== undefined && !first.has(tier)) first.set(tier, yuan);
  }
  return [...first.values()];
}

const indexOf = (inputs: ViewColumn[]): number => inputs.findIndex(({ expression }) => expression === 'investmentWan');

const numbersIn = (cell: string): number[] => [...cell.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));

/** An amount that the table has no answer for is no tier of its own. */
function tierIn(ask: () => string): string | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RuleError) return undefined;
    throw error;
  }
}
