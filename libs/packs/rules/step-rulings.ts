import type { LimitUnit } from '#libs/domain/calendar/working-calendar.js';
import type { UnitId } from '#libs/domain/ids.js';
import type { PlannedStep, StepLimits } from '#libs/domain/project/project.plan.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import { LIMIT_KINDS, runningLimit } from '#libs/domain/project/step-clock.js';
import type { LifecycleStep, Pack } from '../pack.types.js';
import { unitOf } from '../unit-of.js';
import type { RuleInquiry } from './plan-settings.js';

/** An answer of `step-limit`: amount and unit of each kind, or null. */
type LimitAnswer = Record<`${(typeof LIMIT_KINDS)[number]}Amount`, number | null> & Record<`${(typeof LIMIT_KINDS)[number]}Unit`, LimitUnit | null>;

/** Who owes a step, who verifies it and how long it may take. */
export function stepRulings(pack: Pack, inquiry: RuleInquiry, facts: ProjectFacts, { id: stepId, stage }: Pick<LifecycleStep, 'id' | 'stage'>): Pick<PlannedStep, 'owner' | 'verifier' | 'limits' | 'extension' | 'extensionCap' | 'rows'> {
  const assigned = inquiry.ask<string>('assign-step', { step: stepId });
  const verified = inquiry.ask<string | null>('verification', { subject: stepId });
  const limited = inquiry.ask<LimitAnswer | null>('step-limit', { step: stepId });
  const owner: UnitId = unitOf(assigned.answer, pack, facts), verifier = verified.answer && unitOf(verified.answer, pack, facts);
  const limits = limitsOf(limited.answer), running = runningLimit(limits);
  const authority = running && inquiry.ask<{ authority: string; decisionWorkingDays: number } | null>('extension-authority', { stage, limit: running, owner });
  const cap = running && inquiry.askIfThere<number>('extension-cap', { stage, unit: limits[running]!.unit });
  // When the owner itself would verify, nobody does: a second unit is the point of verifying.
  const isVerified = verifier !== null && verifier !== owner;
  return {
    owner, ...(isVerified && { verifier }), limits,
    ...(authority?.answer && { extension: { unitId: unitOf(authority.answer.authority, pack, facts), workingDays: authority.answer.decisionWorkingDays } }),
    ...(cap && { extensionCap: cap.answer }),
    rows: {
      'assign-step': assigned.rows[0]!, ...(running && { 'step-limit': limited.rows[0]! }), ...(isVerified && { verification: verified.rows[0]! }),
      ...(authority?.answer && { 'extension-authority': authority.rows[0]! }), ...(cap && { 'extension-cap': cap.rows[0]! }),
    },
  };
}

const limitsOf = (answer: LimitAnswer | null): StepLimits =>
  Object.fromEntries(LIMIT_KINDS.flatMap((kind) => {
    const amount = answer?.[`${kind}Amount`], unit = answer?.[`${kind}Unit`];
    return typeof amount === 'number' && unit ? [[kind, { amount, unit }]] : [];
  }));
