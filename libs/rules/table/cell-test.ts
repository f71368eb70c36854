import { compileFeel, constantOf, isConstant, parseTests, type FeelNode, type FeelProgram } from '../feel/compile-feel.js';
import type { FeelScope } from '../feel/feel-scope.js';

/** What an input cell demands. Simple ones are data, which the matcher and the checker both read. */
export type CellTest =
  | { kind: 'any' }
  /** One of them holds, or with `negated` none does. */
  | { kind: 'tests'; negated: boolean; atoms: CellAtom[] };

export type CellAtom =
  | { kind: 'equals'; value: unknown; program: FeelProgram }
  | { kind: 'differs'; value: unknown; program: FeelProgram }
  | CellRange
  /** A condition that reads the value as `?`. */
  | { kind: 'condition'; program: FeelProgram }
  /** Anything else: its value is what the input is compared with. */
  | { kind: 'computed'; value: FeelProgram; program: FeelProgram };

/** null stands for an open end. `program` asks FEEL the same question, for values that are not plain numbers or texts. */
export interface CellRange { kind: 'range'; start: unknown; end: unknown; includesStart: boolean; includesEnd: boolean; program: FeelProgram }

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
  const program = () => compileFeel(`? in (${text})`, scope);
  if (readsInput(node, source)) return [{ kind: 'condition', program: compileFeel(text, scope) }];
  if (!isConstant(node)) return node.name === 'SimplePositiveUnaryTest' ? [{ kind: 'condition', program: program() }] : [{ kind: 'computed', value: compileFeel(text, scope), program: program() }];
  if (node.name === 'SimplePositiveUnaryTest') return [comparison(node, source, program())];
  const value = constantOf(text);
  if (!Array.isArray(value)) return [{ kind: 'equals', value, program: program() }];
  return value.map((each, index) => ({ kind: 'equals', value: each, program: compileFeel(`? = (${text})[${index + 1}]`, scope) }));
}

function comparison(node: FeelNode, source: string, program: FeelProgram): CellAtom {
  const [first, second] = childrenOf(node) as [FeelNode, FeelNode | undefined];
  const textOf = (each: FeelNode) => source.slice(each.from, each.to);
  if (first.name === 'Interval' || !second) {
    const [open, start, , end, close] = childrenOf(first) as [FeelNode, FeelNode, FeelNode, FeelNode, FeelNode];
    return { kind: 'range', start: constantOf(textOf(start)), end: constantOf(textOf(end)), includesStart: textOf(open) === '[', includesEnd: textOf(close) === ']', program };
  }
  const operator = textOf(first), value = constantOf(textOf(second));
  if (operator === '=') return { kind: 'equals', value, program };
  if (operator === '!=') return { kind: 'differs', value, program };
  const isLower = operator.startsWith('>'), includes = operator.endsWith('=');
  return { kind: 'range', start: isLower ? value : null, end: isLower ? null : value, includesStart: isLower && includes, includesEnd: !isLower && includes, program };
}

function readsInput(node: FeelNode, source: string): boolean {
  let reads = false;
  node.cursor().iterate(({ name, from, to }) => {
    if (name === 'VariableName' && source.slice(from, to).trim() === '?') reads = true;
  });
  return reads;
}

function childrenOf(node: FeelNode): FeelNode[] {
  const children: FeelNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (!child.type.isSkipped) children.push(child);
  return children;
}
