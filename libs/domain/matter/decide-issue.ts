import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireText } from '../project/project.guards.js';
import type { MatterCommand } from './matter.commands.js';
import type { MatterEvent } from './matter.events.js';
import { requireCloser, requireHeld, requireOffice, requireUnended, type RaisedMatter } from './matter.guards.js';
import type { MatterState } from './matter.state.js';

type Command<T extends MatterCommand['type']> = Extract<MatterCommand, { type: T }>;

/** From now on a systemic issue settles it; its own clocks stand meanwhile. */
export function attachTo(state: MatterState, { parentId }: Command<'attachTo'>, context: DecisionContext): MatterEvent[] {
  const matter = requireHeld(state);
  requireOffice(matter, context.actor);
  requireText(parentId, 'parentId');
  if (parentId === matter.id || matter.facts.kind === 'systemic') throw new DomainError('attach-to-itself', {}, 'parentId');
  if (matter.parentId) throw new DomainError('already-attached', { parentId: matter.parentId });
  return [{ type: 'MatterAttached', data: { parentId }, occurredAt: context.now }];
}

/** It goes its own way again, with what its clocks had left. */
export function detach(state: MatterState, { reason }: Command<'detach'>, context: DecisionContext): MatterEvent[] {
  const matter = requireChild(state, context);
  requireText(reason, 'reason');
  return [{ type: 'MatterDetached', data: { parentId: matter.parentId }, occurredAt: context.now, reason }];
}

/** An issue takes over what was behind another one that repeats it. */
export function adoptChildren(state: MatterState, { childIds, fromId }: Command<'adoptChildren'>, context: DecisionContext): MatterEvent[] {
  const issue = requireHeld(state);
  requireOffice(issue, context.actor);
  if (issue.facts.kind !== 'systemic') throw new DomainError('attach-to-itself', {}, 'parentId');
  return [{ type: 'ChildrenAdopted', data: { childIds, fromId }, occurredAt: context.now }];
}

/** What became of the issue becomes of it: answered, it waits for its own raiser; closed, it is closed. */
export function followParent(state: MatterState, { what, text }: Command<'followParent'>, context: DecisionContext): MatterEvent[] {
  const matter = requireChild(state, context), { parentId } = matter, { actor, now: occurredAt } = context;
  requireText(text, 'text');
  if (what === 'closed') {
    requireCloser(matter, context);
    return [{ type: 'MatterClosed', data: { outcome: 'byOffice', parentId }, occurredAt, reason: text }];
  }
  const held = requireHeld(state);
  return [{ type: 'MatterAnswered', data: { unitId: actor.unitId ?? held.holderId, ...(actor.accountId && { accountId: actor.accountId }), text, evidence: [], parentId }, occurredAt }];
}

function requireChild(state: MatterState, { actor }: DecisionContext): RaisedMatter & Required<Pick<MatterState, 'parentId'>> {
  const matter = requireUnended(state);
  requireOffice(matter, actor);
  if (!matter.parentId) throw new DomainError('not-attached');
  return matter as RaisedMatter & Required<Pick<MatterState, 'parentId'>>;
}
