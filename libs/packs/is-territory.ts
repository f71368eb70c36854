import type { PackUnit } from './pack.types.js';

/** Units where projects land: what lands there is theirs, and they report for all measures at once. */
export const isTerritory = ({ kind }: Pick<PackUnit, 'kind'>): boolean => kind === 'territory' || kind === 'park';
