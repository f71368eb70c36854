import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { planEvents } from './merge-plan.js';
import type { ProjectCommand } from './project.commands.js';
import type { ProjectEvent } from './project.events.js';
import { requireActive, requireAlive, requireText, requireUnit } from './project.guards.js';
import type { ProjectState } from './project.state.js';

type Command<T extends ProjectCommand['type']> = Extract<ProjectCommand, { type: T }>;

/** Moves the project to another version of the pack; open deadlines move with it, and the event says which and why. */
export function upgradePlan(state: ProjectState, command: Command<'upgradePlan'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  requireUnit(context.actor, state.facts!.leadUnitId);
  requireText(command.reason, 'reason');
  if (command.plan.packHash === state.packHash) throw new DomainError('nothing-to-change', { packHash: command.plan.packHash });
  return planEvents(state, command.plan, context, { reason: command.reason });
}

/** Marks the project: when it enters its next stage it is planned by that version, of which the effect was shown. A later mark takes the place of an earlier one. */
export function scheduleUpgrade(state: ProjectState, command: Command<'scheduleUpgrade'>, context: DecisionContext): ProjectEvent[] {
  requireAlive(state);
  requireUnit(context.actor, state.facts!.leadUnitId);
  requireText(command.reason, 'reason');
  if (command.packHash === state.packHash || command.packHash === state.upgrade?.packHash) throw new DomainError('nothing-to-change', { packHash: command.packHash });
  return [{ type: 'UpgradeScheduled', data: { packHash: command.packHash }, occurredAt: context.now, reason: command.reason }];
}
