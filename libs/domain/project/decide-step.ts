import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { localDate } from '../instants.js';
import type { EvidenceReference, ProjectEvent } from './project.events.js';
import type { ProjectCommand } from './project.commands.js';
import { actingUnit, assignmentOf, momentOf, requireActive, requireOpen, requirePastDate, requireStep, requireText, requireUnit } from './project.guards.js';
import { isSettled } from './project.stage.js';
import type { ProjectState, StepState } from './project.state.js';

type Command<T extends ProjectCommand['type']> = Extract<ProjectCommand, { type: T }>;

/** Completes a step, or submits it when another unit must verify first. */
export function completeStep(state: ProjectState, command: Command<'completeStep'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  const step = requireStep(state, command.stepId);
  requireUnit(context.actor, step.plan.owner, state.facts!.leadUnitId);
  requireOpen(state, step);
  const on = command.on ?? localDate(context.now);
  requirePastDate(on, context, 'on');
  if (on < step.openedOn!) throw new DomainError('date-before-opening', { on, openedOn: step.openedOn! }, 'on');
  if (command.note !== undefined) requireText(command.note, 'note');
  const evidence = withEarlier(step.evidence, command.evidence);
  requireEvidence(step, evidence);
  const type = step.plan.verifier ? 'StepSubmitted' : 'StepCompleted';
  const data = { stepId: command.stepId, unitId: actingUnit(context.actor, state), on, evidence, ...(command.note && { note: command.note }) };
  return [{ type, data, occurredAt: momentOf(on, context), rule: assignmentOf(state, step) }];
}

/** What was attached before a return stays attached; a document is bound once. */
const withEarlier = (earlier: EvidenceReference[], added: EvidenceReference[]): EvidenceReference[] =>
  [...earlier.filter((old) => !added.some((one) => one.id === old.id && one.kind === old.kind)), ...added];

/** Each kind that the step asks for must be there as a formal document: a pre-review opinion has no legal force (domain.md §3.3). */
function requireEvidence(step: StepState, evidence: EvidenceReference[]): void {
  const missing = step.plan.evidence.filter((kind) => !evidence.some((one) => one.kind === kind && !one.isPreReview));
  if (missing.length === 0) return;
  const isOnlyPreReview = missing.every((kind) => evidence.some((one) => one.kind === kind));
  throw new DomainError(isOnlyPreReview ? 'evidence-not-formal' : 'evidence-missing', { stepId: step.plan.id, kinds: missing }, 'evidence');
}

/** The planned verifier, or the owner when the verifier's own unit submitted: two units always see it. */
export const verifierOf = (step: StepState) => (step.submittedBy === step.plan.verifier ? step.plan.owner : step.plan.verifier);

function requireVerifier(step: StepState, context: DecisionContext): void {
  if (step.status !== 'submitted') throw new DomainError('step-not-submitted', { stepId: step.plan.id, status: step.status });
  if (context.actor.unitId === step.submittedBy) throw new DomainError('second-unit-required', { stepId: step.plan.id, unitId: step.submittedBy ?? '' });
  requireUnit(context.actor, verifierOf(step));
}

export function verifyStep(state: ProjectState, command: Command<'verifyStep'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  const step = requireStep(state, command.stepId);
  requireVerifier(step, context);
  if (command.note !== undefined) requireText(command.note, 'note');
  const data = { stepId: command.stepId, unitId: actingUnit(context.actor, state), on: step.submittedOn!, evidence: step.evidence, ...(command.note && { note: command.note }) };
  return [{ type: 'StepCompleted', data, occurredAt: context.now, rule: assignmentOf(state, step) }];
}

export function returnStep(state: ProjectState, command: Command<'returnStep'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  const step = requireStep(state, command.stepId);
  requireVerifier(step, context);
  requireText(command.reason, 'reason');
  return [{ type: 'StepReturned', data: { stepId: command.stepId, unitId: actingUnit(context.actor, state) }, occurredAt: context.now, reason: command.reason }];
}

/** Only while nothing that builds on the step is settled or submitted, so that the order of the graph always holds. */
export function reopenStep(state: ProjectState, command: Command<'reopenStep'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  const step = requireStep(state, command.stepId);
  requireUnit(context.actor, step.plan.verifier ?? state.facts!.leadUnitId);
  if (!isSettled(step)) throw new DomainError('step-not-settled', { stepId: command.stepId, status: step.status });
  const built = Object.values(state.steps).filter((other) => other.plan.needs.includes(command.stepId) && (isSettled(other) || other.status === 'submitted'));
  if (built.length > 0) throw new DomainError('dependent-completed', { stepId: command.stepId, dependents: built.map((other) => other.plan.id) });
  requireText(command.reason, 'reason');
  return [{ type: 'StepReopened', data: { stepId: command.stepId }, occurredAt: context.now, reason: command.reason }];
}

export function skipStep(state: ProjectState, command: Command<'skipStep'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  const step = requireStep(state, command.stepId);
  requireUnit(context.actor, state.facts!.leadUnitId);
  if (!step.plan.optional) throw new DomainError('step-not-optional', { stepId: command.stepId });
  requireOpen(state, step);
  requireText(command.reason, 'reason');
  return [{ type: 'StepSkipped', data: { stepId: command.stepId }, occurredAt: context.now, reason: command.reason }];
}

export function reassignStep(state: ProjectState, command: Command<'reassignStep'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  const step = requireStep(state, command.stepId);
  requireUnit(context.actor, state.facts!.leadUnitId);
  if (isSettled(step)) requireOpen(state, step);
  if (command.unitId === step.plan.owner) throw new DomainError('nothing-to-change', { unitId: command.unitId }, 'unitId');
  requireText(command.reason, 'reason');
  return [{ type: 'StepReassigned', data: { stepId: command.stepId, from: step.plan.owner, to: command.unitId, ...(command.ruling !== undefined && { ruling: command.ruling }) }, occurredAt: context.now, reason: command.reason }];
}
