import type { Actor, DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import type { UnitId } from '../ids.js';
import { localDate } from '../instants.js';
import type { Deputy } from './submission.events.js';
import { fieldsOf, type FormField, type SubmissionFacts } from './submission.facts.js';
import type { SubmissionState, SubmissionVersion } from './submission.state.js';

/** The facts of what is open. */
export function requireOpened({ facts }: SubmissionState): SubmissionFacts {
  if (!facts) throw new DomainError('submission-not-open');
  return facts;
}

/** That the unit still has to hand something in: neither submitted nor accepted nor frozen. */
export function requireOwed(state: SubmissionState): SubmissionFacts {
  const facts = requireOpened(state);
  if (state.status === 'frozen') throw new DomainError('submission-frozen');
  if (state.status === 'submitted' || state.status === 'accepted') throw new DomainError('submission-submitted', { version: state.versions.length });
  return facts;
}

/** The version that waits for review. */
export function requireWaiting(state: SubmissionState): SubmissionVersion {
  requireOpened(state);
  if (state.status !== 'submitted') throw new DomainError('submission-not-submitted');
  return state.versions.at(-1)!;
}

/** A report is its unit's, or its deputies' while they stand in; not even the office writes another unit's. */
export function requireReporter({ unitId, delegate }: SubmissionState, { actor, now }: DecisionContext): void {
  if (actor.unitId === unitId && actor.unitId !== undefined) return;
  const standsIn = delegate !== undefined && localDate(now) <= delegate.until && isDeputy(delegate, actor);
  if (!standsIn) throw new DomainError('others-submission', { unitId: unitId ?? '' });
}

const isDeputy = ({ accountId, unitId }: Deputy, actor: Pick<Actor, 'accountId' | 'unitId'>): boolean =>
  (accountId !== undefined && accountId === actor.accountId) || (unitId !== undefined && unitId === actor.unitId);

/** The head of the unit that owes it; while every head is away, somebody else of the unit, though not by the hand that wrote. Whoever was delegated does not approve. */
export function requireHeadOrActing(state: SubmissionState, context: DecisionContext): void {
  const { actor } = context;
  if (!actor.isActingHead || actor.isUnitHead || actor.unitId !== state.unitId) return requireUnitHead(state, context);
  if (actor.accountId === undefined || state.writers?.includes(actor.accountId)) throw new DomainError('second-account-required');
}

/** The head of the unit that owes it; a deputy does not approve. */
export function requireUnitHead({ unitId }: SubmissionState, { actor }: DecisionContext): void {
  if (actor.unitId !== unitId) throw new DomainError('others-submission', { unitId: unitId ?? '' });
  if (!actor.isUnitHead) throw new DomainError('unit-head-required');
}

export function requireOffice({ actor }: DecisionContext): void {
  if (!actor.isOffice) throw new DomainError('office-required');
}

/** The review is somebody else's than the submitter's, also where the office reports to itself. */
export function requireSecondAccount({ by }: SubmissionVersion, { actor }: DecisionContext): void {
  if (by !== undefined && by === actor.accountId) throw new DomainError('second-account-required');
}

export function requireField(facts: SubmissionFacts, fieldId: string): FormField {
  const field = fieldsOf(facts).find(({ id }) => id === fieldId);
  if (!field) throw new DomainError('unknown-form-field', { fieldId: fieldId.slice(0, 60) }, fieldId.slice(0, 60));
  return field;
}

/** The unit that the record names for an act on a report. */
export const actingUnit = (state: SubmissionState, { actor }: DecisionContext): UnitId => actor.unitId ?? state.unitId!;
