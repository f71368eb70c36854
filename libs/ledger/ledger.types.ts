import type { ImportRowResult } from '#libs/contracts/project.views.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { Currency } from '#libs/domain/money.js';
import type { EiaClass, InvestorKind, Template } from '#libs/domain/project/project.facts.js';

/** What is wrong with one cell, and what to do about it. `row` and `column` are as Excel shows them; 0 and '' mean the whole sheet. */
export type LedgerProblem = ImportRowResult['problems'][number];

/** The dated milestones of a ledger, in the order in which a project usually passes them. */
export const MILESTONES = [
  'intentOn', 'reviewedOn', 'contractOn', 'filedOn', 'landContractOn', 'leaseContractOn',
  'permitOn', 'startedOn', 'acceptedOn', 'producedOn', 'fullOutputOn',
] as const;
export type Milestone = (typeof MILESTONES)[number];

/** 在推进, 暂停, 终止, 已完成. */
export type LedgerStatus = 'active' | 'suspended' | 'terminated' | 'completed';

/** A step named by its id or its label, with the day it was settled. */
export interface DatedStep {
  step: string;
  on: LocalDate;
}

/** The values of one ledger row, typed but not yet checked against a pack. A cell left blank states nothing. */
export interface LedgerValues extends Partial<Record<Milestone, LocalDate>> {
  code?: string;
  name?: string;
  investor?: string;
  investorOrigin?: string;
  creditCode?: string;
  /** Name or alias of a unit of the pack. */
  territory?: string;
  leadUnit?: string;
  /** Key or label of a chain of the pack. */
  chain?: string;
  industry?: string;
  currency?: Currency;
  /** In the smallest unit of `currency`. */
  investmentMinor?: number;
  template?: Template;
  isForeign?: boolean;
  isIndustrial?: boolean;
  needsNewConstructionLand?: boolean;
  landSquareMetres?: number;
  energyTonnesCoal?: number;
  investorKind?: InvestorKind;
  eiaClass?: EiaClass;
  contactName?: string;
  contactPhone?: string;
  registeredOn?: LocalDate;
  /** Settled steps that have no milestone column of their own. */
  otherSteps?: DatedStep[];
  /** Funds paid in since the beginning, in the smallest unit of `currency`. */
  fundsMinor?: number;
  fundsAsOf?: LocalDate;
  status?: LedgerStatus;
  /** Used only when the status changes. */
  statusReason?: string;
  description?: string;
  /** The rest is written for people and ignored on import. */
  stage?: string;
  fundsVerifiedMinor?: number;
  nextDueOn?: LocalDate;
  /** 暂定 while the holiday notice of that year is not out. */
  nextDueNote?: string;
}
export type LedgerKey = keyof LedgerValues;

/** One row to be written to a workbook. */
export type ProjectExportRow = LedgerValues;

/** One row that was read, with its own problems; a row with problems is refused as a whole. */
export interface LedgerRow {
  sheet: string;
  row: number;
  values: LedgerValues;
  /** The Excel letter of each column that the sheet has. */
  letters: Partial<Record<LedgerKey, string>>;
  problems: LedgerProblem[];
}

/** A whole workbook. `problems` concern the file or a sheet, whose rows are then not read; `warnings` refuse nothing. */
export interface LedgerReading {
  rows: LedgerRow[];
  problems: LedgerProblem[];
  warnings: LedgerProblem[];
}
