import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { mayAsk, useCaller } from '../../../app/caller.ts';
import type { CommandAnswer, ProjectView, StepView } from '../../../api/types.ts';
import { DayIn } from '../../../parts/day.tsx';
import { Why } from '../../../parts/why.tsx';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { useLostVerb } from '../../../parts/use-lost-verb.ts';
import { useWords } from '../../../words/use-words.tsx';
import { RaiseForm } from '../../raise/raise-form.tsx';
import { StepForm } from '../forms/step-form.tsx';
import { stepVerbs, type StepVerb } from '../verbs.ts';
import type { Panel } from './use-panel.ts';

interface Props {
  project: ProjectView;
  step: StepView;
  panel: Panel;
  onDone: (answer: CommandAnswer) => void;
}
/** Not a verb of the step: it raises a matter beside it. */
const RAISE = 'raise';
const EAGER: StepVerb[] = ['complete', 'verify', 'decide-extension'];

/** The forms of what one may do now; the first is open, the others are a press away. */
export function StepActs({ project, step, panel, onDone }: Props) {
  const words = useWords();
  const unitName = useUnitNames();
  const verbs = stepVerbs(step.may);
  const isRaising = panel.verb === RAISE, mayRaise = mayAsk(useCaller(), 'matter:raise') && (step.status === 'open' || step.status === 'submitted') && project.status === 'active';
  const first = step.extension && verbs.includes('decide-extension') ? 'decide-extension' : verbs.find((verb) => EAGER.includes(verb));
  const chosen = isRaising && mayRaise ? undefined : (verbs.find((verb) => verb === panel.verb) ?? first);
  const lost = useLostVerb(chosen, verbs);
  const tell = (answer: CommandAnswer) => {
    lost.forget();
    onDone(answer);
  };
  const note = lost.verb && <Alert className="late-note" type="warning" showIcon title={words.project.moved(words.verbs[lost.verb])} />;
  if (verbs.length === 0 && !mayRaise) return note ?? (step.status === 'open' || step.status === 'submitted' ? <section className="muted">{words.project.noAct}</section> : null);
  return (
    <section className="act">
      {note}
      {step.extension && <p style={{ marginTop: 0 }}>{words.project.extensionAsked(unitName(step.extension.unitId), step.extension.amount)}{words.colon}{step.extension.reason}{words.semicolon}<DayIn say={words.project.decideBy} date={step.extension.decideBy} provisional={step.extension.provisional} /> <Why rule={step.rules['extension-authority']} /></p>}
      <div className="verb-row" role="tablist">
        {verbs.map((verb) => (
          <Button key={verb} size="small" role="tab" aria-selected={verb === chosen} type={verb === chosen ? 'primary' : 'default'} ghost={verb === chosen}
            onClick={() => { lost.forget(); panel.openStepVerb(step.id, verb); }} data-testid={`do-${verb}`}>
            {words.verbs[verb]}
          </Button>
        ))}
        {mayRaise && <Button size="small" role="tab" danger icon={<ExclamationCircleOutlined />} aria-selected={isRaising} type={isRaising ? 'primary' : 'default'} ghost={isRaising} onClick={() => panel.openStepVerb(step.id, RAISE)} data-testid="do-raise">{words.raise.blocker}</Button>}
      </div>
      {isRaising && mayRaise && <RaiseForm key={step.id} place={{ projectId: project.id, stepId: step.id }} onDone={(answer) => { panel.openStep(step.id); tell(answer); }} />}
      {chosen && <StepForm key={chosen} project={project} step={step} verb={chosen} onDone={tell} />}
    </section>
  );
}
