import type { BulletinSection, BulletinSubmitter, BulletinTarget } from '#libs/domain/bulletin/bulletin.content.js';
import type { BulletinStatus } from '#libs/domain/bulletin/bulletin.state.js';
import type { RuleReference } from '#libs/domain/decider.js';
import type { SubmissionId, UnitId } from '#libs/domain/ids.js';
import type { Instant, LocalDate } from '#libs/domain/instants.js';
import type { EvidenceReference } from '#libs/domain/project/project.events.js';
import type { Light } from '#libs/domain/project/light.js';
import type { Burden } from '#libs/domain/reporting/burden.js';
import type { ExpectationState } from '#libs/domain/reporting/expectations.js';
import type { Cycle, Period } from '#libs/domain/reporting/period.js';
import type { SubmissionClock } from '#libs/domain/reporting/submission.clock.js';
import type { Deputy, DraftSentence } from '#libs/domain/reporting/submission.events.js';
import type { FieldValue, FormField, FormLabel, SubmissionLevel } from '#libs/domain/reporting/submission.facts.js';
import type { SubmissionStatus, SubmissionVersion } from '#libs/domain/reporting/submission.state.js';
import type { Text } from './messages/text.js';
import type { EventView, Problem } from './project.views.js';

/** One row of the list of submissions. */
export interface SubmissionRow {
  /** `{dutyId}/{period}/{unitId}`; the path of its page and of its endpoints. */
  id: SubmissionId;
  dutyId: string;
  label: FormLabel;
  measures: number[];
  cycle: Cycle;
  period: Period;
  /** Who owes it now; another than in the id when it was handed over. */
  unitId: UnitId;
  status: SubmissionStatus;
  /** By its due date while it is owed, by the review's while it waits for that; `normal` once it is settled. */
  light: Light;
  /** Of what counts now: the period's limit, or that for correcting what was returned. */
  dueOn: LocalDate;
  /** The first instant at which it is late. */
  dueAt: Instant;
  dueProvisional: boolean;
  openedAt: Instant;
  /** The first submission. */
  submittedAt?: Instant;
  /** Working days by which the first submission was late; 0 in time, absent before it came. */
  lateBy?: number;
  /** The last day of the office's review, while it waits for that. */
  reviewDueOn?: LocalDate;
  /** True when that day depends on a notice that is not loaded. */
  reviewProvisional?: true;
  /** True until it is published. */
  isOpen: boolean;
  /** True while the unit still has to hand something in. */
  isOwed: boolean;
  isNothing: boolean;
  returns: number;
  versions: number;
  asked: number;
  prefilled: number;
  changed: number;
  reminders: number;
  updatedAt: Instant;
  version: number;
}

/** A field of the form with what was drafted and what somebody stands by. */
export interface SubmissionFieldView extends FormField {
  /** What the draft said; stays beside a changed value. */
  drafted?: FieldValue;
  /** The draft's sentences, each with the ids of the events it rests on. */
  sentences: DraftSentence[];
  /** The ids of the events behind the drafted value. */
  sources: string[];
  value?: FieldValue;
  isConfirmed: boolean;
  isChanged: boolean;
  /** Why the value is another one than the draft's. */
  reason?: string;
  evidence: EvidenceReference[];
  /** Why the office returned it; gone when it is confirmed again. */
  returned?: string;
  /** Whether the caller may confirm it now. */
  mayConfirm: boolean;
}

export interface SubmissionSectionView {
  id: string;
  label: FormLabel;
  fields: SubmissionFieldView[];
}

/** Everything the report's page shows, as this caller may see it and act on it. */
export interface SubmissionView extends SubmissionRow {
  formId: string;
  /** What the draft was written from: from this instant up to, and without, that one. */
  dataFrom: Instant;
  dataTo: Instant;
  /** When the draft was written last. */
  draftedAt?: Instant;
  /** True where the record knows more of the period than the draft does. */
  hasNews: boolean;
  sections: SubmissionSectionView[];
  /** The events that drafted sentences and values rest on, oldest first. */
  sources: EventView[];
  /** Every version that was handed in, oldest first; they stand side by side. */
  handedIn: SubmissionVersion[];
  frozenVersion?: number;
  clock: SubmissionClock;
  /** How much of what the period asks for is there. */
  expects: ExpectationState[];
  burden: Burden;
  reviewerId: UnitId;
  needsUnitHead: boolean;
  isApproved: boolean;
  allowNothing: boolean;
  delegate?: Deputy;
  /** Each level with the rule that has it. */
  ladder: (SubmissionLevel & { rule: RuleReference })[];
  /** The level that it has climbed to. */
  level?: number;
  rules: Partial<Record<'report-form' | 'cycles', RuleReference>>;
  /** The commands that the caller may give now; the web shows exactly these. */
  may: string[];
}

