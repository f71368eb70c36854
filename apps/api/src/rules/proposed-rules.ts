import { normalized, withTable } from '#libs/rules/document/edit-dmn.js';
import type { Pack } from '#libs/packs/pack.types.js';
import type { RuledPack } from '#libs/packs/plan-project.js';
import { checkKeptColumns } from '#libs/packs/rules/check-kept-columns.js';
import { findingsOfChange } from '#libs/packs/rules/rule-findings.js';
import { RULE_TABLES, type RuleTable } from '#libs/packs/rules/rule-tables.js';
import type { RuleFinding } from '#libs/packs/rules/rule-finding.js';
import type { RuleCheck } from '#libs/packs/rules/rules.views.js';
import { runExamples } from '#libs/packs/rules/run-examples.js';
import { RuleError } from '#libs/rules/rule-error.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { EditedRulesDto, EditedTableDto } from './dto/edited-rules.dto.js';

/** Another text of one of a pack's rule files. */
export interface ProposedRules {
  file: string;
  content: string;
}

/** The text of a file as an edit makes it. Refuses what is no DMN, and a file or table that the pack does not have. */
export async function proposedRules(pack: Pack, { table, file, text }: EditedRulesDto): Promise<ProposedRules> {
  if (table) return readable(async () => editTable(pack, table));
  if (file === undefined || text === undefined) throw new ApiProblem('invalid-input', {}, { field: file === undefined ? 'table' : 'text' });
  if (!Object.hasOwn(pack.rules, file)) throw new ApiProblem('unknown-table', { table: file }, { field: 'file' });
  return readable(async () => ({ file, content: await normalized(text) }));
}

async function editTable(pack: Pack, { id, rows, columns, examples, effectiveFrom }: EditedTableDto): Promise<ProposedRules> {
  const file = fileOfTable(id);
  if (file === undefined || !Object.hasOwn(pack.rules, file)) throw new ApiProblem('unknown-table', { table: id }, { field: 'table' });
  const edited = rows.map(({ id: rowId = '', inputs, outputs, annotations }) => ({ id: rowId, inputs, outputs, annotations }));
  return { file, content: await withTable(pack.rules[file]!, {
    id, rows: edited, ...(columns && { columns }), ...(examples && { examples }), ...(effectiveFrom !== undefined && { effectiveFrom: effectiveFrom || null }),
  }) };
}

export const fileOfTable = (table: string): string | undefined => (Object.hasOwn(RULE_TABLES, table) ? RULE_TABLES[table as RuleTable] : undefined);

/** What the checker says of a pack with this text in place of its own, and what the examples come to. */
export async function checkProposed(base: RuledPack, { file, content }: ProposedRules): Promise<RuleCheck> {
  const [findings, kept, examples] = await Promise.all([findingsOfChange(base, file, content), checkKeptColumns(file, base.pack.rules[file] ?? content, content), runExamples(content)]);
  return { findings: [...findings, ...kept], examples };
}

export const errorsOf = ({ findings }: Pick<RuleCheck, 'findings'>): RuleFinding[] => findings.filter(({ severity }) => severity === 'error');

export function requireNoErrors(check: RuleCheck): void {
  const errors = errorsOf(check);
  if (errors.length > 0) throw new ApiProblem('draft-has-errors', { count: errors.length, first: errors[0]!.message, found: errors });
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RuleError) throw new ApiProblem('rule-invalid', { reason: { zh: error.text('zh'), en: error.text('en') } }, { cause: error });
    throw error;
  }
}
