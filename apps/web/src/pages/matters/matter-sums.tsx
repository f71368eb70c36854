import type { Currency, MatterSummary } from '../../api/types.ts';
import { LightCounts } from '../../parts/light-counts.tsx';
import { MoneyText } from '../../parts/money-text.tsx';
import { useWords } from '../../words/use-words.tsx';

interface Props {
  summary: MatterSummary;
  light?: string;
  onLight: (light: string | undefined) => void;
}

/** What is open, by light, and what is at risk. Amounts of different currencies are never added. */
export function MatterSums({ summary, light, onLight }: Props) {
  const { matters } = useWords();
  const sums = (['CNY', 'USD'] as const satisfies Currency[]).map((currency) => ({ currency, amountMinor: summary.valueAtRisk[currency] ?? 0 })).filter(({ amountMinor }) => amountMinor > 0);
  return (
    <div className="matter-sums" data-testid="matter-sums">
      <LightCounts counts={summary.byLight} total={summary.open} label={matters.openTotal} chosen={light} onChoose={onLight} />
      {(sums.length > 0 || summary.jobsAtRisk > 0) && (
        <p>
          {sums.length > 0 && <span>{matters.atRiskSum} {sums.map((sum) => <b key={sum.currency}><MoneyText money={sum} /></b>)}</span>}
          {summary.jobsAtRisk > 0 && <span>{matters.jobsSum(summary.jobsAtRisk)}</span>}
        </p>
      )}
    </div>
  );
}
