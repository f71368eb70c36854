import type { FactName, ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { FactCondition } from './pack.types.js';

/** Facts that a step's condition may ask about; names and amounts of money are not among them, since steps never depend on who invests. */
export const CONDITION_FACTS = [
  'isForeign', 'isIndustrial', 'needsNewConstructionLand', 'eiaClass', 'landSquareMetres', 'energyTonnesCoal', 'chain', 'territoryId',
] as const satisfies readonly FactName[];

/** True when a condition holds; an amount that is not known counts as nothing, so a threshold is never assumed to be passed. */
export function holds(condition: FactCondition, facts: ProjectFacts): boolean {
  const value = facts[condition.fact as FactName];
  if (condition.is !== undefined && value !== condition.is) return false;
  const amount = typeof value === 'number' ? value : 0;
  return amount >= (condition.atLeast ?? -Infinity) && amount < (condition.below ?? Infinity);
}

/** True when no project could satisfy all conditions at once. */
export function contradict(conditions: FactCondition[]): boolean {
  const facts = new Set(conditions.map(({ fact }) => fact));
  return [...facts].some((fact) => {
    const same = conditions.filter((condition) => condition.fact === fact);
    const values = new Set(same.flatMap(({ is }) => (is === undefined ? [] : [is])));
    const floor = Math.max(...same.map(({ atLeast }) => atLeast ?? -Infinity));
    const ceiling = Math.min(...same.map(({ below }) => below ?? Infinity));
    return values.size > 1 || floor >= ceiling;
  });
}
