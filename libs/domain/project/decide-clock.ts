import type { LimitUnit } from '../calendar/working-calendar.js';
import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { isLocalDate, localDate } from '../instants.js';
import { deciderOf, isApplicant, lacksDecider } from './extension-decider.js';
import type { ProjectCommand } from './project.commands.js';
import type { ProjectEvent } from './project.events.js';
import { actingUnit, requireActive, requireAlive, requireOpen, requireStep, requireText, requireUnit } from './project.guards.js';
import { plannedRule } from './project.plan.js';
import type { ProjectState, StepState } from './project.state.js';
import { dueOfStep, runningLimit } from './step-clock.js';
import { groundOf, openSuspension } from './step-suspensions.js';

type Command<T extends ProjectCommand['type']> = Extract<ProjectCommand, { type: T }>;

/** What one extension may ask for at most in plans of before the table `extension-cap`, in the unit of the limit. */
const FORMER_EXTENSION_CAP = 120;

/** The decision or document by which a whole project stands. */
const SUSPENSION_EVIDENCE = 'suspensionProof';

function requireClock(state: ProjectState, stepId: string): StepState {
  requireActive(state);
  const step = requireStep(state, stepId);
  requireOpen(state, step);
  if (!runningLimit(step.plan.limits)) throw new DomainError('no-clock', { stepId });
  return step;
}

/** The unit in which the limit that runs is counted. */
const unitOf = ({ plan: { limits } }: StepState): LimitUnit => limits[runningLimit(limits)!]!.unit;

function requireAmount({ settings }: ProjectState, { plan }: StepState, amount: number): void {
  if (!Number.isInteger(amount) || amount < 1) throw new DomainError('bad-time-amount', { amount }, 'amount');
  const max = plan.extensionCap ?? FORMER_EXTENSION_CAP, row = plan.rows['extension-cap'];
  if (amount > max) throw new DomainError('extension-too-long', { stepId: plan.id, amount, max }, 'amount', row === undefined ? undefined : plannedRule(settings, 'extension-cap', row));
}

export function requestExtension(state: ProjectState, command: Command<'requestExtension'>, context: DecisionContext): ProjectEvent[] {
  const step = requireClock(state, command.stepId);
  requireUnit(context.actor, step.plan.owner, state.facts!.leadUnitId);
  if (step.extension) throw new DomainError('extension-pending', { stepId: command.stepId, amount: step.extension.amount });
  requireAmount(state, step, command.amount);
  requireText(command.reason, 'reason');
  const askerId = actingUnit(context.actor, state), decider = deciderOf(step, askerId);
  if (lacksDecider(step, askerId)) throw new DomainError('no-extension-decider', { stepId: command.stepId, units: [decider?.unitId ?? askerId] });
  const { accountId } = context.actor, today = localDate(context.now), due = dueOfStep(step, context.calendar);
  const data = {
    stepId: command.stepId, amount: command.amount, unit: unitOf(step), unitId: askerId, ...(accountId && { by: accountId }),
    inTime: step.overdue !== true && (due === undefined || today <= due.date),
    decideBy: context.calendar.addWorkingDays(today, decider?.workingDays ?? 0),
  };
  return [{ type: 'ExtensionRequested', data, occurredAt: context.now, reason: command.reason }];
}

/** The authority that the rules name decides, and nobody on a request of their own; a unit that owes the step or asked may still say no. */
export function decideExtension(state: ProjectState, command: Command<'decideExtension'>, context: DecisionContext): ProjectEvent[] {
  const step = requireClock(state, command.stepId);
  requireAuthority(step, context);
  if (!step.extension) throw new DomainError('no-extension-pending', { stepId: command.stepId });
  if (step.extension.by !== undefined && step.extension.by === context.actor.accountId) throw new DomainError('own-extension', { stepId: command.stepId });
  if (command.granted && isApplicant(step, context.actor.unitId)) throw new DomainError('own-extension', { stepId: command.stepId });
  const amount = command.granted ? (command.amount ?? step.extension.amount) : 0;
  if (command.granted) requireAmount(state, step, amount);
  requireText(command.reason, 'reason');
  return [{ type: 'ExtensionDecided', data: { stepId: command.stepId, granted: command.granted, amount, unit: unitOf(step) }, occurredAt: context.now, reason: command.reason }];
}

