import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import { isAmountMinor } from '../money.js';
import type { ProjectCommand } from './project.commands.js';
import type { Figure, ProjectEvent } from './project.events.js';
import { actingUnit, momentOf, requireActive, requirePastDate, requireText, requireUnit } from './project.guards.js';
import { fundsClaimedMinor } from './project.stage.js';
import type { FigureState, ProjectState } from './project.state.js';

type Command<T extends ProjectCommand['type']> = Extract<ProjectCommand, { type: T }>;

/** Paid-in funds may exceed the contract by this factor before they are refused as implausible (domain.md §4.4). */
export const MAX_FUNDS_FACTOR = 1.2;

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
  if (!isAmountMinor(money.amountMinor) || money.amountMinor === 0) throw new DomainError('bad-amount', { amount: money.amountMinor }, 'money');
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
  if (figure.kind !== 'fundsPaidIn') return;
  const replaced = corrected && isCounted(corrected) ? corrected.money.amountMinor : 0;
  const total = fundsClaimedMinor(state) - replaced + figure.money.amountMinor;
  const limit = Math.floor(state.facts!.investment.amountMinor * MAX_FUNDS_FACTOR);
  if (total > limit) throw new DomainError('figure-exceeds-contract', { total, limit }, 'money');
}

function requireClaimed(state: ProjectState, id: string, context: DecisionContext): void {
  const figure = Object.hasOwn(state.figures, id) ? state.figures[id] : undefined;
  if (!figure) throw new DomainError('unknown-figure', { figureId: id }, 'figureId');
  if (figure.status !== 'claimed') throw new DomainError('figure-not-claimed', { figureId: id, status: figure.status });
  if (figure.unitId === context.actor.unitId) throw new DomainError('second-unit-required', { figureId: id, unitId: figure.unitId });
  requireUnit(context.actor, state.settings.figureVerifiers[figure.kind] ?? state.facts!.territoryId);
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
