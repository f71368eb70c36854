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
    for (const { message } of warnings) throw unread(message);
    restoreIds(rootElement, originals);
    return rootElement as DmnDefinitions;
  } catch (error) {
    if (error instanceof RuleError) throw error;
    const { message, warnings = [] } = error as Error & { warnings?: ReadWarning[] };
    const root = warnings.map(({ message: each }) => /unexpected element <([^>]*)>/.exec(each)?.[1]).find(Boolean);
    if (root) throw new RuleError('not-dmn', { found: root });
    throw new RuleError('bad-xml', { line: lineIn(message), detail: /nested error: (.*)/.exec(message)?.[1] ?? message }, {}, { cause: error });
  }
}

/** Writes DMN 1.3: diagram, attributes and extension elements of other tools are kept. */
export async function writeDmn(definitions: DmnDefinitions): Promise<string> {
  const { xml } = await new DmnModdle().toXML(definitions, { format: true });
  return xml;
}

/** What was not read would be lost by a save and missed by an evaluation, so it is refused. */
function unread(message: string): RuleError {
  const line = lineIn(message);
  const twice = /duplicate ID <([^>]*)>/.exec(message);
  if (twice) return new RuleError('duplicate-id', { id: twice[1]!, line });
  const element = /<\/?([\w:.-]+)/.exec(message)?.[1];
  return element ? new RuleError('unsupported', { element, where: `line ${line}` }) : new RuleError('bad-xml', { line, detail: message.split('\n')[0]! });
}

/** The parser counts lines from 0. */
const lineIn = (message: string): number => Number(/line: (\d+)/.exec(message)?.[1] ?? 0) + 1;
