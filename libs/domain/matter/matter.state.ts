import type { Suspension } from '../clock.js';
import type { AccountId, MatterId, UnitId } from '../ids.js';
import type { LocalDate } from '../instants.js';
import type { EvidenceReference } from '../project/project.events.js';
import type { EvaluationScore } from './matter.commands.js';
import type { MatterDuty, MatterOutcome } from './matter.events.js';
import type { MatterFacts } from './matter.facts.js';
import type { MatterPlan } from './matter.plan.js';

/**
 * proposed: an issue waits for the office · raised: waits for registration · routed: waits to be signed for · contested: waits for the office ·
 * signed: waits for a plan · inHand: being settled · answered: waits for the raiser · evaluated: waits for the call-back · the others have ended.
 */
export const MATTER_STATUSES = ['unraised', 'proposed', 'raised', 'routed', 'contested', 'signed', 'inHand', 'answered', 'evaluated', 'closed', 'withdrawn', 'merged'] as const;
export type MatterStatus = (typeof MATTER_STATUSES)[number];

/** Folded from events; plain JSON so that it can cross continue-as-new and live in the stream's head row. */
export interface MatterState {
  id?: MatterId;
  status: MatterStatus;
  facts?: MatterFacts;
  plan?: MatterPlan;
  /** The version of the calendar that it counts by. */
  calendar?: string;
  /** The unit that handles it now. */
  holderId?: UnitId;
  /** Units that handled it before. */
  formerHolderIds: UnitId[];
  /** Level of the ladder, from 1; 0 before it was routed. */
  level: number;
  /** The day the level was reached: its working days count from there. */
  levelSince?: LocalDate;
  routedOn?: LocalDate;
  /** The day it was first signed for: accepted, in the words of complaints. Another unit that signs for it later accepts nothing anew. */
  acceptedOn?: LocalDate;
  /** True once the right to contest was used. */
  wasContested?: boolean;
  /** The day the routing was contested: the office's time for its word counts from there. */
  contestedOn?: LocalDate;
  signed?: { on: LocalDate; unitId: UnitId; accountId?: AccountId; name?: string };
  handling?: { on: LocalDate; text: string; promisedOn: LocalDate; firstPromisedOn: LocalDate };
  progress: { on: LocalDate; unitId: UnitId; text: string; evidence: EvidenceReference[] }[];
  /** What the raiser added; absent while it has added nothing. */
  notes?: { on: LocalDate; unitId?: UnitId; text: string }[];
  /** Why it cannot be solved at this level; handed over with the next climb. */
  explanation?: string;
  answer?: { on: LocalDate; unitId: UnitId; accountId?: AccountId; text: string; evidence: EvidenceReference[]; parentId?: MatterId };
  evaluation?: { on: LocalDate; score: EvaluationScore; note?: string };
  /** How often an answer came back. */
  returns: number;
  endedOn?: LocalDate;
  outcome?: MatterOutcome;
  mergedInto?: MatterId;
  /** The issue behind it, whose course it follows. */
  parentId?: MatterId;
  /** While its clocks stand: contested, following an issue, or answered. */
  suspensions: Suspension[];
  /** Days before the due date of the last reminder, by what is due. */
  reminded: Partial<Record<MatterDuty, { dueOn: LocalDate; offset: number }>>;
  /** What was noted as late. */
  overdue: MatterDuty[];
}
