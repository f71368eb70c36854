import type { DmnElement } from './dmn.types.js';

/** Our namespace in DMN files. Other tools keep what they do not know. */
export const LUODI_NAMESPACE = 'urn:luodi:dmn:1';

/**
 * An attribute of ours, whatever prefix the file gave the namespace. The parser keeps foreign attributes by their written name, so
 * the prefix is looked up on the root.
 */
export const attributeOf = (element: DmnElement, name: string): string | undefined => ownAttribute(element, name)?.trim() || undefined;

/** The same as it is written; an empty one is there. */
export function ownAttribute(element: DmnElement, name: string): string | undefined {
  const prefix = prefixIn(element);
  return prefix === undefined ? undefined : element.$attrs?.[`${prefix}:${name}`];
}

/** The prefix of our namespace, declared on the root when the file does not use it yet. */
export function declarePrefix(element: DmnElement): string {
  const known = prefixIn(element);
  if (known !== undefined) return known;
  let root = element;
  while (root.$parent) root = root.$parent;
  root.$attrs![`xmlns:${OURS}`] = LUODI_NAMESPACE;
  return OURS;
}

/** Writes an attribute of ours; undefined takes it away. */
export function writeAttribute(element: DmnElement, name: string, value: string | undefined): void {
  const attribute = `${declarePrefix(element)}:${name}`;
  if (value === undefined) delete element.$attrs![attribute];
  else element.$attrs![attribute] = value;
}

const OURS = 'luodi';

/** The prefix of our namespace in the file of the element; undefined when the file does not use it. */
export function prefixIn(element: DmnElement): string | undefined {
  for (let each: DmnElement | undefined = element; each; each = each.$parent) {
    const found = Object.entries(each.$attrs ?? {}).find(([key, value]) => key.startsWith('xmlns:') && value === LUODI_NAMESPACE);
    if (found) return found[0].slice('xmlns:'.length);
  }
  return undefined;
}
