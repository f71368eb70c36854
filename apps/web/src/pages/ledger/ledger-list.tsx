import { Link } from 'react-router';
import type { ProjectRow } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { LightSign } from '../../parts/light-sign.tsx';
import { MoneyText } from '../../parts/money-text.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { WhyOf } from '../../parts/why-of.tsx';
import { useWords } from '../../words/use-words.tsx';

/** The ledger on a phone: what one asks of a project in the corridor. */
export function LedgerList({ rows }: { rows: ProjectRow[] }) {
  const words = useWords();
  const unitName = useUnitNames();
  return (
    <ul className="ledger-list">
        {rows.map((row) => (
          <li key={row.id} className="has-row-link">
            <Link className="row-link" to={`/projects/${row.id}`} data-testid={`project-${row.code}`}><b>{row.name}</b></Link>
            <span>{row.status === 'active' ? <WhyOf subject={{ kind: 'project', id: row.id }}><LightSign light={row.light} /></WhyOf> : <span className="tag">{words.status[row.status]}</span>}</span>
            <small>{unitName(row.territoryId)} · {row.stage && words.stage[row.stage]} · <MoneyText money={row.investment} /></small>
            <small>{row.nextDueOn && <Day date={row.nextDueOn} provisional={row.nextDueProvisional} />}</small>
          </li>
        ))}
    </ul>
  );
}
