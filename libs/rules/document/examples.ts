import { RuleError } from '../rule-error.js';
import type { DmnElement, DmnExtension } from './dmn.types.js';
import { prefixIn } from './luodi-extension.js';

/** An example row: what a decision must come to for an input. */
export interface Example { name: string; input: unknown; expected: unknown }

/**
 * The examples that a decision carries among its extension elements, where other tools keep them:
 * `<luodi:examples><luodi:example name="…"><luodi:input>{…}</luodi:input><luodi:expect>…</luodi:expect></luodi:example></luodi:examples>`,
 * both as JSON. Throws RuleError for JSON that is none.
 */
export function examplesOf(decision: DmnElement): Example[] {
  const prefix = prefixIn(decision);
  if (prefix === undefined) return [];
  const children = (parent: DmnExtension, type: string) => (parent.$children ?? []).filter(({ $type }) => $type === `${prefix}:${type}`);
  const lists = (decision.extensionElements?.values ?? []).filter(({ $type }) => $type === `${prefix}:examples`);
  return lists.flatMap((list) => children(list, 'example')).map((example, index) => {
    const name = example.name ?? String(index + 1);
    const json = (type: string) => parseExample(children(example, type)[0]?.$body ?? '', name);
    return { name, input: json('input'), expected: json('expect') };
  });
}

/** A value of an example. Throws RuleError for JSON that is none. */
export function parseExample(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RuleError('bad-example', { name, detail: (error as Error).message }, {}, { cause: error });
  }
}
