import type { MatterRow } from '../api/types.ts';
import { useWords } from '../words/use-words.tsx';
import { Day } from './day.tsx';
import { LightSign } from './light-sign.tsx';
import { WhyOf } from './why-of.tsx';

/** How a matter stands: its light and when something is owed, or how it ended. */
export function MatterLight({ row }: { row: MatterRow }) {
  const { matters, matterStatus, outcome } = useWords();
  if (row.endedOn) return <span className="tag">{row.outcome ? outcome[row.outcome] : matterStatus[row.status]}</span>;
  return (
    <span className="matter-light">
      <WhyOf subject={{ kind: 'matter', id: row.id }}><LightSign light={row.light} /></WhyOf>
      {row.dueOn ? <Day date={row.dueOn} provisional={row.dueProvisional} /> : <span className="muted">{matters.noDue}</span>}
    </span>
  );
}
