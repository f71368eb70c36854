import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { requireText, requireUnit } from '../project/project.guards.js';
import type { MatterCommand } from './matter.commands.js';
import type { MatterEvent } from './matter.events.js';
import { levelOf, requireHeld, requireRaiserOr } from './matter.guards.js';
import { matterRule, type PlannedMatterLevel } from './matter.plan.js';
import type { MatterState } from './matter.state.js';

type Command<T extends MatterCommand['type']> = Extract<MatterCommand, { type: T }>;

/** The level that follows, or went before; undefined at the ladder's ends. */
export const neighbourLevel = ({ plan, level }: MatterState, by: 1 | -1): PlannedMatterLevel | undefined => plan?.ladder.find((one) => one.level === level + by);

/** Who holds a level, as its event says it. */
export const holderOf = ({ name, holderId, person, standIn, namedId }: PlannedMatterLevel) =>
  ({ name, holderId, ...(person && { person }), ...(standIn && { standIn }), ...(namedId && { namedId }) });

/** Before its time is used up, because the handler, the raiser or the office asks for it. */
export function escalate(state: MatterState, { reason }: Command<'escalate'>, context: DecisionContext): MatterEvent[] {
  const matter = requireHeld(state), next = neighbourLevel(matter, 1);
  requireRaiserOr(matter, context.actor, matter.holderId);
  if (!next) throw new DomainError('top-level', { level: matter.level });
  requireText(reason, 'reason');
  const isHolder = context.actor.unitId === matter.holderId, handOverReason = matter.explanation ?? (isHolder ? reason : undefined);
  const data = { fromLevel: matter.level, level: next.level, early: true, ...(handOverReason && { handOverReason }), ...holderOf(next) };
  return [{ type: 'MatterEscalated', data, occurredAt: context.now, reason, rule: matterRule(matter.plan, 'matter-ladder', next.row) }];
}

/** Down again, only on verified progress. */
export function deEscalate(state: MatterState, { reason, evidence }: Command<'deEscalate'>, context: DecisionContext): MatterEvent[] {
  const matter = requireHeld(state), lower = neighbourLevel(matter, -1);
  requireUnit(context.actor, matter.plan.officeId, levelOf(matter)?.holderId);
  if (!lower) throw new DomainError('lowest-level', { level: matter.level });
  requireText(reason, 'reason');
  if (evidence.length === 0) throw new DomainError('progress-needs-evidence', {}, 'evidence');
  const data = { fromLevel: matter.level, level: lower.level, evidence, ...holderOf(lower) };
  return [{ type: 'MatterDeEscalated', data, occurredAt: context.now, reason, rule: matterRule(matter.plan, 'matter-ladder', lower.row) }];
}
