import type { DutyUnitView, DutyView } from '#libs/contracts/reporting.views.js';
import { submissionIdOf } from '#libs/domain/ids.js';
import { cycleOf, dateOfDeadline, periodRange, type Period } from '#libs/domain/reporting/period.js';
import type { ReadingDay } from '#libs/domain/project/light.js';
import { dutiesOfPeriod, type PlannedSubmission } from '#libs/packs/plan-submissions.js';
import type { CountedCell, SubmissionSumsReader } from '#libs/persistence/readers/submission-sums.reader.js';
import type { ShelvedPack } from './pack-shelf.js';

/** The duties of a period with where every unit stands; also those of other periods that opened in its days. Throws {@link DomainError} for what is no period. */
export async function dutyViews(period: Period, shelved: ShelvedPack, sums: SubmissionSumsReader, day: ReadingDay): Promise<DutyView[]> {
  const cells = await sums.cellsOf(period, periodRange(period), day), periods = [...new Set([period, ...cells.map(({ cell }) => cell.period)])];
  return periods.flatMap((one) => dutiesOf(one, shelved, cells.filter(({ cell }) => cell.period === one)));
}

/** By the pack in force, in its order. */
function dutiesOf(period: Period, shelved: ShelvedPack, cells: CountedCell[]): DutyView[] {
  const { calendar } = shelved, planned = new Map<string, PlannedSubmission[]>();
  for (const one of dutiesOfPeriod(shelved, cycleOf(period), period, calendar)) planned.set(one.facts.dutyId, [...(planned.get(one.facts.dutyId) ?? []), one]);
  return [...planned].map(([dutyId, submissions]): DutyView => {
    const { label, measures, cycle, opens, due, freeze, needsUnitHead, allowNothing, expects = [] } = submissions[0]!.facts, dueDate = dateOfDeadline(due, calendar);
    return {
      dutyId, label, measures, cycle, period, owedBy: submissions.map(({ facts }) => facts.unitId), opensOn: dateOfDeadline(opens, calendar).date, dueOn: dueDate.date,
      dueProvisional: dueDate.provisional, freezesOn: dateOfDeadline(freeze, calendar).date, needsUnitHead, allowNothing, expects,
      opened: cells.filter(({ cell }) => cell.dutyId === dutyId).map(unitView),
    };
  });
}

const unitView = ({ cell: { dutyId, period, unitId, openedFor = unitId, status, light, dueOn, lateBy, isNothing } }: CountedCell): DutyUnitView =>
  ({ unitId, submissionId: submissionIdOf({ dutyId, period, unitId: openedFor }), status, light, dueOn, ...(lateBy !== undefined && { lateBy }), isNothing });
