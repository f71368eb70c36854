import { Link } from 'react-router';
import { usePack } from '../../api/queries.ts';
import type { Summary } from '../../api/types.ts';
import { targetText } from '../../parts/target-text.ts';
import { Unconfirmed } from '../../parts/unconfirmed.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';
import { Bar } from './bar.tsx';

type TargetValue = Summary['targets'][number];

export function Targets({ targets }: { targets: Summary['targets'] }) {
  const { words } = useSpeech();
  return (
    <section className="sheet pad overview-targets">
      <h2>{words.overview.targets}</h2>
      {targets.length === 0 && <p className="muted">{words.overview.noTargets}</p>}
      {targets.map((target) => <TargetRow key={target.id} target={target} />)}
    </section>
  );
}

function TargetRow({ target: { id, value, goal, unit, each, members, lacks } }: { target: TargetValue }) {
  const { words, say, language } = useSpeech();
  const { data: pack } = usePack(), target = pack?.targets.find((one) => one.id === id);
  const told = value === undefined ? undefined : targetText(value, unit, language);
  return (
    <div className="overview-target" data-testid={`target-${id}`}>
      <span>{say(target?.label) || id} {target?.confirmed === false && <Unconfirmed title={target.source} />}</span>
      <span className="num">{told === undefined ? <span className="muted">{words.overview.lacks[lacks ?? 'data']}</span> : <b>{unit === 'projects' ? <Link to={projectsOf(id, pack, target?.scope)}>{told}</Link> : told}</b>} / {targetText(goal, unit, language)}</span>
      {told !== undefined && <Bar share={goal > 0 ? value! / goal : 0} />}
      {members && each && <Members id={id} members={members} each={each} />}
    </div>
  );
}

/** The projects that a target counts: what lands in a territory, what another unit leads, or all of them. */
function projectsOf(id: string, pack: ReturnType<typeof usePack>['data'], unitId: string | undefined): string {
  const kind = pack?.units.find((unit) => unit.id === unitId)?.kind, by = kind === 'territory' || kind === 'park' ? 'territory' : 'leadUnit';
  return `/projects?target=${id}${kind ? `&${by}=${unitId}` : ''}`;
}

/** Who has reached what each owes, and who has not. */
function Members({ id, members, each }: { id: string } & Required<Pick<TargetValue, 'members' | 'each'>>) {
  const { words, language } = useSpeech(), unitName = useUnitNames(), { data: pack } = usePack();
  const missing = members.filter(({ value }) => value < each.goal).length;
  return (
    <details className="overview-members">
      <summary>{words.overview.missing(missing, targetText(each.goal, each.unit, language))}</summary>
      <ul>
        {[...members].sort((a, b) => a.value - b.value).map(({ unitId, value }) => (
          <li key={unitId}><Link to={projectsOf(id, pack, unitId)}>{unitName(unitId)}</Link> <b className={value < each.goal ? 'is-missing' : ''}>{targetText(value, each.unit, language)}</b></li>
        ))}
      </ul>
    </details>
  );
}
