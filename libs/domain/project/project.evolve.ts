import { isSuspended, type Suspension } from '../clock.js';
import { instantOf, localDate, type Instant, type LocalDate } from '../instants.js';
import type { ProjectEvent, ProjectEventData } from './project.events.js';
import { STAGES, type Stage } from './project.facts.js';
import type { PlannedStep } from './project.plan.js';
import type { MovedDate } from './moved-dates.js';
import { currentStage, fundsPercent, isLived, isSettled } from './project.stage.js';
import type { Blocker, ProjectState, StepState } from './project.state.js';
import { runningLimit } from './step-clock.js';
import { asking, closed, goesOn, groundOf, isAwaiting, openedWith, replanned, suspendedBy, unreminded, withBlockers } from './step-suspensions.js';

export const initialProject: ProjectState = { status: 'unregistered', settings: { fundsThresholdPercent: 100, reminders: {}, ladder: {}, figureVerifiers: {}, suspensionGrounds: {}, ruleVersions: {} }, steps: {}, figures: {}, stageMoments: {} };

/** Folds one event. Openings and the stage are derived afterwards, so no event has to say them. */
export function evolve(state: ProjectState, event: ProjectEvent): ProjectState {
  const applied = apply(state, event);
  return ONLY_TOLD.has(event.type) ? applied : derive(applied, event.occurredAt);
}

/** What time tells people changes nothing that openings, stage and end are derived from. */
const ONLY_TOLD: ReadonlySet<ProjectEvent['type']> = new Set(['ReminderSent', 'StepOverdue', 'StepEscalated', 'ExtensionAwaited', 'SuspensionReviewDue']);

function apply(state: ProjectState, event: ProjectEvent): ProjectState {
  const on = localDate(event.occurredAt);
  switch (event.type) {
    case 'ProjectRegistered': return { ...state, status: 'active', facts: event.data.facts, ...(event.data.calendar && { calendar: event.data.calendar }) };
    case 'ProjectPlanned': return planned(state, event.data, on);
    case 'UpgradeScheduled': return { ...state, upgrade: { packHash: event.data.packHash, reason: event.reason ?? '' } };
    case 'FactsUpdated': return { ...state, facts: { ...state.facts!, ...event.data.changes } };
    case 'StageEntered': return stageEntered(state, event.data);
    case 'StepSubmitted': return withStep(state, event.data.stepId, (step) => ({
      ...step, status: 'submitted', submittedBy: event.data.unitId, submittedOn: event.data.on, evidence: event.data.evidence,
      suspensions: [...closed(step.suspensions, event.data.on), { from: event.data.on, reason: 'verification', cause: 'verification' }],
    }));
    case 'StepCompleted': return withStep(state, event.data.stepId, (step) => ({
      // Settled on the day of the verification, if it needed one: the wait is no time of the owner, nor of whoever comes next.
      ...step, status: 'completed', settledOn: on, submittedBy: step.submittedBy ?? event.data.unitId,
      evidence: event.data.evidence, suspensions: closed(step.suspensions, on), extension: undefined, blockers: undefined,
    }));
    case 'StepReturned': return withStep(state, event.data.stepId, (step) => ({
      ...goesOn(step, on), status: 'open', submittedBy: undefined, submittedOn: undefined,
    }));
    case 'StepReopened': return withStep(state, event.data.stepId, (step) => reopened(step, on));
    case 'ApprovalLapsed': return withStep(state, event.data.stepId, (step) => reopened(step, on));
    case 'StepSkipped': return withStep(state, event.data.stepId, (step) => ({ ...step, status: 'skipped', settledOn: on, suspensions: closed(step.suspensions, on), blockers: undefined }));
    case 'StepReassigned': return withStep(state, event.data.stepId, (step) => ({ ...step, plan: reassigned(step.plan, event.data), isReassigned: true }));
    case 'ExtensionRequested': return withStep(state, event.data.stepId, (step) => {
      const { amount, unitId, by, inTime, decideBy } = event.data;
      return asking(step, { amount, reason: event.reason ?? '', unitId, by, on, inTime, decideBy }, on);
    });
    case 'ExtensionAwaited': return withStep(state, event.data.stepId, (step) => ({ ...step, extension: step.extension && { ...step.extension, awaited: event.data.isLate ? 'late' : 'due' } }));
    case 'ExtensionDecided': return withStep(state, event.data.stepId, (step) => {
      const decided: StepState = { ...step, extension: undefined, ...(event.data.granted && { extendedBy: step.extendedBy + event.data.amount, ...unreminded }) };
      return isAwaiting(step) ? goesOn(decided, on, groundOf(step)) : decided;
    });
    case 'ClockSuspended': return withStep(state, event.data.stepId, (step) =>
      suspendedBy(step, on, { from: on, reason: event.data.ground, authority: event.data.authority, stops: event.data.stops, party: event.data.party }));
    case 'ClockResumed': return withStep(state, event.data.stepId, (step) => goesOn(step, on));
    case 'StepBlocked': return withStep(state, event.data.stepId, (step) => {
      const { matterId, unitId, stops } = event.data;
      return withBlockers(step, [...(step.blockers ?? []), { matterId, unitId, stops, from: on }], on);
    });
    case 'StepUnblocked': return withStep(state, event.data.stepId, (step) => withBlockers(step, (step.blockers ?? []).filter(({ matterId }) => matterId !== event.data.matterId), on));
    case 'BlockerHandedOver': return withStep(state, event.data.stepId, (step) =>
      withBlockers(step, (step.blockers ?? []).map((blocker) => (blocker.matterId === event.data.matterId ? handedOver(blocker, event.data) : blocker)), on));
    case 'ProjectSuspended': return suspended(state, on, event.reason ?? '', event.data);
    case 'ProjectResumed': return resumed(state, on);
    case 'FigureClaimed': return figureClaimed(state, event.data);
    case 'FigureVerified': return withFigure(state, event.data.figureId, 'verified');
    case 'FigureReturned': return withFigure(state, event.data.figureId, 'returned');
    case 'ProjectEnded': return { ...state, status: event.data.outcome };
    case 'ReminderSent': return withStep(state, event.data.stepId, (step) => ({ ...step, reminded: event.data.offset }));
    case 'StepOverdue': return withStep(state, event.data.stepId, (step) => ({ ...step, overdue: true }));
    case 'StepEscalated': return withStep(state, event.data.stepId, (step) => ({ ...step, escalatedTo: event.data.level }));
    case 'CalendarChanged': return calendarChanged(state, event.data);
    case 'SuspensionReviewDue': return { ...state, suspension: { ...state.suspension!, reviewed: true } };
  }
}

