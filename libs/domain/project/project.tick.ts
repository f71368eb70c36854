import { officeDay } from '../calendar/office-day.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { DecisionContext } from '../decider.js';
import { addDays, instantOf, localDate, type Instant, type LocalDate } from '../instants.js';
import type { ProjectEvent } from './project.events.js';
import { evolve } from './project.evolve.js';
import { STAGES } from './project.facts.js';
import { plannedRule, type PlannedStep, type PlanSettings } from './project.plan.js';
import { isSettled, stageEntries } from './project.stage.js';
import type { ProjectState, StepState } from './project.state.js';
import { scheduleStage } from './stage-schedule.js';
import { dueOfStep, legalDueOfStep } from './step-clock.js';
import { deciderOf } from './extension-decider.js';
import { authorityRule, firstLevel, limitRule, reviewRule, stageRule } from './time-rules.js';

/** Something that time owes at a moment: what to record, once that moment has come. */
interface Owed {
  at: Instant;
  event: ProjectEvent;
}

/** What time owes at `context.now`, each with the moment at which it was owed. After downtime only the latest reminder of a step is due, never a burst. */
export const tick = (state: ProjectState, context: DecisionContext): ProjectEvent[] => advance(state, context).events;

/** What time owes, and the state that it leads to, for whoever would evolve it again otherwise. */
export function advance(state: ProjectState, context: DecisionContext): { events: ProjectEvent[]; state: ProjectState } {
  const events: ProjectEvent[] = [];
  let now = state;
  // One thing leads to the next: a lapsed permit takes the project back a stage.
  for (let more = owedNow(now, context); more.length > 0; more = owedNow(now, context)) {
    events.push(...more);
    now = more.reduce(evolve, now);
  }
  return { events, state: now };
}

function owedNow(state: ProjectState, context: DecisionContext): ProjectEvent[] {
  if (!isAlive(state)) return [];
  const entered = stageEvents(state, context);
  const now = entered.reduce(evolve, state);
  const owed = owedByTime(now, context).filter(({ at }) => at <= context.now);
  const latest = owed.filter((one, index) => !isSuperseded(one, owed.slice(index + 1)));
  return [...entered, ...latest.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ event }) => event), ...ended(now)];
}

/** The next moment at which {@link tick} owes something, or the project is to be planned anew; `context.now` when that moment has come. */
export function nextWakeUp(state: ProjectState, context: DecisionContext): Instant | undefined {
  if (!isAlive(state)) return undefined;
  if (state.recordedStage !== state.stage || ended(state).length > 0 || isToBePlanned(state, context.now)) return context.now;
  const { changesOn } = state.settings;
  let next: Instant | undefined = changesOn !== undefined && state.status === 'active' ? instantOf(changesOn) : undefined;
  for (const { at } of owedByTime(state, context)) if (next === undefined || at < next) next = at;
  return next;
}

/** A stage is planned anew before it is entered, since facts have become known that rules ask about; and so is a project whose rules change on a day that has come. */
export const isToBePlanned = ({ status, stage, recordedStage, settings: { changesOn } }: ProjectState, now: Instant): boolean =>
  status === 'active' && (stage !== recordedStage || (changesOn !== undefined && changesOn <= localDate(now)));

const isAlive = (state: ProjectState): boolean => state.status === 'active' || state.status === 'suspended';

/** Of several reminders, or levels, that were owed at once only the last is real news. */
const isSuperseded = ({ event }: Owed, later: Owed[]): boolean =>
  (event.type === 'ReminderSent' && later.some(({ event: other }) => (other.type === 'ReminderSent' || other.type === 'StepOverdue') && other.data.stepId === event.data.stepId)) ||
  (event.type === 'ExtensionAwaited' && later.some(({ event: other }) => other.type === 'ExtensionAwaited' && other.data.stepId === event.data.stepId)) ||
  (event.type === 'StepEscalated' && later.some(({ event: other }) => other.type === 'StepEscalated' && other.data.stepId === event.data.stepId));

