import { Link } from 'react-router';
import { useRules } from '../../api/rules.ts';
import type { RuleTableSummary } from '../../api/types.ts';
import { LightSign } from '../../parts/light-sign.tsx';
import { Nothing, QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';

export function TableList() {
  const { rules } = useWords();
  const query = useRules();
  return (
    <div className="sheet">
      <QueryState query={query}>
        {(tables) => tables.length === 0 ? <Nothing title={rules.none} /> : (
          <ul className="rule-list" data-testid="rule-tables">{tables.map((table) => <TableLine key={table.id} table={table} />)}</ul>
        )}
      </QueryState>
    </div>
  );
}

function TableLine({ table: { id, name, description, version, rows, findings } }: { table: RuleTableSummary }) {
  const { rules } = useWords();
  const problems = findings.filter(({ severity }) => severity !== 'note').length;
  return (
    <li>
      <div>
        <Link to={`/rules/${id}`} data-testid={`table-${id}`}>{name}</Link>
        <p className="muted">{description}</p>
      </div>
      <div className="rule-meta muted">
        <span>{rules.version(version)}</span>
        <span>{rules.rows(rows)}</span>
        <LightSign light={problems > 0 ? 'behind' : 'normal'} text={problems > 0 ? rules.problems(problems) : rules.noProblems} />
      </div>
    </li>
  );
}
