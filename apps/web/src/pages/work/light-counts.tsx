import type { Light, WorkItemView } from '../../api/types.ts';
import { LightSign } from '../../parts/light-sign.tsx';
import { useWords } from '../../words/use-words.tsx';

interface Props {
  items: WorkItemView[];
  total: number;
  chosen?: string;
  order: Light[];
  onChoose: (light: Light | undefined) => void;
}

/** How much of what: each number is a filter. */
export function LightCounts({ items, total, chosen, order, onChoose }: Props) {
  const { work } = useWords();
  return (
    <div className="light-counts sheet">
      <button type="button" aria-pressed={!chosen} onClick={() => onChoose(undefined)}><b>{total}</b><span>{work.all}</span></button>
      {order.map((light) => (
        <button key={light} type="button" aria-pressed={chosen === light} onClick={() => onChoose(chosen === light ? undefined : light)} data-testid={`count-${light}`}>
          <b>{items.filter((item) => item.light === light).length}</b><LightSign light={light} />
        </button>
      ))}
    </div>
  );
}
