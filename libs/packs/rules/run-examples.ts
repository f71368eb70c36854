import { isSameValue } from '#libs/domain/same-value.js';
import { RuleError } from '#libs/rules/rule-error.js';
import { RuleSet } from '#libs/rules/rule-set.js';
import type { ExampleResult } from './rules.views.js';

/** What the example rows of a file come to; none when the file cannot be read. */
export async function runExamples(text: string): Promise<ExampleResult[]> {
  return guarded(async () => {
    const file = await RuleSet.read(text);
    return file.decisions.flatMap(({ id }) => file.examples(id).map(({ name, input, expected }) => ({ table: id, name, input, expected, ...outcome(file, id, input, expected) })));
  });
}

function outcome(file: RuleSet, table: string, input: unknown, expected: unknown): Pick<ExampleResult, 'result' | 'isMet' | 'refusal'> {
  try {
    const { result } = file.decision(table).evaluate(input);
    return { result, isMet: isSameValue(result, expected) };
  } catch (error) {
    if (error instanceof RuleError) return { isMet: false, refusal: { zh: error.text('zh'), en: error.text('en') } };
    throw error;
  }
}

async function guarded(run: () => Promise<ExampleResult[]>): Promise<ExampleResult[]> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof RuleError) return []; // the checker says what is wrong
    throw error;
  }
}
