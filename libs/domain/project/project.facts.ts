import type { Money } from '../money.js';
import type { LocalDate } from '../instants.js';
import type { AccountId, UnitId } from '../ids.js';

/** The six stages of language.md, in order. */
export const STAGES = ['lead', 'signing', 'approval', 'start', 'funds', 'production'] as const;
export type Stage = (typeof STAGES)[number];

/** How land or plant is obtained decides the steps: A land by sale, B rented plant, C stock land, D tourism or agriculture with forest land. */
export const TEMPLATES = ['A', 'B', 'C', 'D'] as const;
export type Template = (typeof TEMPLATES)[number];

/** Environmental assessment by the national catalogue of construction projects: report book, report form, registration. */
export type EiaClass = 'book' | 'form' | 'registration';

/** Who invests, by the list's own words for major investors: central enterprise, the three lists of 500, specialised and new (专精特新). */
export const INVESTOR_KINDS = ['centralSoe', 'global500', 'china500', 'private500', 'specialised', 'other'] as const;
export type InvestorKind = (typeof INVESTOR_KINDS)[number];

/** What is known of a project. Everything rules ask about is here; progress is not. */
export interface ProjectFacts {
  /** The city's project number in the ledger, unique, e.g. `YZ-2026-0001`. */
  code: string;
  name: string;
  investor: string;
  /** Province or country the investor comes from. */
  investorOrigin?: string;
  investorKind?: InvestorKind;
  /** 统一社会信用代码, 18 characters, when the company exists. */
  creditCode?: string;
  /** Restricted: shown only to involved units and the office. */
  contactName?: string;
  contactPhone?: string;
  /** One of the 14 territories. */
  territoryId: UnitId;
  /** The unit that serves the project; its officers act on any step. */
  leadUnitId: UnitId;
  officerId?: AccountId;
  /** Chain of the list's industrial system, a key of the pack. */
  chain?: string;
  industry?: string;
  /** Total investment of the contract, or expected before signing. */
  investment: Money;
  template: Template;
  isForeign: boolean;
  isIndustrial: boolean;
  /** Land to be used, in square metres. */
  landSquareMetres?: number;
  needsNewConstructionLand: boolean;
  /** Yearly energy use in tonnes of standard coal. */
  energyTonnesCoal?: number;
  eiaClass: EiaClass;
  description?: string;
  registeredOn: LocalDate;
}
export type FactName = keyof ProjectFacts;
