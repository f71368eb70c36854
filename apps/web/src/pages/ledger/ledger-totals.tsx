import type { ProjectRow } from '../../api/types.ts';
import { MoneyText } from '../../parts/money-text.tsx';
import { useWords } from '../../words/use-words.tsx';

/** Stays at the foot of the window while the rows run by. Amounts of different currencies are never added. */
export function LedgerTotals({ rows, total }: { rows: ProjectRow[]; total: number }) {
  const { ledger, money } = useWords();
  const sums = (['CNY', 'USD'] as const)
    .map((currency) => ({ currency, amountMinor: rows.filter(({ investment }) => investment.currency === currency).reduce((sum, { investment }) => sum + investment.amountMinor, 0) }))
    .filter(({ amountMinor }) => amountMinor > 0);
  return (
    <div className="ledger-totals" data-testid="ledger-totals">
      <b>{ledger.total(total)}</b>
      <span className="muted">{ledger.shown(rows.length)}</span>
      <span title={money.sumNote(rows.length)}>{ledger.investment} {sums.map((sum) => <MoneyText key={sum.currency} money={sum} />)}</span>
    </div>
  );
}
