import type { LimitUnit } from '#libs/domain/calendar/working-calendar.js';
import type { UnitId } from '#libs/domain/ids.js';
import type { PlannedStep, StepLimits } from '#libs/domain/project/project.plan.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { Pack } from '../pack.types.js';
import { unitOf } from '../unit-of.js';
import type { RuleInquiry } from './plan-settings.js';

export const LIMIT_KINDS = ['legal', 'promised', 'green'] as const satisfies readonly (keyof StepLimits)[];

/** An answer of `step-limit`: amount and unit of each kind, or null. */
type LimitAnswer = Record<`${(typeof LIMIT_KINDS)[number]}Amount`, number | null> & Record<`${(typeof LIMIT_KINDS)[number]}Unit`, LimitUnit | null>;

/** Who owes a step, who verifies it and how long it may take. */
export function stepRulings(pack: Pack, inquiry: RuleInquiry, facts: ProjectFacts, stepId: string): Pick<PlannedStep, 'owner' | 'verifier' | 'limits' | 'rows'> {
  const assigned = inquiry.ask<string>('assign-step', { step: stepId });
  const verified = inquiry.ask<string | null>('verification', { subject: stepId });
  const limited = inquiry.ask<LimitAnswer | null>('step-limit', { step: stepId });
  const owner: UnitId = unitOf(assigned.answer, pack, facts), verifier = verified.answer && unitOf(verified.answer, pack, facts);
  const limits = limitsOf(limited.answer), hasLimits = Object.keys(limits).length > 0;
  // When the owner itself would verify, nobody does: a second unit is the point of verifying.
  const isVerified = verifier !== null && verifier !== owner;
  return {
    owner, ...(isVerified && { verifier }), limits,
    rows: { 'assign-step': assigned.rows[0]!, ...(hasLimits && { 'step-limit': limited.rows[0]! }), ...(isVerified && { verification: verified.rows[0]! }) },
  };
}

const limitsOf = (answer: LimitAnswer | null): StepLimits =>
  Object.fromEntries(LIMIT_KINDS.flatMap((kind) => {
    const amount = answer?.[`${kind}Amount`], unit = answer?.[`${kind}Unit`];
    return typeof amount === 'number' && unit ? [[kind, { amount, unit }]] : [];
  }));
