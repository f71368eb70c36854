import type { Cycle, CycleDates } from '#libs/domain/reporting/period.js';
import type { Expectation, FormSection } from '#libs/domain/reporting/submission.facts.js';
import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import type { MatterKind } from '#libs/domain/matter/matter.facts.js';
import type { SuspensionGround } from '#libs/domain/project/project.plan.js';
import type { Stage, Template } from '#libs/domain/project/project.facts.js';

/** A text in both languages; Chinese leads. */
export interface Label {
  zh: string;
  en: string;
}

/** Where something in the pack comes from, and whether the city said so itself. */
export interface Sourced {
  source?: string;
  /** False for a default or a reading that the city still has to confirm; shown as a badge. */
  confirmed?: boolean;
}

export type UnitKind = 'office' | 'department' | 'guarantee' | 'territory' | 'park' | 'outpost' | 'enterprise' | 'external';

export interface PackUnit extends Sourced {
  id: string;
  kind: UnitKind;
  label: Label;
  /** Other names under which the list or a workbook writes this unit. */
  aliases: string[];
  /** True when the mechanism's member list names it. */
  isMember: boolean;
}

/** A collective name of the list, e.g. each county and district, with its members; only a group still to be confirmed may have none. */
export interface UnitGroup extends Sourced {
  id: string;
  label: Label;
  members: string[];
  note?: Label;
}

export interface Measure extends Sourced {
  number: number;
  group: number;
  label: Label;
  /** What makes the measure run, in our own words. */
  summary: Label;
  lead: string;
  assist: string[];
  /** True when the list ends with "and other relevant departments". */
  openEnded: boolean;
  /** How the units were read from the list: as written, or inferred and to be confirmed. */
  reading: 'written' | 'inferred';
  note?: Label;
}

export interface MeasureGroup {
  number: number;
  label: Label;
}

export interface Target extends Sourced {
  id: string;
  label: Label;
  metric: string;
  comparison: '>=' | '=';
  value: number;
  unit: string;
  /** `city`, `chain` (each of the chains), a unit, or a group of units, each of which owes the value. */
  scope: string;
  by: string;
  measures: number[];
}

/** A condition on facts: all of its parts must hold. */
export interface FactCondition {
  fact: string;
  is?: string | number | boolean;
  atLeast?: number;
  below?: number;
}

/** One step of the lifecycle, shared by the templates that list it. */
export interface LifecycleStep extends Sourced {
  id: string;
  stage: Stage;
  label: Label;
  /** What to do and what to bring, in one or two sentences. */
  guide: Label;
  templates: Template[];
  when?: FactCondition[];
  /** Units of the pack, `@territory` or `@lead` of the project. Owner, verifier and limits are the decision tables'. */
  assist?: string[];
  needs: string[];
  /** Edges that a template puts in place of `needs`. */
  needsByTemplate?: Partial<Record<Template, string[]>>;
  /** Time that belongs to the enterprise: the step has no limit, so no reminder chases it. */
  isEnterpriseClock?: boolean;
  evidence: string[];
  optional?: boolean;
  exit?: boolean;
  /** True when it ends its stage only in these templates. */
  exitIn?: Template[];
  voids?: string;
}

/** A ground for stopping a clock. */
export interface SuspensionReason extends Label, Sourced, SuspensionGround {}

export interface PackStage {
  id: Stage;
  label: Label;
  endsWhen: Label;
}

export interface PackTemplate {
  id: Template;
  label: Label;
}

/** Who may raise a kind of matter: any unit, the office, or an enterprise by its own form. */
export const MATTER_RAISERS = ['unit', 'office', 'enterprise'] as const;

/** A kind of matter, by the keys of {@link MatterKind}. */
export interface PackMatterKind extends Sourced {
  label: Label;
  /** Of the matter's number, e.g. `KD`. */
  prefix: string;
  raisedBy: (typeof MATTER_RAISERS)[number][];
  /** True when an enterprise may raise and follow it without an account. */
  isPublic: boolean;
  /** What its matters are about in drafts of reports. */
  topics?: string[];
}

/** A class of matters, with the typical causes of its blockers and the units that assist. */
export interface MatterClass extends Sourced {
  label: Label;
  /** Units of the pack, or `@territory`. */
  assist: string[];
  causes: Record<string, Label>;
  /** What its matters are about in drafts of reports. */
  topics?: string[];
}

/** A level of the ladder that matters climb. */
export interface MatterLevel extends Sourced {
  label: Label;
  /** The office-holder that a level stands for. */
  person?: Label;
  /** Sign-in name of that person: while the account is missing, locked or away, the deputy stands in. Without it anybody of the unit will do. */
  account?: string;
}

/** Nothing opens while it stands in the pack; what is open goes on. */
export interface Pause {
  reason: string;
}

/** A cadence: when its periods open, are cut, due and frozen, and how long review and correction take, in working days. */
export interface PackCycle extends Sourced, CycleDates {
  id: Cycle;
  label: Label;
  reviewDays: number;
  correctionDays: number;
  paused?: Pause;
}

