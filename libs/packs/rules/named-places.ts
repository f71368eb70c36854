import type { UnitId } from '#libs/domain/ids.js';
import type { Pack } from '../pack.types.js';
import type { PackRules } from './pack-rules.js';
import type { RuleTable } from './rule-tables.js';

/** A territory, and the chain of a project in it. */
export interface Place {
  territoryId: UnitId;
  chain?: string;
}

/**
 * The territories and chains that rows of these tables name, one place a combination of a row, before them one that no row names where there is such:
 * elsewhere the tables say the same everywhere.
 */
export function namedPlaces(pack: Pack, rules: PackRules, tables: RuleTable[]): Place[] {
  const territories = pack.units.filter(({ kind }) => kind === 'territory').map(({ id }) => id), chains = Object.keys(pack.chains);
  const rows = tables.filter((table) => rules.has(table)).flatMap((table) => rules.view(table)?.rows ?? []).map(({ inputs, outputs }) => textsIn([...inputs, ...outputs]));
  const among = (names: string[], texts: ReadonlySet<string>) => names.filter((name) => texts.has(name));
  const named = new Set(rows.flatMap((texts) => [...texts])), elsewhere = territories.find((id) => !named.has(id)) ?? territories[0] ?? pack.officeUnit;
  const places = rows.flatMap((texts) => orElse(among(territories, texts), elsewhere).flatMap((territoryId) => orElse<string | undefined>(among(chains, texts), undefined).map((chain): Place => ({ territoryId, ...(chain && { chain }) }))));
  return [...new Map([{ territoryId: elsewhere }, ...places].map((place) => [JSON.stringify(place), place])).values()];
}

const orElse = <T>(found: T[], other: T): T[] => (found.length > 0 ? found : [other]);

/** The texts in quotes of some cells. */
const textsIn = (cells: string[]): Set<string> => new Set(cells.flatMap((cell) => [...cell.matchAll(/"([^"]*)"/g)].map(([, text]) => text!)));
