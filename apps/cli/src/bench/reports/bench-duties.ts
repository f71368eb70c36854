import { hashPack } from '#libs/packs/pack-hash.js';
import type { Pack } from '#libs/packs/pack.types.js';

/** A pack that asks `duties` monthly reports of each of `units` units, all in the form of a measure, with "nothing" allowed. */
export function packOfDuties(pack: Pack, duties: number, units: number): Pack {
  const owes = pack.units.slice(0, units).map(({ id }) => id), sample = pack.duties.find(({ cycle, topics }) => cycle === 'monthly' && topics !== undefined)!;
  const asked: Pack = {
    ...pack, version: '9999.1.0',
    duties: Array.from({ length: duties }, (_, index) => ({ ...sample, id: `bench-${index + 1}`, measures: [index % pack.measures.length + 1], owes, form: 'measure-progress', needsUnitHead: false, allowNothing: true })),
  };
  return { ...asked, hash: hashPack(asked) };
}
