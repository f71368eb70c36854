import type { Expectation, FieldValue } from './submission.facts.js';
import { acceptedVersion, heldValue, type SubmissionState } from './submission.state.js';

/** What the period asks for, and how much of it there is: by what is written so far, by the version under review, or by the accepted one. A shortfall is told, not refused. */
export interface ExpectationState extends Expectation {
  given: number;
  isMet: boolean;
}

export function expectationsOf(state: SubmissionState): ExpectationState[] {
  const { facts, fields, versions, status } = state, told = status === 'submitted' ? versions.at(-1)?.values : acceptedVersion(state)?.values;
  return (facts?.expects ?? []).map(({ field, count }) => {
    const given = countOf(told ? told[field] : heldValue(fields[field]));
    return { field, count, given, isMet: given >= count };
  });
}

const countOf = (value: FieldValue | undefined): number => (Array.isArray(value) ? value.length : typeof value === 'number' ? value : 0);
