import type { DecisionContext } from '../decider.js';
import { DomainError } from '../errors.js';
import type { FigureId, StepId } from '../ids.js';
import { addDays, localDate } from '../instants.js';
import type { ProjectCommand } from './project.commands.js';
import { projectLifecycle } from './project.decider.js';
import type { FigureState, ProjectState, StepState } from './project.state.js';

/** The commands a person may give now, by the verbs of the API. */
export interface AllowedCommands {
  project: string[];
  steps: Record<StepId, string[]>;
  figures: Record<FigureId, string[]>;
}

/**
 * Asks the decider itself, with a specimen of every command whose contents are in order: what it refuses then is
 * refused because of who asks or of how things stand. There is no second copy of the rules that could disagree.
 */
export function allowedCommands(state: ProjectState, context: DecisionContext): AllowedCommands {
  const allows = (command: ProjectCommand): boolean => {
    try {
      return projectLifecycle.decide(state, command, context).length > 0;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  };
  const verbs = (specimens: Record<string, ProjectCommand>) => Object.keys(specimens).filter((verb) => allows(specimens[verb]!));
  return {
    project: verbs(projectSpecimens(state, context)),
    steps: Object.fromEntries(Object.values(state.steps).map((step) => [step.plan.id, verbs(stepSpecimens(step, state))])),
    figures: Object.fromEntries(Object.values(state.figures).map((figure) => [figure.id, verbs(figureSpecimens(figure))])),
  };
}

const reason = 'specimen';
const authority = 'specimen';

function projectSpecimens(state: ProjectState, context: DecisionContext): Record<string, ProjectCommand> {
  const today = localDate(context.now);
  const figure = {
    id: 'specimen', kind: 'fundsPaidIn' as const, money: { currency: state.facts!.investment.currency, amountMinor: 1 }, date: today, voucher: 'specimen',
    evidence: [{ id: 'specimen', kind: 'voucher', name: 'specimen' }],
  };
  const plan = { packHash: '', template: state.facts!.template, settings: state.settings, steps: [], rule: { table: '', version: '', row: '' } };
  return {
    'update-facts': { type: 'updateFacts', changes: { name: `${state.facts!.name}*` }, plan },
    // Whether there is another version to move to is not the decider's to know: whoever shows the verb asks that.
    upgrade: { type: 'upgradePlan', plan: { ...plan, steps: Object.values(state.steps).map((step) => step.plan) }, reason },
    'schedule-upgrade': { type: 'scheduleUpgrade', packHash: '', reason },
    suspend: { type: 'suspend', reason, authority, reviewOn: addDays(today, 30), evidence: [{ id: 'specimen', kind: 'other', name: 'specimen' }] },
    resume: { type: 'resume', reason },
    terminate: { type: 'terminate', reason, evidence: [] },
    'claim-figure': { type: 'claimFigure', figure },
  };
}

const stepSpecimens = (step: StepState, { settings }: ProjectState): Record<string, ProjectCommand> => {
  const stepId = step.plan.id;
  return {
    complete: { type: 'completeStep', stepId, evidence: step.plan.evidence.map((kind) => ({ id: 'specimen', kind, name: 'specimen' })) },
    verify: { type: 'verifyStep', stepId },
    return: { type: 'returnStep', stepId, reason },
    reopen: { type: 'reopenStep', stepId, reason },
    skip: { type: 'skipStep', stepId, reason },
    reassign: { type: 'reassignStep', stepId, unitId: '', reason },
    'request-extension': { type: 'requestExtension', stepId, amount: 1, reason },
    'decide-extension': { type: 'decideExtension', stepId, granted: true, reason },
    'suspend-clock': { type: 'suspendClock', stepId, ground: Object.keys(settings.suspensionGrounds)[0] ?? '', reason, authority, evidence: [{ id: 'specimen', kind: 'other', name: 'specimen' }] },
    'resume-clock': { type: 'resumeClock', stepId, reason },
  };
};

const figureSpecimens = (figure: FigureState): Record<string, ProjectCommand> => {
  const { id, kind, money, date } = figure;
  const better = { id: 'specimen', kind, money: { ...money, amountMinor: 1 }, date, voucher: 'specimen', evidence: [{ id: 'specimen', kind: 'voucher', name: 'specimen' }], corrects: id };
  return {
    verify: { type: 'verifyFigure', figureId: id },
    return: { type: 'returnFigure', figureId: id, reason },
    correct: { type: 'claimFigure', figure: better, reason },
  };
};
