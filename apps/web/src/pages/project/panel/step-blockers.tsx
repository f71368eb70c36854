import { Link } from 'react-router';
import { useMatters } from '../../../api/matters.ts';
import type { ProjectView, StepView } from '../../../api/types.ts';
import { dayText } from '../../../parts/format.ts';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { useSpeech } from '../../../words/use-words.tsx';
import './step-blockers.css';

/** What holds up a step: which matter, whose, since when, and which limits stand meanwhile. Its title is for those who have part in it. */
export function StepBlockers({ project, step }: { project: ProjectView; step: StepView }) {
  const { words: { blockers, limit, listComma, comma }, language } = useSpeech();
  const unitName = useUnitNames();
  const { data } = useMatters({ project: project.id, isOpen: true });
  if (step.blockers.length === 0) return null;
  const rowOf = (id: string) => data?.pages.flatMap(({ items }) => items).find((row) => row.id === id);
  return (
    <section className="step-blockers" data-testid="step-blockers">
      <h3>{blockers.here}</h3>
      <ul className="needs">
        {step.blockers.map(({ matterId, unitId, waitsFor, stops, from }) => {
          const row = rowOf(matterId);
          return (
            <li key={matterId}>
              {row ? <Link to={`/matters/${matterId}`} data-testid={`blocker-${row.code}`}>{row.title}</Link> : <span>{blockers.hidden}</span>}
              <small>{[waitsFor ? blockers.waits[waitsFor](unitId ? unitName(unitId) : blockers.enterprise) : blockers.heldBy(unitName(unitId)), blockers.since(dayText(from, language, false)), stops.length > 0 ? blockers.stops(stops.map((name) => limit[name]).join(listComma)) : blockers.noStop].join(comma)}</small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
