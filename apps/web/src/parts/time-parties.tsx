import type { components } from '../api.d.ts';
import { useWords } from '../words/use-words.tsx';
import './time-parties.css';

export type TimeParty = components['schemas']['HeldShare']['party'];

/** In the order of reading: ours first, then those we wait for. */
const PARTIES: TimeParty[] = ['unit', 'verifier', 'decider', 'authority', 'enterprise', 'thirdParty', 'higherAuthority', 'nobody'];

/** Office time as working days with one decimal. */
export const daysOf = (workingMs: number, officeDayMs: number): string => (workingMs / officeDayMs).toFixed(1);

/** Whose time it was, as parts of one bar; the words beside it say the same. */
export function PartyBar({ byParty, whole }: { byParty: Partial<Record<TimeParty, number>>; whole: number }) {
  const { delay } = useWords();
  return (
    <span className="party-bar" aria-hidden="true">
      {PARTIES.filter((party) => (byParty[party] ?? 0) > 0).map((party) => (
        <i key={party} className={`party-${party}`} style={{ width: `${(100 * byParty[party]!) / Math.max(1, whole)}%` }} title={delay.parties[party]} />
      ))}
    </span>
  );
}

export function PartyLegend({ byParty, officeDayMs }: { byParty: Partial<Record<TimeParty, number>>; officeDayMs: number }) {
  const { delay } = useWords();
  return (
    <ul className="party-legend">
      {PARTIES.filter((party) => (byParty[party] ?? 0) > 0).map((party) => (
        <li key={party}><i className={`party-${party}`} aria-hidden="true" />{delay.parties[party]} <b>{delay.days(daysOf(byParty[party]!, officeDayMs))}</b></li>
      ))}
    </ul>
  );
}
