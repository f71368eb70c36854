import type { components } from '../api.d.ts';

/** The one door to the contract: types, and names that paper and screens share, so that nothing of the server is bundled. */
export type { Permission, Role } from '../../../../libs/contracts/identity.ts';
export type {
  ClockView, CommandAnswer, EventView, ImportReport, ImportRowResult, Light, NotificationView, Page, Problem,
  ProjectRow, StepView, SubjectView, WorkItemKind, WorkItemView,
} from '../../../../libs/contracts/project.views.ts';
export type { FutureEvent, FutureLine, MovedDate, Outlook, RehearsalResult, RehearsedProject, SentCounts, TwoFutures, UnitEffect } from '../../../../libs/contracts/rehearsal.views.ts';
export type { EvaluationScore } from '../../../../libs/domain/matter/matter.commands.ts';
export type { MatterKind } from '../../../../libs/domain/matter/matter.facts.ts';
export { countedFilters } from '../../../../libs/contracts/counted-projects.ts';
export { SLIP_NAMES } from '../../../../libs/domain/matter/slip-names.ts';
export type { EvidenceReference, FigureKind } from '../../../../libs/domain/project/project.events.ts';
export type { ProjectFacts, Stage, Template } from '../../../../libs/domain/project/project.facts.ts';
export type { Limit } from '../../../../libs/domain/calendar/working-calendar.ts';
export type { Currency, Money } from '../../../../libs/domain/money.ts';
export type { RuleReference } from '../../../../libs/domain/decider.ts';
export type { Label, Measure, Pack, PackUnit, Target } from '../../../../libs/packs/pack.types.ts';
export type CalendarDays = components['schemas']['CalendarDays'];
export type CalendarPreview = components['schemas']['CalendarPreview'];
export type CalendarLoaded = components['schemas']['CalendarLoaded'];
export type { Choice } from '../../../../libs/packs/rules/column-choices.ts';
export type { RuleFinding } from '../../../../libs/packs/rules/rule-finding.ts';
export type {
  DraftEffectView, ExampleResult, ProjectUpgradeView, RuleCheck, RuleColumnView, RuleDraftDetail, RuleDraftView, RuleTableSummary, RuleTableView, ThingChange, ThingEffects, UpgradeEffect,
} from '../../../../libs/packs/rules/rules.views.ts';
export type { ExampleView as RuleExample } from '../../../../libs/packs/rules/rules.views.ts';
export type { ViewRow } from '../../../../libs/rules/document/table-view.ts';
export type WhyView = components['schemas']['Why'];
export type WhyLine = components['schemas']['WhyLine'];
export type Caller = components['schemas']['Caller'];
export type Summary = components['schemas']['Summary'];
export type StoredEvidence = components['schemas']['StoredEvidence'];
export type ProjectView = components['schemas']['Project'];
export type MatterView = components['schemas']['Matter'];
export type MatterRow = components['schemas']['MatterRow'];
export type LevelView = components['schemas']['MatterLevel'];
export type MatterClockView = components['schemas']['MatterClock'];
export type MatterSummary = components['schemas']['MatterSummary'];
export type SubmissionView = components['schemas']['Submission'];
export type SubmissionRow = components['schemas']['SubmissionRow'];
export type SubmissionField = components['schemas']['SubmissionField'];
export type SubmissionSection = components['schemas']['SubmissionSection'];
export type SubmissionVersion = components['schemas']['SubmissionVersion'];
export type MatrixView = components['schemas']['Matrix'];
export type MatrixCell = components['schemas']['MatrixCell'];
export type MatrixCounts = components['schemas']['MatrixCounts'];
export type MatrixDuty = components['schemas']['MatrixDuty'];
export type ReportingCalendar = components['schemas']['ReportingCalendar'];
export type ReportingCalendarEntry = components['schemas']['ReportingCalendarEntry'];
export type BurdenRow = components['schemas']['BurdenRow'];
export type UnitBurden = components['schemas']['UnitBurden'];
export type BulkAnswer = components['schemas']['BulkAnswer'];
export type BulletinView = components['schemas']['Bulletin'];
export type BulletinRow = components['schemas']['BulletinRow'];
export type BulletinSection = components['schemas']['BulletinSection'];
export type FieldValue = NonNullable<components['schemas']['SubmissionField']['value']>;
export type { Cycle } from '../../../../libs/domain/reporting/period.ts';
export type FigureView = components['schemas']['Figure'];
