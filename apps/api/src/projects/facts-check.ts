import type { Caller } from '#libs/contracts/identity.js';
import { DomainError } from '#libs/domain/errors.js';
import type { FactName, ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { ReadyPack } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';

const REQUIRED: readonly FactName[] = [
  'code', 'name', 'investor', 'territoryId', 'leadUnitId', 'investment', 'template', 'isForeign', 'isIndustrial', 'needsNewConstructionLand', 'eiaClass', 'registeredOn',
];

/** What facts refer to must be in the pack; the decider checks the rest. */
export function requireKnownReferences(facts: Partial<ProjectFacts>, { pack, units }: ReadyPack): void {
  const { territoryId, leadUnitId, chain } = facts;
  if (territoryId !== undefined && units.get(territoryId)?.kind !== 'territory') {
    throw new ApiProblem('unknown-unit', { unitId: territoryId }, { field: 'territoryId' });
  }
  if (leadUnitId !== undefined) requireUnit(leadUnitId, 'leadUnitId', { units });
  if (chain && !Object.hasOwn(pack.chains, chain)) throw new ApiProblem('unknown-chain', { chain }, { field: 'chain' });
}

export function requireUnit(unitId: string, field: string, { units }: Pick<ReadyPack, 'units'>): void {
  if (!units.has(unitId)) throw new ApiProblem('unknown-unit', { unitId }, { field });
}

/** Optional facts may be taken away, the others only replaced. */
export function requireNoneTakenAway(changes: object): void {
  const field = REQUIRED.find((name) => (changes as Record<string, unknown>)[name] === null);
  if (field) {
    throw new ApiProblem('invalid-input', {}, { field: `changes.${field}`, fields: [{ field: `changes.${field}`, code: 'invalid-input', message: 'required', parameters: {} }] });
  }
}

/** A unit registers its own projects: those it leads or that lie in its territory. */
export function requireOwnProject(facts: ProjectFacts, caller: Caller): void {
  const units = [...new Set([facts.leadUnitId, facts.territoryId])];
  if (caller.role !== 'office' && !units.includes(caller.unitId)) throw new DomainError('wrong-unit', { unitId: caller.unitId, units });
}
