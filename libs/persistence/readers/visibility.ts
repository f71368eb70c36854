import type { Caller, Role } from '#libs/contracts/identity.js';
import type { Filter } from './filter.js';

/** For whom something is read. */
export type ReadScope = Pick<Caller, 'role' | 'unitId' | 'accountId'>;

/** Roles that oversee everything. */
const OVERSEEING: readonly Role[] = ['office', 'leader', 'auditor', 'admin'];

/** True for the caller of whom nothing is hidden. */
export const seesEverything = ({ role }: ReadScope): boolean => OVERSEEING.includes(role);

/** A condition: the caller takes part in project `p`, by unit or as its officer. */
export const isInvolved = (scope: ReadScope, filter: Filter): string =>
  seesEverything(scope) ? 'true' : `(${filter.value(scope.unitId, 'text')} = any(p.involved_units) or coalesce(p.officer_id = ${filter.value(scope.accountId, 'text')}, false))`;

/** Hides projects that only involved units may know of; the query's project is `p`. */
export function addVisibility(scope: ReadScope, filter: Filter): void {
  if (!seesEverything(scope)) filter.where(`(p.is_restricted is not true or ${isInvolved(scope, filter)})`);
}

/** Hides matters in which the caller's unit has no part; the query's matter is `m`. */
export function addMatterVisibility(scope: ReadScope, filter: Filter): void {
  if (!seesEverything(scope)) filter.where(`${filter.value(scope.unitId, 'text')} = any(m.involved_units)`);
}

/** Hides reports in which neither the caller's unit has a part nor the caller stands in by name; the query's submission is `s`. */
export function addSubmissionVisibility(scope: ReadScope, filter: Filter): void {
  if (!seesEverything(scope)) filter.where(`(${filter.value(scope.unitId, 'text')} = any(s.involved_units) or coalesce(s.deputy_account_id = ${filter.value(scope.accountId, 'text')}, false))`);
}
