import type { Light } from '../api/types.ts';
import { useWords } from '../words/use-words.tsx';
import './light-counts.css';
import { LightSign } from './light-sign.tsx';

interface Props {
  counts: Partial<Record<Light, number>>;
  total: number;
  /** Of the total; all when absent. */
  label?: string;
  chosen?: string;
  onChoose: (light: Light | undefined) => void;
}

/** Most urgent first. */
export const LIGHT_ORDER: Light[] = ['overdue', 'behind', 'nearDue', 'normal', 'paused'];

/** How much of what: each number is a filter. */
export function LightCounts({ counts, total, label, chosen, onChoose }: Props) {
  const { work } = useWords();
  return (
    <div className="light-counts sheet">
      <button type="button" aria-pressed={!chosen} onClick={() => onChoose(undefined)}><b>{total}</b><span>{label ?? work.all}</span></button>
      {LIGHT_ORDER.map((light) => (
        <button key={light} type="button" aria-pressed={chosen === light} onClick={() => onChoose(chosen === light ? undefined : light)} data-testid={`count-${light}`}>
          <b>{counts[light] ?? 0}</b><LightSign light={light} />
        </button>
      ))}
    </div>
  );
}
