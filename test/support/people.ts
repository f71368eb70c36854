import type { Actor } from '#libs/domain/decider.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { EvidenceReference } from '#libs/domain/project/project.events.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { StepState } from '#libs/domain/project/project.state.js';

/** The office, and a second person of another unit who verifies what it submitted. */
export const office: Actor = { kind: 'person', accountId: 'a-office', name: '王主任', unitId: 'commerce', isOffice: true };
export const officer: Actor = { kind: 'person', accountId: 'a-officer', name: '李专员', unitId: 'lengshuitan' };

export const factsOf = (registeredOn: LocalDate, over: Partial<ProjectFacts> = {}): ProjectFacts => ({
  code: 'YZ-2026-0001', name: '锂电隔膜项目', investor: '湘澜新材料有限公司', territoryId: 'lengshuitan', leadUnitId: 'lengshuitan',
  investment: { currency: 'CNY', amountMinor: 60_000_000_000 }, template: 'A', isForeign: false, isIndustrial: true, needsNewConstructionLand: false,
  eiaClass: 'form', landSquareMetres: 60_000, energyTonnesCoal: 1_200, registeredOn, ...over,
});

/** A formal document of each kind that a step asks for. */
export const evidenceFor = (step: StepState): EvidenceReference[] => step.plan.evidence.map((kind) => ({ id: `doc-${kind}`, kind, name: `${kind}.pdf` }));
