import type { UnitId } from '#libs/domain/ids.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { Pack } from './pack.types.js';

/** Names that mean another unit in every project. */
export const RELATIVE_UNITS = ['@territory', '@lead', '@office'] as const;

/** The unit that a name of the pack means in one project, or for one matter. */
export const unitOf = (name: string, { officeUnit }: Pick<Pack, 'officeUnit'>, { territoryId, leadUnitId }: Pick<ProjectFacts, 'territoryId' | 'leadUnitId'>): UnitId => {
  const relative: Record<string, UnitId> = { '@territory': territoryId, '@lead': leadUnitId, '@office': officeUnit };
  return relative[name] ?? name;
};
