import { DmnModdle } from 'dmn-moddle';
import { RuleError } from '../rule-error.js';
import { asDmn13 } from './dmn-namespaces.js';
import type { DmnDefinitions } from './dmn.types.js';
import { restoreIds, withPlainIds } from './xml-ids.js';

/** What the parser says of content that it left out. */
interface ReadWarning { message: string }

/** Opens a DMN file. Throws RuleError for broken XML, another kind of file, an unknown version or elements that DMN 1.3 does not have. */
export async function readDmn(xml: string): Promise<DmnDefinitions> {
  try {
    const { xml: plain, originals } = withPlainIds(asDmn13(xml));
    const { rootElement, warnings } = await new DmnModdle().fromXML(plain);
    for (const { message } of warnings) refuseUnread(message);
    restoreIds(rootElement, originals);
    return rootElement as DmnDefinitions;
  } catch (error) {
    if (error instanceof RuleError) throw error;
    const { message, warnings = [] } = error as Error & { warnings?: ReadWarning[] };
    const root = warnings.map(({ message: each }) => /unexpected element <([^>]*)>/.exec(each)?.[1]).find(Boolean);
    if (root) throw new RuleError('not-dmn', { found: root });
    throw new RuleError('bad-xml', { line: lineIn(message), detail: nestedIn(message) }, {}, { cause: error });
  }
}

/** Writes DMN 1.3: diagram, attributes and extension elements of other tools are kept. */
export async function writeDmn(definitions: DmnDefinitions): Promise<string> {
  const { xml } = await new DmnModdle().toXML(definitions, { format: true });
  return xml;
}

/** A new element of another namespace than DMN's, by its written name. */
export const createForeign = (type: string, namespace: string, properties: Record<string, unknown>): unknown => new DmnModdle().createAny(type, namespace, properties);

/** A new element of the model. */
export const create = (type: string, properties?: Record<string, unknown>): unknown => new DmnModdle().create(type, properties);

/** What was not read would be lost by a save and missed by an evaluation, so it is refused. Attributes that nobody knows are kept. */
function refuseUnread(message: string): void {
  if (message.startsWith('unknown attribute')) return;
  const line = lineIn(message), nested = nestedIn(message);
  const lost = /unresolved reference <([^>]*)>/.exec(message), twice = /duplicate ID <([^>]*)>/.exec(nested), element = /^unparsable content <([\w:.-]+)/.exec(message);
  if (lost) throw new RuleError('missing-reference', { href: lost[1]! });
  if (twice) throw new RuleError('duplicate-id', { id: twice[1]!, line });
  if (element && /unknown type|unexpected element|unrecognized element/.test(nested)) throw new RuleError('unsupported', { element: element[1]!, where: `line ${line}` });
  throw new RuleError('bad-xml', { line, detail: nested });
}

const nestedIn = (message: string): string => /nested error: (.*)/.exec(message)?.[1] ?? message.split('\n')[0]!;

/** The parser counts lines from 0. */
const lineIn = (message: string): number => Number(/line: (\d+)/.exec(message)?.[1] ?? 0) + 1;
