import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { isSameValue } from '../same-value.js';
import { checkFigure, importedFigure } from './decide-figure.js';
import type { PastStep, ProjectCommand } from './project.commands.js';
import type { Figure, ProjectEvent } from './project.events.js';
import { evolve } from './project.evolve.js';
import { TEMPLATES, type ProjectFacts } from './project.facts.js';
import { actingUnit, assignmentOf, momentOf, requireActive, requireMoney, requirePastDate, requireStep, requireText, requireUnit } from './project.guards.js';
import { planEvents } from './merge-plan.js';
import { isSettled } from './project.stage.js';
import type { ProjectState } from './project.state.js';

type Command<T extends ProjectCommand['type']> = Extract<ProjectCommand, { type: T }>;

export function register(state: ProjectState, command: Command<'register'>, context: DecisionContext): ProjectEvent[] {
  if (state.status !== 'unregistered') throw new DomainError('already-registered', { code: state.facts!.code });
  checkFacts(command.facts, context);
  const registered: ProjectEvent = { type: 'ProjectRegistered', data: { facts: command.facts, calendar: context.calendar.version }, occurredAt: momentOf(command.facts.registeredOn, context) };
  return [registered, ...planEvents(evolve(state, registered), command.plan, context, { occurredAt: registered.occurredAt })];
}

/** Registers a project that is already under way, then what had happened, with its real dates. */
export function takeOver(state: ProjectState, command: Command<'takeOver'>, context: DecisionContext): ProjectEvent[] {
  const events = register(state, { type: 'register', facts: command.facts, plan: command.plan }, context);
  return [...events, ...pastEvents(events.reduce(evolve, state), command.past, command.figures, context)];
}

/** What a ledger knows and the record does not. */
export function catchUp(state: ProjectState, command: Command<'catchUp'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  requireUnit(context.actor);
  return pastEvents(state, command.past, command.figures, context);
}

function pastEvents(start: ProjectState, past: PastStep[], figures: Figure[], context: DecisionContext): ProjectEvent[] {
  let state = start;
  const events: ProjectEvent[] = [];
  const add = (more: ProjectEvent[]) => { events.push(...more); state = more.reduce(evolve, state); };
  const left = past.filter(({ stepId }) => !isSettled(requireStep(state, stepId)));
  while (left.length > 0) {
    // In the order of the graph: a ledger lists milestones, not edges.
    const next = left.findIndex(({ stepId }) => state.steps[stepId]!.status !== 'waiting');
    if (next < 0) throw new DomainError('prerequisite-open', { stepId: left[0]!.stepId, open: state.steps[left[0]!.stepId]!.plan.needs });
    add([pastStep(state, left.splice(next, 1)[0]!, context)]);
  }
  for (const figure of figures) {
    if (Object.hasOwn(state.figures, figure.id)) continue;
    checkFigure(state, figure, context);
    add(importedFigure(state, figure, context));
  }
  return events;
}

function pastStep(state: ProjectState, { stepId, on }: PastStep, context: DecisionContext): ProjectEvent {
  requirePastDate(on, context, stepId);
  const step = state.steps[stepId]!;
  if (on < step.openedOn!) throw new DomainError('date-before-opening', { stepId, on, openedOn: step.openedOn! }, stepId);
  const evidence = step.plan.evidence.map((kind) => ({ id: 'ledger', kind, name: 'ledger' }));
  return { type: 'StepCompleted', data: { stepId, unitId: step.plan.owner, on, evidence }, occurredAt: momentOf(on, context), rule: assignmentOf(state, step) };
}

/** Facts are corrected in the open: the event keeps what was there before, and the plan follows the new facts. */
export function updateFacts(state: ProjectState, command: Command<'updateFacts'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  requireUnit(context.actor, state.facts!.leadUnitId);
  const facts = state.facts!;
  const changed = (Object.keys(command.changes) as (keyof ProjectFacts)[]).filter((key) => !isSameValue(command.changes[key], facts[key]));
  if (changed.length === 0) throw new DomainError('nothing-to-change');
  if (command.reason !== undefined) requireText(command.reason, 'reason');
  for (const key of ['code', 'registeredOn'] as const) if (changed.includes(key)) throw new DomainError('nothing-to-change', { field: key }, key);
  const pick = (from: Partial<ProjectFacts>) => Object.fromEntries(changed.map((key) => [key, from[key]])) as Partial<ProjectFacts>;
  const updated: ProjectEvent = {
    type: 'FactsUpdated', data: { changes: pick(command.changes), before: pick(facts) }, occurredAt: context.now, ...(command.reason && { reason: command.reason }),
  };
  const next = evolve(state, updated);
  checkFacts(next.facts!, context);
  return [updated, ...planEvents(next, command.plan, context)];
}

export function plan(state: ProjectState, command: Command<'plan'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  return planEvents(state, command.plan, context, command.reason === undefined ? {} : { reason: command.reason });
}

export function terminate(state: ProjectState, command: Command<'terminate'>, context: DecisionContext): ProjectEvent[] {
  if (state.status !== 'suspended') requireActive(state);
  requireUnit(context.actor, state.facts!.leadUnitId);
  requireText(command.reason, 'reason');
  return [{ type: 'ProjectEnded', data: { outcome: 'terminated', evidence: command.evidence, unitId: actingUnit(context.actor, state) }, occurredAt: context.now, reason: command.reason }];
}

const TEXT_FACTS = ['code', 'name', 'investor', 'investorOrigin', 'creditCode', 'contactName', 'contactPhone', 'chain', 'industry', 'description'] as const;
const NUMBER_FACTS = ['landSquareMetres', 'energyTonnesCoal'] as const;

function checkFacts(facts: ProjectFacts, context: DecisionContext): void {
  for (const key of TEXT_FACTS) {
    const text = facts[key];
    const isRequired = key === 'code' || key === 'name' || key === 'investor';
    if (isRequired || (text !== undefined && text !== null && text !== '')) requireText(text ?? '', key);
  }
  for (const key of NUMBER_FACTS) {
    const amount = facts[key] ?? 0;
    if (!Number.isFinite(amount) || amount < 0 || amount > 1e9) throw new DomainError('bad-amount', { amount }, key);
  }
  requireMoney(facts.investment, 'investment');
  if (!TEMPLATES.includes(facts.template)) throw new DomainError('bad-text', { template: facts.template }, 'template');
  requirePastDate(facts.registeredOn, context, 'registeredOn');
}
