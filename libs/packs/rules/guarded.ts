import type { Text } from '#libs/contracts/messages/text.js';
import { RuleError } from '#libs/rules/rule-error.js';
import type { TableFinding } from './rule-finding.js';
import type { RuleTable } from './rule-tables.js';

/** A refusal of the engine becomes a finding; `of` says about what it was asked. */
export function guarded({ table, of = same }: { table?: RuleTable; of?: (message: Text) => Text }, check: () => TableFinding[]): TableFinding[] {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return [{ ...(table && { table }), message: of({ zh: trimmed(error.text('zh')), en: trimmed(error.text('en')) }), remedy: { zh: '请更正规则表', en: 'Correct the table' } }];
  }
}

const same = (message: Text): Text => message;
const trimmed = (sentence: string): string => sentence.replace(/[.。]$/, '');
