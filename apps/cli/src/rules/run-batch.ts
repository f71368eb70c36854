import type { Language } from '#libs/contracts/messages/text.js';
import type { Decision } from '#libs/rules/decision.js';
import { RuleError } from '#libs/rules/rule-error.js';
import { ruleWords } from './rule-words.js';

export interface BatchError { type: string; message: string; table: string | null; row: number | null; column: string | null }

/** What became of one line: an evaluation, or why there is none. */
export type BatchAnswer = ReturnType<Decision['evaluate']> | { error: BatchError };

/** Evaluates one line: an input object, or one under `input`. Never throws; the next line goes on. */
export function evaluateLine(decision: Decision, line: string, language: Language): BatchAnswer {
  try {
    return decision.evaluate(inputOf(decision, JSON.parse(line)));
  } catch (error) {
    return { error: describe(error, language) };
  }
}

function inputOf(decision: Decision, parsed: unknown): unknown {
  const wrapped = (parsed as { input?: unknown } | null)?.input;
  const isWrapped = typeof wrapped === 'object' && wrapped !== null && !decision.inputs.some(({ name }) => name === 'input');
  return isWrapped ? wrapped : parsed;
}

function describe(error: unknown, language: Language): BatchError {
  if (error instanceof RuleError) {
    const { type, place: { table = null, row = null, column = null } } = error;
    return { type, message: error.text(language), table, row, column };
  }
  const word = error instanceof SyntaxError ? 'bad-line' : 'unexpected';
  return { type: word === 'bad-line' ? 'bad-json' : word, message: ruleWords(word, language, { detail: (error as Error).message }), table: null, row: null, column: null };
}
