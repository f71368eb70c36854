import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import { submissionIdOf, type SubmissionId } from '#libs/domain/ids.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { PlannedReminder } from '#libs/domain/project/project.plan.js';
import { dateOfDeadline, deadlineOf, type Cycle, type Deadline, type Period } from '#libs/domain/reporting/period.js';
import type { SubmissionFacts, SubmissionLevel } from '#libs/domain/reporting/submission.facts.js';
import { formOfDuty, unitsOfDuty } from './duty-units.js';
import type { PackCycle, PackDuty, PackUnit } from './pack.types.js';
import type { RuledPack } from './plan-project.js';
import type { RuleTable } from './rules/rule-tables.js';

/** A submission ready to be opened. */
export interface PlannedSubmission {
  id: SubmissionId;
  facts: SubmissionFacts;
}

/** All that units owe in a period of a cycle by the decision tables in effect on the day it opens, in the order of duties and units. Pure; the same pack always asks the same. */
export function dutiesOfPeriod(ruled: RuledPack, cycle: Cycle, period: Period, calendar: WorkingCalendar): PlannedSubmission[] {
  // Packs that were loaded before there was reporting have no cycles.
  const dates = ruled.pack.cycles?.find(({ id }) => id === cycle);
  if (!dates || dates.paused) return [];
  return ruled.pack.duties.filter((duty) => duty.cycle === cycle && !duty.paused).flatMap((duty) => unitsOfDuty(duty, ruled.pack).flatMap((unit) => {
    const facts = factsOf(ruled, dates, duty, unit, period, calendar);
    return facts ? [{ id: submissionIdOf(facts), facts }] : [];
  }));
}

/** What a pack's tables, as they are on a day, would ask of the unit that a report was asked of; undefined where they ask nothing. */
export function submissionFacts(ruled: RuledPack, { dutyId, cycle, unitId, period }: Pick<SubmissionFacts, 'dutyId' | 'cycle' | 'unitId' | 'period'>, calendar: WorkingCalendar, day: LocalDate): SubmissionFacts | undefined {
  const { cycles, duties, units } = ruled.pack, dates = cycles.find(({ id }) => id === cycle), duty = duties.find(({ id }) => id === dutyId), unit = units.find(({ id }) => id === unitId);
  return dates && duty && unit && factsOf(ruled, dates, duty, unit, period, calendar, day);
}

function factsOf(ruled: RuledPack, dates: PackCycle, duty: PackDuty, unit: PackUnit, period: Period, calendar: WorkingCalendar, asOf?: LocalDate): SubmissionFacts | undefined {
  const opens = deadlineOf(duty.opens ?? dates.opens, period), day = asOf ?? dateOfDeadline(opens, calendar).date;
  const chosen = formOfDuty(ruled, duty, unit, day);
  if (!chosen) return undefined;
  const { pack } = ruled, due = notBefore(deadlineOf(dates.due, period), opens, calendar), { form, ruling } = chosen, input = { cycle: duty.cycle, unitKind: unit.kind };
  const reminders = askAll<number>(ruled, 'report-reminders', input, day), ladder = askAll<Omit<SubmissionLevel, 'row'>>(ruled, 'report-ladder', input, day);
  return {
    dutyId: duty.id, label: duty.label, measures: duty.measures, cycle: duty.cycle, period, unitId: unit.id, formId: form.id, ...(ruling && { formRow: ruling.rows[0]! }), form: form.sections,
    opens, due, freeze: notBefore(deadlineOf(dates.freeze, period), due, calendar),
    reviewerId: pack.officeUnit, needsUnitHead: duty.needsUnitHead, allowNothing: duty.allowNothing, reviewDays: dates.reviewDays, correctionDays: dates.correctionDays,
    ...(duty.topics && { topics: duty.topics }), ...(duty.expects && { expects: duty.expects }),
    reminders: reminders.answers.map(([offset, row]): PlannedReminder => ({ offset, row })),
    ladder: ladder.answers.map(([level, row]): SubmissionLevel => ({ ...level, holder: level.holder === '@office' ? pack.officeUnit : level.holder, row })),
    ruleVersions: { ...(ruling && { 'report-form': ruling.version }), 'report-reminders': reminders.version, 'report-ladder': ladder.version },
    packHash: pack.hash, calendar: calendar.version,
  };
}

/** Holidays may push two moments of a period onto one day, and leave no time between them: then the later one comes a working day after the earlier. */
function notBefore(deadline: Deadline, earlier: Deadline, calendar: WorkingCalendar): Deadline {
  const { date } = dateOfDeadline(earlier, calendar);
  return dateOfDeadline(deadline, calendar).date > date ? deadline : { ...deadline, start: date, limit: { amount: 1, unit: 'workingDay' } };
}

/** Every answer of a table that collects, with the row that gave it. */
function askAll<Answer>({ tables }: RuledPack, table: RuleTable, input: Record<string, unknown>, day: LocalDate): { answers: [Answer, string][]; version: string } {
  const { answer, rows, version } = tables.ask<Answer[] | null>(table, input, day);
  return { answers: (answer ?? []).map((one, index) => [one, rows[index]!]), version };
}