/** The office acts for everybody, but it does not decide what is another authority's to decide. */
function requireAuthority(step: StepState, { actor }: DecisionContext): void {
  const unitId = deciderOf(step)?.unitId;
  if (unitId === undefined) requireUnit(actor);
  else if (actor.unitId !== unitId) throw new DomainError('wrong-unit', { unitId: actor.unitId ?? '', units: [unitId] });
}

/** The limits a ground stops are those of the plan; a ground that asks for evidence is refused without. */
export function suspendClock(state: ProjectState, command: Command<'suspendClock'>, context: DecisionContext): ProjectEvent[] {
  const step = requireClock(state, command.stepId);
  requireUnit(context.actor, step.plan.owner, state.facts!.leadUnitId);
  // One ground at a time; a blocker or a request for more time that stands already goes before it or after it.
  const standing = groundOf(step);
  if (standing) throw new DomainError('clock-already-suspended', { stepId: command.stepId, reason: standing.reason });
  const { ground: name, evidence = [] } = command;
  const ground = Object.hasOwn(state.settings.suspensionGrounds, name) ? state.settings.suspensionGrounds[name]! : undefined;
  if (!ground) throw new DomainError('unknown-ground', { ground: name, grounds: Object.keys(state.settings.suspensionGrounds) }, 'ground');
  if (ground.needsEvidence && evidence.length === 0) throw new DomainError('ground-needs-evidence', { ground: name }, 'evidence');
  requireText(command.reason, 'reason');
  requireText(command.authority, 'authority');
  const data = { stepId: command.stepId, authority: command.authority, ground: name, stops: ground.stops, party: ground.party, ...(evidence.length > 0 && { evidence }) };
  return [{ type: 'ClockSuspended', data, occurredAt: context.now, reason: command.reason }];
}

export function resumeClock(state: ProjectState, command: Command<'resumeClock'>, context: DecisionContext): ProjectEvent[] {
  const step = requireClock(state, command.stepId);
  requireUnit(context.actor, step.plan.owner, state.facts!.leadUnitId);
  if (!groundOf(step)) throw new DomainError(openSuspension(step)?.cause === 'blocker' ? 'step-blocked' : 'clock-not-suspended', { stepId: command.stepId });
  requireText(command.reason, 'reason');
  return [{ type: 'ClockResumed', data: { stepId: command.stepId }, occurredAt: context.now, reason: command.reason }];
}

export function suspendProject(state: ProjectState, command: Command<'suspend'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  requireUnit(context.actor, state.facts!.leadUnitId);
  requireText(command.reason, 'reason');
  requireText(command.authority, 'authority');
  if (!isLocalDate(command.reviewOn) || command.reviewOn <= localDate(context.now)) throw new DomainError(isLocalDate(command.reviewOn) ? 'date-not-ahead' : 'bad-date', { date: command.reviewOn }, 'reviewOn');
  // A ledger kept before Luodi has no documents.
  if (command.evidence.length === 0 && context.actor.kind === 'person') throw new DomainError('evidence-missing', { kinds: [SUSPENSION_EVIDENCE] }, 'evidence');
  return [{ type: 'ProjectSuspended', data: { authority: command.authority, reviewOn: command.reviewOn, ...(command.evidence.length > 0 && { evidence: command.evidence }) }, occurredAt: context.now, reason: command.reason }];
}

export function resumeProject(state: ProjectState, command: Command<'resume'>, context: DecisionContext): ProjectEvent[] {
  requireAlive(state);
  requireUnit(context.actor, state.facts!.leadUnitId);
  if (state.status !== 'suspended') throw new DomainError('project-not-suspended');
  requireText(command.reason, 'reason');
  return [{ type: 'ProjectResumed', data: {}, occurredAt: context.now, reason: command.reason }];
}
