import { checkRules } from '#libs/rules/check/check-rules.js';
import { RuleError } from '#libs/rules/rule-error.js';
import { RuleSet } from '#libs/rules/rule-set.js';
import type { PackProblem } from '../pack-error.js';
import type { Pack } from '../pack.types.js';
import { checkRuleNames } from './check-rule-names.js';
import { checkStepRulings } from './check-step-rulings.js';
import { PackRules } from './pack-rules.js';
import { RULES_FOLDER } from './read-rules.js';
import { RULE_FILES, RULE_TABLES, type RuleTable } from './rule-tables.js';

/** What is wrong with the decision tables of a pack whose other parts are in order. */
export async function checkRuleFiles(pack: Pack): Promise<PackProblem[]> {
  const missing = RULE_FILES.filter((name) => !(name in pack.rules)).map((name) => problem(name, '', 'the decision table is missing', 'Add the file'));
  const files = await Promise.all(Object.entries(pack.rules).map(([name, text]) => checkFile(name, text, pack)));
  const problems = [...missing, ...files.flat()];
  return problems.length > 0 ? problems : checkStepRulings(pack, await PackRules.compile(pack.rules)).map((finding) => problem('step-limit', finding.field, finding.message, finding.remedy));
}

async function checkFile(name: string, text: string, pack: Pack): Promise<PackProblem[]> {
  try {
    const file = await RuleSet.read(text);
    const known = new Set(file.decisions.map(({ id }) => id));
    const absent = tablesIn(name).filter((table) => !known.has(table)).map((table) => problem(name, table, `there is no decision "${table}"`, 'Add it, or correct its id'));
    const errors = checkRules(file).filter(({ severity }) => severity === 'error')
      .map(({ table = '', row, column, message }) => problem(name, place(table, row, column), message.en.replace(/\.$/, ''), 'Correct the table', lineOf(text, row, file, table)));
    const names = file.decisions.flatMap(({ id }) => {
      const table = file.table(id);
      return (table ? checkRuleNames(table, pack) : []).map((finding) => problem(name, place(id, finding.row, finding.column), finding.message, finding.remedy, lineOf(text, finding.row, file, id)));
    });
    return [...absent, ...errors, ...names];
  } catch (error) {
    if (error instanceof RuleError) return [problem(name, '', error.message.replace(/\.$/, ''), 'Correct the file')];
    throw error;
  }
}

const tablesIn = (name: string): RuleTable[] => (Object.keys(RULE_TABLES) as RuleTable[]).filter((table) => RULE_TABLES[table] === name);

const problem = (name: string, field: string, message: string, remedy: string, line = 1): PackProblem => ({ file: `${RULES_FOLDER}/${name}.dmn`, line, field, message, remedy });

const place = (table: string, row?: number, column?: string): string => [table, row && `row ${row}`, column].filter(Boolean).join(' ');

/** The line on which a row begins. */
function lineOf(text: string, row: number | undefined, file: RuleSet, table: string): number {
  const id = row === undefined ? undefined : file.table(table)?.rows[row - 1]?.id, at = id ? text.indexOf(`id="${id}"`) : -1;
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
