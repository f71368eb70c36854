import type { ThingOutlook, ThingOutlookCell } from '#libs/contracts/rehearsal.views.js';
import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { UnitId } from '#libs/domain/ids.js';
import { localDate, type LocalDate } from '#libs/domain/instants.js';
import { countedDuties } from '#libs/domain/matter/matter-clock.js';
import { matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { dateOfDeadline } from '#libs/domain/reporting/period.js';
import { reviewDueOn, runningDeadline } from '#libs/domain/reporting/submission.clock.js';
import { reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import { isOwed, type SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { ahead } from './ahead.js';
import type { Period } from './future.js';
import { weekOf } from './outlook.js';

/** Something that somebody owes by a day. */
interface Duty {
  what: string;
  unitId: UnitId;
  due: LocalDate;
}

/** Adds up what will be due and late of matters or reports if nobody does anything: their limits, and the levels that they climb meanwhile. */
export class ThingOutlookTally {
  private readonly summed = { open: 0, due: 0, late: 0, escalations: 0 };
  private readonly alreadyLate: Record<UnitId, number> = {};
  private readonly cells = new Map<string, ThingOutlookCell>();
  private readonly from: LocalDate;

  constructor(private readonly period: Period) {
    this.from = localDate(period.from);
  }

  addMatter(start: MatterState, calendar: WorkingCalendar): void {
    const seen = this.begin(dutiesOfMatter(start, calendar).filter(({ what }) => what !== LEVEL));
    for (const { state, events } of ahead(matterHandling, start, calendar, this.period)) {
      for (const { type, data, occurredAt } of events) {
        if (type === 'MatterOverdue') this.addLate(data.dueOn, data.unitId, occurredAt);
        if (type === 'MatterEscalated') this.summed.escalations += 1;
      }
      this.addDue(dutiesOfMatter(state, calendar), seen);
    }
  }

  addSubmission(start: SubmissionState, calendar: WorkingCalendar): void {
    const seen = this.begin(dutiesOfSubmission(start, calendar));
    for (const { state, events } of ahead(reportingCycle, start, calendar, this.period)) {
      for (const { type, data, occurredAt } of events) {
        if (type === 'SubmissionOverdue') this.addLate(data.dueOn, data.unitId, occurredAt);
        if (type === 'ReviewAwaited' && data.isLate) this.addLate(data.decideBy, data.unitId, occurredAt);
        if (type === 'SubmissionEscalated') this.summed.escalations += 1;
      }
      this.addDue(dutiesOfSubmission(state, calendar), seen);
    }
  }

  get result(): ThingOutlook {
    const cells = [...this.cells.values()].toSorted((a, b) => (a.week === b.week ? (a.unitId < b.unitId ? -1 : 1) : a.week < b.week ? -1 : 1));
    return { ...this.summed, alreadyLate: this.alreadyLate, cells };
  }

  /** Counts what is late already, and answers where to remember what was counted. */
  private begin(duties: Duty[]): Set<string> {
    this.summed.open += 1;
    for (const { unitId, due } of duties) if (due < this.from) this.alreadyLate[unitId] = (this.alreadyLate[unitId] ?? 0) + 1;
    return new Set();
  }

  /** Each once, whenever it begins to count. */
  private addDue(duties: Duty[], seen: Set<string>): void {
    for (const { what, unitId, due } of duties) {
      const key = `${what} ${unitId} ${due}`;
      if (seen.has(key) || due < this.from || due >= localDate(this.period.until)) continue;
      seen.add(key);
      this.count('due', unitId, due);
    }
  }

  /** What fell due before today is late already, although time has perhaps not said so yet. */
  private addLate(dueOn: LocalDate, unitId: UnitId, occurredAt: string): void {
    if (dueOn >= this.from) this.count('late', unitId, localDate(occurredAt));
  }

  private count(what: 'due' | 'late', unitId: UnitId, day: LocalDate): void {
    const week = weekOf(day), key = `${unitId} ${week}`;
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = { unitId, week, due: 0, late: 0 }));
    cell[what] += 1;
    this.summed[what] += 1;
  }
}

const LEVEL = 'ladder';

/** What an enterprise owes is nobody's here, and a clock that stands has no day. */
const dutiesOfMatter = (state: MatterState, calendar: WorkingCalendar): Duty[] =>
  countedDuties(state, calendar).flatMap(({ what, unitId, due }) => (unitId && due ? [{ what, unitId, due: due.date }] : []));

function dutiesOfSubmission(state: SubmissionState, calendar: WorkingCalendar): Duty[] {
  const { facts, unitId } = state, deadline = isOwed(state) && runningDeadline(state), review = reviewDueOn(state, calendar);
  return [
    ...(deadline && unitId ? [{ what: 'report', unitId, due: dateOfDeadline(deadline, calendar).date }] : []),
    ...(review ? [{ what: 'review', unitId: facts!.reviewerId, due: review }] : []),
  ];
}