const withStep = (state: ProjectState, id: string, change: (step: StepState) => StepState): ProjectState => {
  const step = state.steps[id];
  return step ? { ...state, steps: { ...state.steps, [id]: change(step) } } : state;
};

const withFigure = (state: ProjectState, id: string, status: 'verified' | 'returned'): ProjectState =>
  ({ ...state, figures: { ...state.figures, [id]: { ...state.figures[id]!, status } } });

function reassigned({ extension: _of, ...plan }: PlannedStep, { to: owner, ruling }: ProjectEventData['StepReassigned']): PlannedStep {
  if (ruling === undefined) return { ...plan, owner, ...(_of && { extension: _of }) };
  const { 'extension-authority': _row, ...rows } = plan.rows;
  return { ...plan, owner, ...(ruling && { extension: ruling.extension }), rows: { ...rows, ...(ruling && { 'extension-authority': ruling.row }) } };
}

/** The clock goes on where it stood; the days between settling and reopening were nobody's lateness. */
const reopened = (step: StepState, on: LocalDate): StepState => ({
  ...step, status: 'open', settledOn: undefined, submittedBy: undefined, submittedOn: undefined, ...unreminded,
  suspensions: step.settledOn && step.settledOn < on ? [...step.suspensions, { from: step.settledOn, to: on, reason: 'settled' }] : step.suspensions,
});

function planned(state: ProjectState, { plan, removed, moved = [] }: ProjectEventData['ProjectPlanned'], on: LocalDate): ProjectState {
  const steps = { ...state.steps };
  for (const id of removed) delete steps[id];
  for (const step of plan.steps) {
    const present = steps[step.id];
    steps[step.id] = present ? replanned(present, step, on) : { plan: step, status: 'waiting', suspensions: [], extendedBy: 0, evidence: [] };
  }
  for (const date of moved) if (steps[date.stepId]) steps[date.stepId] = withMovedDate(steps[date.stepId]!, state.steps[date.stepId], date);
  const upgrade = plan.packHash === state.packHash ? state.upgrade : undefined;
  const { upgrade: _, ...rest } = state;
  return { ...rest, ...(upgrade && { upgrade }), packHash: plan.packHash, template: plan.template, settings: plan.settings, steps };
}

/** When the date that counts has moved, its reminders start anew; the first date is remembered. */
function withMovedDate(step: StepState, before: StepState | undefined, { clock, from, first = from }: MovedDate): StepState {
  const wasRunning = before && runningLimit(before.plan.limits) === clock;
  if (!wasRunning && runningLimit(step.plan.limits) !== clock) return step;
  const firstDueOn = step.firstDueOn ?? (wasRunning ? first : undefined);
  return { ...step, ...(firstDueOn && { firstDueOn }), ...unreminded };
}

function stageEntered(state: ProjectState, data: ProjectEventData['StageEntered']): ProjectState {
  const steps = { ...state.steps };
  for (const { stepId, from, to, critical } of data.schedule) {
    const step = steps[stepId];
    if (step) steps[stepId] = { ...step, scheduled: { from, to, critical } };
  }
  return { ...state, recordedStage: data.stage, stagePlannedTo: data.plannedTo, steps };
}

const handedOver = ({ matterId, stops, from }: Blocker, { to, waitsFor }: ProjectEventData['BlockerHandedOver']): Blocker =>
  ({ matterId, ...(to !== undefined && { unitId: to }), ...(waitsFor && { waitsFor }), stops, from });

