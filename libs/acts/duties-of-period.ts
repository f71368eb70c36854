import type { DutyUnitView, DutyView } from '#libs/contracts/reporting.views.js';
import { reportingStream, submissionIdOf, type SubmissionId, type UnitId } from '#libs/domain/ids.js';
import { cycleOf, dateOfDeadline, periodRange, type Period } from '#libs/domain/reporting/period.js';
import type { ReadingDay } from '#libs/domain/project/light.js';
import type { SubmissionFacts } from '#libs/domain/reporting/submission.facts.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import { dutiesOfPeriod } from '#libs/packs/plan-submissions.js';
import type { CountedCell, SubmissionSumsReader } from '#libs/persistence/readers/submission-sums.reader.js';
import type { StreamReader } from '#libs/persistence/record/stream-reader.js';
import type { ShelvedPack } from './pack-shelf.js';

/** The duties of a period with where every unit stands; also those of other periods that opened in its days, and what the pack has dropped since. Throws {@link DomainError} for what is no period. */
export async function dutyViews(period: Period, shelved: ShelvedPack, { sums, streams }: { sums: SubmissionSumsReader; streams: StreamReader }, day: ReadingDay): Promise<DutyView[]> {
  const cells = await sums.cellsOf(period, periodRange(period), day), periods = [...new Set([period, ...cells.map(({ cell }) => cell.period)])];
  return (await Promise.all(periods.map(async (one) => {
    const own = cells.filter(({ cell }) => cell.period === one), planned = plannedDuties(one, shelved), dropped = [...new Set(own.map(({ cell }) => cell.dutyId))].filter((dutyId) => !planned.has(dutyId));
    const views = [...planned].map(([dutyId, facts]) => dutyView(dutyId, facts, facts.map(({ unitId }) => unitId), own, shelved));
    return [...views, ...(await Promise.all(dropped.map((dutyId) => droppedDuty(dutyId, own, streams, shelved))))];
  }))).flat();
}

/** By the pack in force, in its order. */
function plannedDuties(period: Period, shelved: ShelvedPack): Map<string, SubmissionFacts[]> {
  const planned = new Map<string, SubmissionFacts[]>();
  for (const { facts } of dutiesOfPeriod(shelved, cycleOf(period), period, shelved.calendar)) planned.set(facts.dutyId, [...(planned.get(facts.dutyId) ?? []), facts]);
  return planned;
}

/** As it was asked when it opened; by the pack nobody owes it any more. */
async function droppedDuty(dutyId: string, cells: CountedCell[], streams: StreamReader, shelved: ShelvedPack): Promise<DutyView> {
  const head = await streams.readHead<SubmissionState>(reportingStream(submissionIdOfCell(cells.find(({ cell }) => cell.dutyId === dutyId)!)));
  return dutyView(dutyId, [head!.state.facts!], [], cells, shelved);
}

function dutyView(dutyId: string, [facts]: SubmissionFacts[], owedBy: UnitId[], cells: CountedCell[], { calendar }: ShelvedPack): DutyView {
  const { label, measures, cycle, period, opens, due, freeze, needsUnitHead, allowNothing, expects = [] } = facts!, dueDate = dateOfDeadline(due, calendar);
  return {
    dutyId, label, measures, cycle, period, owedBy, opensOn: dateOfDeadline(opens, calendar).date, dueOn: dueDate.date,
    dueProvisional: dueDate.provisional, freezesOn: dateOfDeadline(freeze, calendar).date, needsUnitHead, allowNothing, expects,
    opened: cells.filter(({ cell }) => cell.dutyId === dutyId).map(unitView),
  };
}

const submissionIdOfCell = ({ cell: { dutyId, period, unitId, openedFor = unitId } }: CountedCell): SubmissionId => submissionIdOf({ dutyId, period, unitId: openedFor });

const unitView = (counted: CountedCell): DutyUnitView => {
  const { unitId, status, light, dueOn, lateBy, isNothing } = counted.cell;
  return { unitId, submissionId: submissionIdOfCell(counted), status, light, dueOn, ...(lateBy !== undefined && { lateBy }), isNothing };
};
