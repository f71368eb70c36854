import { Link } from 'react-router';
import { useSummary } from '../../api/queries.ts';
import { countedFilters, type Light, type Stage } from '../../api/types.ts';
import { LightSign } from '../../parts/light-sign.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useWords } from '../../words/use-words.tsx';
import { Bar } from './bar.tsx';
import './overview.css';
import { Delays } from './delays.tsx';
import { Targets } from './targets.tsx';
import { Territories } from './territories.tsx';

const STAGES: Stage[] = ['lead', 'signing', 'approval', 'start', 'funds', 'production'];
const LIGHTS: Light[] = ['overdue', 'behind', 'nearDue', 'normal', 'paused'];

export function OverviewPage() {
  const words = useWords();
  const query = useSummary();
  return (
    <>
      <PageHead title={words.overview.title} aside={words.overview.hint} />
      <QueryState query={query} rows={12}>
        {(summary) => {
          const most = Math.max(1, ...STAGES.map((stage) => summary.byStage[stage] ?? 0));
          return (
            <div className="overview">
              <section className="sheet pad overview-lights">
                <Link className="overview-number" to={`/projects?${countedFilters()}`} data-testid="overview-projects"><b>{summary.projects}</b><span>{words.overview.projects}</span></Link>
                {LIGHTS.map((light) => (
                  <Link key={light} className="overview-number" to={`/projects?${countedFilters({ light })}`} data-testid={`overview-${light}`}><b>{summary.byLight[light] ?? 0}</b><LightSign light={light} /></Link>
                ))}
              </section>
              <section className="sheet pad">
                <h2>{words.overview.byStage}</h2>
                {STAGES.map((stage) => (
                  <Link key={stage} className="overview-row" to={`/projects?${countedFilters({ stage })}`}>
                    <span>{words.stage[stage]}</span><Bar share={(summary.byStage[stage] ?? 0) / most} /><b>{summary.byStage[stage] ?? 0}</b>
                  </Link>
                ))}
              </section>
              <Targets targets={summary.targets} />
              <Territories rows={summary.byTerritory} />
              <Delays />
            </div>
          );
        }}
      </QueryState>
    </>
  );
}
