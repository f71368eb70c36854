import type { MatrixCell } from '../../api/types.ts';
import { today } from '../../parts/format.ts';
import { useWords } from '../../words/use-words.tsx';
import { isOwed } from './matrix-shown.ts';

const TOTALS = ['total', 'owed', 'overdue', 'submitted', 'returned', 'accepted', 'late', 'nothing'] as const;

/** What the shown part adds up to. */
export function MatrixTotals({ cells }: { cells: MatrixCell[] }) {
  const { matrix } = useWords();
  const counts: Record<(typeof TOTALS)[number], number> = {
    total: cells.length, owed: cells.filter(isOwed).length, overdue: cells.filter((cell) => isOwed(cell) && cell.dueOn < today()).length,
    submitted: cells.filter(({ status }) => status === 'submitted').length, returned: cells.filter(({ status }) => status === 'returned').length,
    accepted: cells.filter(({ status }) => status === 'accepted' || status === 'frozen').length, late: cells.filter(({ lateBy = 0 }) => lateBy > 0).length, nothing: cells.filter(({ isNothing }) => isNothing).length,
  };
  return (
    <dl className="matrix-totals sheet" data-testid="matrix-totals">
      {TOTALS.map((key) => <div key={key}><dd data-testid={`total-${key}`}>{counts[key]}</dd><dt>{matrix.totals[key]}</dt></div>)}
    </dl>
  );
}
