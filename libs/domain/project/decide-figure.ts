import type { DecisionContext, RuleReference } from '../decider.js';
import { DomainError } from '../errors.js';
import type { UnitId } from '../ids.js';
import type { Money } from '../money.js';
import type { ProjectCommand } from './project.commands.js';
import type { Figure, FigureKind, ProjectEvent } from './project.events.js';
import { actingUnit, momentOf, requireActive, requireMoney, requirePastDate, requireText, requireUnit } from './project.guards.js';
import { plannedRule, type PlanSettings } from './project.plan.js';
import { claimedMinor } from './project.stage.js';
import type { FigureState, ProjectState } from './project.state.js';

type Command<T extends ProjectCommand['type']> = Extract<ProjectCommand, { type: T }>;

/** What plans of before the table `figure-cap` are held to: funds of at most 1.2 times the contract (domain.md §4.4). */
const FORMER_CAPS = { fundsPaidIn: { percent: 120, row: undefined } };

/** How much of a kind of figure may be claimed. */
export interface FigureCap {
  percent: number;
  /** In the smallest unit of the investment's currency. */
  limitMinor: number;
  /** Absent in plans of before the table. */
  rule?: RuleReference;
}

/** The cap that the plan sets for a kind of figure; undefined where it sets none. */
export function figureCap(settings: PlanSettings, kind: FigureKind, investment: Money): FigureCap | undefined {
  const caps: Partial<Record<FigureKind, { percent: number; row: string | undefined }>> = settings.figureCaps ?? FORMER_CAPS, cap = caps[kind];
  if (!cap) return undefined;
  const limitMinor = Math.floor((investment.amountMinor * cap.percent) / 100);
  return { percent: cap.percent, limitMinor, ...(cap.row !== undefined && { rule: plannedRule(settings, 'figure-cap', cap.row) }) };
}

/** Claims a quantity with its evidence; it counts once a second unit has verified it. */
export function claimFigure(state: ProjectState, command: Command<'claimFigure'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  requireUnit(context.actor, state.facts!.leadUnitId, state.facts!.territoryId);
  const { figure } = command;
  if (figure.corrects !== undefined) requireText(command.reason ?? '', 'reason');
  checkFigure(state, figure, context);
  if (figure.evidence.length === 0) throw new DomainError('evidence-missing', { kinds: ['capitalProof'] }, 'evidence');
  return [{
    type: 'FigureClaimed', data: { figure, unitId: actingUnit(context.actor, state) }, occurredAt: context.now,
    ...(command.reason && { reason: command.reason }),
  }];
}

export function checkFigure(state: ProjectState, figure: Figure, context: DecisionContext): void {
  if (state.stage === 'lead' || state.stage === 'signing') throw new DomainError('figure-before-signing', { stage: state.stage });
  if (Object.hasOwn(state.figures, figure.id)) throw new DomainError('duplicate-figure', { figureId: figure.id });
  const { money } = figure;
  requireMoney(money, 'money');
  const currency = figure.kind === 'foreignCapitalUsed' ? 'USD' : state.facts!.investment.currency;
  if (money.currency !== currency) throw new DomainError('currency-mismatch', { expected: currency, given: money.currency }, 'money');
  requirePastDate(figure.date, context, 'date');
  requireText(figure.voucher, 'voucher');
  const corrected = correctedBy(state, figure);
  const twin = Object.values(state.figures).find((other) => isCounted(other) && other !== corrected && other.kind === figure.kind && other.voucher === figure.voucher);
  if (twin) throw new DomainError('duplicate-voucher', { voucher: figure.voucher, figureId: twin.id }, 'voucher');
  requirePlausible(state, figure, corrected);
}

const isCounted = (figure: FigureState): boolean => figure.status === 'claimed' || figure.status === 'verified';

function correctedBy(state: ProjectState, figure: Figure): FigureState | undefined {
  if (figure.corrects === undefined) return undefined;
  const corrected = Object.hasOwn(state.figures, figure.corrects) ? state.figures[figure.corrects] : undefined;
  if (!corrected || corrected.status === 'corrected' || corrected.kind !== figure.kind) throw new DomainError('unknown-figure', { figureId: figure.corrects }, 'corrects');
  return corrected;
}

function requirePlausible(state: ProjectState, figure: Figure, corrected: FigureState | undefined): void {
  const { investment } = state.facts!, cap = figureCap(state.settings, figure.kind, investment);
  // Money of two currencies is never compared without a dated rate.
  if (!cap || figure.money.currency !== investment.currency) return;
  const replaced = corrected && isCounted(corrected) ? corrected.money.amountMinor : 0;
  const total = claimedMinor(state, figure.kind) - replaced + figure.money.amountMinor, { limitMinor: limit, percent, rule } = cap;
  if (total > limit) throw new DomainError('figure-exceeds-contract', { total, limit, percent }, 'money', rule);
}

function requireClaimed(state: ProjectState, id: string, context: DecisionContext): void {
  const figure = Object.hasOwn(state.figures, id) ? state.figures[id] : undefined;
  if (!figure) throw new DomainError('unknown-figure', { figureId: id }, 'figureId');
  if (figure.status !== 'claimed') throw new DomainError('figure-not-claimed', { figureId: id, status: figure.status });
  if (figure.unitId === context.actor.unitId) throw new DomainError('second-unit-required', { figureId: id, unitId: figure.unitId });
  requireUnit(context.actor, figureVerifierOf(state, figure));
}

/** Whom the rules name for the kind, else the territory; the office, which undefined stands for, when that unit claimed it itself. */
export function figureVerifierOf({ settings, facts }: ProjectState, { kind, unitId }: Pick<FigureState, 'kind' | 'unitId'>): UnitId | undefined {
  const named = settings.figureVerifiers[kind] ?? facts!.territoryId;
  return named === unitId ? undefined : named;
}

export function verifyFigure(state: ProjectState, command: Command<'verifyFigure'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  requireClaimed(state, command.figureId, context);
  return [{ type: 'FigureVerified', data: { figureId: command.figureId, unitId: actingUnit(context.actor, state) }, occurredAt: context.now }];
}

export function returnFigure(state: ProjectState, command: Command<'returnFigure'>, context: DecisionContext): ProjectEvent[] {
  requireActive(state);
  requireClaimed(state, command.figureId, context);
  requireText(command.reason, 'reason');
  return [{ type: 'FigureReturned', data: { figureId: command.figureId, unitId: actingUnit(context.actor, state) }, occurredAt: context.now, reason: command.reason }];
}

/** A figure of a ledger kept before Luodi: the office that imports it vouches for it. */
export const importedFigure = (state: ProjectState, figure: Figure, context: DecisionContext): ProjectEvent[] => [
  { type: 'FigureClaimed', data: { figure, unitId: state.facts!.leadUnitId }, occurredAt: momentOf(figure.date, context) },
  { type: 'FigureVerified', data: { figureId: figure.id, unitId: actingUnit(context.actor, state) }, occurredAt: momentOf(figure.date, context) },
];
