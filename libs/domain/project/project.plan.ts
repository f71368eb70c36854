import type { Limit } from '../calendar/working-calendar.js';
import type { SuspensionParty } from '../clock.js';
import type { RuleReference } from '../decider.js';
import type { StepId, UnitId } from '../ids.js';
import type { LocalDate } from '../instants.js';
import type { FigureKind } from './project.events.js';
import type { Stage, Template } from './project.facts.js';

/** The limits of a step. Reminders and lateness go by the tightest; all are shown. */
export interface StepLimits {
  /** 法定: what a law or ministry rule allows. */
  legal?: Limit;
  /** 承诺: what the city promised. */
  promised?: Limit;
  /** 绿色通道: the green channel's compressed limit. */
  green?: Limit;
}

/** Who decides on more time for a step, and how long that may take. */
export interface ExtensionAuthority {
  unitId: UnitId;
  workingDays: number;
  /** Who decides when that unit owes the step itself, or asks; absent where the rules name nobody else, and in plans of before they were asked. */
  instead?: StandInAuthority;
}

/** Who decides in the place of an authority that is the applicant, and the row that says so. */
export interface StandInAuthority {
  unitId: UnitId;
  workingDays: number;
  row: string;
}

/** What the rules answer on more time for one step of one owner: who decides, and the row that says so. */
export interface AuthorityRuling {
  extension: ExtensionAuthority;
  row: string;
}

/** What the rules answered for a step of a plan: null where they name nobody, undefined for a step that they no longer plan. */
export function authorityRulingOf({ steps }: Pick<ProjectPlan, 'steps'>, stepId: StepId): AuthorityRuling | null | undefined {
  const planned = steps.find(({ id }) => id === stepId), row = planned?.rows['extension-authority'];
  return planned && (planned.extension && row !== undefined ? { extension: planned.extension, row } : null);
}

/** What a ground for stopping a clock means. */
export interface SuspensionGround {
  /** The limits that stand still; what the investor waits is counted all the same. */
  stops: (keyof StepLimits)[];
  /** Whose time it is. */
  party: SuspensionParty;
  needsEvidence?: boolean;
}

/** One concrete step of one project, as the pack's rules planned it. Labels, sources and forms stay in the pack. */
export interface PlannedStep {
  id: StepId;
  stage: Stage;
  owner: UnitId;
  /** Another unit that must verify before the step counts as completed. */
  verifier?: UnitId;
  /** Steps of this plan that must be settled first. */
  needs: StepId[];
  limits: StepLimits;
  /** Kinds of evidence that must be attached, keys of the pack. */
  evidence: string[];
  /** True when an officer may skip it with a reason. */
  optional?: boolean;
  /** Settling this step (with the others so marked) ends its stage. */
  exit?: boolean;
  /** A completed step that becomes void when the legal limit of this one runs out. */
  voids?: StepId;
  /** Time that belongs to the enterprise. */
  isEnterpriseClock?: boolean;
  /** Of a step with a limit. */
  extension?: ExtensionAuthority;
  /** The most that one extension may add, in the unit of the running limit; absent in plans of before the table `extension-cap`. */
  extensionCap?: number;
  rows: StepRows;
}

/** Which row of which decision table chose a step's owner, limits and verifier; versions are in {@link PlanSettings.ruleVersions}. */
export interface StepRows {
  'assign-step': string;
  'step-limit'?: string;
  verification?: string;
  'extension-authority'?: string;
  'extension-cap'?: string;
}

/** A reminder so many working days before the due date; 0 is the day itself, negative numbers come after it. */
export interface PlannedReminder {
  offset: number;
  row: string;
}

/** A level that a late step climbs to, so many working days after its due date. Level 1 is the fact of being overdue itself: its days are the grace that the city gives. */
export interface PlannedLevel {
  level: number;
  afterWorkingDays: number;
  /** A unit, or `@owner`: whoever owes the step then. */
  holder: UnitId;
  row: string;
}

/** How much of the investment may be claimed of a figure, in percent, and the row that says so. */
export interface PlannedCap {
  percent: number;
  row: string;
}

/** How many working days before the review date of a suspension the review is called for, and the row that says so. */
export interface PlannedReview {
  workingDaysBefore: number;
  row: string;
}

/** What a project counts as. `rows` by decision table. */
export interface Classification {
  tier: string;
  tags: string[];
  /** Whether it counts among the list's signed projects. */
  isCountable: boolean;
  /** The targets' metrics that it counts for once it is signed; absent in plans of before the table `target-metrics`. */
  metrics?: string[];
  rows: Record<string, string[]>;
}

/** What the rules chose for a project as a whole. */
export interface PlanSettings {
  /** Verified paid-in share of the investment, in percent, at which the funds stage ends. */
  fundsThresholdPercent: number;
  reminders: Partial<Record<Stage, PlannedReminder[]>>;
  ladder: Partial<Record<Stage, PlannedLevel[]>>;
  /** Units that verify figures; the office verifies whatever is theirs. */
  figureVerifiers: Partial<Record<FigureKind, UnitId>>;
  suspensionGrounds: Record<string, SuspensionGround>;
  /** A kind that is absent has no cap; all of it is absent in plans of before the table `figure-cap`. */
  figureCaps?: Partial<Record<FigureKind, PlannedCap>>;
  /** Absent in plans of before the table `suspension-review`. */
  suspensionReview?: PlannedReview;
  classification?: Classification;
  /** Version of each decision table that had a say, by its name. */
  ruleVersions: Record<string, string>;
  /** The day on which one of those tables may answer otherwise: the project is then planned anew. Absent while none is to change. */
  changesOn?: LocalDate;
}

/** The rule behind something that was planned. */
export const plannedRule = ({ ruleVersions }: PlanSettings, table: string, row: string): RuleReference => ({ table, version: ruleVersions[table] ?? '', row });

/** The steps of one project and the rules that chose them. */
export interface ProjectPlan {
  /** Content hash of the pack version the project is pinned to. */
  packHash: string;
  template: Template;
  settings: PlanSettings;
  steps: PlannedStep[];
  rule: RuleReference;
}
