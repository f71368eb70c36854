import { RuleError } from '../rule-error.js';
import { applyTable, takenIds, type EditedTable } from './apply-table.js';
import type { DmnDecision, DmnDefinitions } from './dmn.types.js';
import { ownAttribute, writeAttribute } from './luodi-extension.js';
import { readDmn, writeDmn } from './read-dmn.js';
import { writeExamples } from './write-examples.js';

/** The file with one table's rows replaced, and whatever else was edited of it; diagram and extensions stay. Throws RuleError. */
export async function withTable(xml: string, table: EditedTable): Promise<string> {
  const definitions = await readDmn(xml), taken = takenIds(definitions);
  const decision = decisionsOf(definitions).find(({ id }) => id === table.id);
  if (!decision) throw new RuleError('unknown-decision', { name: table.id, known: decisionsOf(definitions).map(({ id = '' }) => id) });
  applyTable(decision, table, (id) => taken.has(id));
  if (table.examples) writeExamples(decision, table.examples);
  if (table.effectiveFrom !== undefined) writeAttribute(decision, 'effectiveFrom', table.effectiveFrom ?? undefined);
  return writeDmn(definitions);
}

/** The file as DMN 1.3 under another version: on the file, and on decisions that declare one of their own. Throws RuleError. */
export async function withVersion(xml: string, version: string): Promise<string> {
  const definitions = await readDmn(xml), declared = decisionsOf(definitions).filter((decision) => ownAttribute(decision, 'version') !== undefined);
  for (const element of [definitions, ...declared]) writeAttribute(element, 'version', version);
  return writeDmn(definitions);
}

/** Files converted to DMN 1.3, as they are kept. Throws RuleError for a text that is no DMN. */
export const normalized = async (xml: string): Promise<string> => writeDmn(await readDmn(xml));

const decisionsOf = ({ drgElement = [] }: DmnDefinitions): DmnDecision[] => drgElement.filter(({ $type }) => $type === 'dmn:Decision');
