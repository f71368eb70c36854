import { CheckCircleFilled } from '@ant-design/icons';
import type { ProjectView } from '../../api/types.ts';
import { Day } from '../../parts/day.tsx';
import { dayText, percentText } from '../../parts/format.ts';
import { useSpeech } from '../../words/use-words.tsx';
import './stage-bar.css';

export function StageBar({ project }: { project: ProjectView }) {
  const { words, language } = useSpeech();
  return (
    <ol className="stage-bar" aria-label={words.project.stages}>
      {project.stages.map(({ id, state, enteredOn }) => {
        const steps = project.steps.filter((step) => step.stage === id);
        const done = steps.filter(({ status }) => status === 'completed' || status === 'skipped').length;
        return (
          <li key={id} className={`is-${state}`} aria-current={state === 'current' ? 'step' : undefined} data-testid={`stage-${id}`}>
            <b>{state === 'done' && <CheckCircleFilled aria-label={words.project.done} />} {words.stage[id]}</b>
            <span>{id === 'funds' ? percentText(project.fundsPercent) : steps.length > 0 ? words.project.steps(done, steps.length) : '—'}</span>
            <small>{enteredOn ? <Day date={enteredOn} /> : '\u00a0'}</small>
            {state === 'current' && project.stagePlannedTo && <small>{words.project.plannedTo(dayText(project.stagePlannedTo, language, false))}{project.stagePlannedProvisional && words.paren(words.clock.provisional)}</small>}
          </li>
        );
      })}
    </ol>
  );
}
