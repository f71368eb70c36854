import type { Suspension } from '../clock.js';
import type { AccountId, FigureId, MatterId, ProjectId, StepId, UnitId } from '../ids.js';
import type { Instant, LocalDate } from '../instants.js';
import type { BlockerWait, EvidenceReference, Figure } from './project.events.js';
import type { ProjectFacts, Stage, Template } from './project.facts.js';
import type { PlannedStep, PlanSettings, StepLimits } from './project.plan.js';

export type ProjectStatus = 'unregistered' | 'active' | 'suspended' | 'completed' | 'terminated';
/** waiting: prerequisites open · open: somebody owes it · submitted: waits for verification · completed and skipped: settled. */
export type StepStatus = 'waiting' | 'open' | 'submitted' | 'completed' | 'skipped';

/** A step in progress: its plan, and what became of it. Due dates are derived from the clock, never stored. */
export interface StepState {
  plan: PlannedStep;
  status: StepStatus;
  /** The day its clock started: the day the last prerequisite was settled. */
  openedOn?: LocalDate;
  settledOn?: LocalDate;
  suspensions: Suspension[];
  /** Matters that hold it up, the oldest first; absent when none does. */
  blockers?: Blocker[];
  /** The due date it was first given, kept when another calendar or plan moved it. */
  firstDueOn?: LocalDate;
  /** Granted days, in the unit of the running limit. */
  extendedBy: number;
  extension?: PendingExtension;
  /** True when a person gave it to another unit; planning anew keeps that owner. */
  isReassigned?: boolean;
  /** Who submitted, for the rule that another unit verifies. */
  submittedBy?: UnitId;
  submittedOn?: LocalDate;
  evidence: EvidenceReference[];
  /** Days before the due date (0 is the day itself) of the last reminder; cleared when the due date moves. */
  reminded?: number;
  overdue?: boolean;
  /** The level of the ladder that an overdue step has climbed to; cleared when the due date moves. */
  escalatedTo?: number;
  scheduled?: { from: LocalDate; to: LocalDate; critical: boolean };
}

/** A matter that holds up a step. */
export interface Blocker {
  matterId: MatterId;
  /** The unit whose time it is: the one that settles it or that it waits for. Absent when that is the enterprise. */
  unitId?: UnitId;
  waitsFor?: BlockerWait;
  /** The clocks that stand meanwhile. */
  stops: (keyof StepLimits)[];
  from: LocalDate;
}

/** A request for more time that has not been decided. */
export interface PendingExtension {
  amount: number;
  reason: string;
  unitId: UnitId;
  by?: AccountId;
  on: LocalDate;
  inTime: boolean;
  decideBy: LocalDate;
  /** What its decider was told: on the last day, and when that had passed. */
  awaited?: 'due' | 'late';
}

export interface FigureState extends Figure {
  status: 'claimed' | 'verified' | 'returned' | 'corrected';
  unitId: UnitId;
}

/** Folded from events; plain JSON so that it can cross continue-as-new and live in the stream's head row. */
export interface ProjectState {
  id?: ProjectId;
  status: ProjectStatus;
  facts?: ProjectFacts;
  packHash?: string;
  /** The version of the calendar that its dates are counted by; absent means the one in its pack. */
  calendar?: string;
  template?: Template;
  /** Set while the next stage is to be planned by another version of the pack. */
  upgrade?: { packHash: string; reason: string };
  settings: PlanSettings;
  /** Derived: the first stage that has not ended. */
  stage?: Stage;
  /** Derived: the day the stages before it had ended. */
  stageEnteredOn?: LocalDate;
  /** Derived: the moment of the act that led into each stage. */
  stageMoments: Partial<Record<Stage, Instant>>;
  /** Derived: the moment of the act after which nothing was left to do. */
  completedAt?: Instant;
  /** The stage whose entry is in the record; behind `stage` until time has acted. */
  recordedStage?: Stage;
  /** The day the verified share reached the threshold. */
  fundsReachedOn?: LocalDate;
  stagePlannedTo?: LocalDate;
  steps: Record<StepId, StepState>;
  figures: Record<FigureId, FigureState>;
  suspension?: { reason: string; authority: string; reviewOn: LocalDate; from: LocalDate; reviewed?: boolean; evidence?: EvidenceReference[] };
}
