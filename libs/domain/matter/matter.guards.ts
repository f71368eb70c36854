import type { Actor, DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import type { UnitId } from '../ids.js';
import { requireUnit } from '../project/project.guards.js';
import type { PlannedMatterLevel } from './matter.plan.js';
import type { MatterState, MatterStatus } from './matter.state.js';

/** A matter that was raised: it has facts. */
export type RaisedMatter = MatterState & Required<Pick<MatterState, 'facts' | 'plan'>>;

/** A matter that was routed: it has a holder and a level. */
export type HeldMatter = RaisedMatter & Required<Pick<MatterState, 'holderId'>>;

const ENDED: ReadonlySet<MatterStatus> = new Set(['closed', 'withdrawn', 'merged']);
export const hasEnded = ({ status }: Pick<MatterState, 'status'>): boolean => ENDED.has(status);

export function requireRaised(state: MatterState): RaisedMatter {
  if (state.status === 'unraised') throw new DomainError('matter-not-raised');
  return state as RaisedMatter;
}

/** `field` when it is another matter that a command names. */
export function requireUnended(state: MatterState, field?: string): RaisedMatter {
  const raised = requireRaised(state);
  if (hasEnded(state)) throw new DomainError('matter-ended', { status: state.status, outcome: state.outcome ?? '' }, field);
  return raised;
}

/** Routed and not yet answered: somebody has it in hand, or should. */
export function requireHeld(state: MatterState): HeldMatter {
  const matter = requireUnended(state);
  if (matter.status === 'raised' || matter.status === 'proposed') throw new DomainError('matter-not-routed', { status: matter.status });
  if (matter.status === 'answered' || matter.status === 'evaluated') throw new DomainError('already-answered', { on: matter.answer?.on ?? '' });
  return matter as HeldMatter;
}

/** As {@link requireHeld}, and nobody has asked to give it to another unit. */
export function requireUncontested(state: MatterState): HeldMatter {
  const matter = requireHeld(state);
  if (matter.status === 'contested') throw new DomainError('matter-contested');
  return matter;
}

/** As {@link requireUncontested}, and signed for. */
export function requireSigned(state: MatterState): HeldMatter {
  const matter = requireUncontested(state);
  if (matter.status === 'routed') throw new DomainError('matter-not-signed');
  return matter;
}

/** The level a matter stands on. Undefined before it was routed, or when its plan no longer has the level. */
export const levelOf = ({ plan, level }: MatterState): PlannedMatterLevel | undefined => plan?.ladder.find((one) => one.level === level);

/** Who stands on the ladder above the office, and is told when the office itself is late. Undefined without such a level. */
export function aboveOffice({ plan }: MatterState): UnitId | undefined {
  const ladder = plan?.ladder ?? [], office = ladder.findLastIndex(({ holderId, namedId }) => (namedId ?? holderId) === plan!.officeId);
  return office < 0 ? undefined : ladder.slice(office + 1).find(({ holderId }) => holderId !== plan!.officeId)?.holderId;
}

/** Who sees to it from a level above the handler's. Undefined while it stands on the first. */
export const steererOf = (state: MatterState): UnitId | undefined => (state.level > 1 ? levelOf(state)?.holderId : undefined);

/** Who stands in for the handler while nobody of it can act, by the first level of the plan's ladder. */
export function standInOf({ plan, holderId }: MatterState): UnitId | undefined {
  const first = plan?.ladder.find(({ level }) => level === 1);
  return first?.standIn && first.namedId === holderId && first.holderId !== holderId ? first.holderId : undefined;
}

/** The unit that must act as the handler: that itself, or whoever stands in for it. */
export const actingHolderOf = (state: MatterState): UnitId | undefined => standInOf(state) ?? state.holderId;

/** The unit that handles it, whoever stands in for that, or the one that holds its level; whoever handled it before is told where it went. */
export function requireHolder(state: HeldMatter, actor: Actor, ...others: UnitId[]): void {
  const units = [state.holderId, standInOf(state), steererOf(state), ...others];
  const isFormer = actor.unitId !== undefined && state.formerHolderIds.includes(actor.unitId) && !units.includes(actor.unitId) && !actor.isOffice;
  if (isFormer) throw new DomainError('matter-transferred', { unitId: state.holderId });
  requireUnit(actor, ...units);
}

/** Only the office, which is a unit of the plan. */
export const requireOffice = ({ plan }: RaisedMatter, actor: Actor): void => requireUnit(actor, plan.officeId);

/** The enterprise by its receipt code, else the account or the unit that raised it. */
export function isRaiser({ facts: { raiser } }: RaisedMatter, actor: Actor): boolean {
  if (raiser.enterprise) return actor.receipt === true;
  return (raiser.accountId !== undefined && raiser.accountId === actor.accountId) || (raiser.unitId !== undefined && raiser.unitId === actor.unitId);
}

export function requireRaiser(state: RaisedMatter, actor: Actor): void {
  if (!isRaiser(state, actor)) throw new DomainError('not-the-raiser');
}

export function requireRaiserOr(state: RaisedMatter, actor: Actor, ...units: (UnitId | undefined)[]): void {
  if (!isRaiser(state, actor)) requireUnit(actor, state.plan.officeId, ...units);
}

/**
 * The handler alone cannot close (销号): nobody of the unit that handles or answered it ends a matter, the office's people included, unless its
 * raiser, who is of another unit, has spoken; and whoever wrote the answer never does.
 */
export function requireCloser({ holderId, answer, status }: RaisedMatter, { actor }: DecisionContext): void {
  if (actor.kind !== 'person') return;
  const isHandler = actor.unitId !== undefined && (actor.unitId === holderId || actor.unitId === answer?.unitId);
  const wroteAnswer = actor.accountId !== undefined && actor.accountId === answer?.accountId;
  if (wroteAnswer || (isHandler && status !== 'evaluated')) throw new DomainError('handler-cannot-close', { unitId: holderId ?? '' });
}