/** What a measure obliges units to do every period. */
export interface PackDuty extends Sourced {
  id: string;
  label: Label;
  measures: number[];
  cycle: Cycle;
  /** Units, groups of units, `@lead` or `@assist` of the measures. */
  owes: string[];
  /** A form of its own; without one the table report-form chooses by cycle and kind of unit. */
  form?: string;
  /** Where it opens at another time than its cycle. */
  opens?: CycleDates['opens'];
  /** What of the record is about its measures. */
  topics?: string[];
  expects?: Expectation[];
  needsUnitHead: boolean;
  allowNothing: boolean;
  paused?: Pause;
}

/** A topic of reports. */
export interface ReportTopic extends Label {
  /** Answers of `project-tags`: projects with one of them are about it. */
  tags?: string[];
}

/** A report's sections and fields. */
export interface PackForm extends Sourced {
  id: string;
  label: Label;
  sections: FormSection[];
}

/** What a column of a layout may show besides fields of the form. */
export const LAYOUT_PARTS = ['rowNumber', 'unit', 'status', 'submittedOn', 'lateBy'] as const;
export type LayoutPart = (typeof LAYOUT_PARTS)[number];

/** A column of a workbook: a part of the submission, or a field of its form. */
export type LayoutColumn = { label: string } & ({ of: LayoutPart } | { field: string });

/** How the reports of one form are laid out as a workbook, e.g. as the province's table. Chinese only. */
export interface ReportLayout extends Sourced {
  id: string;
  label: Label;
  form: string;
  sheet: string;
  /** The first row; `{period}` and `{city}` stand for what they say. */
  title: string;
  columns: LayoutColumn[];
}

/** How bulletins are issued. */
export interface BulletinSettings extends Sourced {
  /** 发文机关. */
  documentIssuer: string;
  /** 机关代字 of the numbers, until the office's register gives another number. */
  documentSeries: string;
  /** What the bulletin is about, between 关于 and 情况的通报. */
  subject: string;
}

/** Official documents that are numbered: slips by colour, dispatch orders, and minutes. */
export const DOCUMENT_SERIES = ['blue', 'yellow', 'red', 'dispatchTask', 'minutes'] as const;
export type DocumentSeries = (typeof DOCUMENT_SERIES)[number];

/** What goes on the agenda of a dispatch meeting. */
export interface AgendaSettings {
  /** From this level on a matter is spoken of as blocked, though it may be in time. */
  seriousFromLevel: number;
  /** For how many calendar days a climb is news. */
  risingDays: number;
  /** Items of each kind at the most, and tasks of meetings before the last; a meeting that speaks of more speaks of nothing. */
  itemsOfEach: number;
}

/** What the office has settled for matters of every kind. */
export interface MatterSettings extends Sourced {
  /** Open blockers that share cause, unit and territory: from this many on they are proposed as one issue. */
  systemicIssueFrom: number;
  /** How long the office's no stands for the same blockers, in calendar days; absent in packs of before it could be set. */
  issueDeclinedForDays?: number;
  /** What a dispatch meeting speaks of; absent in packs of before it could be set. */
  agenda?: AgendaSettings;
  /** The tier of investment that a matter of no project counts as; absent in packs of before it could be set. */
  tierWithoutProject?: string;
  /** Class of a dispatch task when the minutes name none. */
  taskClass: string;
  /** 发文机关 of official documents. */
  documentIssuer: string;
  /** 机关代字 of the numbers, each series counted for itself. */
  documentSeries: Record<DocumentSeries, string>;
}

/** One city's list for one year, as loaded and checked. Content-addressed: `hash` is the SHA-256 of its canonical JSON. */
export interface Pack {
  id: string;
  version: string;
  hash: string;
  label: Label;
  city: Label;
  planYear: number;
  /** The unit that is the working group's office. */
  officeUnit: string;
  /** The unit that stands for the investor's own company in every project; absent in packs of before it could be set. */
  enterpriseUnit?: string;
  fundsThresholdPercent: number;
  units: PackUnit[];
  unitGroups: UnitGroup[];
  measureGroups: MeasureGroup[];
  measures: Measure[];
  targets: Target[];
  stages: PackStage[];
  templates: PackTemplate[];
  steps: LifecycleStep[];
  evidenceKinds: Record<string, Label>;
  suspensionReasons: Record<string, SuspensionReason>;
  chains: Record<string, Label>;
  matterKinds: Record<MatterKind, PackMatterKind>;
  matterClasses: Record<string, MatterClass>;
  matterLevels: Record<string, MatterLevel>;
  matterSettings: MatterSettings;
  cycles: PackCycle[];
  duties: PackDuty[];
  /** What drafts of reports can be about besides steps and the like: matters by kind and class, projects by tag. Absent in packs of before it could be set. */
  reportTopics?: Record<string, ReportTopic>;
  forms: PackForm[];
  reportLayouts: ReportLayout[];
  bulletinSettings: BulletinSettings;
  calendar: CalendarData;
  /** Decision tables: DMN 1.3 texts by file name without `.dmn`. */
  rules: Record<string, string>;
  /** Earlier texts of those files, the newest first: they act on the days on which the present text does not. */
  formerRules?: Record<string, string[]>;
}
