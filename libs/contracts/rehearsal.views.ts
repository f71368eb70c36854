import type { StepId, UnitId } from '#libs/domain/ids.js';
import type { Instant, LocalDate } from '#libs/domain/instants.js';
import type { RuleReference } from '#libs/domain/decider.js';
import type { Stage } from '#libs/domain/project/project.facts.js';
import type { LimitKind } from '#libs/domain/project/step-clock.js';
import type { ThingEffects } from '#libs/packs/rules/rules.views.js';

/** What time did in one world. */
export interface SentCounts {
  reminders: number;
  overdue: number;
  escalations: number;
  lapsed: number;
}

/** A due date that the proposal moves. Without `from` the step had no such limit before, without `to` it has none afterwards. */
export interface MovedDate {
  stepId: StepId;
  clock: LimitKind;
  /** True for the limit that reminders and lateness go by afterwards. */
  isRunning: boolean;
  from?: LocalDate;
  to?: LocalDate;
  /** True when `to` depends on a notice that is not loaded. */
  provisional?: true;
}

export interface OwnerChange {
  stepId: StepId;
  from: UnitId;
  to: UnitId;
}

/** What the proposal does to one project. */
export interface RehearsedProject {
  projectId: string;
  code: string;
  name: string;
  territoryId: UnitId;
  stage?: Stage;
  /** Steps that only the proposal asks for, and those it no longer does. */
  created: StepId[];
  cancelled: StepId[];
  owners: OwnerChange[];
  moved: MovedDate[];
  before: SentCounts;
  after: SentCounts;
  /** Acts that people really did and that the proposed rules would have refused. */
  refusedActs: number;
}

/** What the proposal does to one unit, over all projects. */
export interface UnitEffect {
  unitId: UnitId;
  projects: number;
  moved: number;
  created: number;
  cancelled: number;
  gained: number;
  lost: number;
  before: SentCounts;
  after: SentCounts;
}

export interface RehearsalSummary {
  /** Projects that were rehearsed, and those to which anything happens. */
  projects: number;
  changed: number;
  created: number;
  cancelled: number;
  owners: number;
  moved: number;
  earlier: number;
  later: number;
  refusedActs: number;
  before: SentCounts;
  after: SentCounts;
  units: UnitEffect[];
}

/** The answer to a rehearsal. `rows` are those with the most differences, `summary.changed` says how many there are. */
export interface RehearsalResult {
  from: LocalDate;
  to: LocalDate;
  summary: RehearsalSummary;
  /** Accounts of the units that the proposal affects. */
  people: number;
  rows: RehearsedProject[];
  /** All open matters and reports, whatever the filter of projects; absent where the proposal says nothing of them, and for a past period, which is rehearsed for projects only. */
  matters?: ThingEffects;
  submissions?: ThingEffects;
}

/** An event of a rehearsed future; it never was in the record. */
export interface FutureEvent {
  type: string;
  occurredAt: Instant;
  stepId?: StepId;
  rule?: RuleReference;
  sentence: { zh: string; en: string };
}

/** One line of two futures side by side. */
export interface FutureLine {
  mark: 'same' | 'moved' | 'onlyBefore' | 'onlyAfter';
  before?: FutureEvent;
  after?: FutureEvent;
}

/** An act of the past that a world refused, with the code of the refusal. */
export interface RefusedAct {
  at: Instant;
  command: string;
  stepId?: StepId;
  code: string;
}

export interface TwoFutures {
  project: RehearsedProject;
  lines: FutureLine[];
  refused: RefusedAct[];
}

/** What is due and late in one unit, stage and week (named by its Monday). */
export interface OutlookCell {
  unitId: UnitId;
  stage: Stage;
  week: LocalDate;
  due: number;
  late: number;
}

/** What is due and late in one unit and week (named by its Monday). */
export type ThingOutlookCell = Omit<OutlookCell, 'stage'>;

/** What the coming days hold of matters, or of reports, if nothing is done: their limits, and the days of their levels and reviews. */
export interface ThingOutlook {
  open: number;
  due: number;
  late: number;
  escalations: number;
  /** What is late already, by unit. */
  alreadyLate: Record<UnitId, number>;
  cells: ThingOutlookCell[];
}

/** What the coming days hold if nothing is done. */
export interface Outlook {
  from: LocalDate;
  to: LocalDate;
  projects: number;
  due: number;
  late: number;
  escalations: number;
  lapsed: number;
  /** Steps that are late already, by unit. */
  alreadyLate: Record<UnitId, number>;
  cells: OutlookCell[];
  /** All open matters, and all reports that have been opened, whatever the filter of projects. */
  matters: ThingOutlook;
  submissions: ThingOutlook;
}
