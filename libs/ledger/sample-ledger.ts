import { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { addDays, daysBetween, type LocalDate } from '#libs/domain/instants.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import type { PlannedStep } from '#libs/domain/project/project.plan.js';
import { runningLimit } from '#libs/domain/project/step-clock.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { planProject, type RuledPack } from '#libs/packs/plan-project.js';
import { factValues, stepName } from './export-row.js';
import { milestoneOfStep } from './ledger-milestones.js';
import type { DatedStep, LedgerValues, ProjectExportRow } from './ledger.types.js';
import { sampleFacts } from './sample-facts.js';
import { sampleFunds } from './sample-funds.js';
import { SUSPENSION_REASONS, TERMINATION_REASONS } from './sample-names.js';
import { dayWithin, fundsCompleteOn, windowOf, type Position } from './sample-position.js';
import { drawPace, Timeline } from './sample-timeline.js';
import { SeededRandom } from './seeded-random.js';

const SEED = 20_260_101;
/** Positions of 25 projects in a row: a fifth has ended or produces. */
const POSITIONS: Position[] = [
  'approval', 'funds', 'lead', 'complete', 'signing', 'approval', 'production', 'funds', 'start', 'approval', 'complete', 'lead', 'funds',
  'approval', 'signing', 'produced', 'approval', 'funds', 'lead', 'complete', 'approval', 'start', 'production', 'signing', 'funds',
];
const SUSPENDED_AT = 17;
const TERMINATED_AT = 14;
/** Of nine projects in a row, those whose current step is late. Nine is coprime to the positions, so lateness comes in every stage. */
const LATE = new Set([1, 5]);
const LATE_PATTERN = 9;

/**
 * Invented projects for demonstrations and tests, in every stage and relative to `today`: the same arguments give the same rows.
 * Most are in time; some are late, suspended or terminated, as in a city that is alive.
 */
export function sampleLedger(ruled: RuledPack, today: LocalDate, count = 300): ProjectExportRow[] {
  const random = new SeededRandom(SEED);
  const calendar = new WorkingCalendar(ruled.pack.calendar);
  return Array.from({ length: count }, (_, index) => sampleRow(ruled, calendar, today, index, new SeededRandom(random.integer(1, 2 ** 31))));
}

function sampleRow(ruled: RuledPack, calendar: WorkingCalendar, today: LocalDate, index: number, random: SeededRandom): ProjectExportRow {
  const { pack } = ruled;
  const unplaced = sampleFacts(pack, index, random);
  const timeline = placedTimeline(planProject(ruled, unplaced, today).steps, calendar, today, index, random);
  const { registeredOn } = timeline;
  const facts: ProjectFacts = { ...unplaced, code: `YZ-${registeredOn.slice(0, 4)}-${String(index + 1).padStart(4, '0')}`, registeredOn };
  const values = { ...factValues(pack, facts), ...progress(pack, timeline, facts, today) };
  const company = timeline.passage('G02');
  return {
    ...values,
    ...(company && company.settledOn <= today && { creditCode: `91431100MAX${String(1_000_000 + index * 7_919).slice(-7)}` }),
    ...sampleFunds(values, fundsCompleteOn(timeline, fundsPart(index)), today),
    ...statusOf(index, random),
  };
}

/** All funds are in after two to nine tenths of construction. */
const fundsPart = (index: number): number => 0.6 + (index % 7) * 0.05;

/** The timeline moved so that today falls into the project's position, or some days after a step became due. */
function placedTimeline(steps: PlannedStep[], calendar: WorkingCalendar, today: LocalDate, index: number, random: SeededRandom): Timeline {
  const pace = drawPace(steps, random);
  const position = POSITIONS[index % POSITIONS.length]!;
  const trial = new Timeline(steps, pace, calendar, addDays(today, -500));
  const stalled = isLate(index) ? stalledStep(steps, position, random) : undefined;
  const dueOn = stalled && trial.dueOn(stalled);
  const age = dueOn ? daysBetween(trial.registeredOn, dueOn) + random.integer(2, 20) : dayWithin(windowOf(trial, position, fundsPart(index)), random);
  return new Timeline(steps, pace, calendar, workingDayBefore(calendar, addDays(today, -age)), stalled?.id);
}

const isLate = (index: number): boolean => LATE.has(index % LATE_PATTERN) && index % POSITIONS.length !== SUSPENDED_AT && index % POSITIONS.length !== TERMINATED_AT;

const stalledStep = (steps: PlannedStep[], position: Position, random: SeededRandom): PlannedStep | undefined => {
  const candidates = steps.filter((step) => step.stage === position && ['green', 'promised'].includes(runningLimit(step.limits) ?? ''));
  return candidates.length > 0 ? random.pick(candidates) : undefined;
};

const workingDayBefore = (calendar: WorkingCalendar, date: LocalDate): LocalDate => (calendar.isWorkingDay(date) ? date : calendar.addWorkingDays(date, -1));

/** What was settled by today: milestones in their own columns, the rest by name. */
function progress(pack: Pack, timeline: Timeline, facts: ProjectFacts, today: LocalDate): LedgerValues {
  const values: LedgerValues = {};
  const otherSteps: DatedStep[] = [];
  for (const { id } of timeline.steps) {
    const on = timeline.passage(id)?.settledOn;
    if (on === undefined || on > today) continue;
    const milestone = milestoneOfStep(id, facts.template);
    if (milestone) values[milestone] = on;
    else otherSteps.push({ step: stepName(pack, id), on });
  }
  return otherSteps.length > 0 ? { ...values, otherSteps } : values;
}

function statusOf(index: number, random: SeededRandom): LedgerValues {
  const at = index % POSITIONS.length;
  if (at === SUSPENDED_AT) return { status: 'suspended', statusReason: random.pick(SUSPENSION_REASONS) };
  if (at === TERMINATED_AT) return { status: 'terminated', statusReason: random.pick(TERMINATION_REASONS) };
  return { status: 'active' };
}
