import type { DecidedEvent } from '../decider.js';
import type { AccountId, MatterId, UnitId } from '../ids.js';
import type { LocalDate } from '../instants.js';
import type { EvidenceReference } from '../project/project.events.js';
import type { EvaluationScore } from './matter.commands.js';
import type { MatterFacts } from './matter.facts.js';
import type { MatterPlan, PlannedMatterLevel } from './matter.plan.js';

/** How a matter ended. `noAnswer`: the raiser did not evaluate in time, which is never counted as satisfied. */
export const MATTER_OUTCOMES = ['satisfied', 'basicallySatisfied', 'noAnswer', 'declined', 'withdrawn', 'merged', 'byOffice', 'byRaiser'] as const;
export type MatterOutcome = (typeof MATTER_OUTCOMES)[number];

/** What can be late. */
export const MATTER_DUTIES = ['register', 'accept', 'sign', 'plan', 'settle', 'promised', 'acceptIssue', 'decideContest', 'callBack'] as const;
export type MatterDuty = (typeof MATTER_DUTIES)[number];

/** Of these, what the office owes while others wait for it. */
const OF_OFFICE: ReadonlySet<string> = new Set<MatterDuty>(['acceptIssue', 'decideContest', 'callBack']);
export const isOfficeDuty = (what: string): boolean => OF_OFFICE.has(what);

/** Payloads by event type: what happened in a matter's life. Who, when, why and by which rule stand beside the payload. */
export interface MatterEventData {
  /** `calendar` is the version in force that day. With a plan when it waits: for registration, or for the office's word on a systemic issue. */
  MatterRaised: { matterId: MatterId; facts: MatterFacts; calendar: string; plan?: MatterPlan };
  MatterRegistered: { changes: Partial<MatterFacts>; before: Partial<MatterFacts>; unitId: UnitId };
  IssueAccepted: Record<string, never>;
  MatterRouted: { plan: MatterPlan };
  MatterContested: { unitId: UnitId };
  /** `unitId` and perhaps a new plan when it was upheld. */
  ContestDecided: { upheld: boolean; from: UnitId; unitId?: UnitId; plan?: MatterPlan };
  MatterSignedFor: { unitId: UnitId; accountId?: AccountId; name?: string };
  HandlingPlanned: { unitId: UnitId; text: string; promisedOn: LocalDate };
  ProgressAdded: { unitId: UnitId; text: string; evidence: EvidenceReference[] };
  /** By the raiser; without a unit when that is an enterprise. */
  RaiserNoted: { unitId?: UnitId; text: string };
  MatterExplained: { unitId: UnitId };
  /** `parentId` when it follows the answer to the issue behind it. */
  MatterAnswered: { unitId: UnitId; accountId?: AccountId; text: string; evidence: EvidenceReference[]; parentId?: MatterId };
  MatterEvaluated: { score: EvaluationScore; note?: string };
  MatterCalledBack: { confirmed: boolean; note: string };
  /** Without a unit when the enterprise did it. */
  MatterReturned: { unitId?: UnitId };
  MatterClosed: { outcome: MatterOutcome; parentId?: MatterId };
  MatterReopened: { unitId?: UnitId };
  MatterMerged: { intoId: MatterId };
  MatterTransferred: { from: UnitId; to: UnitId; plan?: MatterPlan };
  MatterWithdrawn: Record<string, never>;
  /** `handOverReason` is what the lower level said; absent when it gave none. `early` when somebody asked for it before the time was used up. */
  MatterEscalated: { fromLevel: number; level: number; early: boolean; handOverReason?: string } & LevelHolder;
  MatterDeEscalated: { fromLevel: number; level: number; evidence: EvidenceReference[] } & LevelHolder;
  MatterPlanChanged: { plan: MatterPlan };
  /** To an issue: the matters behind one that was merged into it. */
  ChildrenAdopted: { childIds: MatterId[]; fromId: MatterId };
  MatterAttached: { parentId: MatterId };
  MatterDetached: { parentId: MatterId };
  MatterReminded: { what: MatterDuty; offset: number; dueOn: LocalDate; provisional: boolean; unitId: UnitId };
  MatterOverdue: { what: MatterDuty; dueOn: LocalDate; unitId: UnitId };
  /** From here on it counts by another calendar; `moves` are the dates that this moved, `reason` the calendar's reference. */
  MatterCalendarChanged: { before: string; calendar: string; moves: { what: string; from: LocalDate; to: LocalDate }[] };
}
/** Who holds a level, and for whom they stand in. */
type LevelHolder = Pick<PlannedMatterLevel, 'name' | 'holderId' | 'person' | 'standIn' | 'namedId'>;

export type MatterEventType = keyof MatterEventData;
export type MatterEvent = { [T in MatterEventType]: DecidedEvent<T, MatterEventData[T]> }[MatterEventType];
