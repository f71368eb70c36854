import type { AccountId, ProjectId, StepId, UnitId } from '#libs/domain/ids.js';
import type { Instant, LocalDate } from '#libs/domain/instants.js';
import type { MovedDate } from '#libs/domain/project/moved-dates.js';
import type { TableView, ViewColumn } from '#libs/rules/document/table-view.js';
import type { Label } from '../pack.types.js';
import type { Choice } from './column-choices.js';
import type { RuleFinding } from './rule-finding.js';

export interface RuleColumnView extends ViewColumn {
  /** What its cells may hold, by name; empty for numbers and free texts. */
  choices: Choice[];
}

/** A decision table of one version, with the names of what its cells hold. */
export interface RuleTableView extends Omit<TableView, 'inputs' | 'outputs'> {
  file: string;
  version: string;
  packVersion: string;
  isCurrent: boolean;
  inputs: RuleColumnView[];
  outputs: RuleColumnView[];
  /** The first day on which it acts, when it names one. */
  effectiveFrom?: LocalDate;
  /** What a new condition may read. */
  knownInputs: RuleColumnView[];
  examples: ExampleView[];
}

/** An example row: both values as JSON. */
export interface ExampleView {
  name: string;
  input: string;
  expected: string;
}

/** A table of the current pack in the list of all. */
export interface RuleTableSummary {
  id: string;
  name: string;
  description: string;
  file: string;
  version: string;
  rows: number;
  inputs: string[];
  outputs: string[];
  annotations: string[];
  findings: RuleFinding[];
}

/** What an example row comes to. */
export interface ExampleResult {
  table: string;
  name: string;
  input: unknown;
  expected: unknown;
  /** Absent when it was refused. */
  result?: unknown;
  isMet: boolean;
  refusal?: Label;
}

export interface RuleCheck {
  findings: RuleFinding[];
  examples: ExampleResult[];
}

/** For what an approved draft takes effect: what begins later, open projects at their next stage, or open projects now. */
export type Rollout = 'new' | 'next-stage' | 'open-now';

export interface RuleDraftView {
  id: string;
  file: string;
  /** Names of the tables it changes. */
  tables: string[];
  reason: string;
  status: 'open' | 'approved' | 'rejected' | 'withdrawn';
  revision: number;
  author: { accountId: AccountId; name: string };
  createdAt: Instant;
  updatedAt: Instant;
  /** True when another version has become current since it was made. */
  isStale: boolean;
  decision?: { accountId: AccountId; name: string; at: Instant; reason?: string; rollout?: Rollout };
  /** For what it can take effect: for tables that projects do not ask, only for what begins later. */
  rollouts: Rollout[];
  /** The version that it became. */
  packVersion?: string;
  progress?: { total: number; done: number; refused: number; isDone: boolean };
  may: string[];
}

/** A draft beside its base. */
export interface RuleDraftDetail extends RuleDraftView {
  check: RuleCheck;
  before: RuleTableView[];
  after: RuleTableView[];
}

/** What another version of the pack does to one project. */
export interface UpgradeEffect {
  added: StepId[];
  removed: StepId[];
  moved: MovedDate[];
  owners: { stepId: StepId; from: UnitId; to: UnitId }[];
}

export interface ProjectUpgradeView extends UpgradeEffect {
  packVersion: string;
  /** False when the project has this version already. */
  isOther: boolean;
}

/** Something that a draft says otherwise of one open matter or report. `from` and `to` are dates, amounts or names, by what it is about. */
export interface ThingChange {
  what: 'due' | 'level' | 'levelDays' | 'levelHolder' | 'holder' | 'firstContact' | 'reminders' | 'lateAfter' | 'stops' | 'callBack' | 'form';
  /** What is due of a matter, or the number of a level. */
  of?: string;
  from?: string;
  to?: string;
  provisional?: boolean;
}

/** What a draft says otherwise of one open matter or report. */
export interface ThingEffect {
  id: string;
  /** Number of the matter, or period of the report. */
  code: string;
  name: Label;
  unitId?: UnitId;
  changes: ThingChange[];
}

/** What a draft says otherwise of open matters, or of reports that are still owed: they keep the rules they began with. */
export interface ThingEffects {
  open: number;
  affected: number;
  /** Those whose facts the rules cannot be asked about. */
  refused: number;
  /** Due dates that would be others, and levels that would come at another time or to somebody else. */
  dates: number;
  levels: number;
  /** The first affected ones. */
  examples: ThingEffect[];
}

/** What a draft would do to the open projects, and would say of matters and reports. */
export interface DraftEffectView {
  /** Absent for tables that say nothing of them. */
  matters?: ThingEffects;
  submissions?: ThingEffects;
  projects: number;
  affected: number;
  /** Projects whose facts the rules cannot be asked about. */
  refused: number;
  moved: number;
  added: number;
  removed: number;
  owners: number;
  /** The first affected projects. */
  examples: (UpgradeEffect & { projectId: ProjectId; code: string; name: string })[];
}
