import { RuleError } from '#libs/rules/rule-error.js';
import { RuleSet } from '#libs/rules/rule-set.js';
import type { Pack } from '../pack.types.js';
import { columnChoices } from './column-choices.js';
import { knownInputs } from './known-inputs.js';
import type { ExampleView, RuleTableView } from './rules.views.js';

/** The tables of one file of a pack, or of another text of it. Throws RuleError for a text that is no DMN. */
export async function tableViews(pack: Pack, file: string, isCurrent: boolean, text = pack.rules[file] ?? ''): Promise<RuleTableView[]> {
  const rules = await RuleSet.read(text);
  return rules.decisions.flatMap(({ id, effectiveFrom, version = `sha256:${rules.hash.slice(0, 16)}` }) => {
    const table = rules.table(id);
    if (!table) return [];
    const columns = (of: typeof table.inputs) => of.map((column) => ({ ...column, choices: columnChoices(column, pack) }));
    return [{
      ...table, inputs: columns(table.inputs), outputs: columns(table.outputs), file, version, packVersion: pack.version, isCurrent,
      ...(effectiveFrom && { effectiveFrom }), knownInputs: columns(knownInputs(id)), examples: examplesIn(rules, id),
    }];
  });
}

/** None where one of them is no JSON: the checker says so. */
function examplesIn(rules: RuleSet, table: string): ExampleView[] {
  try {
    return rules.examples(table).map(({ name, input, expected }) => ({ name, input: JSON.stringify(input), expected: JSON.stringify(expected) }));
  } catch (error) {
    if (error instanceof RuleError) return [];
    throw error;
  }
}
