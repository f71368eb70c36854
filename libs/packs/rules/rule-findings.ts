import type { Finding } from '#libs/rules/check/finding.js';
import { checkRules } from '#libs/rules/check/check-rules.js';
import { RuleError } from '#libs/rules/rule-error.js';
import { RuleSet } from '#libs/rules/rule-set.js';
import type { Pack } from '../pack.types.js';
import { checkEffectiveDates } from './check-effective-dates.js';
import { checkMatterRulings } from './check-matter-rulings.js';
import { checkOutputCells } from './check-output-cells.js';
import { checkReportRulings } from './check-report-rulings.js';
import { checkRuleNames } from './check-rule-names.js';
import { checkStepRulings } from './check-step-rulings.js';
import { PackRules } from './pack-rules.js';
import type { RuleFinding, TableFinding } from './rule-finding.js';
import { RULE_FILES, RULE_TABLES, type RuleTable } from './rule-tables.js';

const CORRECT = { zh: '请更正规则表', en: 'Correct the table' };

/** Everything the checker has to say of a pack's decision tables: each file, the names it uses, and what they decide together. */
export async function ruleFindings(pack: Pack): Promise<RuleFinding[]> {
  const absent = RULE_FILES.filter((name) => !(name in pack.rules)).map((name) =>
    error(name, { message: { zh: '缺少规则文件', en: 'the decision table is missing' }, remedy: { zh: '请补上该文件', en: 'Add the file' } }));
  const files = await Promise.all(Object.entries(pack.rules).map(([name, text]) => findingsOfFile(name, text, pack)));
  const findings = [...absent, ...files.flat()];
  // What tables decide together is asked of tables that are in order by themselves.
  if (findings.some(isError)) return findings;
  const tables = await PackRules.compile({ rules: pack.rules });
  return [...findings, ...ofTables(checkEffectiveDates(tables, pack)), ...rulingsOf(pack, tables)];
}

/** The same for another text of one file of a pack that is in order; quick enough to be asked while somebody types. */
export async function findingsOfChange({ pack, tables }: { pack: Pack; tables: PackRules }, file: string, text: string): Promise<RuleFinding[]> {
  const findings = await findingsOfFile(file, text, pack);
  return findings.some(isError) ? findings : [...findings, ...rulingsOf(pack, tables.withFile(file, await RuleSet.read(text)))];
}

const isError = ({ severity }: RuleFinding): boolean => severity === 'error';

const rulingsOf = (pack: Pack, tables: PackRules): RuleFinding[] => ofTables([...checkStepRulings(pack, tables), ...checkMatterRulings(pack, tables), ...checkReportRulings(pack, tables)]);

const ofTables = (found: TableFinding[]): RuleFinding[] => found.map((finding) => error(fileOf(finding.table) ?? 'step-limit', finding));

/** What is wrong with one file, and with the names it uses. */
async function findingsOfFile(name: string, text: string, pack: Pack): Promise<RuleFinding[]> {
  try {
    const file = await RuleSet.read(text);
    const absent = tablesIn(name).filter((table) => !isTable(file, table)).map((table) =>
      error(name, { table, message: { zh: `没有决策表“${table}”`, en: `there is no decision "${table}"` }, remedy: { zh: '请补上该表，或更正其标识', en: 'Add it, or correct its id' } }));
    const idOf = new Map(file.decisions.map((decision) => [decision.name, decision.id]));
    const checked = checkRules(file).map((found) => ofChecker(name, found, idOf));
    const cells = file.decisions.flatMap(({ id }) => {
      const table = file.table(id);
      return table ? [...checkRuleNames(table, pack), ...checkOutputCells(table, pack)] : [];
    });
    return [...absent, ...checked, ...cells.map((finding) => error(name, finding))];
  } catch (refused) {
    if (!(refused instanceof RuleError)) throw refused;
    return [error(name, { message: { zh: refused.text('zh'), en: refused.text('en') }, remedy: { zh: '请更正文件', en: 'Correct the file' } })];
  }
}

const error = (file: string, finding: TableFinding): RuleFinding => ({ ...finding, file, severity: 'error' });

/** The checker calls tables by their names; people and links call them by id. */
function ofChecker(file: string, { severity, table, row, column, message }: Finding, idOf: Map<string, string>): RuleFinding {
  const id = table === undefined ? undefined : (idOf.get(table) ?? table);
  return { file, severity, ...(id && { table: id }), ...(row !== undefined && { row }), ...(column && { column }), message, remedy: CORRECT };
}

const isTable = (file: RuleSet, table: string): boolean => file.decisions.some(({ id }) => id === table) && file.table(table) !== undefined;

const fileOf = (table: string | undefined): string | undefined => (table && Object.hasOwn(RULE_TABLES, table) ? RULE_TABLES[table as RuleTable] : undefined);

const tablesIn = (name: string): RuleTable[] => (Object.keys(RULE_TABLES) as RuleTable[]).filter((table) => RULE_TABLES[table] === name);
