import type { AccountId, MatterId, MeetingId, ProjectId, StepId, UnitId } from '../ids.js';
import type { LocalDate } from '../instants.js';
import type { Money } from '../money.js';
import type { EvidenceReference } from '../project/project.events.js';

/**
 * What somebody must settle: a blocker on a step, a complaint of a foreign-invested firm or about government credit, a slip, a task from a
 * dispatch meeting, a demand from a company visit (送解优), a promise of a contract, and an issue behind several blockers.
 */
export const MATTER_KINDS = ['blocker', 'foreignComplaint', 'creditComplaint', 'slip', 'dispatchTask', 'visitDemand', 'promise', 'systemic'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

export const URGENCIES = ['normal', 'urgent'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** A slip reminds (blue), urges (yellow) or orders (red). The working group never issues a 督查. */
export const SLIP_COLOURS = ['blue', 'yellow', 'red'] as const;
export type SlipColour = (typeof SLIP_COLOURS)[number];

/** Who raised a matter: somebody of a unit, or an enterprise, which has a receipt code and no unit. */
export interface MatterRaiser {
  unitId?: UnitId;
  accountId?: AccountId;
  name?: string;
  /** The contact is restricted: shown only to involved units and the office. */
  enterprise?: { name: string; contactName?: string; contactPhone?: string };
}

/** What is known of a matter. Everything rules ask about is here; progress is not. */
export interface MatterFacts {
  /** The matter's number, unique, e.g. `KD-2026-0001`. */
  code: string;
  kind: MatterKind;
  /** A class of the pack, e.g. `land`. */
  classId: string;
  title: string;
  description: string;
  urgency: Urgency;
  projectId?: ProjectId;
  /** The step that a blocker holds up. */
  stepId?: StepId;
  /** The project's tier of investment, by which the ladder may be shorter. */
  tier?: string;
  territoryId: UnitId;
  /** A cause of the class, a key of the pack. */
  cause?: string;
  valueAtRisk?: Money;
  jobsAtRisk?: number;
  raiser: MatterRaiser;
  /** The unit that a slip or a task is addressed to; for other kinds the rules choose. */
  addresseeId?: UnitId;
  /** The dispatch meeting it comes from. */
  meetingId?: MeetingId;
  /** The matter that a slip is about. */
  about?: MatterId;
  slipColour?: SlipColour;
  documentNumber?: string;
  /** The day the raiser wants it by; for a dispatch task, the day it is ordered for. */
  requestedOn?: LocalDate;
  /** The blockers behind a systemic issue. */
  childIds?: MatterId[];
  evidence: EvidenceReference[];
  raisedOn: LocalDate;
}
export type MatterFactName = keyof MatterFacts;
