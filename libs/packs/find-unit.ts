import type { Pack, PackUnit } from './pack.types.js';
import { normaliseName } from './unit-names.js';

const indexes = new WeakMap<Pack, Map<string, PackUnit>>();

/** The unit that a text means: its id, its label in either language, or an alias. Undefined when the pack knows no such name. */
export function findUnit(pack: Pack, text: string): PackUnit | undefined {
  let index = indexes.get(pack);
  if (!index) indexes.set(pack, (index = indexOf(pack.units)));
  return index.get(normaliseName(text));
}

const indexOf = (units: PackUnit[]): Map<string, PackUnit> =>
  new Map(units.flatMap((unit) => namesOf(unit).map((name) => [normaliseName(name), unit] as const)));

const namesOf = (unit: PackUnit): string[] => [...unit.aliases, unit.label.en, unit.label.zh, unit.id];
