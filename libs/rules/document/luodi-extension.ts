import type { DmnElement } from './dmn.types.js';

/** Our namespace in DMN files. Other tools keep what they do not know. */
export const LUODI_NAMESPACE = 'urn:luodi:dmn:1';

/**
 * An attribute of ours, whatever prefix the file gave the namespace. The parser keeps foreign attributes by their written name, so
 * the prefix is looked up on the root.
 */
export function attributeOf(element: DmnElement, name: string): string | undefined {
  const prefix = prefixIn(element);
  return prefix === undefined ? undefined : element.$attrs?.[`${prefix}:${name}`]?.trim() || undefined;
}

/** The prefix of our namespace in the file of the element; undefined when the file does not use it. */
export function prefixIn(element: DmnElement): string | undefined {
  for (let each: DmnElement | undefined = element; each; each = each.$parent) {
    const found = Object.entries(each.$attrs ?? {}).find(([key, value]) => key.startsWith('xmlns:') && value === LUODI_NAMESPACE);
    if (found) return found[0].slice('xmlns:'.length);
  }
  return undefined;
}
