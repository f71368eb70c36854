import type { LimitUnit } from '../calendar/working-calendar.js';
import type { SuspensionParty } from '../clock.js';
import type { DecidedEvent } from '../decider.js';
import type { AccountId, EvidenceId, FigureId, MatterId, StepId, UnitId } from '../ids.js';
import type { LocalDate } from '../instants.js';
import type { Money } from '../money.js';
import type { MovedDate } from './moved-dates.js';
import type { ProjectFacts, Stage } from './project.facts.js';
import type { AuthorityRuling, ProjectPlan, StepLimits } from './project.plan.js';

/** A document bound to what it proves. A pre-review opinion (预审意见) is kept but never completes a step. */
export interface EvidenceReference {
  /** SHA-256 of the content, hex; `ledger` for facts taken over from a ledger kept before Luodi. */
  id: EvidenceId;
  kind: string;
  name: string;
  isPreReview?: boolean;
}

export const FIGURE_KINDS = ['fundsPaidIn', 'foreignCapitalUsed'] as const;
/** Funds paid in (到位资金) or foreign capital actually used (实际使用外资). */
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** One claimed quantity. Funds count only when a second unit has verified them. */
export interface Figure {
  id: FigureId;
  kind: FigureKind;
  money: Money;
  /** The day the money arrived. */
  date: LocalDate;
  voucher: string;
  evidence: EvidenceReference[];
  /** The figure this one replaces, with the reason in the event. */
  corrects?: FigureId;
}

/** Planned dates of one step, from the critical path of its stage. */
export interface ScheduledStep {
  stepId: StepId;
  from: LocalDate;
  to: LocalDate;
  critical: boolean;
}

/** A due date of an open step that another calendar moved. */
export interface DeadlineMove {
  stepId: StepId;
  clock: keyof StepLimits;
  from: LocalDate;
  to: LocalDate;
  provisional: boolean;
  /** Who owes the step; absent in records of before owners were told. */
  unitId?: UnitId;
}

/** The last day for a decision on more time that another calendar moved. */
export interface DecisionMove {
  stepId: StepId;
  /** Whose decision it is. */
  unitId?: UnitId;
  from: LocalDate;
  to: LocalDate;
}

/** What a blocker waits for while nobody settles it: its raiser's word on the answer, the office's call-back, or the office's word on whose it is. */
export const BLOCKER_WAITS = ['evaluation', 'callBack', 'contest'] as const;
export type BlockerWait = (typeof BLOCKER_WAITS)[number];

/** Payloads by event type: what happened in a project's life. Who, when, why and by which rule stand beside the payload. */
export interface ProjectEventData {
  /** `calendar` is the version in force that day; absent in records of before calendars were loaded by themselves: then it is the pack's. */
  ProjectRegistered: { facts: ProjectFacts; calendar?: string };
  /** `moved`: due dates of open steps that the plan moves; absent when there is none. */
  ProjectPlanned: { plan: ProjectPlan; added: StepId[]; removed: StepId[]; moved?: MovedDate[] };
  UpgradeScheduled: { packHash: string };
  FactsUpdated: { changes: Partial<ProjectFacts>; before: Partial<ProjectFacts> };
  StageEntered: { stage: Stage; plannedTo?: LocalDate; schedule: ScheduledStep[]; provisional: boolean };
  StepSubmitted: { stepId: StepId; unitId: UnitId; on: LocalDate; evidence: EvidenceReference[]; note?: string };
  StepCompleted: { stepId: StepId; unitId: UnitId; on: LocalDate; evidence: EvidenceReference[]; note?: string };
  StepReturned: { stepId: StepId; unitId: UnitId };
  StepReopened: { stepId: StepId };
  StepSkipped: { stepId: StepId };
  /** `ruling`: who decides on more time for the new owner, null for nobody; absent in records of before the rules were asked: then it is as planned for the former one. */
  StepReassigned: { stepId: StepId; from: UnitId; to: UnitId; ruling?: AuthorityRuling | null };
  /** `amount` in the unit of the step's limit; `inTime`: asked for before the step was late, so that waiting for the decision is nobody's lateness. */
  ExtensionRequested: { stepId: StepId; amount: number; unit?: LimitUnit; unitId: UnitId; by?: AccountId; inTime: boolean; decideBy: LocalDate };
  ExtensionDecided: { stepId: StepId; granted: boolean; amount: number; unit?: LimitUnit };
  ClockSuspended: { stepId: StepId; authority: string; ground: string; stops: (keyof StepLimits)[]; party: SuspensionParty; evidence?: EvidenceReference[] };
  ClockResumed: { stepId: StepId };
  /** `stops` are the clocks of the step that stand while the matter is open. */
  StepBlocked: { stepId: StepId; matterId: MatterId; unitId: UnitId; stops: (keyof StepLimits)[]; title: string };
  StepUnblocked: { stepId: StepId; matterId: MatterId; outcome: string };
  /** Whose time it is from now on; without a unit the enterprise's. */
  BlockerHandedOver: { stepId: StepId; matterId: MatterId; from?: UnitId; to?: UnitId; waitsFor?: BlockerWait };
  /** Without evidence in records of before it was asked for, and in those of a ledger. */
  ProjectSuspended: { authority: string; reviewOn: LocalDate; evidence?: EvidenceReference[] };
  ProjectResumed: Record<string, never>;
  FigureClaimed: { figure: Figure; unitId: UnitId };
  FigureVerified: { figureId: FigureId; unitId: UnitId };
  FigureReturned: { figureId: FigureId; unitId: UnitId };
  ProjectEnded: { outcome: 'completed' | 'terminated'; evidence?: EvidenceReference[]; unitId?: UnitId };
  ReminderSent: { stepId: StepId; offset: number; dueOn: LocalDate; provisional: boolean; unitId: UnitId };
  StepOverdue: { stepId: StepId; dueOn: LocalDate; unitId: UnitId };
  StepEscalated: { stepId: StepId; level: number; afterWorkingDays: number; dueOn: LocalDate; unitId: UnitId; holderId: UnitId };
  /** A request for more time waits for its decision: on its last day, and when that has passed. */
  ExtensionAwaited: { stepId: StepId; unitId: UnitId; decideBy: LocalDate; isLate: boolean };
  ApprovalLapsed: { stepId: StepId; because: StepId };
  SuspensionReviewDue: { reviewOn: LocalDate };
  /** From here on the project counts by another calendar; `moves` are the open deadlines that this moved, `decisions` those of deciders when there are any, `reason` the calendar's reference. */
  CalendarChanged: { before: string; calendar: string; moves: DeadlineMove[]; decisions?: DecisionMove[]; firstDueOn: Record<StepId, LocalDate> };
}
export type ProjectEventType = keyof ProjectEventData;
export type ProjectEvent = { [T in ProjectEventType]: DecidedEvent<T, ProjectEventData[T]> }[ProjectEventType];
