import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireText, requireUnit } from '../project/project.guards.js';
import type { MatterCommand } from './matter.commands.js';
import type { MatterEvent } from './matter.events.js';
import { levelOf, requireHeld, requireRaiserOr, standInOf } from './matter.guards.js';
import { replanned } from './replanned.js';
import { matterRule, type PlannedMatterLevel } from './matter.plan.js';
import type { MatterState } from './matter.state.js';

type Command<T extends MatterCommand['type']> = Extract<MatterCommand, { type: T }>;

/** The level that follows, or went before; undefined at the ladder's ends. */
export const neighbourLevel = ({ plan, level }: MatterState, by: 1 | -1): PlannedMatterLevel | undefined => plan?.ladder.find((one) => one.level === level + by);

/** Who holds a level, as its event says it. */
export const holderOf = ({ name, holderId, person, standIn, namedId }: PlannedMatterLevel) =>
  ({ name, holderId, ...(person && { person }), ...(standIn && { standIn }), ...(namedId && { namedId }) });

/** Before its time is used up, because the handler, the raiser or the office asks for it. A plan says who holds the levels now. */
export function escalate(state: MatterState, { reason, plan }: Command<'escalate'>, context: DecisionContext): MatterEvent[] {
  const before = requireHeld(state), { matter, events } = replanned(before, plan, context), next = neighbourLevel(matter, 1);
  requireRaiserOr(before, context.actor, before.holderId, standInOf(before));
  if (!next) throw new DomainError('top-level', { level: matter.level });
  requireText(reason, 'reason');
  const isHolder = [before.holderId, standInOf(before)].includes(context.actor.unitId), handOverReason = matter.explanation ?? (isHolder ? reason : undefined);
  const data = { fromLevel: matter.level, level: next.level, early: true, ...(handOverReason && { handOverReason }), ...holderOf(next) };
  return [...events, { type: 'MatterEscalated', data, occurredAt: context.now, reason, rule: matterRule(matter.plan, 'matter-ladder', next.row) }];
}

/** Down again, only on verified progress. */
export function deEscalate(state: MatterState, { reason, evidence, plan }: Command<'deEscalate'>, context: DecisionContext): MatterEvent[] {
  const before = requireHeld(state), { matter, events } = replanned(before, plan, context), lower = neighbourLevel(matter, -1);
  requireUnit(context.actor, before.plan.officeId, levelOf(before)?.holderId);
  if (!lower) throw new DomainError('lowest-level', { level: matter.level });
  requireText(reason, 'reason');
  if (evidence.length === 0) throw new DomainError('progress-needs-evidence', {}, 'evidence');
  const data = { fromLevel: matter.level, level: lower.level, evidence, ...holderOf(lower) };
  return [...events, { type: 'MatterDeEscalated', data, occurredAt: context.now, reason, rule: matterRule(matter.plan, 'matter-ladder', lower.row) }];
}
