import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireText, requireUnit } from '../project/project.guards.js';
import type { MatterCommand } from './matter.commands.js';
import type { MatterEvent } from './matter.events.js';
import { requireHeld, requireOffice, requireUncontested, requireUnended, standInOf, steererOf } from './matter.guards.js';
import { matterRule } from './matter.plan.js';
import type { MatterState } from './matter.state.js';

type Command<T extends MatterCommand['type']> = Extract<MatterCommand, { type: T }>;

/** The handler may say once, and before signing for it, that it is another unit's. */
export function contest(state: MatterState, { reason }: Command<'contest'>, context: DecisionContext): MatterEvent[] {
  const matter = requireHeld(state);
  if (matter.wasContested) throw new DomainError('already-contested');
  if (matter.signed) throw new DomainError('contest-after-signing', { on: matter.signed.on });
  requireUnit(context.actor, matter.holderId, standInOf(matter));
  requireText(reason, 'reason');
  return [{ type: 'MatterContested', data: { unitId: matter.holderId }, occurredAt: context.now, reason }];
}

export function decideContest(state: MatterState, command: Command<'decideContest'>, context: DecisionContext): MatterEvent[] {
  const matter = requireHeld(state), { upheld, plan, reason } = command;
  requireOffice(matter, context.actor);
  if (matter.status !== 'contested') throw new DomainError('not-contested');
  requireText(reason, 'reason');
  const unitId = upheld ? (command.unitId ?? plan?.holderId) : undefined;
  if (upheld && (unitId === undefined || unitId === matter.holderId)) throw new DomainError('already-the-handler', { units: [matter.holderId] }, 'unitId');
  const data = { upheld, from: matter.holderId, ...(unitId !== undefined && { unitId }), ...(upheld && plan && { plan }) };
  return [{ type: 'ContestDecided', data, occurredAt: context.now, reason, ...(plan && command.unitId === undefined && { rule: matterRule(plan, 'route-matter') }) }];
}

/** To another unit, by the office or by whoever holds a level above the handler's; it must be signed for anew. */
export function transfer(state: MatterState, command: Command<'transfer'>, context: DecisionContext): MatterEvent[] {
  const matter = requireUncontested(state), { unitId, plan, reason } = command;
  requireUnit(context.actor, matter.plan.officeId, steererOf(matter));
  requireText(unitId, 'unitId');
  if (unitId === matter.holderId) throw new DomainError('already-the-handler', { units: [unitId] }, 'unitId');
  requireText(reason, 'reason');
  return [{ type: 'MatterTransferred', data: { from: matter.holderId, to: unitId, ...(plan && { plan }) }, occurredAt: context.now, reason }];
}

/** Into the matter that it repeats; whoever raised it follows that one. */
export function merge(state: MatterState, { intoId, reason }: Command<'merge'>, context: DecisionContext): MatterEvent[] {
  const matter = requireUnended(state);
  requireOffice(matter, context.actor);
  requireText(intoId, 'intoId');
  if (intoId === matter.id) throw new DomainError('merge-into-itself', {}, 'intoId');
  requireText(reason, 'reason');
  return [{ type: 'MatterMerged', data: { intoId }, occurredAt: context.now, reason }];
}
