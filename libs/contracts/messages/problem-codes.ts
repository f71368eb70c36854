import type { ErrorCode } from '#libs/domain/errors.js';

/** Refusals that come from the edge and not from a decider. */
export type ApiErrorCode =
  | 'unauthenticated' | 'wrong-credentials' | 'wrong-password' | 'forbidden' | 'foreign-origin' | 'too-many-attempts'
  | 'invalid-input' | 'unknown-field' | 'malformed-json' | 'bad-cursor'
  | 'method-not-allowed' | 'payload-too-large' | 'unsupported-media-type'
  | 'idempotency-key-missing' | 'idempotency-key-invalid' | 'idempotency-key-reused'
  | 'version-invalid' | 'version-mismatch' | 'contended'
  | 'duplicate-slip' | 'bulletin-names-project' | 'unknown-receipt'
  | 'evidence-unknown' | 'evidence-type-mismatch' | 'evidence-empty' | 'workbook-unreadable'
  | 'unknown-unit' | 'unknown-account' | 'unknown-chain' | 'unknown-class' | 'unknown-cause' | 'unknown-target' | 'pack-missing'
  | 'email-missing' | 'quiet-hours-incomplete' | 'quiet-hours-too-long' | 'mail-not-configured' | 'test-too-soon'
  | 'robot-address-refused' | 'robot-not-signed' | 'delivery-not-retryable'
  | 'proposal-refused' | 'unknown-draft' | 'unknown-pack' | 'period-invalid' | 'rehearsal-busy'
  | 'calendar-invalid' | 'calendar-version-taken' | 'document-number-taken' | 'calendar-lacks-years' | 'calendar-too-early'
  | 'unknown-table' | 'rule-invalid' | 'draft-has-errors' | 'own-draft' | 'others-draft' | 'draft-decided' | 'draft-changed' | 'stale-base' | 'projects-not-asked'
  | 'database-away' | 'internal';

export type ProblemCode = ErrorCode | ApiErrorCode;

/** Lower layers answer for the order here: 400 ill-formed, 403 not yours, 404 not there, 409 not now, 422 not acceptable. */
export const PROBLEM_STATUS: Record<ProblemCode, number> = {
  'not-registered': 404, 'already-registered': 409, 'not-found': 404,
  'project-ended': 409, 'project-suspended': 409, 'project-not-suspended': 409,
  'unknown-step': 404, 'step-not-open': 409, 'step-already-completed': 409, 'step-not-submitted': 409,
  'step-not-settled': 409, 'step-not-optional': 409, 'prerequisite-open': 409, 'dependent-completed': 409,
  'evidence-missing': 422, 'evidence-not-formal': 422, 'wrong-unit': 403, 'second-unit-required': 403,
  'clock-already-suspended': 409, 'clock-not-suspended': 409, 'no-clock': 409,
  'unknown-ground': 422, 'ground-needs-evidence': 422, 'extension-pending': 409, 'no-extension-pending': 409, 'own-extension': 403, 'no-extension-decider': 409, 'extension-too-long': 422,
  'unknown-figure': 404, 'figure-not-claimed': 409, 'figure-exceeds-contract': 422, 'duplicate-voucher': 409,
  'currency-mismatch': 422, 'duplicate-figure': 409,
  'date-in-future': 422, 'date-before-registration': 422, 'date-before-opening': 422, 'figure-before-signing': 409, 'date-not-ahead': 422, 'bad-date': 400, 'bad-amount': 400, 'amount-zero': 422, 'bad-time-amount': 400, 'bad-text': 400,
  'nothing-to-change': 422,
  'matter-not-raised': 404, 'matter-already-raised': 409, 'matter-already-registered': 409, 'matter-ended': 409, 'matter-not-routed': 409, 'matter-not-proposed': 409,
  'already-contested': 409, 'contest-after-signing': 409, 'not-contested': 409, 'matter-contested': 409, 'already-signed': 409, 'matter-not-signed': 409,
  'matter-transferred': 403, 'already-the-handler': 422, 'already-answered': 409, 'matter-not-answered': 409, 'not-the-raiser': 403, 'already-evaluated': 409, 'not-evaluated': 409,
  'handler-cannot-close': 403, 'call-back-owed': 409, 'matter-not-closed': 409, 'merge-into-itself': 422, 'merge-resumes-step': 409, 'top-level': 409, 'lowest-level': 409, 'progress-needs-evidence': 422,
  'attach-to-itself': 422, 'already-attached': 409, 'not-attached': 409, 'already-blocked': 409, 'step-blocked': 409,
  'meeting-not-drafted': 404, 'meeting-already-drafted': 409, 'meeting-closed': 409, 'meeting-not-closed': 409, 'agenda-empty': 422,
  'bad-limit': 400, 'bad-limit-unit': 400, 'beyond-calendar': 422,
  'bad-period': 400, 'submission-not-open': 404, 'submission-already-open': 409, 'submission-not-due': 409, 'submission-submitted': 409, 'submission-not-submitted': 409,
  'submission-frozen': 409, 'submission-not-accepted': 409, 'submission-confirmed': 409, 'submission-unconfirmed': 409, 'others-submission': 403,
  'unit-head-required': 403, 'approval-missing': 409, 'approval-not-needed': 409, 'office-required': 403, 'second-account-required': 403, 'deputy-for-oneself': 403,
  'nothing-not-allowed': 409, 'unknown-form-field': 422, 'form-too-large': 422, 'bad-value': 422, 'wrong-currency': 422, 'text-too-long': 413,
  'change-needs-reason': 422, 'figure-needs-evidence': 422, 'bulletin-not-drafted': 404, 'bulletin-published': 409, 'unknown-section': 422,
  unauthenticated: 401, 'wrong-credentials': 401, 'wrong-password': 422, forbidden: 403, 'foreign-origin': 403, 'too-many-attempts': 429,
  'invalid-input': 400, 'unknown-field': 400, 'malformed-json': 400, 'bad-cursor': 400,
  'method-not-allowed': 405, 'payload-too-large': 413, 'unsupported-media-type': 415,
  'idempotency-key-missing': 400, 'idempotency-key-invalid': 400, 'idempotency-key-reused': 422,
  'version-invalid': 400, 'version-mismatch': 412, contended: 409,
  'duplicate-slip': 409, 'bulletin-names-project': 409, 'unknown-receipt': 404,
  'evidence-unknown': 422, 'evidence-type-mismatch': 415, 'evidence-empty': 422, 'workbook-unreadable': 422,
  'unknown-unit': 422, 'unknown-account': 422, 'unknown-chain': 422, 'unknown-class': 422, 'unknown-cause': 422, 'unknown-target': 422, 'pack-missing': 503,
  'email-missing': 422, 'quiet-hours-incomplete': 422, 'quiet-hours-too-long': 422, 'mail-not-configured': 409, 'test-too-soon': 429,
  'robot-address-refused': 422, 'robot-not-signed': 422, 'delivery-not-retryable': 409,
  'proposal-refused': 422, 'unknown-draft': 422, 'unknown-pack': 422, 'period-invalid': 400, 'rehearsal-busy': 429,
  'calendar-invalid': 422, 'calendar-version-taken': 409, 'document-number-taken': 409, 'calendar-lacks-years': 422, 'calendar-too-early': 422,
  'unknown-table': 404, 'rule-invalid': 422, 'draft-has-errors': 422, 'own-draft': 403, 'others-draft': 403, 'draft-decided': 409, 'draft-changed': 409, 'stale-base': 409, 'projects-not-asked': 422,
  'database-away': 503, internal: 500,
};
