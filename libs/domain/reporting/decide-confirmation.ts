import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import type { EvidenceReference } from '../project/project.events.js';
import { isSameValue } from '../same-value.js';
import { requireEvidence, requireValue, requireWords } from './field-value.js';
import type { SubmissionCommand } from './submission.commands.js';
import type { SubmissionEvent } from './submission.events.js';
import { fieldsOf, type FieldValue, type FormField, type SubmissionFacts } from './submission.facts.js';
import { requireField, requireHeadOrActing, requireOwed, requireReporter } from './submission.guards.js';
import { heldValue, type SubmissionState } from './submission.state.js';

type Command<T extends SubmissionCommand['type']> = Extract<SubmissionCommand, { type: T }>;

/** Stands by a value: the draft's, or another one with the reason why. */
export function confirmField(state: SubmissionState, command: Command<'confirmField'>, context: DecisionContext): SubmissionEvent[] {
  const facts = requireOwed(state), field = requireField(facts, command.fieldId);
  requireConfirmer(state, field, context);
  const before = state.fields[field.id], drafted = before?.draft?.value, value = command.isEmpty ? undefined : (command.value ?? heldValue(before));
  const evidence = command.evidence ?? (command.isEmpty ? [] : before?.evidence) ?? [], isChanged = drafted !== undefined && !isSameValue(value, drafted);
  requireAnswer(field, value, evidence);
  if (command.reason !== undefined) requireWords(command.reason, 'reason');
  const reason = command.reason ?? (before?.value !== undefined && isSameValue(before.value, value) ? before.reason : undefined);
  if (isChanged && reason === undefined) throw new DomainError('change-needs-reason', { fieldId: field.id }, 'reason');
  return [confirmed(field, { value, drafted: isChanged ? drafted : undefined, evidence, isChanged, reason }, context)];
}

/** One click for what is right as it was drafted; what came back is confirmed by itself. All or nothing: a field that lacks something is named. */
export function confirmDraft(state: SubmissionState, _command: Command<'confirmDraft'>, context: DecisionContext): SubmissionEvent[] {
  const facts = requireOwed(state);
  requireReporter(state, context);
  const open = openFields(state, facts).filter(({ id, confirmedBy }) => !state.fields[id]?.returned && (confirmedBy === 'reporter' || context.actor.isUnitHead === true));
  if (open.length === 0) throw new DomainError('nothing-to-change');
  return open.map((field) => {
    const value = state.fields[field.id]?.draft?.value;
    requireAnswer(field, value, []);
    return confirmed(field, { value, drafted: undefined, evidence: [], isChanged: false, reason: undefined }, context);
  });
}

/** "Nothing to report", in one click. */
export function confirmNothing(state: SubmissionState, _command: Command<'confirmNothing'>, context: DecisionContext): SubmissionEvent[] {
  const facts = requireOwed(state);
  requireReporter(state, context);
  if (!facts.allowNothing) throw new DomainError('nothing-not-allowed', { dutyId: facts.dutyId });
  if (state.isNothing) throw new DomainError('nothing-to-change');
  const { accountId } = context.actor;
  return [{ type: 'NothingConfirmed', data: { ...(accountId && { by: accountId }) }, occurredAt: context.now }];
}

/** Fields that somebody still has to stand by: required ones, those with something in them, and those that came back. */
export const openFields = ({ fields }: SubmissionState, facts: SubmissionFacts): FormField[] =>
  fieldsOf(facts).filter(({ id, required }) => {
    const field = fields[id];
    return !field?.isConfirmed && (required === true || field?.draft?.value !== undefined || field?.value !== undefined || field?.returned !== undefined);
  });

function requireConfirmer(state: SubmissionState, { confirmedBy }: FormField, context: DecisionContext): void {
  if (confirmedBy === 'unitHead') requireHeadOrActing(state, context);
  else requireReporter(state, context);
}

function requireAnswer(field: FormField, value: FieldValue | undefined, evidence: EvidenceReference[]): void {
  if (value === undefined) {
    if (field.required) throw new DomainError('bad-value', { fieldId: field.id, type: field.type }, field.id);
    return;
  }
  requireValue(field, value);
  requireEvidence(field, value, evidence);
}

interface Answer {
  value: FieldValue | undefined;
  drafted: FieldValue | undefined;
  evidence: EvidenceReference[];
  isChanged: boolean;
  reason: string | undefined;
}

function confirmed(field: FormField, { value, drafted, evidence, isChanged, reason }: Answer, { actor, now }: DecisionContext): SubmissionEvent {
  const data = {
    fieldId: field.id, ...(value !== undefined && { value }), ...(drafted !== undefined && { drafted }), ...(evidence.length > 0 && { evidence }),
    isChanged, ...(actor.accountId && { by: actor.accountId }),
  };
  return { type: 'FieldConfirmed', data, occurredAt: now, ...(reason !== undefined && { reason }) };
}
