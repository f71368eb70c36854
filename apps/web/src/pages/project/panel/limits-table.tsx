import type { StepView } from '../../../api/types.ts';
import { hasMoved } from '../../../parts/clock-text.ts';
import { Day } from '../../../parts/day.tsx';
import { Unconfirmed } from '../../../parts/unconfirmed.tsx';
import { useWords } from '../../../words/use-words.tsx';

/** The three readings of a limit, where each comes from, and which of them the clock runs by. */
export function LimitsTable({ step }: { step: StepView }) {
  const words = useWords();
  const dates = { legal: step.clock?.legalDueOn, promised: step.clock?.promisedDueOn, green: step.clock?.greenDueOn };
  const rows = (['legal', 'promised', 'green'] as const).flatMap((name) => (step.limits[name] ? [{ name, limit: step.limits[name], origin: step.limitSources[name] }] : []));
  if (rows.length === 0) return <span className="muted">{step.isEnterpriseClock ? words.clock.enterprise : words.clock.noLimit}</span>;
  return (
    <table className="limits">
      <tbody>
        {rows.map(({ name, limit, origin }) => (
          <tr key={name} className={step.clock?.running === name ? 'is-running' : undefined}>
            <th scope="row">{words.limit[name]}</th>
            <td>
              {words.amount(limit.amount, limit.unit)} {origin?.confirmed === false && <Unconfirmed />}
              {origin?.source && <span className="source">{origin.source}</span>}
            </td>
            <td className="num">{dates[name] && <Day date={dates[name]} provisional={step.clock?.provisionalLimits.includes(name)} />}</td>
          </tr>
        ))}
        {step.clock && hasMoved(step.clock) && (
          <tr>
            <th scope="row">{words.clock.firstDue}</th>
            <td>{step.clock.extendedBy > 0 && words.clock.extended(step.clock.extendedBy)}</td>
            <td className="num"><Day date={step.clock.firstDueOn} provisional={step.clock.firstProvisional} /></td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
