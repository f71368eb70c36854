import { nextOfficeMoment } from '../calendar/office-hours.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { isSuspended } from '../clock.js';
import type { DecisionContext } from '../decider.js';
import { addDays, instantOf, type Instant, type LocalDate } from '../instants.js';
import type { ProjectEvent } from './project.events.js';
import { evolve } from './project.evolve.js';
import { STAGES } from './project.facts.js';
import { isSettled, stageEntries } from './project.stage.js';
import type { ProjectState, StepState } from './project.state.js';
import { scheduleStage } from './stage-schedule.js';
import { dueOfStep, legalDueOfStep } from './step-clock.js';

const TIME = { table: 'kernel/time', version: '1' };

/** Something that time owes at a moment: what to record, once that moment has come. */
interface Owed {
  at: Instant;
  event: ProjectEvent;
}

/** What time owes at `context.now`, each with the moment at which it was owed. After downtime only the latest reminder of a step is due, never a burst. */
export function tick(state: ProjectState, context: DecisionContext): ProjectEvent[] {
  const events: ProjectEvent[] = [];
  // One thing leads to the next: a lapsed permit takes the project back a stage.
  for (let now = state, more = owedNow(now, context); more.length > 0; more = owedNow(now, context)) {
    events.push(...more);
    now = more.reduce(evolve, now);
  }
  return events;
}

function owedNow(state: ProjectState, context: DecisionContext): ProjectEvent[] {
  if (!isAlive(state)) return [];
  const entered = stageEvents(state, context);
  const now = entered.reduce(evolve, state);
  const owed = owedByTime(now, context).filter(({ at }) => at <= context.now);
  const latest = owed.filter((one, index) => !isSupersededReminder(one, owed.slice(index + 1)));
  return [...entered, ...latest.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ event }) => event), ...ended(now)];
}

/** The next moment at which {@link tick} owes something; `context.now` when it already does. */
export function nextWakeUp(state: ProjectState, context: DecisionContext): Instant | undefined {
  if (!isAlive(state)) return undefined;
  if (state.recordedStage !== state.stage || ended(state).length > 0) return context.now;
  const moments = owedByTime(state, context).map(({ at }) => at);
  return moments.length === 0 ? undefined : moments.reduce((a, b) => (a < b ? a : b));
}

const isAlive = (state: ProjectState): boolean => state.status === 'active' || state.status === 'suspended';

const isSupersededReminder = ({ event }: Owed, later: Owed[]): boolean =>
  event.type === 'ReminderSent' && later.some((other) => (other.event.type === 'ReminderSent' || other.event.type === 'StepOverdue') && other.event.data.stepId === event.data.stepId);

/** Each stage entered since the last one recorded, in order and with its true day; going back is recorded too. */
function stageEvents(state: ProjectState, context: DecisionContext): ProjectEvent[] {
  if (state.recordedStage === state.stage) return [];
  const recorded = state.recordedStage ? STAGES.indexOf(state.recordedStage) : -1;
  const current = STAGES.indexOf(state.stage!);
  const entries = stageEntries(state).filter(({ stage }) => (current > recorded ? STAGES.indexOf(stage) > recorded : stage === state.stage));
  return entries.map(({ stage, on }) => {
    const { plannedTo, steps, provisional } = stage === state.stage ? scheduleStage(state, stage, on, context.calendar) : { plannedTo: undefined, steps: [], provisional: false };
    return { type: 'StageEntered', data: { stage, ...(plannedTo && { plannedTo }), schedule: steps, provisional }, occurredAt: state.stageMoments[stage]!, rule: { ...TIME, row: 'stage-entry' } };
  });
}

function owedByTime(state: ProjectState, context: DecisionContext): Owed[] {
  if (state.status === 'suspended') return suspensionReview(state, context);
  return Object.values(state.steps)
    .filter((step) => step.status === 'open' && !isSuspended(step))
    .flatMap((step) => [...reminders(state, step, context), ...overdue(step, context), ...lapse(state, step, context)]);
}

function reminders(state: ProjectState, step: StepState, { calendar }: DecisionContext): Owed[] {
  const due = dueOfStep(step, calendar);
  if (!due || step.overdue) return [];
  return [...state.reminderOffsets].sort((a, b) => b - a).filter((offset) => step.reminded === undefined || offset < step.reminded).flatMap((offset) => {
    const on = offset === 0 ? due.date : calendar.addWorkingDays(due.date, -offset);
    // A short limit has no room for the early reminders: its owner has just been given the step.
    if (on <= lastStart(step)) return [];
    // A unit that is closed that day hears of it when it opens again; its limit does not wait.
    const at = opening(on, calendar.ofUnit(step.plan.owner));
    const data = { stepId: step.plan.id, offset, dueOn: due.date, provisional: due.provisional, unitId: step.plan.owner };
    return [{ at, event: { type: 'ReminderSent', data, occurredAt: at, rule: { ...TIME, row: `reminder-${offset}` } } satisfies ProjectEvent }];
  });
}

/** Reminders and overdue facts come at the beginning of office hours, so that nobody is woken by one. */
const opening = (on: LocalDate, calendar: WorkingCalendar): Instant => nextOfficeMoment(instantOf(on), calendar);

/** The day the clock last began to run: its opening or its last resumption. */
const lastStart = (step: StepState): LocalDate => step.suspensions.at(-1)?.to ?? step.openedOn!;

function overdue(step: StepState, { calendar }: DecisionContext): Owed[] {
  const due = dueOfStep(step, calendar);
  if (!due || step.overdue) return [];
  const at = opening(calendar.addWorkingDays(due.date, 1), calendar);
  return [{ at, event: { type: 'StepOverdue', data: { stepId: step.plan.id, dueOn: due.date, unitId: step.plan.owner }, occurredAt: at, rule: { ...TIME, row: 'overdue' } } }];
}

/** An approval becomes void when what it allows was not begun within the legal limit (建筑法 9: construction permit). */
function lapse(state: ProjectState, step: StepState, { calendar }: DecisionContext): Owed[] {
  const voided = step.plan.voids && state.steps[step.plan.voids];
  const legalDue = voided && isSettled(voided) ? legalDueOfStep(step, calendar) : undefined;
  if (!voided || !legalDue) return [];
  const at = instantOf(addDays(legalDue, 1));
  return [{ at, event: { type: 'ApprovalLapsed', data: { stepId: voided.plan.id, because: step.plan.id }, occurredAt: at, rule: { ...TIME, row: 'lapse' } } }];
}

function suspensionReview(state: ProjectState, { calendar }: DecisionContext): Owed[] {
  if (!state.suspension || state.suspension.reviewed) return [];
  const at = opening(calendar.nextWorkingDay(state.suspension.reviewOn), calendar);
  return [{ at, event: { type: 'SuspensionReviewDue', data: { reviewOn: state.suspension.reviewOn }, occurredAt: at, rule: { ...TIME, row: 'suspension-review' } } }];
}

/** A life is complete when production is verified and nothing is left to do. */
function ended(state: ProjectState): ProjectEvent[] {
  if (state.status !== 'active' || state.completedAt === undefined) return [];
  return [{ type: 'ProjectEnded', data: { outcome: 'completed' }, occurredAt: state.completedAt, rule: { ...TIME, row: 'life-complete' } }];
}
