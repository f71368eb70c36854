/**
 * The parser takes ids of ASCII letters only, while XML and other modelers allow Chinese ones. They are written in ASCII for
 * the parser and put back in the model, so that nobody else sees the difference.
 */
const ID_ATTRIBUTE = /(\s(?:id|href|dmnElementRef)\s*=\s*)(["'])(#?)([^"'#]+)\2/g;
const PLAIN = /^[A-Za-z_][\w.-]*$/;

export interface PlainIds { xml: string; originals: Map<string, string> }

export function withPlainIds(xml: string): PlainIds {
  const originals = new Map<string, string>();
  const converted = xml.replace(ID_ATTRIBUTE, (whole, name: string, quote: string, hash: string, id: string) => {
    if (PLAIN.test(id) || (hash === '' && /[:/]/.test(id))) return whole;
    const plain = `_x_${[...id].map((letter) => (/\w/.test(letter) ? letter : `_${letter.codePointAt(0)!.toString(16)}_`)).join('')}`;
    originals.set(plain, id);
    return `${name}${quote}${hash}${plain}${quote}`;
  });
  return { xml: converted, originals };
}

/** Puts the ids back, all through the model. */
export function restoreIds(root: unknown, originals: Map<string, string>): void {
  if (originals.size === 0) return;
  const seen = new Set<unknown>();
  const visit = (element: unknown): void => {
    if (typeof element !== 'object' || element === null || seen.has(element)) return;
    seen.add(element);
    const named = element as { id?: string; href?: string };
    if (named.id !== undefined) named.id = originals.get(named.id) ?? named.id;
    if (named.href !== undefined) named.href = named.href.replace(/^#(.*)$/, (_, id: string) => `#${originals.get(id) ?? id}`);
    for (const value of Object.values(element)) visit(value);
  };
  visit(root);
}
