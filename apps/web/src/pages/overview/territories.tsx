import { Link } from 'react-router';
import { usePack } from '../../api/queries.ts';
import { countedFilters, type Summary } from '../../api/types.ts';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';
import { Bar } from './bar.tsx';

/** In the order of the list, not of a league table. */
export function Territories({ rows }: { rows: Summary['byTerritory'] }) {
  const { overview } = useWords();
  const unitName = useUnitNames();
  const { data: pack } = usePack();
  const place = (id: string) => pack?.units.findIndex((unit) => unit.id === id) ?? 0;
  const ordered = [...rows].sort((a, b) => place(a.territoryId) - place(b.territoryId));
  const most = Math.max(1, ...rows.map(({ projects }) => projects));
  return (
    <section className="sheet pad overview-territories">
      <h2>{overview.byTerritory}</h2>
      <table>
        <thead><tr><th>{overview.territory}</th><th aria-hidden="true" /><th className="num">{overview.count}</th><th className="num">{overview.overdue}</th></tr></thead>
        <tbody>
          {ordered.map(({ territoryId, projects, overdue }) => (
            <tr key={territoryId}>
              <th scope="row">{unitName(territoryId)}</th>
              <td className="wide"><Bar share={projects / most} /></td>
              <td className="num"><Link to={`/projects?${countedFilters({ territory: territoryId })}`}>{projects}</Link></td>
              <td className="num">{overdue > 0 ? <Link className="light-overdue" to={`/projects?${countedFilters({ territory: territoryId, light: 'overdue' })}`}>{overdue}</Link> : <span className="muted">0</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
