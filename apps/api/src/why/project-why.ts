import type { WorkItemKind } from '#libs/contracts/project.views.js';
import type { WhyLine, WhyView } from '#libs/contracts/why.views.js';
import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { FigureId, StepId, UnitId } from '#libs/domain/ids.js';
import { figureVerifierOf } from '#libs/domain/project/decide-figure.js';
import { verifierOf } from '#libs/domain/project/decide-step.js';
import { deciderOf } from '#libs/domain/project/extension-decider.js';
import { plannedRule } from '#libs/domain/project/project.plan.js';
import type { ProjectState, StepState } from '#libs/domain/project/project.state.js';
import { dueOfStep, isPaused, runningLimit } from '#libs/domain/project/step-clock.js';
import { authorityRule, limitRule } from '#libs/domain/project/time-rules.js';
import { referenceTo } from '#libs/packs/rules/pack-rules.js';
import { RuleInquiry } from '#libs/packs/rules/plan-settings.js';
import type { RecordedEvent } from '#libs/persistence/record.types.js';
import { isLive } from '#libs/persistence/projections/project.rows.js';
import type { ReadyPack } from '../packs/pack-library.js';
import { lightLine, limitLine, toldLines, type Reading } from './why-lines.js';

/** A row of the ledger when it names nothing; else one of somebody's work. */
export interface ProjectQuestion {
  work?: WorkItemKind;
  step?: StepId;
  figure?: FigureId;
}

interface ProjectReading extends Reading {
  /** The rules and the calendar that the project is pinned to. */
  ready: Pick<ReadyPack, 'calendar' | 'tables' | 'pack'>;
  /** The unit of whoever asks. */
  unitId?: UnitId;
  /** The newest event of each kind that told of it. */
  told: RecordedEvent[];
}

/** The step that decides a row: the one it names, else the open one that is due first. */
export function stepOfQuestion(state: ProjectState, { step, figure, work }: ProjectQuestion, calendar: WorkingCalendar): StepState | undefined {
  if (step !== undefined) return state.steps[step];
  if (figure !== undefined || work !== undefined || !isLive(state)) return undefined;
  return Object.values(state.steps).filter(({ status }) => status === 'open').reduce<StepState | undefined>((first, one) => {
    const due = dueOfStep(one, calendar), sofar = first && dueOfStep(first, calendar);
    return due && (!sofar || due.date < sofar.date) ? one : first;
  }, undefined);
}

/** Why a project's row in the ledger, or an item of work on it, says what it says. */
export function projectWhy(state: ProjectState, question: ProjectQuestion, reading: ProjectReading): WhyView {
  const step = stepOfQuestion(state, question, reading.ready.calendar), isSuspended = state.status === 'suspended';
  if (question.work === 'reviewSuspension') return { lines: reviewLines(state, reading) };
  if (question.figure !== undefined) return { lines: figureLines(state, question.figure, reading) };
  if (!step || (question.step === undefined && isSuspended)) return { lines: [lightLine(undefined, isSuspended, reading)] };
  return { stepId: step.plan.id, lines: linesOf(question.work)(state, step, reading) };
}

const linesOf = (work: WorkItemKind | undefined) => (work === 'verify' ? verifyLines : work === 'decideExtension' ? extensionLines : stepLines);

function stepLines(state: ProjectState, step: StepState, reading: ProjectReading): WhyLine[] {
  const { plan: { owner, rows, limits }, isReassigned, extendedBy } = step, due = dueOfStep(step, reading.ready.calendar), running = runningLimit(limits);
  const types = [...(step.reminded === undefined ? [] : ['ReminderSent']), ...(step.overdue ? ['StepOverdue'] : []), ...(step.escalatedTo === undefined ? [] : ['StepEscalated'])];
  return [
    lightLine(due?.date, isPaused(step), reading),
    ...limitLine(due, { rule: limitRule(state, step), ...(extendedBy > 0 && running && { extendedBy: { amount: extendedBy, unit: limits[running]!.unit } }) }),
    { about: 'assignment', unitId: owner, ...(isReassigned ? { cause: 'person' } : { rule: plannedRule(state.settings, 'assign-step', rows['assign-step']) }) },
    ...(isFollowed(state, step, reading) ? [{ about: 'assignment' as const, unitId: reading.unitId!, cause: 'follows' as const }] : []),
    ...toldLines(reading.told, types),
  ];
}

/** The lead unit has what others owe among its own work. */
const isFollowed = ({ facts }: ProjectState, { plan }: StepState, { unitId }: ProjectReading): boolean => unitId === facts?.leadUnitId && unitId !== plan.owner;

/** Whoever verifies has no date; it is the owner's when the planned verifier submitted it. */
function verifyLines(state: ProjectState, step: StepState, reading: ProjectReading): WhyLine[] {
  const unitId = verifierOf(step), { verifier, rows } = step.plan;
  return [
    lightLine(undefined, false, reading),
    { about: 'assignment', ...(unitId && { unitId }), ...(rows.verification && { rule: plannedRule(state.settings, 'verification', rows.verification) }), ...(unitId !== verifier && { cause: 'secondUnit' }) },
  ];
}

function extensionLines(state: ProjectState, step: StepState, reading: ProjectReading): WhyLine[] {
  const { extension } = step, decider = deciderOf(step), { ready: { calendar, pack }, told } = reading, rule = authorityRule(state, step);
  if (!extension) return stepLines(state, step, reading);
  return [
    lightLine(extension.decideBy, false, reading), ...limitLine(calendar.asDue(extension.on, extension.decideBy), { rule }),
    { about: 'assignment', ...(decider ? { unitId: decider.unitId, rule } : { unitId: pack.officeUnit, cause: 'office' }) },
    ...toldLines(told, extension.awaited ? ['ExtensionAwaited'] : []),
  ];
}

function reviewLines({ suspension, facts }: ProjectState, reading: ProjectReading): WhyLine[] {
  if (!suspension) return [];
  return [
    lightLine(suspension.reviewOn, false, reading), { about: 'limit', on: suspension.reviewOn, cause: 'person' }, { about: 'assignment', unitId: facts!.leadUnitId, cause: 'lead' },
    ...toldLines(reading.told, suspension.reviewed ? ['SuspensionReviewDue'] : []),
  ];
}

/** Whom the rules name for the kind of figure, else the territory, or the office where that claimed it itself. */
function figureLines(state: ProjectState, id: FigureId, reading: ProjectReading): WhyLine[] {
  const figure = state.figures[id];
  if (!figure) return [];
  const { ready: { tables, pack }, day } = reading, unitId = figureVerifierOf(state, figure), isNamed = state.settings.figureVerifiers[figure.kind] !== undefined;
  const rule = referenceTo('verification', new RuleInquiry(tables, state.facts!, day.today).ask('verification', { subject: figure.kind }));
  return [lightLine(undefined, false, reading), { about: 'assignment', unitId: unitId ?? pack.officeUnit, ...(isNamed && { rule }), ...(unitId === undefined ? { cause: 'office' } : !isNamed && { cause: 'territory' }) }];
}
