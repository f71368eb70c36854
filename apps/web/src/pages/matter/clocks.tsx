import type { MatterClockView, MatterView } from '../../api/types.ts';
import { remainingText } from '../../parts/clock-text.ts';
import '../../parts/clock-chip.css';
import { Day } from '../../parts/day.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { Why } from '../../parts/why.tsx';
import { useWords } from '../../words/use-words.tsx';

/** What is counted now: what for, who owes it, and until when. */
export function Clocks({ matter }: { matter: MatterView }) {
  const { matter: words } = useWords();
  return (
    <section className="sheet pad matter-clocks-sheet">
      <h2>{words.clocks} <Why rule={matter.rules['matter-limits']} /></h2>
      {matter.clocks.length === 0
        ? <p className="muted">{words.noClocks}</p>
        : <ul className="matter-clocks" data-testid="matter-clocks">{matter.clocks.map((clock) => <ClockLine key={clock.what} clock={clock} />)}</ul>}
    </section>
  );
}

function ClockLine({ clock }: { clock: MatterClockView }) {
  const words = useWords(), { matter } = words;
  const unitName = useUnitNames();
  const { what, unitId, unit, budget, remaining, isStanding, dueOn, provisional } = clock;
  const share = Math.min(100, Math.max(0, ((budget - remaining) / Math.max(1, budget)) * 100));
  const tone = isStanding ? 'light-paused' : remaining < 0 ? 'light-overdue' : remaining <= 1 ? 'light-nearDue' : 'light-normal';
  return (
    <li data-testid={`clock-${what}`}>
      <span><b>{matter.clock[what] ?? what}</b><small>{unitId ? unitName(unitId) : matter.theRaiser}</small></span>
      <span className={`clock-chip ${tone}`} title={matter.used(remaining, words.amount(budget, unit))}>
        <span>{isStanding ? matter.standing : remainingText(remaining, unit, words)}</span>
        {dueOn && <span className="clock-due"><Day date={dueOn} provisional={provisional} /></span>}
        <span className="clock-bar" aria-hidden="true"><i style={{ width: `${share}%` }} /></span>
      </span>
    </li>
  );
}
