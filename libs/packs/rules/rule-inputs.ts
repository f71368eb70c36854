import type { ProjectFacts } from '#libs/domain/project/project.facts.js';

/** 10,000 yuan or dollars in their smallest unit; tables that compare amounts ask for the currency too. */
const WAN_MINOR = 1_000_000;

/** What decision tables may ask of a project; an unknown fact is null, as FEEL has it. */
export const projectInputs = (facts: Partial<Pick<ProjectFacts, 'template'>> & Omit<ProjectFacts, 'template'>): Record<string, unknown> => ({
  template: facts.template ?? null,
  territory: facts.territoryId,
  chain: facts.chain ?? null,
  industry: facts.industry ?? null,
  isForeign: facts.isForeign,
  isIndustrial: facts.isIndustrial,
  investorKind: facts.investorKind ?? null,
  currency: facts.investment.currency,
  investmentWan: facts.investment.amountMinor / WAN_MINOR,
  landSquareMetres: facts.landSquareMetres ?? 0,
  needsNewConstructionLand: facts.needsNewConstructionLand,
});
