import type { Outlook, OutlookCell } from '#libs/contracts/rehearsal.views.js';
import type { UnitId } from '#libs/domain/ids.js';
import { addDays, localDate, type LocalDate } from '#libs/domain/instants.js';
import type { Stage } from '#libs/domain/project/project.facts.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { dueOfStep } from '#libs/domain/project/step-clock.js';
import { futureOf, type Period } from './future.js';
import type { World } from './world.js';

/** The Monday of a day's week. */
export const weekOf = (day: LocalDate): LocalDate => addDays(day, -((new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7));

/** Adds up what steps will be due and late if nobody does anything: time runs ahead, people stand still. */
export class OutlookTally {
  private readonly summed = { projects: 0, due: 0, late: 0, escalations: 0, lapsed: 0 };
  private readonly alreadyLate: Record<UnitId, number> = {};
  private readonly cells = new Map<string, OutlookCell>();
  private readonly from: LocalDate;

  constructor(private readonly period: Period) {
    this.from = localDate(period.from);
  }

  add(start: ProjectState, world: World): void {
    this.summed.projects += 1;
    const { state, events } = futureOf(start, world, this.period);
    for (const event of events) {
      if (event.type === 'StepEscalated') this.summed.escalations += 1;
      if (event.type === 'ApprovalLapsed') this.summed.lapsed += 1;
      // What fell due before today is late already, although time has perhaps not said so yet.
      if (event.type === 'StepOverdue' && event.data.dueOn >= this.from) this.count('late', event.data.unitId, state.steps[event.data.stepId]!.plan.stage, localDate(event.occurredAt));
    }
    this.addDue(start, state, world);
  }

  get result(): Omit<Outlook, 'matters' | 'submissions'> {
    const cells = [...this.cells.values()].toSorted((a, b) => (a.week === b.week ? (a.unitId < b.unitId ? -1 : 1) : a.week < b.week ? -1 : 1));
    return { from: this.from, to: addDays(localDate(this.period.until), -1), ...this.summed, alreadyLate: this.alreadyLate, cells };
  }

  /** Steps that are open now, and those that a lapse opens again on the way. */
  private addDue(start: ProjectState, end: ProjectState, { calendar }: World): void {
    if (end.status !== 'active') return;
    for (const [id, step] of Object.entries(end.steps)) {
      const due = step.status === 'open' ? dueOfStep(step, calendar)?.date : undefined;
      if (!due) continue;
      const { owner, stage } = step.plan;
      const isKnown = start.steps[id]?.status === 'open';
      if (due < this.from) { if (isKnown) this.alreadyLate[owner] = (this.alreadyLate[owner] ?? 0) + 1; }
      else if (due < localDate(this.period.until)) this.count('due', owner, stage, due);
    }
  }

  private count(what: 'due' | 'late', unitId: UnitId, stage: Stage, day: LocalDate): void {
    const week = weekOf(day), key = `${unitId} ${stage} ${week}`;
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = { unitId, stage, week, due: 0, late: 0 }));
    cell[what] += 1;
    this.summed[what] += 1;
  }
}