/** Each stage entered since the last one recorded, in order and with its true day; going back is recorded too. */
function stageEvents(state: ProjectState, context: DecisionContext): ProjectEvent[] {
  if (state.recordedStage === state.stage) return [];
  const recorded = state.recordedStage ? STAGES.indexOf(state.recordedStage) : -1;
  const current = STAGES.indexOf(state.stage!);
  const entries = stageEntries(state).filter(({ stage }) => (current > recorded ? STAGES.indexOf(stage) > recorded : stage === state.stage));
  return entries.map(({ stage, on }) => {
    const { plannedTo, steps, provisional } = stage === state.stage ? scheduleStage(state, stage, on, context.calendar) : { plannedTo: undefined, steps: [], provisional: false };
    return { type: 'StageEntered', data: { stage, ...(plannedTo && { plannedTo }), schedule: steps, provisional }, occurredAt: state.stageMoments[stage]!, rule: stageRule(state, stage) };
  });
}

/** Whoever does what is owed asks about the same state again: whether that was all, and when to wake up. */
let lastAsked: { state: ProjectState; calendar: WorkingCalendar; owed: Owed[] } | undefined;

function owedByTime(state: ProjectState, context: DecisionContext): Owed[] {
  if (lastAsked?.state === state && lastAsked.calendar === context.calendar) return lastAsked.owed;
  const owed = state.status === 'suspended' ? suspensionReview(state, context) : owedBySteps(state, context);
  lastAsked = { state, calendar: context.calendar, owed };
  return owed;
}

function owedBySteps(state: ProjectState, context: DecisionContext): Owed[] {
  const owed: Owed[] = [];
  for (const id in state.steps) {
    const step = state.steps[id]!;
    if (step.status === 'open') owed.push(...owedOfStep(state, step, context));
  }
  return owed;
}

/** What time owes of a step, and everything that this depends on. */
interface Remembered {
  step: StepState;
  calendar: WorkingCalendar;
  settings: PlanSettings;
  voided: StepState | undefined;
  owed: Owed[];
}
/** By plan, the one part of a step that stays: a step is a new object after every reminder, and only the last one is asked about again. */
const remembered = new WeakMap<PlannedStep, Remembered>();

/** Worked out once: whoever asks again has the same step, since a state shares what did not change with the state before it. */
function owedOfStep(state: ProjectState, step: StepState, context: DecisionContext): Owed[] {
  const { settings } = state, { calendar } = context, voided = step.plan.voids ? state.steps[step.plan.voids] : undefined;
  const known = remembered.get(step.plan);
  if (known?.step === step && known.calendar === calendar && known.settings === settings && known.voided === voided) return known.owed;
  const owed = [...awaited(state, step, context), ...reminders(state, step, context), ...overdue(state, step, context), ...ladder(state, step, context), ...lapse(state, step, context)];
  remembered.set(step.plan, { step, calendar, settings, voided, owed });
  return owed;
}

function reminders(state: ProjectState, step: StepState, { calendar }: DecisionContext): Owed[] {
  const due = dueOfStep(step, calendar);
  if (!due) return [];
  const planned = state.settings.reminders[step.plan.stage] ?? [], grace = firstLevel(state.settings, step.plan.stage).afterWorkingDays;
  // Those after the due date come once the step counts as late; within its days of grace nobody chases it.
  const isOwed = (offset: number) => (offset < 0 ? step.overdue === true && -offset >= grace : !step.overdue) && (step.reminded === undefined || offset < step.reminded);
  return planned.filter(({ offset }) => isOwed(offset)).toSorted((a, b) => b.offset - a.offset).flatMap(({ offset, row }) => {
    const { on } = officeDay(calendar, due.date, -offset);
    // A short limit has no room for the early reminders: its owner has just been given the step.
    if (on <= lastStart(step)) return [];
    // A unit that is closed that day hears of it when it opens again; its limit does not wait.
    const at = officeDay(calendar.ofUnit(step.plan.owner), on, 0).opensAt;
    const data = { stepId: step.plan.id, offset, dueOn: due.date, provisional: due.provisional, unitId: step.plan.owner };
    return [{ at, event: { type: 'ReminderSent', data, occurredAt: at, rule: plannedRule(state.settings, 'reminders', row) } satisfies ProjectEvent }];
  });
}

/** The day the clock last began to run: its opening or its last resumption. */
const lastStart = (step: StepState): LocalDate => step.suspensions.at(-1)?.to ?? step.openedOn!;

