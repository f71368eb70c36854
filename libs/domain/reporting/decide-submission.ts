import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { isSameValue } from '../same-value.js';
import { requireEvidence, requireValue, requireWords } from './field-value.js';
import { openFields } from './decide-confirmation.js';
import { lateBy, runningDeadline } from './submission.clock.js';
import type { SubmissionCommand } from './submission.commands.js';
import type { SubmissionEvent } from './submission.events.js';
import type { FieldValue } from './submission.facts.js';
import { actingUnit, requireField, requireHeadOrActing, requireOpened, requireOwed, requireReporter, requireUnitHead } from './submission.guards.js';
import { acceptedVersion, type SubmissionState } from './submission.state.js';

type Command<T extends SubmissionCommand['type']> = Extract<SubmissionCommand, { type: T }>;

export function approve(state: SubmissionState, _command: Command<'approve'>, context: DecisionContext): SubmissionEvent[] {
  const facts = requireOwed(state);
  if (!facts.needsUnitHead) throw new DomainError('approval-not-needed');
  requireHeadOrActing(state, context);
  requireConfirmed(state);
  if (state.isApproved) throw new DomainError('nothing-to-change');
  return [{ type: 'SubmissionApproved', data: { unitId: state.unitId!, ...(!context.actor.isUnitHead && { standsIn: true as const }) }, occurredAt: context.now }];
}

/** Hands it in. Late or not is told with it, in working days. */
export function submit(state: SubmissionState, _command: Command<'submit'>, context: DecisionContext): SubmissionEvent[] {
  const facts = requireOwed(state);
  requireReporter(state, context);
  requireConfirmed(state);
  if (facts.needsUnitHead && !state.isApproved) throw new DomainError('approval-missing');
  const values = state.isNothing ? {} : Object.fromEntries(Object.entries(state.fields).flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value]])));
  const { accountId } = context.actor;
  const data = {
    version: state.versions.length + 1, values, unitId: actingUnit(state, context), ...(accountId && { by: accountId }), isNothing: state.isNothing,
    lateBy: lateBy(runningDeadline(state)!, context.now, context.calendar),
  };
  return [{ type: 'SubmissionSubmitted', data, occurredAt: context.now }];
}

function requireConfirmed(state: SubmissionState): void {
  if (state.isNothing) return;
  const open = openFields(state, state.facts!).map(({ id }) => id), hasAny = Object.values(state.fields).some(({ isConfirmed }) => isConfirmed);
  if (open.length > 0 || !hasAny) throw new DomainError('submission-unconfirmed', { fields: open });
}

/** Corrects what was accepted: a new version beside the old one, to be accepted anew. Where the head approves or confirms, the head restates. */
export function restate(state: SubmissionState, command: Command<'restate'>, context: DecisionContext): SubmissionEvent[] {
  const facts = requireOpened(state), old = acceptedVersion(state);
  requireReporter(state, context);
  if (!old) throw new DomainError('submission-not-accepted');
  if (state.status === 'submitted') throw new DomainError('submission-submitted', { version: state.versions.length });
  requireWords(command.reason, 'reason');
  const changes = Object.entries(command.values).filter(([id, value]) => !isSameValue(old.values[requireField(facts, id).id], value));
  if (changes.length === 0) throw new DomainError('nothing-to-change', {}, 'values');
  if (facts.needsUnitHead || changes.some(([id]) => requireField(facts, id).confirmedBy === 'unitHead')) requireUnitHead(state, context);
  const evidence = command.evidence ?? {};
  for (const [id, value] of changes) {
    const field = requireField(facts, id);
    requireValue(field, value);
    requireEvidence(field, value, evidence[id] ?? []);
  }
  const before: Record<string, FieldValue> = Object.fromEntries(changes.flatMap(([id]) => (old.values[id] === undefined ? [] : [[id, old.values[id]]])));
  const data = {
    version: state.versions.length + 1, values: { ...old.values, ...Object.fromEntries(changes) }, before, evidence, unitId: actingUnit(state, context),
    ...(context.actor.accountId && { by: context.actor.accountId }),
  };
  return [{ type: 'SubmissionRestated', data, occurredAt: context.now, reason: command.reason }];
}
