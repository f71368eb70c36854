import { compileFeel, constantOf, isConstant, parseTests, type FeelNode, type FeelProgram } from '../feel/compile-feel.js';
import type { FeelScope } from '../feel/feel-scope.js';
import { kindOf } from '../feel/feel-values.js';
import { RuleError } from '../rule-error.js';

/** What an input cell demands. Simple ones are data, which the matcher and the checker both read. */
export type CellTest =
  | { kind: 'any' }
  /** One of them holds, or with `negated` none does. */
  | { kind: 'tests'; negated: boolean; atoms: CellAtom[] };

export type CellAtom =
  | { kind: 'equals'; value: unknown; ask: AskFeel }
  | { kind: 'differs'; value: unknown; ask: AskFeel }
  | CellRange
  /** A condition that reads the value as `?`. */
  | { kind: 'condition'; program: FeelProgram }
  /** Anything else: its value is what the input is compared with. */
  | { kind: 'computed'; value: FeelProgram; ask: AskFeel };

/** null stands for an open end. */
export interface CellRange { kind: 'range'; start: unknown; end: unknown; includesStart: boolean; includesEnd: boolean; ask: AskFeel }

/** The same question to FEEL, about `?`; compiled when first asked, as few values are neither numbers nor texts. */
export type AskFeel = () => unknown;

/** Reads an input cell; an empty one demands nothing, as in Camunda's modeler. Throws RuleError for what is not FEEL. */
export function readCell(text: string | undefined, scope: FeelScope): CellTest {
  const source = text?.trim() ?? '';
  if (source === '') return { kind: 'any' };
  const tree = parseTests(source, scope);
  const children = childrenOf(tree);
  if (children[0]?.name === 'Wildcard') return { kind: 'any' };
  const tests = children.find(({ name }) => name === 'PositiveUnaryTests');
  return { kind: 'tests', negated: children[0]?.name === 'not', atoms: childrenOf(tests ?? tree).flatMap((test) => atomsOf(test, source, scope)) };
}

function atomsOf(test: FeelNode, source: string, scope: FeelScope): CellAtom[] {
  const node = test.firstChild ?? test, text = source.slice(node.from, node.to);
  const isComparison = node.name === 'SimplePositiveUnaryTest', question = `? in (${text})`;
  if (readsInput(node, source)) return [{ kind: 'condition', program: compileFeel(text, scope) }];
  if (!isConstant(node)) return isComparison ? [{ kind: 'condition', program: compileFeel(question, scope) }] : [{ kind: 'computed', value: compileFeel(text, scope), ask: asking(question, scope) }];
  if (isComparison) return [comparison(node, source, asking(question, scope))];
  const value = constantOf(text);
  if (!Array.isArray(value)) return [{ kind: 'equals', value, ask: asking(question, scope) }];
  return value.map((each, index) => ({ kind: 'equals', value: each, ask: asking(`? = (${text})[${index + 1}]`, scope) }));
}

function asking(question: string, scope: FeelScope): AskFeel {
  let program: FeelProgram | undefined;
  return () => (program ??= compileFeel(question, scope)).run();
}

function comparison(node: FeelNode, source: string, ask: AskFeel): CellAtom {
  const [first, second] = childrenOf(node) as [FeelNode, FeelNode | undefined];
  const textOf = (each: FeelNode) => source.slice(each.from, each.to);
  if (first.name === 'Interval' || !second) {
    const [open, start, , end, close] = childrenOf(first) as [FeelNode, FeelNode, FeelNode, FeelNode, FeelNode];
    return { kind: 'range', start: boundOf(textOf(start)), end: boundOf(textOf(end)), includesStart: textOf(open) === '[', includesEnd: textOf(close) === ']', ask };
  }
  const operator = textOf(first), isEquality = operator === '=' || operator === '!=';
  const value = isEquality ? constantOf(textOf(second)) : boundOf(textOf(second));
  if (operator === '=') return { kind: 'equals', value, ask };
  if (operator === '!=') return { kind: 'differs', value, ask };
  const isLower = operator.startsWith('>'), includes = operator.endsWith('=');
  return { kind: 'range', start: isLower ? value : null, end: isLower ? null : value, includesStart: isLower && includes, includesEnd: !isLower && includes, ask };
}

/** An end of a range. feelin reads `> > 5` and lets it mean something; nobody means that. */
function boundOf(text: string): unknown {
  const value = constantOf(text), kind = kindOf(value);
  if (value !== null && (kind === 'other' || kind === 'list' || kind === 'context')) throw new RuleError('feel-syntax', { text, position: 1 });
  return value;
}

function readsInput(node: FeelNode, source: string): boolean {
  let reads = false;
  node.cursor().iterate(({ name, from, to }) => {
    if (name === '?' || (name === 'VariableName' && source.slice(from, to).trim() === '?')) reads = true;
  });
  return reads;
}

function childrenOf(node: FeelNode): FeelNode[] {
  const children: FeelNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (!child.type.isSkipped) children.push(child);
  return children;
}
