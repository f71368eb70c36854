import type { AccountId, SubmissionId, UnitId } from '../ids.js';
import type { Instant, LocalDate } from '../instants.js';
import type { EvidenceReference } from '../project/project.events.js';
import type { DraftedField, SubmissionEventData } from './submission.events.js';
import type { FieldValue, SubmissionFacts } from './submission.facts.js';

/**
 * open: nothing is written yet · drafted: to be confirmed · confirmed: every field is · approved: by the unit's head · submitted: waits for
 * review, a restated version too · returned: to be corrected · accepted · frozen: published. Late is a fact, not a state.
 */
export const SUBMISSION_STATUSES = ['unopened', 'open', 'drafted', 'confirmed', 'approved', 'submitted', 'returned', 'accepted', 'frozen'] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

export interface FieldState {
  draft?: DraftedField;
  value?: FieldValue;
  isConfirmed: boolean;
  isChanged: boolean;
  reason?: string;
  evidence: EvidenceReference[];
  /** Why the office returned it; cleared when it is confirmed again. */
  returned?: string;
}

/** One version of the answer. Old and new ones stand side by side. */
export interface SubmissionVersion {
  number: number;
  values: Record<string, FieldValue>;
  isNothing: boolean;
  submittedAt: Instant;
  by?: AccountId;
  /** Why it was restated. */
  reason?: string;
  status: 'submitted' | 'returned' | 'accepted';
  reviewedAt?: Instant;
}

/** Folded from events; plain JSON. Due dates are derived, never stored. */
export interface SubmissionState {
  id?: SubmissionId;
  status: SubmissionStatus;
  facts?: SubmissionFacts;
  /** Who owes it now: the unit of the facts, or the one that took over. */
  unitId?: UnitId;
  calendar?: string;
  openedAt?: Instant;
  /** When the draft was written last. */
  draftedAt?: Instant;
  fields: Record<string, FieldState>;
  isNothing: boolean;
  isApproved: boolean;
  versions: SubmissionVersion[];
  /** Working days by which the first version was late; undefined before it came. */
  lateBy?: number;
  /** The day of the last return, from which the time for correcting counts. */
  returnedOn?: LocalDate;
  /** The day from which the review's time counts, and what its holder was told. */
  review?: { from: LocalDate; awaited?: 'due' | 'late' };
  /** The published version. */
  frozenVersion?: number;
  delegate?: SubmissionEventData['SubmissionDelegated'];
  /** Who stood by any of what has not been handed in yet. */
  writers?: AccountId[];
  /** Working days before the due date of the last reminder; cleared when the due date moves. */
  reminded?: number;
  reminders: number;
  overdue?: boolean;
  escalatedTo?: number;
}

/** What a field says so far: what somebody stood by, which may be nothing; before that the draft's. */
export const heldValue = (field: FieldState | undefined): FieldValue | undefined => (field?.isConfirmed || field?.returned !== undefined ? field.value : (field?.value ?? field?.draft?.value));

/** True while the unit still has to hand something in. */
export const isOwed = ({ status }: SubmissionState): boolean => OWED.has(status);
const OWED: ReadonlySet<SubmissionStatus> = new Set(['open', 'drafted', 'confirmed', 'approved', 'returned']);

/** True while nobody has stood by any of what was drafted. */
export const isMerelyDrafted = ({ status, fields }: SubmissionState): boolean => status === 'drafted' && !Object.values(fields).some(({ isConfirmed }) => isConfirmed);

/** The unit of whoever stands in, which may read meanwhile. */
export const deputyUnit = ({ delegate }: SubmissionState): UnitId | undefined => delegate?.unitId ?? delegate?.person?.unitId;

/** The version that counts: the last accepted one. */
export const acceptedVersion = ({ versions }: SubmissionState): SubmissionVersion | undefined => versions.findLast(({ status }) => status === 'accepted');
