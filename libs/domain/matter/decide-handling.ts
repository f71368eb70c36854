import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { isLocalDate, localDate } from '../instants.js';
import { requireText } from '../project/project.guards.js';
import type { MatterCommand } from './matter.commands.js';
import type { MatterEvent } from './matter.events.js';
import { requireHeld, requireHolder, requireRaiser, requireSigned, requireUncontested, requireUnended, type HeldMatter } from './matter.guards.js';
import type { MatterState } from './matter.state.js';

type Command<T extends MatterCommand['type']> = Extract<MatterCommand, { type: T }>;

const actingUnit = ({ actor }: DecisionContext, { holderId }: HeldMatter) => actor.unitId ?? holderId;

/** The first signature counts; whoever comes second learns who was first. An assisting unit cannot sign. */
export function signFor(state: MatterState, _command: Command<'signFor'>, context: DecisionContext): MatterEvent[] {
  const { signed } = requireUnended(state);
  if (signed) throw new DomainError('already-signed', { unitId: signed.unitId, on: signed.on, ...(signed.name && { name: signed.name }) });
  const matter = requireUncontested(state), { accountId, name } = context.actor;
  requireHolder(matter, context.actor);
  return [{ type: 'MatterSignedFor', data: { unitId: actingUnit(context, matter), ...(accountId && { accountId }), ...(name && { name }) }, occurredAt: context.now }];
}

/** A plan with a promised date; a later one replaces it, and the first promise is remembered. */
export function planHandling(state: MatterState, { text, promisedOn }: Command<'planHandling'>, context: DecisionContext): MatterEvent[] {
  const matter = requireSigned(state);
  requireHolder(matter, context.actor);
  requireText(text, 'text');
  if (!isLocalDate(promisedOn) || promisedOn < localDate(context.now)) throw new DomainError('bad-date', { date: promisedOn }, 'promisedOn');
  return [{ type: 'HandlingPlanned', data: { unitId: actingUnit(context, matter), text, promisedOn }, occurredAt: context.now }];
}

/** Assisting units write here too. */
export function addProgress(state: MatterState, { text, evidence }: Command<'addProgress'>, context: DecisionContext): MatterEvent[] {
  const matter = requireSigned(state);
  requireHolder(matter, context.actor, ...matter.plan.assistIds);
  requireText(text, 'text');
  return [{ type: 'ProgressAdded', data: { unitId: actingUnit(context, matter), text, evidence }, occurredAt: context.now }];
}

/** Whoever raised it adds what has changed, in whatever state it is. */
export function addNote(state: MatterState, { text }: Command<'addNote'>, { actor, now }: DecisionContext): MatterEvent[] {
  requireRaiser(requireUnended(state), actor);
  requireText(text, 'text');
  return [{ type: 'RaiserNoted', data: { ...(actor.unitId !== undefined && { unitId: actor.unitId }), text }, occurredAt: now }];
}

/** Why it cannot be solved at this level. */
export function explain(state: MatterState, { reason }: Command<'explain'>, context: DecisionContext): MatterEvent[] {
  const matter = requireHeld(state);
  requireHolder(matter, context.actor);
  requireText(reason, 'reason');
  return [{ type: 'MatterExplained', data: { unitId: actingUnit(context, matter) }, occurredAt: context.now, reason }];
}

export function answer(state: MatterState, { text, evidence }: Command<'answer'>, context: DecisionContext): MatterEvent[] {
  const held = requireUncontested(state), { accountId } = context.actor;
  requireHolder(held, context.actor);
  requireSigned(state);
  requireText(text, 'text');
  return [{ type: 'MatterAnswered', data: { unitId: actingUnit(context, held), ...(accountId && { accountId }), text, evidence }, occurredAt: context.now }];
}
