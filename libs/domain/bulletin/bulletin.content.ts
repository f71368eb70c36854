import type { AccountId, SubmissionId, UnitId } from '../ids.js';
import type { Instant, LocalDate } from '../instants.js';
import type { Cycle, Period } from '../reporting/period.js';
import type { FormLabel } from '../reporting/submission.facts.js';

/** A paragraph and what it rests on: ids of events or of submissions, or a read model. */
export interface BulletinParagraph {
  text: FormLabel;
  sources: string[];
  /** Who said it; absent where the office writes. */
  unitId?: UnitId;
  submissionId?: SubmissionId;
}

export const BULLETIN_PARTS = ['summary', 'measure', 'territory', 'unit', 'next'] as const;
export type BulletinPart = (typeof BULLETIN_PARTS)[number];

/** One heading of a bulletin. `key` is `summary`, `next`, `m12` for a measure, or a unit's. */
export interface BulletinSection {
  key: string;
  part: BulletinPart;
  title: FormLabel;
  paragraphs: BulletinParagraph[];
  /** Who edited it last; absent while it stands as drafted. */
  edited?: { at: Instant; by?: AccountId };
}

/** Who submitted when. */
export interface BulletinSubmitter {
  submissionId: SubmissionId;
  unitId: UnitId;
  dutyId: string;
  label: FormLabel;
  dueOn: LocalDate;
  /** True when that day depends on a notice that was not loaded. */
  dueProvisional?: true;
  submittedAt?: Instant;
  /** Working days. */
  lateBy?: number;
  version?: number;
  isNothing: boolean;
  isAccepted: boolean;
}

/** How far the city had come towards a target of the list when the bulletin was drafted, as people read it. */
export interface BulletinTarget {
  id: string;
  label: FormLabel;
  value: FormLabel;
  goal: FormLabel;
}

/** A bulletin as it was drafted from accepted submissions and read models. */
export interface BulletinContent {
  cycle: Cycle;
  period: Period;
  year: number;
  /** The number of the year. */
  number: number;
  title: FormLabel;
  sections: BulletinSection[];
  /** Absent in bulletins of before targets were told. */
  targets?: BulletinTarget[];
  /** In the order of submission; what is missing last. */
  submitters: BulletinSubmitter[];
  packHash: string;
}
