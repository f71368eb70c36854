import type { Currency } from '#libs/domain/money.js';
import type { FieldType } from '#libs/domain/reporting/submission.facts.js';

/** What a source drafts. */
export interface PrefillSource {
  type: Extract<FieldType, 'text' | 'number' | 'money'>;
  currency?: Currency;
}

const text: PrefillSource = { type: 'text' }, number: PrefillSource = { type: 'number' };

/** Everything that a field of a form can be drafted from. A pack that names another is refused. */
export const PREFILL_SOURCES = {
  /** Steps done, stages entered and projects ended, in sentences. */
  progress: text,
  /** Blockers and other matters of the period, in sentences. */
  matters: text,
  /** Due dates that moved, and why. */
  datesMoved: text,
  /** Open steps by their due dates. */
  nextSteps: text,
  projectsRegistered: number,
  projectsSigned: number,
  projectsStarted: number,
  projectsInProduction: number,
  stepsDone: number,
  /** Steps that were or are due by the end of the period. */
  stepsDue: number,
  stepsOverdue: number,
  blockersRaised: number,
  blockersSettled: number,
  blockersWaiting: number,
  fundsVerified: { type: 'money', currency: 'CNY' },
  foreignCapitalVerified: { type: 'money', currency: 'USD' },
} as const satisfies Record<string, PrefillSource>;

export type PrefillKey = keyof typeof PREFILL_SOURCES;

export const isPrefillSource = (key: string): key is PrefillKey => Object.hasOwn(PREFILL_SOURCES, key);
