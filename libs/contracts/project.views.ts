import type { StepId, StreamKind, UnitId } from '#libs/domain/ids.js';
import type { Instant, LocalDate } from '#libs/domain/instants.js';
import type { RuleReference } from '#libs/domain/decider.js';
import type { Light } from '#libs/domain/project/light.js';
import type { EvidenceReference } from '#libs/domain/project/project.events.js';
import type { ProjectFacts, Stage, Template } from '#libs/domain/project/project.facts.js';
import type { Classification, PlannedStep, StepLimits } from '#libs/domain/project/project.plan.js';
import type { Blocker, FigureState, ProjectStatus, StepStatus } from '#libs/domain/project/project.state.js';
import type { Text } from './messages/text.js';

export type { Light };

/** One row of the project ledger. */
export interface ProjectRow {
  id: string;
  code: string;
  name: string;
  investor: string;
  territoryId: UnitId;
  leadUnitId: UnitId;
  template: ProjectFacts['template'];
  isForeign: boolean;
  chain?: string;
  investment: ProjectFacts['investment'];
  status: ProjectStatus;
  stage?: Stage;
  stageEnteredOn?: LocalDate;
  light: Light;
  /** The earliest due date among open steps. */
  nextDueOn?: LocalDate;
  nextDueProvisional?: boolean;
  openSteps: number;
  overdueSteps: number;
  /** Verified paid-in funds in the smallest unit of the investment's currency. */
  fundsVerifiedMinor: number;
  /** Verified share of the investment, in percent with two decimals. */
  fundsPercent: number;
  updatedAt: Instant;
  version: number;
}

export interface Page<T> {
  items: T[];
  /** Opaque; absent on the last page. */
  next?: string;
  total?: number;
}

/** A limit's three readings and what is left on `asOf`. Days are in the limit's own unit. */
export interface ClockView {
  /** Which limit runs: the tightest of green, promised and legal. */
  running: 'green' | 'promised' | 'legal';
  unit: 'workingDay' | 'calendarDay' | 'month';
  budget: number;
  extendedBy: number;
  consumed: number;
  remaining: number;
  /** Working days since the step was opened, whoever had them. */
  elapsed: number;
  startedOn: LocalDate;
  dueOn?: LocalDate;
  firstDueOn: LocalDate;
  firstProvisional: boolean;
  provisional: boolean;
  legalDueOn?: LocalDate;
  promisedDueOn?: LocalDate;
  greenDueOn?: LocalDate;
  /** Those of the three dates that depend on a notice that is not loaded. */
  provisionalLimits: ('green' | 'promised' | 'legal')[];
  suspensions: { from: LocalDate; to?: LocalDate; reason: string; authority?: string }[];
}

export interface StepView {
  id: string;
  stage: Stage;
  label: { zh: string; en: string };
  guide: { zh: string; en: string };
  status: StepStatus;
  ownerId: UnitId;
  verifierId?: UnitId;
  needs: string[];
  exit: boolean;
  optional: boolean;
  isEnterpriseClock: boolean;
  limits: PlannedStep['limits'];
  /** Where each limit comes from, and whether the city confirmed it. */
  limitSources: Partial<Record<'legal' | 'promised' | 'green', { source?: string; confirmed: boolean }>>;
  requiredEvidence: string[];
  evidence: EvidenceReference[];
  openedOn?: LocalDate;
  settledOn?: LocalDate;
  submittedBy?: UnitId;
  extension?: { amount: number; reason: string; unitId: UnitId; decideBy: LocalDate; provisional: boolean };
  /** Who decides on more time, and within how many working days; absent without a limit. */
  authority?: { unitId: UnitId; workingDays: number };
  /** The matters that hold it up; what they are called is for those to read who have part in them. */
  blockers: Blocker[];
  clock?: ClockView;
  light?: Light;
  scheduled?: { from: LocalDate; to: LocalDate; critical: boolean; provisional: boolean };
  /** The rules behind its owner, verifier, limits and who decides on more time, and its light. */
  rules: Partial<Record<'assign-step' | 'verification' | 'step-limit' | 'extension-authority' | 'extension-cap' | 'traffic-light', RuleReference>>;
  /** The commands that the caller may give now; the web shows exactly these. */
  may: string[];
}

/** What the rules would plan for facts that are not registered yet. */
export interface PlanPreview {
  template: Template;
  /** Why this template. */
  rule: RuleReference;
  classification?: Classification;
  /** Without an owner while the unit that it depends on is not known. */
  steps: { id: StepId; stage: Stage; label: Text; ownerId?: UnitId; verifierId?: UnitId; limits: StepLimits }[];
}

