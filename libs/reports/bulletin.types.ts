import type { Text } from '#libs/contracts/messages/text.js';
import type { SubmissionId, UnitId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import type { Money } from '#libs/domain/money.js';
import type { Cycle, Period } from '#libs/domain/reporting/period.js';
import type { DraftSentence } from '#libs/domain/reporting/submission.events.js';
import type { FieldValue, SubmissionFacts } from '#libs/domain/reporting/submission.facts.js';

/** One submission of the period, whatever became of it. What was not accepted is listed and not quoted. */
export interface BulletinSubmission {
  id: SubmissionId;
  facts: SubmissionFacts;
  /** Who owes it now. */
  unitId: UnitId;
  submittedAt?: Instant;
  /** Working days. */
  lateBy?: number;
  accepted?: { version: number; values: Record<string, FieldValue>; isNothing: boolean };
  /** The draft's sentences by field, which give a text its English and its events. */
  drafted?: Record<string, DraftSentence[]>;
}

/** A number out of the read models, e.g. projects signed in the period. */
export interface BulletinCount {
  label: Text;
  value: number | Money;
  unit?: string;
  source: string;
}

export interface BulletinInput {
  cycle: Cycle;
  period: Period;
  /** The number of the year. */
  number: number;
  year: number;
  counts: BulletinCount[];
  submissions: BulletinSubmission[];
  /** True for a text, or for what it rests on, that speaks of a project which is not for everybody: counted and not quoted. */
  isWithheld: (text: string, sources: readonly string[]) => boolean;
}

/** What a bulletin calls things, and which units are territories. */
export interface BulletinNames {
  unit: (id: UnitId) => Text;
  measure: (number: number) => Text;
  cycle: (cycle: Cycle) => Text;
  isTerritory: (id: UnitId) => boolean;
}

/** A sentence and what it rests on: submissions, events or a read model. */
export interface BulletinSentence {
  text: Text;
  sources: string[];
}

export interface BulletinEntry {
  unitId: UnitId;
  submissionId: SubmissionId;
  sentences: BulletinSentence[];
}

/** Under one heading, what each unit said. */
export interface BulletinSection {
  key: string;
  title: Text;
  entries: BulletinEntry[];
}

export interface BulletinSubmitter {
  submissionId: SubmissionId;
  unitId: UnitId;
  dutyId: string;
  label: Text;
  submittedAt?: Instant;
  lateBy?: number;
  version?: number;
  isNothing: boolean;
  isAccepted: boolean;
}

/** A bulletin to be edited and published. */
export interface BulletinDraft {
  title: Text;
  number: Text;
  cycle: Cycle;
  period: Period;
  summary: BulletinSentence[];
  byMeasure: BulletinSection[];
  byTerritory: BulletinSection[];
  byUnit: BulletinSection[];
  /** In the order of submission; what is missing last. */
  whoSubmittedWhen: BulletinSubmitter[];
}
