import type { UnitId } from '../ids.js';
import type { EvidenceReference } from '../project/project.events.js';
import type { Deputy, DraftedField } from './submission.events.js';
import type { FieldValue, SubmissionFacts } from './submission.facts.js';

/** What time and people may ask of a submission. Facts and drafts arrive with the command, since rules and records are read outside the decider. */
export type SubmissionCommand =
  | { type: 'open'; facts: SubmissionFacts }
  /** Writes the draft, or writes it anew while nothing is confirmed. */
  | { type: 'draft'; fields: Record<string, DraftedField> }
  /** Without `value` the draft's stands, and with `isEmpty` nothing does; another value needs a reason. */
  | { type: 'confirmField'; fieldId: string; value?: FieldValue; isEmpty?: boolean; reason?: string; evidence?: EvidenceReference[] }
  /** Confirms everything that is still open as it was drafted. */
  | { type: 'confirmDraft' }
  | { type: 'confirmNothing' }
  | { type: 'approve' }
  | { type: 'submit' }
  | { type: 'return'; fields: Record<string, string>; reason: string }
  | { type: 'accept'; note?: string }
  | { type: 'freeze' }
  | { type: 'restate'; values: Record<string, FieldValue>; evidence?: Record<string, EvidenceReference[]>; reason: string }
  /** To a person, or to any person of another unit, up to and including a day. */
  | ({ type: 'delegate'; reason: string } & Deputy)
  | { type: 'handOverTo'; unitId: UnitId; reason: string }
  /** A question or an answer beside the report, in whatever state it is. */
  | { type: 'addNote'; text: string };
export type SubmissionCommandType = SubmissionCommand['type'];
