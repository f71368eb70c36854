import type { Pack } from '#libs/packs/pack.types.js';
import type { ProjectFilters } from '#libs/persistence/readers/project.reader.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { ProjectFiltersQuery } from './dto/project-filters.dto.js';

/** What a request narrows the ledger to. Throws ApiProblem for a target that the list does not have. */
export function ledgerFilters({ sort: _sort, cursor: _cursor, limit: _limit, target, ...filters }: ProjectFiltersQuery, { targets, planYear }: Pack): ProjectFilters {
  if (target === undefined) return filters;
  const found = targets.find(({ id }) => id === target);
  if (!found) throw new ApiProblem('unknown-target', { target }, { field: 'target' });
  return { ...filters, signedFor: { metric: found.metric, year: planYear } };
}