export interface ProjectView extends ProjectRow {
  facts: ProjectFacts;
  packId: string;
  packVersion: string;
  packHash: string;
  /** Present while the next stage is to be planned by the newest version of the pack. */
  upgrade?: { reason: string };
  stagePlannedTo?: LocalDate;
  stagePlannedProvisional?: boolean;
  suspension?: { reason: string; authority: string; reviewOn: LocalDate; from: LocalDate; evidence: EvidenceReference[] };
  classification?: Classification;
  fundsThresholdPercent: number;
  stages: { id: Stage; state: 'done' | 'current' | 'ahead'; enteredOn?: LocalDate }[];
  steps: StepView[];
  figures: FigureState[];
  may: string[];
  /** True when contacts and evidence were left out because the caller's unit is not involved. */
  isRestricted: boolean;
}

/** One fact of the record, ready to be read by a person. */
export interface EventView {
  id: string;
  streamId: string;
  sequence: number;
  projectId?: string;
  projectName?: string;
  type: string;
  data: Record<string, unknown>;
  occurredAt: Instant;
  recordedAt: Instant;
  actor: { kind: 'person' | 'time' | 'import'; accountId?: string; name?: string; unitId?: UnitId };
  reason?: string;
  rule?: RuleReference;
  /** One sentence in both languages. */
  sentence: { zh: string; en: string };
}

/** The answer to every command. */
export interface CommandAnswer {
  id: string;
  version: number;
  events: EventView[];
  /** True when this idempotency key had been answered before; nothing was done again. */
  replayed: boolean;
}

/** What work or a notice is about. */
export interface SubjectView {
  kind: StreamKind;
  id: string;
  code: string;
  name: string;
}

/** What can be owed about a matter. */
export const MATTER_WORK_KINDS = ['registerMatter', 'acceptIssue', 'signFor', 'decideContest', 'planHandling', 'answerMatter', 'steerMatter', 'evaluate', 'callBack'] as const;
export type MatterWorkKind = (typeof MATTER_WORK_KINDS)[number];

/** What can be owed about a report: by its writer, the head of the unit, or the office. */
export const SUBMISSION_WORK_KINDS = ['confirmReport', 'correctReport', 'approveReport', 'reviewReport'] as const;
export type SubmissionWorkKind = (typeof SUBMISSION_WORK_KINDS)[number];

export const WORK_ITEM_KINDS = ['complete', 'verify', 'decideExtension', 'verifyFigure', 'reviewSuspension', ...MATTER_WORK_KINDS, ...SUBMISSION_WORK_KINDS] as const;
export type WorkItemKind = (typeof WORK_ITEM_KINDS)[number];

export interface WorkItemView {
  id: string;
  kind: WorkItemKind;
  unitId: UnitId;
  subject: SubjectView;
  projectId?: string;
  territoryId?: UnitId;
  stepId?: string;
  figureId?: string;
  label: { zh: string; en: string };
  since: LocalDate;
  dueOn?: LocalDate;
  provisional: boolean;
  /** Working days to the due date; negative when late. */
  workingDaysLeft?: number;
  light: Light;
}

/** As what somebody is told of an event. */
export const NOTIFICATION_KINDS = [
  'reminder', 'overdue', 'escalated', 'returned', 'lapsed', 'submitted', 'extension', 'assigned', 'suspensionReview', 'answered', 'noted', 'closed', 'moved',
] as const;

export interface NotificationView {
  id: string;
  subject: SubjectView;
  kind: (typeof NOTIFICATION_KINDS)[number];
  sentence: { zh: string; en: string };
  /** The rule that caused what is told; absent where a person did it. */
  rule?: RuleReference;
  at: Instant;
  readAt?: Instant;
}

/** RFC 9457. `type` is stable: `urn:luodi:problem:<code>`. `detail` is in the caller's language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  field?: string;
  /** The row of a decision table that refuses. */
  rule?: RuleReference;
  parameters?: Record<string, unknown>;
  problems?: { field: string; detail: string }[];
}

export interface ImportRowResult {
  row: number;
  code?: string;
  name?: string;
  outcome: 'create' | 'update' | 'unchanged' | 'refused';
  changes: string[];
  problems: { sheet: string; row: number; column: string; message: { zh: string; en: string } }[];
}
export interface ImportReport {
  dryRun: boolean;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  rows: ImportRowResult[];
}