/** How many submissions of a part of the matrix stand where. */
export interface MatrixCounts {
  total: number;
  /** Still to be handed in, late or not. */
  owed: number;
  /** Handed in and waiting for review. */
  submitted: number;
  returned: number;
  /** Accepted or published. */
  accepted: number;
  /** Still to be handed in though the due date has passed. */
  overdue: number;
  /** Handed in after the due date. */
  late: number;
  nothing: number;
}

/** One submission in the matrix. */
export interface MatrixCell {
  dutyId: string;
  unitId: UnitId;
  period: Period;
  status: SubmissionStatus;
  light: Light;
  dueOn: LocalDate;
  dueProvisional?: true;
  lateBy?: number;
  isNothing: boolean;
  /** The unit of the submission's id, where it was handed over. */
  openedFor?: UnitId;
}

export interface MatrixDuty {
  dutyId: string;
  label: FormLabel;
  measures: number[];
  cycle: Cycle;
}

/** Units, duties and periods with their lights. Every unit sees all of it; contents are for those who take part. */
export interface MatrixView {
  /** Absent: all cycles. */
  cycle?: Cycle;
  /** Opened from this day on, up to and including that one. */
  from: LocalDate;
  to: LocalDate;
  periods: Period[];
  duties: MatrixDuty[];
  unitIds: UnitId[];
  cells: MatrixCell[];
  totals: MatrixCounts;
  byUnit: Record<UnitId, MatrixCounts>;
  byDuty: Record<string, MatrixCounts>;
  byPeriod: Record<Period, MatrixCounts>;
}

/** Where one unit stands with a duty. */
export interface DutyUnitView {
  unitId: UnitId;
  submissionId: SubmissionId;
  status: SubmissionStatus;
  light: Light;
  dueOn: LocalDate;
  lateBy?: number;
  isNothing: boolean;
}

/** A duty in one of its periods. */
export interface DutyView extends MatrixDuty {
  period: Period;
  /** The units that owe it by the pack, opened or not; none of a duty that the pack has dropped. */
  owedBy: UnitId[];
  opensOn: LocalDate;
  dueOn: LocalDate;
  dueProvisional: boolean;
  freezesOn: LocalDate;
  needsUnitHead: boolean;
  allowNothing: boolean;
  expects: { field: string; count: number }[];
  /** What has been opened. */
  opened: DutyUnitView[];
}

/** Something of the calendar of reports: what opens, falls due or is published on a day. */
export interface CalendarOfOpeningsEntry {
  on: LocalDate;
  /** `HH:MM` in Asia/Shanghai; the whole day when absent. */
  time?: string;
  what: 'opens' | 'due' | 'freezes';
  provisional: boolean;
  cycle: Cycle;
  period: Period;
  dutyIds: string[];
  /** How many submissions that concerns. */
  submissions: number;
}

export interface CalendarOfOpenings {
  /** `2026-11`. */
  month: Period;
  /** By day and hour. */
  entries: CalendarOfOpeningsEntry[];
}

/** What reporting asked of one unit in one month, by the submissions that opened in it. */
export interface BurdenRow {
  unitId: UnitId;
  /** `2026-11`. */
  month: Period;
  submissions: number;
  asked: number;
  prefilled: number;
  changed: number;
  reminders: number;
  returns: number;
  nothing: number;
  late: number;
  /** The sum over what was submitted, from opening to first submission; absent when nothing was. */
  minutes?: number;
  submitted: number;
}

/** What one of several acts came to. */
export interface BulkResult {
  id: SubmissionId;
  ok: boolean;
  /** Of the submission after the act. */
  version?: number;
  problem?: Pick<Problem, 'type' | 'title' | 'detail' | 'code'>;
}

export interface BulkAnswer {
  results: BulkResult[];
}

/** One row of the list of bulletins; the period is its id. */
export interface BulletinRow {
  period: Period;
  cycle: Cycle;
  year: number;
  /** The number of the year; given with the draft, fixed by publishing. */
  number: number;
  /** 发文字号, once published. */
  documentNumber?: string;
  title: Text;
  status: BulletinStatus;
  submissions: number;
  accepted: number;
  draftedAt: Instant;
  publishedAt?: Instant;
  updatedAt: Instant;
  version: number;
}

/** A bulletin as this caller may see it and act on it. */
export interface BulletinView extends BulletinRow {
  sections: BulletinSection[];
  targets: BulletinTarget[];
  /** In the order of submission; what is missing last. */
  whoSubmittedWhen: BulletinSubmitter[];
  /** `draft`, `edit`, `publish`: the commands that the caller may give now. */
  may: string[];
}
