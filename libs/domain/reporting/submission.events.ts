import type { DecidedEvent } from '../decider.js';
import type { AccountId, UnitId } from '../ids.js';
import type { LocalDate } from '../instants.js';
import type { EvidenceReference } from '../project/project.events.js';
import type { FieldValue, FormLabel, SubmissionFacts } from './submission.facts.js';

/** A sentence of a draft and the ids of the events it rests on. */
export interface DraftSentence {
  text: FormLabel;
  sources: string[];
}

/** What the record says about one field. No value when nothing is known. */
export interface DraftedField {
  value?: FieldValue;
  sources: string[];
  sentences: DraftSentence[];
}

/** A value somebody stands by. */
export interface ConfirmedValue {
  fieldId: string;
  value?: FieldValue;
  /** The draft's value, when another one was given. */
  drafted?: FieldValue;
  evidence?: EvidenceReference[];
}

/** Who stands in up to and including a day: a person of some unit, or any person of a unit. */
export interface Deputy {
  accountId?: AccountId;
  /** Of the account. */
  person?: { name: string; unitId: UnitId };
  unitId?: UnitId;
  until: LocalDate;
}

/** Payloads by event type: what happened in a submission's life. Who, when, why and by which rule stand beside the payload. */
export interface SubmissionEventData {
  SubmissionOpened: { facts: SubmissionFacts };
  SubmissionDrafted: { fields: Record<string, DraftedField> };
  /** `isChanged`: another value than the draft's. */
  FieldConfirmed: ConfirmedValue & { isChanged: boolean; by?: AccountId };
  NothingConfirmed: { by?: AccountId };
  /** `standsIn`: by somebody else of the unit, while its head is away. */
  SubmissionApproved: { unitId: UnitId; standsIn?: true };
  /** `lateBy` in working days, 0 when in time; absent fields had nothing to say. */
  SubmissionSubmitted: { version: number; values: Record<string, FieldValue>; unitId: UnitId; by?: AccountId; isNothing: boolean; lateBy: number };
  /** Reasons by field; the event's reason is about the whole. */
  SubmissionReturned: { version: number; fields: Record<string, string>; unitId: UnitId };
  SubmissionAccepted: { version: number; note?: string; unitId: UnitId; by?: AccountId };
  SubmissionFrozen: { version: number };
  /** A new version beside the old one; `before` holds what it changes, where that had a value. */
  SubmissionRestated: { version: number; values: Record<string, FieldValue>; before: Record<string, FieldValue>; evidence: Record<string, EvidenceReference[]>; unitId: UnitId; by?: AccountId };
  /** `isTimed` where time ends it, as it does since that was added. */
  SubmissionDelegated: Deputy & { isTimed?: true };
  SubmissionDelegationEnded: { until: LocalDate; unitId: UnitId };
  SubmissionHandedOver: { from: UnitId; to: UnitId };
  SubmissionNoted: { unitId: UnitId; text: string };
  SubmissionReminderSent: { offset: number; dueOn: LocalDate; provisional: boolean; unitId: UnitId };
  SubmissionOverdue: { dueOn: LocalDate; unitId: UnitId };
  /** `toUnitHead`: within the holder, to its head. */
  SubmissionEscalated: { level: number; afterWorkingDays: number; dueOn: LocalDate; unitId: UnitId; holderId: UnitId; toUnitHead?: boolean };
  /** A submission waits for its review: on the review's last day, and when that has passed. */
  ReviewAwaited: { version: number; unitId: UnitId; decideBy: LocalDate; isLate: boolean };
  /** From here on it counts by another calendar; `from` and `to` when that moved the due date, `review` when it moved the last day of the review. */
  SubmissionCalendarChanged: { before: string; calendar: string; from?: LocalDate; to?: LocalDate; review?: { from: LocalDate; to: LocalDate } };
}
export type SubmissionEventType = keyof SubmissionEventData;
export type SubmissionEvent = { [T in SubmissionEventType]: DecidedEvent<T, SubmissionEventData[T]> }[SubmissionEventType];
