import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';

/** What people call a submission: the duty, with its period as the number. */
export const subjectOfSubmission = ({ facts }: SubmissionState): { code: string; name: string } => ({ code: facts?.period ?? '', name: facts?.label.zh ?? '' });
