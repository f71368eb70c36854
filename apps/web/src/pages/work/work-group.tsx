import type { Light, WorkItemView } from '../../api/types.ts';
import type { useOutcome } from '../../parts/outcome.tsx';
import { LightSign } from '../../parts/light-sign.tsx';
import { useWords } from '../../words/use-words.tsx';
import { WorkRow } from './work-row.tsx';

export function WorkGroup({ light, items, outcome }: { light: Light; items: WorkItemView[]; outcome: ReturnType<typeof useOutcome> }) {
  const { work } = useWords();
  if (items.length === 0) return null;
  return (
    <section className="work-group sheet">
      <h2><LightSign light={light} /> <small>{work.counts(items.length)}</small></h2>
      <ul>{items.map((item) => <WorkRow key={item.id} item={item} outcome={outcome} />)}</ul>
    </section>
  );
}
