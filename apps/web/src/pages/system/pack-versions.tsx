import { usePackVersions } from '../../api/queries.ts';
import { Moment } from '../../parts/day.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';

export function PackVersions() {
  const { system } = useWords();
  const query = usePackVersions();
  return (
    <section className="sheet">
      <h2 className="pad">{system.packs}</h2>
      <QueryState query={query} rows={2}>
        {(packs) => (
          <table>
            <tbody>
              {packs.map(({ id, version, hash, isCurrent, wasInForce, loadedAt }) => (
                <tr key={hash}>
                  <th scope="row">{id}</th>
                  <td>{version} {isCurrent && <span className="tag">{system.current}</span>}{!wasInForce && <span className="tag">{system.stored}</span>}</td>
                  <td className="muted">{system.loaded} <Moment at={loadedAt} /> · <code title={hash}>{hash.slice(0, 12)}</code></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </QueryState>
    </section>
  );
}