/** Who was reminded of the old date is reminded of the new one. */
function calendarChanged(state: ProjectState, { calendar, moves, decisions = [], firstDueOn }: ProjectEventData['CalendarChanged']): ProjectState {
  const steps = { ...state.steps };
  for (const [id, date] of Object.entries(firstDueOn)) if (steps[id]) steps[id] = { ...steps[id], firstDueOn: steps[id].firstDueOn ?? date };
  for (const { stepId: id, clock } of moves) if (steps[id] && clock === runningLimit(steps[id].plan.limits)) steps[id] = { ...steps[id], ...unreminded };
  for (const { stepId: id, to } of decisions) {
    const step = steps[id];
    if (step?.extension) steps[id] = { ...step, extension: { ...step.extension, decideBy: to, awaited: undefined } };
  }
  return { ...state, calendar, steps };
}

function figureClaimed(state: ProjectState, { figure, unitId }: ProjectEventData['FigureClaimed']): ProjectState {
  const figures = { ...state.figures, [figure.id]: { ...figure, status: 'claimed' as const, unitId } };
  const corrected = figure.corrects && figures[figure.corrects];
  if (corrected) figures[corrected.id] = { ...corrected, status: 'corrected' };
  return { ...state, figures };
}

function suspended(state: ProjectState, on: LocalDate, reason: string, data: ProjectEventData['ProjectSuspended']): ProjectState {
  const projectWide = (step: StepState): Suspension => {
    const ground = groundOf(step);
    return { from: on, reason, authority: data.authority, cause: 'project', ...(ground && { interrupted: ground }) };
  };
  const steps = mapSteps(state, (step) =>
    step.status === 'open' && !standsWhole(step) ? { ...step, suspensions: [...closed(step.suspensions, on), projectWide(step)] } : step);
  return { ...state, status: 'suspended', suspension: { reason, authority: data.authority, reviewOn: data.reviewOn, from: on, ...(data.evidence && { evidence: data.evidence }) }, steps };
}

/** True when all clocks of a step stand for a reason of its own. */
const standsWhole = (step: StepState): boolean => isSuspended(step) && step.suspensions.at(-1)!.stops === undefined;

function resumed(state: ProjectState, on: LocalDate): ProjectState {
  const steps = mapSteps(state, (step) =>
    isSuspended(step) && step.suspensions.at(-1)!.cause === 'project' ? goesOn(step, on, step.suspensions.at(-1)!.interrupted) : step);
  return { ...state, status: 'active', suspension: undefined, steps };
}

const mapSteps = (state: ProjectState, change: (step: StepState) => StepState): ProjectState['steps'] =>
  Object.fromEntries(Object.entries(state.steps).map(([id, step]) => [id, change(step)]));

/** A step opens on the day its last prerequisite was settled, and waits again when one of them is reopened. */
function derive(state: ProjectState, at: Instant): ProjectState {
  if (!state.facts) return state;
  let steps = state.steps;
  for (const [id, step] of Object.entries(state.steps)) {
    if (step.status !== 'waiting' && step.status !== 'open') continue;
    const needs = step.plan.needs.map((need) => state.steps[need]!);
    const isOpen = needs.every(isSettled);
    if (isOpen === (step.status === 'open')) continue;
    const openedOn = isOpen ? needs.map((need) => need.settledOn!).reduce((a, b) => (a > b ? a : b), state.facts.registeredOn) : undefined;
    if (steps === state.steps) steps = { ...steps };
    steps[id] = openedOn === undefined
      ? { ...step, status: 'waiting', openedOn, suspensions: [], extendedBy: 0, extension: undefined, firstDueOn: undefined, ...unreminded }
      : { ...step, status: 'open', openedOn, suspensions: openedWith(step, openedOn) };
  }
  const next = { ...state, steps };
  const hasFunds = Object.keys(next.figures).length > 0 && fundsPercent(next) >= next.settings.fundsThresholdPercent;
  next.fundsReachedOn = hasFunds ? (state.fundsReachedOn ?? localDate(at)) : undefined;
  const { stage, enteredOn } = currentStage(next);
  const moments = stageMoments(state, stage, laterOf(at, instantOf(enteredOn)));
  const completedAt = stage === 'production' && isLived(next) ? (state.completedAt ?? at) : undefined;
  return { ...next, stage, stageEnteredOn: enteredOn, stageMoments: moments, completedAt };
}

/** When each stage was entered: moving on passes through those between, going back enters again. */
function stageMoments({ stage: before, stageMoments: known }: ProjectState, stage: Stage, at: Instant): ProjectState['stageMoments'] {
  if (stage === before) return known;
  const from = before === undefined ? -1 : STAGES.indexOf(before);
  const entered = STAGES.indexOf(stage) > from ? STAGES.slice(from + 1, STAGES.indexOf(stage) + 1) : [stage];
  return { ...known, ...Object.fromEntries(entered.map((one) => [one, at])) };
}

const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);
