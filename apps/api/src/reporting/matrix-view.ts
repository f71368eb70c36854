import type { MatrixCounts, MatrixDuty, MatrixView } from '#libs/contracts/reporting.views.js';
import type { LocalDate } from '#libs/domain/instants.js';
import type { CountedCell } from '#libs/persistence/readers/submission-sums.reader.js';

/** Cells with what they add up to, by unit, duty and period. */
export function matrixView(cells: CountedCell[], today: LocalDate, span: Pick<MatrixView, 'cycle' | 'from' | 'to'>): MatrixView {
  const totals = none(), byUnit: Record<string, MatrixCounts> = {}, byDuty: Record<string, MatrixCounts> = {}, byPeriod: Record<string, MatrixCounts> = {};
  const duties = new Map<string, MatrixDuty>();
  for (const one of cells) {
    const { dutyId, unitId, period } = one.cell;
    duties.set(dutyId, one.duty);
    for (const counts of [totals, (byUnit[unitId] ??= none()), (byDuty[dutyId] ??= none()), (byPeriod[period] ??= none())]) count(counts, one, today);
  }
  return {
    ...span, periods: Object.keys(byPeriod).toSorted(), duties: [...duties.values()], unitIds: Object.keys(byUnit).toSorted(), cells: cells.map(({ cell }) => cell),
    totals, byUnit, byDuty, byPeriod,
  };
}

const none = (): MatrixCounts => ({ total: 0, owed: 0, submitted: 0, returned: 0, accepted: 0, overdue: 0, late: 0, nothing: 0 });

function count(counts: MatrixCounts, { cell: { status, dueOn, lateBy = 0, isNothing }, isOwed }: CountedCell, today: LocalDate): void {
  counts.total += 1;
  if (isOwed) counts.owed += 1;
  if (status === 'submitted') counts.submitted += 1;
  if (status === 'returned') counts.returned += 1;
  if (status === 'accepted' || status === 'frozen') counts.accepted += 1;
  if (isOwed && dueOn < today) counts.overdue += 1;
  if (lateBy > 0) counts.late += 1;
  if (isNothing) counts.nothing += 1;
}