/** The first level of the ladder; in plans of before it was one, the limit itself and the next working day. */
function overdue(state: ProjectState, step: StepState, { calendar }: DecisionContext): Owed[] {
  const due = dueOfStep(step, calendar);
  if (!due || step.overdue) return [];
  const { afterWorkingDays, row } = firstLevel(state.settings, step.plan.stage), { opensAt: at } = officeDay(calendar, due.date, afterWorkingDays);
  const rule = row === undefined ? limitRule(state, step) : plannedRule(state.settings, 'ladder', row);
  return [{ at, event: { type: 'StepOverdue', data: { stepId: step.plan.id, dueOn: due.date, unitId: step.plan.owner }, occurredAt: at, rule } }];
}

/** Whoever decides on more time has a clock too. */
function awaited(state: ProjectState, step: StepState, { calendar }: DecisionContext): Owed[] {
  const { extension } = step;
  const decider = deciderOf(step);
  if (!extension || !decider || extension.awaited === 'late') return [];
  const { decideBy } = extension, late = officeDay(calendar, decideBy, 1).opensAt;
  const told = (at: Instant, isLate: boolean): Owed =>
    ({ at, event: { type: 'ExtensionAwaited', data: { stepId: step.plan.id, unitId: decider.unitId, decideBy, isLate }, occurredAt: at, rule: authorityRule(state, step) } });
  return [...(extension.awaited || decideBy <= extension.on ? [] : [told(officeDay(calendar, decideBy, 0).opensAt, false)]), told(late, true)];
}

/** An overdue step climbs one level after another; each climbs for good until its due date moves. */
function ladder(state: ProjectState, step: StepState, { calendar }: DecisionContext): Owed[] {
  const due = step.overdue && dueOfStep(step, calendar);
  if (!due) return [];
  const levels = (state.settings.ladder[step.plan.stage] ?? []).filter(({ level }) => level > (step.escalatedTo ?? 1)).toSorted((a, b) => a.level - b.level);
  return levels.map(({ level, afterWorkingDays, holder, row }) => {
    const { opensAt: at } = officeDay(calendar, due.date, afterWorkingDays);
    const { id: stepId, owner } = step.plan;
    const data = { stepId, level, afterWorkingDays, dueOn: due.date, unitId: owner, holderId: holder === '@owner' ? owner : holder };
    return { at, event: { type: 'StepEscalated', data, occurredAt: at, rule: plannedRule(state.settings, 'ladder', row) } };
  });
}

/** An approval becomes void when what it allows was not begun within the legal limit (建筑法 9: construction permit). */
function lapse(state: ProjectState, step: StepState, { calendar }: DecisionContext): Owed[] {
  const voided = step.plan.voids && state.steps[step.plan.voids];
  const legalDue = voided && isSettled(voided) ? legalDueOfStep(step, calendar) : undefined;
  if (!voided || !legalDue) return [];
  const at = instantOf(addDays(legalDue, 1));
  return [{ at, event: { type: 'ApprovalLapsed', data: { stepId: voided.plan.id, because: step.plan.id }, occurredAt: at, rule: limitRule(state, step) } }];
}

function suspensionReview(state: ProjectState, { calendar }: DecisionContext): Owed[] {
  if (!state.suspension || state.suspension.reviewed) return [];
  const { reviewOn, from } = state.suspension, rule = reviewRule(state), last = officeDay(calendar, calendar.nextWorkingDay(reviewOn), 0);
  const called = officeDay(calendar, last.on, -(state.settings.suspensionReview?.workingDaysBefore ?? 0));
  // A short suspension has no room for an early call.
  const { opensAt: at } = called.on > from ? called : last;
  return [{ at, event: { type: 'SuspensionReviewDue', data: { reviewOn }, occurredAt: at, ...(rule && { rule }) } }];
}

/** A life is complete when production is verified and nothing is left to do. */
function ended(state: ProjectState): ProjectEvent[] {
  if (state.status !== 'active' || state.completedAt === undefined) return [];
  return [{ type: 'ProjectEnded', data: { outcome: 'completed' }, occurredAt: state.completedAt, rule: stageRule(state, 'production') }];
}
