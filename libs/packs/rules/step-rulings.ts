import type { LimitUnit } from '#libs/domain/calendar/working-calendar.js';
import type { UnitId } from '#libs/domain/ids.js';
import type { ExtensionAuthority, PlannedStep, StepLimits } from '#libs/domain/project/project.plan.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import { LIMIT_KINDS, runningLimit } from '#libs/domain/project/step-clock.js';
import type { LifecycleStep, Pack } from '../pack.types.js';
import { unitOf } from '../unit-of.js';
import type { Ruling } from './pack-rules.js';
import type { RuleInquiry } from './plan-settings.js';

/** An answer of `step-limit`: amount and unit of each kind, or null. */
type LimitAnswer = Record<`${(typeof LIMIT_KINDS)[number]}Amount`, number | null> & Record<`${(typeof LIMIT_KINDS)[number]}Unit`, LimitUnit | null>;

/** An answer of `extension-authority`. */
interface AuthorityAnswer {
  authority: string;
  decisionWorkingDays: number;
}

/** Who owes a step, who verifies it and how long it may take; and who decides on more time for that owner, or for the one it was given to. */
export function stepRulings(pack: Pack, inquiry: RuleInquiry, facts: ProjectFacts, { id: stepId, stage }: Pick<LifecycleStep, 'id' | 'stage'>, givenTo?: UnitId): Pick<PlannedStep, 'owner' | 'verifier' | 'limits' | 'extension' | 'extensionCap' | 'rows'> {
  const assigned = inquiry.ask<string>('assign-step', { step: stepId });
  const verified = inquiry.ask<string | null>('verification', { subject: stepId });
  const limited = inquiry.ask<LimitAnswer | null>('step-limit', { step: stepId });
  const owner: UnitId = unitOf(assigned.answer, pack, facts), verifier = verified.answer && unitOf(verified.answer, pack, facts);
  const limits = limitsOf(limited.answer), running = runningLimit(limits);
  const authorityOf = (unitId: UnitId) => inquiry.ask<AuthorityAnswer | null>('extension-authority', { stage, limit: running, owner: unitId });
  const authority = running && authorityOf(givenTo ?? owner), extension = authority?.answer && authorityIn(authority.answer, pack, facts);
  const cap = running && inquiry.askIfThere<number>('extension-cap', { stage, unit: limits[running]!.unit });
  // When the owner itself would verify, nobody does: a second unit is the point of verifying.
  const isVerified = verifier !== null && verifier !== owner;
  return {
    owner, ...(isVerified && { verifier }), limits,
    ...(extension && { extension: { ...extension, ...standIn(extension.unitId, authorityOf(extension.unitId), pack, facts) } }),
    ...(cap && { extensionCap: cap.answer }),
    rows: {
      'assign-step': assigned.rows[0]!, ...(running && { 'step-limit': limited.rows[0]! }), ...(isVerified && { verification: verified.rows[0]! }),
      ...(extension && { 'extension-authority': authority!.rows[0]! }), ...(cap && { 'extension-cap': cap.rows[0]! }),
    },
  };
}

const authorityIn = ({ authority, decisionWorkingDays }: AuthorityAnswer, pack: Pack, facts: ProjectFacts) => ({ unitId: unitOf(authority, pack, facts), workingDays: decisionWorkingDays });

/** Who decides on the steps of the authority itself decides also where that unit asks. */
function standIn(unitId: UnitId, asked: Ruling<AuthorityAnswer | null>, pack: Pack, facts: ProjectFacts): Pick<ExtensionAuthority, 'instead'> {
  const other = asked.answer && authorityIn(asked.answer, pack, facts);
  return other && other.unitId !== unitId ? { instead: { ...other, row: asked.rows[0]! } } : {};
}

const limitsOf = (answer: LimitAnswer | null): StepLimits =>
  Object.fromEntries(LIMIT_KINDS.flatMap((kind) => {
    const amount = answer?.[`${kind}Amount`], unit = answer?.[`${kind}Unit`];
    return typeof amount === 'number' && unit ? [[kind, { amount, unit }]] : [];
  }));
