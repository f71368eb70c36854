import { epochMs, type Instant } from '../instants.js';
import { fieldsOf } from './submission.facts.js';
import type { SubmissionState } from './submission.state.js';

/** What one submission asked of its unit. Sums of these by unit and month are the burden meter. */
export interface Burden {
  /** Fields of the form. */
  asked: number;
  /** Fields that the draft had a value for. */
  prefilled: number;
  /** Fields confirmed with another value than the draft's. */
  changed: number;
  /** Reminders received. */
  reminders: number;
  openedAt?: Instant;
  /** The first submission. */
  submittedAt?: Instant;
  /** From opening to first submission. */
  minutes?: number;
  /** True when the answer was "nothing to report". */
  isNothing: boolean;
}

export function burdenOf({ facts, fields, reminders, openedAt, versions, isNothing }: SubmissionState): Burden {
  const all = Object.values(fields), submittedAt = versions[0]?.submittedAt;
  return {
    asked: facts ? fieldsOf(facts).length : 0, prefilled: all.filter(({ draft }) => draft?.value !== undefined).length, changed: all.filter(({ isChanged }) => isChanged).length,
    reminders, ...(openedAt && { openedAt }), ...(submittedAt && { submittedAt }),
    ...(openedAt && submittedAt && { minutes: Math.floor((epochMs(submittedAt) - epochMs(openedAt)) / 60_000) }), isNothing: versions.at(-1)?.isNothing ?? isNothing,
  };
}
