import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireWords } from './field-value.js';
import type { SubmissionCommand } from './submission.commands.js';
import type { SubmissionEvent } from './submission.events.js';
import { actingUnit, requireField, requireOffice, requireOpened, requireSecondAccount, requireWaiting } from './submission.guards.js';
import type { SubmissionState } from './submission.state.js';

type Command<T extends SubmissionCommand['type']> = Extract<SubmissionCommand, { type: T }>;

/** Back to the unit, with what is to be corrected and why. A returned restatement leaves the accepted version standing. */
export function returnSubmission(state: SubmissionState, { fields, reason }: Command<'return'>, context: DecisionContext): SubmissionEvent[] {
  const version = requireWaiting(state);
  requireOffice(context);
  requireSecondAccount(version, context);
  requireWords(reason, 'reason');
  for (const [fieldId, why] of Object.entries(fields)) {
    requireField(state.facts!, fieldId);
    requireWords(why, fieldId);
  }
  return [{ type: 'SubmissionReturned', data: { version: version.number, fields, unitId: actingUnit(state, context) }, occurredAt: context.now, reason }];
}

export function accept(state: SubmissionState, { note }: Command<'accept'>, context: DecisionContext): SubmissionEvent[] {
  const version = requireWaiting(state);
  requireOffice(context);
  requireSecondAccount(version, context);
  if (note !== undefined) requireWords(note, 'note');
  const { accountId } = context.actor;
  const data = { version: version.number, ...(note !== undefined && { note }), unitId: actingUnit(state, context), ...(accountId && { by: accountId }) };
  return [{ type: 'SubmissionAccepted', data, occurredAt: context.now }];
}

/** What was accepted is published and stays. By time at the period's freeze, or by the office with its bulletin. */
export function freeze(state: SubmissionState, _command: Command<'freeze'>, context: DecisionContext): SubmissionEvent[] {
  requireOpened(state);
  if (context.actor.kind === 'person') requireOffice(context);
  if (state.status === 'frozen') throw new DomainError('submission-frozen');
  if (state.status !== 'accepted') throw new DomainError('submission-not-accepted');
  return [{ type: 'SubmissionFrozen', data: { version: state.versions.findLast(({ status }) => status === 'accepted')!.number }, occurredAt: context.now }];
}
