import type { DmnDecision, DmnElement, DmnExtension } from './dmn.types.js';
import { examplesOf, parseExample, type Example } from './examples.js';
import { declarePrefix, LUODI_NAMESPACE } from './luodi-extension.js';
import { create, createForeign } from './read-dmn.js';

/** An example as it is edited: both values as JSON. */
export interface EditedExample { name: string; input: string; expected: string }

/** Puts other examples in the place of a decision's; extension elements of other tools stay. Throws RuleError for JSON that is none. */
export function writeExamples(decision: DmnDecision, edited: EditedExample[]): void {
  const examples = edited.map(({ name, input, expected }): Example => ({ name, input: parseExample(input, name), expected: parseExample(expected, name) }));
  if (JSON.stringify(examplesOf(decision)) === JSON.stringify(examples)) return;
  const prefix = declarePrefix(decision), others = (decision.extensionElements?.values ?? []).filter(({ $type }) => $type !== `${prefix}:examples`);
  const element = (name: string, properties: Record<string, unknown>) => createForeign(`${prefix}:${name}`, LUODI_NAMESPACE, properties) as DmnExtension;
  const list = examples.map(({ name, input, expected }) =>
    element('example', { name, $children: [element('input', { $body: JSON.stringify(input) }), element('expect', { $body: JSON.stringify(expected) })] }));
  const values = [...others, ...(list.length > 0 ? [element('examples', { $children: list })] : [])];
  decision.extensionElements = values.length > 0 ? Object.assign(create('dmn:ExtensionElements', { values }) as DmnElement & { values: DmnExtension[] }, { $parent: decision }) : undefined;
}
