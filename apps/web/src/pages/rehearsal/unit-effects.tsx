import type { UnitEffect } from '../../api/types.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';

/** Units with a bar for either world: what time would tell them. */
export function UnitEffects({ units }: { units: UnitEffect[] }) {
  const { rehearsal: words } = useWords();
  const unitName = useUnitNames();
  const told = ({ reminders, overdue, escalations }: UnitEffect['before']) => reminders + overdue + escalations;
  const most = Math.max(1, ...units.flatMap(({ before, after }) => [told(before), told(after)]));
  return (
    <section className="sheet pad">
      <h2>{words.affectedUnits}</h2>
      {units.map((unit) => (
        <div key={unit.unitId} className="unit-effect">
          <b>{unitName(unit.unitId)}</b>
          <span className="muted">{words.moved} {unit.moved}{unit.gained > 0 && ` · ${words.gained(unit.gained)}`}{unit.lost > 0 && ` · ${words.lost(unit.lost)}`}{unit.created > 0 && ` · ${words.created} ${unit.created}`}{unit.cancelled > 0 && ` · ${words.cancelledSteps} ${unit.cancelled}`}</span>
          <WorldBar label={words.before} value={told(unit.before)} most={most} />
          <WorldBar label={words.after} value={told(unit.after)} most={most} isAfter />
        </div>
      ))}
    </section>
  );
}

function WorldBar({ label, value, most, isAfter = false }: { label: string; value: number; most: number; isAfter?: boolean }) {
  return <div className={isAfter ? 'world-bar is-after' : 'world-bar'}><span>{label}</span><i aria-hidden="true"><em style={{ width: `${(value / most) * 100}%` }} /></i><b>{value}</b></div>;
}
