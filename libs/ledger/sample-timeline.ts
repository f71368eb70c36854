import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { StepId } from '#libs/domain/ids.js';
import { addDays, daysBetween, type LocalDate } from '#libs/domain/instants.js';
import type { PlannedStep } from '#libs/domain/project/project.plan.js';
import { runningLimit } from '#libs/domain/project/step-clock.js';
import type { SeededRandom } from './seeded-random.js';

/** What an enterprise usually takes, in days, where no limit runs. */
const ENTERPRISE_DAYS: Record<StepId, number> = { F1: 5, F2: 15, B02: 20, G13: 15, G16c: 3, G20d: 22, G22: 12, G31: 18, S80: 290 };
const OTHER_DAYS = 15;
/** Fitting out a rented plant takes this part of building one. */
const RENTED_PART = 0.35;

/** How quickly each step of one project goes; drawn once, so that moving the project in time changes nothing else. */
export type Pace = ReadonlyMap<StepId, number>;

export const drawPace = (steps: PlannedStep[], random: SeededRandom): Pace => new Map(steps.map((step) => [step.id, random.between(0.35, 0.95)]));

export interface Passage {
  openedOn: LocalDate;
  settledOn: LocalDate;
}

/**
 * The days on which each step opens and is settled when all goes in time. A stalled step is never settled, nor is what needs it;
 * it has an opening and no passage.
 */
export class Timeline {
  private readonly passages = new Map<StepId, Passage | undefined>();
  private readonly byId: Map<StepId, PlannedStep>;

  constructor(readonly steps: PlannedStep[], private readonly pace: Pace, private readonly calendar: WorkingCalendar, readonly registeredOn: LocalDate, private readonly stalled?: StepId) {
    this.byId = new Map(steps.map((step) => [step.id, step]));
  }

  passage(id: StepId): Passage | undefined {
    if (!this.passages.has(id)) this.passages.set(id, this.pass(this.byId.get(id)!));
    return this.passages.get(id);
  }

  /** The day a step opens; undefined while something it needs is stalled. */
  openedOn(step: PlannedStep): LocalDate | undefined {
    return step.needs.reduce<LocalDate | undefined>((latest, need) => {
      const settledOn = this.passage(need)?.settledOn;
      return latest && settledOn && (settledOn > latest ? settledOn : latest);
    }, this.registeredOn);
  }

  /** The last day in time of a step that has a limit. */
  dueOn(step: PlannedStep): LocalDate | undefined {
    const openedOn = this.openedOn(step);
    const running = runningLimit(step.limits);
    return openedOn && running && this.calendar.due(openedOn, step.limits[running]!).date;
  }

  /** The last settlement among some steps. */
  lastOf(steps: PlannedStep[]): LocalDate {
    return steps.map((step) => this.passage(step.id)?.settledOn ?? this.registeredOn).reduce((a, b) => (b > a ? b : a), this.registeredOn);
  }

  private pass(step: PlannedStep): Passage | undefined {
    const openedOn = this.openedOn(step);
    if (!openedOn || step.id === this.stalled) return undefined;
    const due = this.dueOn(step);
    const days = due ? daysBetween(openedOn, due) * this.paceOf(step) : this.enterpriseDays(step);
    let settledOn = addDays(openedOn, Math.round(days));
    while (settledOn > openedOn && !this.calendar.isWorkingDay(settledOn)) settledOn = addDays(settledOn, -1);
    return { openedOn, settledOn };
  }

  /** A notice runs its full length: a legal limit alone is such a length. */
  private paceOf(step: PlannedStep): number {
    return runningLimit(step.limits) === 'legal' ? 1 : this.pace.get(step.id)!;
  }

  private enterpriseDays(step: PlannedStep): number {
    const isRented = step.id === 'S80' && this.byId.has('B01');
    return (ENTERPRISE_DAYS[step.id] ?? OTHER_DAYS) * (0.6 + this.pace.get(step.id)!) * (isRented ? RENTED_PART : 1);
  }
}
