import type { Expectation, FieldValue } from './submission.facts.js';
import type { SubmissionState } from './submission.state.js';

/** What the period asks for, and how much of it there is: by the last version, or by what is written so far. A shortfall is told, not refused. */
export interface ExpectationState extends Expectation {
  given: number;
  isMet: boolean;
}

export function expectationsOf({ facts, fields, versions }: SubmissionState): ExpectationState[] {
  const told = versions.at(-1)?.values;
  return (facts?.expects ?? []).map(({ field, count }) => {
    const given = countOf(told ? told[field] : (fields[field]?.value ?? fields[field]?.draft?.value));
    return { field, count, given, isMet: given >= count };
  });
}

const countOf = (value: FieldValue | undefined): number => (Array.isArray(value) ? value.length : typeof value === 'number' ? value : 0);
