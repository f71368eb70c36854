import { Injectable } from '@nestjs/common';
import type { DutyUnitView, DutyView } from '#libs/contracts/reporting.views.js';
import { cycleOf, dateOfDeadline, periodRange, type Period } from '#libs/domain/reporting/period.js';
import { dutiesOfPeriod, type PlannedSubmission } from '#libs/packs/plan-submissions.js';
import { SubmissionSumsReader, type CountedCell } from '#libs/persistence/readers/submission-sums.reader.js';
import { ReadingDays } from '../acts/reading-day.js';
import { PackLibrary, type ReadyPack } from '../packs/pack-library.js';

/** The duties of a period with where every unit stands; also those of other periods that opened in its days. */
@Injectable()
export class DutyBoard {
  constructor(private readonly sums: SubmissionSumsReader, private readonly packs: PackLibrary, private readonly days: ReadingDays) {}

  async of(period: Period): Promise<DutyView[]> {
    const cells = await this.sums.cellsOf(period, periodRange(period), await this.days.today()), ready = await this.packs.current();
    const periods = [...new Set([period, ...cells.map((cell) => cell.period)])];
    return periods.flatMap((one) => dutiesOf(one, ready, cells.filter((cell) => cell.period === one)));
  }
}

/** By the pack in force, in its order. */
function dutiesOf(period: Period, ready: ReadyPack, cells: CountedCell[]): DutyView[] {
  const planned = new Map<string, PlannedSubmission[]>();
  for (const one of dutiesOfPeriod(ready, cycleOf(period), period, ready.calendar)) planned.set(one.facts.dutyId, [...(planned.get(one.facts.dutyId) ?? []), one]);
  return [...planned].map(([dutyId, submissions]): DutyView => {
    const { label, measures, cycle, opens, due, freeze, needsUnitHead, allowNothing, expects = [] } = submissions[0]!.facts, dueDate = dateOfDeadline(due, ready.calendar);
    return {
      dutyId, label, measures, cycle, period, owedBy: submissions.map(({ facts }) => facts.unitId), opensOn: dateOfDeadline(opens, ready.calendar).date, dueOn: dueDate.date,
      dueProvisional: dueDate.provisional, freezesOn: dateOfDeadline(freeze, ready.calendar).date, needsUnitHead, allowNothing, expects,
      opened: cells.filter((cell) => cell.dutyId === dutyId).map(unitView),
    };
  });
}

const unitView = ({ unitId, id, status, light, dueOn, lateBy, isNothing }: CountedCell): DutyUnitView =>
  ({ unitId, submissionId: id, status, light, dueOn, ...(lateBy !== undefined && { lateBy }), isNothing });
