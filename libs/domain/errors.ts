import type { RuleReference } from './decider.js';

/** Codes of refusals that a person can understand and act on. Each has a message in both languages in `libs/contracts/messages`. */
export type ErrorCode =
  | 'not-registered' | 'already-registered' | 'not-found'
  | 'project-ended' | 'project-suspended' | 'project-not-suspended'
  | 'unknown-step' | 'step-not-open' | 'step-already-completed' | 'step-not-submitted' | 'step-not-settled' | 'step-not-optional'
  | 'prerequisite-open' | 'dependent-completed' | 'evidence-missing' | 'evidence-not-formal'
  | 'wrong-unit' | 'second-unit-required' | 'clock-already-suspended' | 'clock-not-suspended' | 'no-clock'
  | 'unknown-ground' | 'ground-needs-evidence' | 'extension-pending' | 'no-extension-pending' | 'own-extension' | 'no-extension-decider' | 'extension-too-long'
  | 'unknown-figure' | 'figure-not-claimed' | 'figure-exceeds-contract' | 'duplicate-voucher' | 'currency-mismatch' | 'duplicate-figure'
  | 'date-in-future' | 'date-before-opening' | 'figure-before-signing' | 'date-before-registration' | 'date-not-ahead' | 'bad-date' | 'bad-amount' | 'amount-zero' | 'bad-time-amount' | 'bad-text' | 'nothing-to-change'
  | 'matter-not-raised' | 'matter-already-raised' | 'matter-already-registered' | 'matter-ended' | 'matter-not-routed' | 'matter-not-proposed'
  | 'already-contested' | 'contest-after-signing' | 'not-contested' | 'matter-contested' | 'already-signed' | 'matter-not-signed' | 'matter-transferred' | 'already-the-handler'
  | 'already-answered' | 'matter-not-answered' | 'not-the-raiser' | 'already-evaluated' | 'not-evaluated' | 'handler-cannot-close' | 'call-back-owed' | 'matter-not-closed'
  | 'merge-into-itself' | 'merge-resumes-step' | 'top-level' | 'lowest-level' | 'progress-needs-evidence' | 'attach-to-itself' | 'already-attached' | 'not-attached'
  | 'already-blocked' | 'step-blocked'
  | 'meeting-not-drafted' | 'meeting-already-drafted' | 'meeting-closed' | 'meeting-not-closed' | 'agenda-empty'
  | 'bad-limit' | 'bad-limit-unit' | 'beyond-calendar'
  | 'bad-period' | 'submission-not-open' | 'submission-already-open' | 'submission-not-due' | 'submission-submitted' | 'submission-not-submitted'
  | 'submission-frozen' | 'submission-not-accepted' | 'submission-confirmed' | 'submission-unconfirmed' | 'others-submission'
  | 'unit-head-required' | 'approval-missing' | 'approval-not-needed' | 'office-required' | 'second-account-required' | 'deputy-for-oneself'
  | 'nothing-not-allowed' | 'unknown-form-field' | 'form-too-large' | 'bad-value' | 'wrong-currency' | 'text-too-long'
  | 'change-needs-reason' | 'figure-needs-evidence' | 'bulletin-not-drafted' | 'bulletin-published' | 'unknown-section';

export type ErrorParameters = Record<string, string | number | boolean | string[]>;

/** An expected refusal: a stable code, the parameters of its message, the field it is about, and the rule that refuses. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly parameters: ErrorParameters = {},
    readonly field?: string,
    readonly rule?: RuleReference,
  ) {
    super(`${code} ${JSON.stringify(parameters)}`);
    this.name = 'DomainError';
  }
}
