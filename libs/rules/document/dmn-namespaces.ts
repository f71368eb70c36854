import { RuleError } from '../rule-error.js';

const OMG = 'www.omg.org/spec/DMN';
const MODEL = `https://${OMG}/20191111/MODEL/`;
const DIAGRAM = `https://${OMG}/20191111/DMNDI/`;

/** What each version calls the two namespaces that changed with it; those of shapes and coordinates never did. */
const OTHERS: Record<string, string> = {
  [`http://${OMG}/20151101/dmn.xsd`]: MODEL,
  [`http://${OMG}/20151101/dmn11.xsd`]: MODEL,
  [`http://${OMG}/20180521/MODEL/`]: MODEL,
  [`https://${OMG}/20211108/MODEL/`]: MODEL,
  [`https://${OMG}/20230324/MODEL/`]: MODEL,
  [`http://${OMG}/20180521/DMNDI/`]: DIAGRAM,
  [`https://${OMG}/20211108/DMNDI/`]: DIAGRAM,
  [`https://${OMG}/20230324/DMNDI/`]: DIAGRAM,
};

/** The text as DMN 1.3: namespaces of 1.1, 1.2, 1.4 and 1.5 become those of 1.3. Throws RuleError for a version that is not known. */
export function asDmn13(xml: string): string {
  const converted = xml.replace(/(xmlns(?::[\w.-]+)?\s*=\s*)(["'])([^"']*)\2/g, (whole, name: string, quote: string, uri: string) =>
    (OTHERS[uri] ? `${name}${quote}${OTHERS[uri]}${quote}` : whole));
  const newer = /xmlns(?::[\w.-]+)?\s*=\s*["']([^"']*\/spec\/DMN\/\d+\/(?:MODEL\/|dmn[^"']*\.xsd))["']/.exec(converted.replaceAll(MODEL, ''));
  if (newer) throw new RuleError('unknown-namespace', { namespace: newer[1]! });
  return converted;
}
