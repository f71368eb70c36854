import type { Actor, DecisionContext, RuleReference } from '../decider.js';
import { DomainError } from '../errors.js';
import type { StepId, UnitId } from '../ids.js';
import { instantOf, isLocalDate, localDate, type Instant, type LocalDate } from '../instants.js';
import { isAmountMinor, type Money } from '../money.js';
import { plannedRule } from './project.plan.js';
import { isSettled } from './project.stage.js';
import type { ProjectState, StepState } from './project.state.js';

/** The longest text a command may carry, in characters. */
export const MAX_TEXT = 2_000;

/** Half a surrogate pair or a NUL is no text, and no database takes it. */
const isWellFormed = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

export function requireText(text: string, field: string): void {
  if (text.trim().length === 0 || text.length > MAX_TEXT || !isWellFormed(text)) throw new DomainError('bad-text', { max: MAX_TEXT }, field);
}

/** What is invested or paid: an amount, and not nothing. */
export function requireMoney({ amountMinor }: Money, field: string): void {
  if (!isAmountMinor(amountMinor)) throw new DomainError('bad-amount', { amount: amountMinor }, field);
  if (amountMinor === 0) throw new DomainError('amount-zero', {}, field);
}

/** A day that something happened on: a real date, not in the future. */
export function requirePastDate(date: LocalDate, context: DecisionContext, field: string): void {
  if (!isLocalDate(date)) throw new DomainError('bad-date', { date }, field);
  if (date > localDate(context.now)) throw new DomainError('date-in-future', { date }, field);
}

/** The moment of an act that a person dates: now for today, else the beginning of that day. */
export const momentOf = (on: LocalDate, context: DecisionContext): Instant => (on === localDate(context.now) ? context.now : instantOf(on));

export function requireAlive(state: ProjectState): void {
  if (state.status === 'unregistered') throw new DomainError('not-registered');
  if (state.status === 'completed' || state.status === 'terminated') throw new DomainError('project-ended', { status: state.status });
}

export function requireActive(state: ProjectState): void {
  requireAlive(state);
  if (state.status === 'suspended') throw new DomainError('project-suspended', { reason: state.suspension!.reason, reviewOn: state.suspension!.reviewOn });
}

export function requireStep(state: ProjectState, id: StepId): StepState {
  const step = Object.hasOwn(state.steps, id) ? state.steps[id] : undefined;
  if (!step) throw new DomainError('unknown-step', { stepId: id }, 'stepId');
  return step;
}

export function requireUnsettled(step: StepState): void {
  if (isSettled(step)) throw new DomainError('step-already-completed', { stepId: step.plan.id, on: step.settledOn!, unitId: step.submittedBy ?? step.plan.owner }, 'stepId');
}

export function requireOpen(state: ProjectState, step: StepState): void {
  if (step.status === 'open') return;
  const stepId = step.plan.id;
  requireUnsettled(step);
  if (step.status === 'submitted') throw new DomainError('step-not-open', { stepId, status: step.status });
  throw new DomainError('prerequisite-open', { stepId, open: step.plan.needs.filter((need) => !isSettled(state.steps[need]!)) });
}

/** The owner acts on its step; so does the project's lead unit, whose officers serve it, and the office for anybody. */
export function requireUnit(actor: Actor, ...units: (UnitId | undefined)[]): void {
  if (actor.kind !== 'person' || actor.isOffice || units.includes(actor.unitId)) return;
  throw new DomainError('wrong-unit', { unitId: actor.unitId ?? '', units: [...new Set(units.filter((unit) => unit !== undefined))] });
}

/** The rule that gave a step to its owner. */
export const assignmentOf = ({ settings }: ProjectState, { plan }: StepState): RuleReference => plannedRule(settings, 'assign-step', plan.rows['assign-step']);

export const actingUnit = (actor: Actor, state: ProjectState): UnitId => actor.unitId ?? state.facts!.leadUnitId;
