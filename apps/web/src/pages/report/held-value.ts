import type { FieldValue, SubmissionField } from '../../api/types.ts';

/** What a field says so far: what somebody stood by, which may be nothing; before that the draft's. */
export const heldValue = ({ value, drafted, isConfirmed, returned }: SubmissionField): FieldValue | undefined => (isConfirmed || returned !== undefined ? value : (value ?? drafted));
