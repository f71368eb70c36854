import type { LocalDate } from '../instants.js';
import type { FigureKind } from './project.events.js';
import { STAGES, type Stage } from './project.facts.js';
import type { ProjectState, StepState } from './project.state.js';

export const isSettled = (step: StepState): boolean => step.status === 'completed' || step.status === 'skipped';

/** Verified paid-in funds in the smallest unit of the investment's currency. */
export const fundsVerifiedMinor = (state: ProjectState): number => amountOf(state, 'fundsPaidIn', ['verified']);

/** What was claimed of a kind of figure and not refused, verified or not, in its smallest unit. */
export const claimedMinor = (state: ProjectState, kind: FigureKind): number => amountOf(state, kind, ['verified', 'claimed']);

const amountOf = (state: ProjectState, kind: FigureKind, statuses: string[]): number =>
  Object.values(state.figures)
    .filter((figure) => figure.kind === kind && statuses.includes(figure.status))
    .reduce((sum, figure) => sum + figure.money.amountMinor, 0);

/** Verified share of the investment in percent, two decimals, rounded half up (资金到位率 of one project, domain.md §4.1). */
export function fundsPercent(state: ProjectState): number {
  const total = state.facts?.investment.amountMinor ?? 0;
  return total === 0 ? 0 : Math.round((fundsVerifiedMinor(state) / total) * 10_000) / 100;
}

/** The day a stage ended, or undefined while something that ends it is open. */
export function stageEndedOn(state: ProjectState, stage: Stage): LocalDate | undefined {
  if (stage === 'funds') return state.fundsReachedOn;
  const exits = Object.values(state.steps).filter((step) => step.plan.stage === stage && step.plan.exit);
  if (exits.some((step) => !isSettled(step))) return undefined;
  return exits.map((step) => step.settledOn!).reduce((a, b) => (a > b ? a : b), state.facts!.registeredOn);
}

/** True when production is verified and nothing is left to do. */
export const isLived = (state: ProjectState): boolean =>
  stageEndedOn(state, 'production') !== undefined && Object.values(state.steps).every(isSettled);

/** The first stage that has not ended, and the day it was entered; production is never left. */
export function currentStage(state: ProjectState): { stage: Stage; enteredOn: LocalDate } {
  let enteredOn = state.facts!.registeredOn;
  for (const stage of STAGES) {
    const endedOn = stageEndedOn(state, stage);
    if (endedOn === undefined || stage === 'production') return { stage, enteredOn };
    if (endedOn > enteredOn) enteredOn = endedOn;
  }
  throw new Error('production is never left');
}

/** The day each stage up to the current one was entered. */
export function stageEntries(state: ProjectState): { stage: Stage; on: LocalDate }[] {
  const entries: { stage: Stage; on: LocalDate }[] = [];
  let on = state.facts!.registeredOn;
  for (const stage of STAGES) {
    entries.push({ stage, on });
    if (stage === state.stage) break;
    const endedOn = stageEndedOn(state, stage)!;
    if (endedOn > on) on = endedOn;
  }
  return entries;
}
