import { RuleError } from '#libs/rules/rule-error.js';
import { RuleSet } from '#libs/rules/rule-set.js';
import type { RuleFinding } from './rule-finding.js';
import { RULE_TABLES, type RuleTable } from './rule-tables.js';

/** Outputs by whose names Luodi reads the answers of its tables: a new text of a file must have those of the old one. */
export async function checkKeptColumns(file: string, before: string, after: string): Promise<RuleFinding[]> {
  const [old, next] = [await RuleSet.read(before), await readable(after)];
  if (!next) return []; // said already
  const tables = (Object.keys(RULE_TABLES) as RuleTable[]).filter((table) => RULE_TABLES[table] === file && next.decisions.some(({ id }) => id === table));
  return tables.flatMap((table) => {
    const outputs = [old, next].map((each) => each.table(table)?.outputs.length);
    if (outputs[0] === 1 && outputs[1]! > 1) return [oneOutput(file, table)];
    const names = new Set(next.table(table)?.outputs.map(({ expression }) => expression));
    return (old.table(table)?.outputs ?? []).filter(({ expression }) => !names.has(expression)).map(({ expression, label }): RuleFinding => ({
      file, severity: 'error', table, column: label,
      message: { zh: `缺少输出列“${expression}”`, en: `output column "${expression}" is missing` },
      remedy: { zh: '请保留原有输出列的名称', en: 'Keep the names of the output columns' },
    }));
  });
}

/** An answer of one output is a value, of several a list of them by name. */
const oneOutput = (file: string, table: RuleTable): RuleFinding => ({
  file, severity: 'error', table, message: { zh: '本表只能有一个输出列', en: 'this table has one output column and no more' }, remedy: { zh: '请去掉新增的输出列', en: 'Remove the output column that was added' },
});

async function readable(text: string): Promise<RuleSet | undefined> {
  try {
    return await RuleSet.read(text);
  } catch (error) {
    if (error instanceof RuleError) return undefined;
    throw error;
  }
}
