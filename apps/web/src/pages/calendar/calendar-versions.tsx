import { useCalendarVersions } from '../../api/queries.ts';
import { Day, Moment } from '../../parts/day.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';

/** Every calendar that was loaded, by whom and why; none is ever removed. */
export function CalendarVersions() {
  const { calendar: words } = useWords();
  const query = useCalendarVersions();
  return (
    <section className="sheet">
      <h2 className="pad">{words.versions}</h2>
      <QueryState query={query} rows={2}>
        {(versions) => (
          <div className="scroll-x">
            <table className="versions">
              <thead><tr><th scope="col">{words.version}</th><th scope="col">{words.effective}</th><th scope="col">{words.reference}</th><th scope="col">{words.loaded}</th></tr></thead>
              <tbody>
                {versions.map(({ version, reference, effectiveOn, loadedAt, loadedBy, isInForce }) => (
                  <tr key={version} data-testid={`calendar-${version}`}>
                    <th scope="row">{version} {isInForce && <span className="tag">{words.current}</span>}</th>
                    <td>{loadedBy ? <Day date={effectiveOn} /> : '—'}</td>
                    <td>{reference}</td>
                    <td className="muted"><Moment at={loadedAt} /> · {loadedBy ?? words.ofPack}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryState>
    </section>
  );
}
