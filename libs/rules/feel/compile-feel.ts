import { evaluate, parseExpression, parseUnaryTests, type FeelFunction, type Warning } from 'feelin';
import { RuleError } from '../rule-error.js';
import type { FeelScope } from './feel-scope.js';

type Tree = ReturnType<typeof parseExpression>;
/** A node of feelin's syntax tree. */
export type FeelNode = Tree['topNode'];

/** An expression, compiled once. `run` reads the scope as it is then. */
export interface FeelProgram {
  text: string;
  node: FeelNode;
  run: () => unknown;
}

/**
 * Compiles an expression with feelin's own semantics. feelin's public calls parse at every evaluation; a function without parameters
 * is parsed once, keeps its scope by reference and may be invoked as often as one likes. Throws RuleError for what is not FEEL.
 */
export function compileFeel(text: string, scope: FeelScope): FeelProgram {
  const node = treeOf(text, parseExpression(text, scope, undefined));
  const { value, warnings } = evaluate(`function() (\n${text}\n)`, scope) as { value: FeelFunction; warnings: Warning[] };
  const run = () => {
    try {
      return value.invoke([]) ?? null;
    } catch (error) {
      if (error instanceof RuleError) throw error; // from a table that the expression called
      throw new RuleError('feel-failed', { text, detail: (error as Error).message }, {}, { cause: error });
    } finally {
      warnings.length = 0; // feelin collects them for as long as the function lives
    }
  };
  return { text, node: node.firstChild ?? node, run };
}

/** The syntax tree of an input cell. Throws RuleError for what is not FEEL. */
export const parseTests = (text: string, scope: FeelScope): FeelNode => treeOf(text, parseUnaryTests(text, scope, undefined));

/** The value of a constant like `"a"`, `-5` or `date("2026-01-31")`. Throws RuleError when a number is none. */
export function constantOf(text: string): unknown {
  const { value } = evaluate(text, {});
  if (Number.isNaN(value)) throw new RuleError('bad-number', { text });
  return value ?? null;
}

const NOT_CONSTANT = new Set(['VariableName', '?', 'FunctionInvocation', 'SpecialFunctionName', 'NamedParameters', 'FunctionDefinition']);

/** Whether nothing in it depends on variables or on the time of day. */
export function isConstant(node: FeelNode): boolean {
  let constant = true;
  node.cursor().iterate(({ name }) => {
    if (NOT_CONSTANT.has(name)) constant = false;
    return constant;
  });
  return constant;
}

function treeOf(text: string, tree: Tree): FeelNode {
  let errorAt: number | undefined;
  tree.iterate({ enter: ({ type, from }) => {
    if (type.isError) errorAt ??= from;
    return errorAt === undefined;
  } });
  if (errorAt !== undefined || text.trim() === '') throw new RuleError('feel-syntax', { text, position: (errorAt ?? 0) + 1 });
  return tree.topNode;
}
