import type { Limit } from '../calendar/working-calendar.js';
import type { RuleReference } from '../decider.js';
import type { StepId, UnitId } from '../ids.js';
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
  rule: RuleReference;
}

/** The steps of one project and the rules that chose them. */
export interface ProjectPlan {
  /** Content hash of the pack version the project is pinned to. */
  packHash: string;
  template: Template;
  /** Verified paid-in share of the investment, in percent, at which the funds stage ends. */
  fundsThresholdPercent: number;
  /** Working days before the due date at which the owner of a step is reminded. */
  reminderOffsets: number[];
  steps: PlannedStep[];
  rule: RuleReference;
}
