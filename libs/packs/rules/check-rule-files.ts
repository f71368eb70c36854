import { RuleError } from '#libs/rules/rule-error.js';
import { RuleSet } from '#libs/rules/rule-set.js';
import type { PackProblem } from '../pack-error.js';
import type { Pack } from '../pack.types.js';
import { RULES_FOLDER } from './read-rules.js';
import type { RuleFinding } from './rule-finding.js';
import { ruleFindings } from './rule-findings.js';

/** What is wrong with the decision tables of a pack whose other parts are in order. */
export async function checkRuleFiles(pack: Pack): Promise<PackProblem[]> {
  const errors = (await ruleFindings(pack)).filter(({ severity }) => severity === 'error');
  return Promise.all(errors.map(async (finding) => ({
    file: `${RULES_FOLDER}/${finding.file}.dmn`, line: await lineOf(pack.rules[finding.file] ?? '', finding), field: placeOf(finding),
    message: finding.message.en.replace(/\.$/, ''), remedy: finding.remedy.en,
  })));
}

const placeOf = ({ table, row, column }: RuleFinding): string => [table, row && `row ${row}`, column].filter(Boolean).join(' ');

/** The line on which a row begins. */
async function lineOf(text: string, { table, row }: RuleFinding): Promise<number> {
  if (table === undefined || row === undefined) return 1;
  const id = await rowId(text, table, row), at = id ? text.indexOf(`id="${id}"`) : -1;
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

async function rowId(text: string, table: string, row: number): Promise<string | undefined> {
  try {
    return (await RuleSet.read(text)).table(table)?.rows[row - 1]?.id;
  } catch (error) {
    if (error instanceof RuleError) return undefined;
    throw error;
  }
}
