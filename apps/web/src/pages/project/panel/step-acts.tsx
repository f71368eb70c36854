import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { CommandAnswer, ProjectView, StepView } from '../../../api/types.ts';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { useWords } from '../../../words/use-words.tsx';
import { StepForm } from '../forms/step-form.tsx';
import { stepVerbs, type StepVerb } from '../verbs.ts';
import type { Panel } from './use-panel.ts';

interface Props {
  project: ProjectView;
  step: StepView;
  panel: Panel;
  onDone: (answer: CommandAnswer) => void;
}
const EAGER: StepVerb[] = ['complete', 'verify', 'decide-extension'];

/** The forms of what one may do now; the first is open, the others are a press away. */
export function StepActs({ project, step, panel, onDone }: Props) {
  const words = useWords();
  const unitName = useUnitNames();
  const verbs = stepVerbs(step.may);
  const first = step.extension && verbs.includes('decide-extension') ? 'decide-extension' : verbs.find((verb) => EAGER.includes(verb));
  const chosen = verbs.find((verb) => verb === panel.verb) ?? first;
  const lost = useLostVerb(chosen, verbs);
  const tell = (answer: CommandAnswer) => {
    lost.forget();
    onDone(answer);
  };
  const note = lost.verb && <Alert className="late-note" type="warning" showIcon title={words.project.moved(words.verbs[lost.verb])} />;
  if (verbs.length === 0) return note ?? (step.status === 'open' || step.status === 'submitted' ? <section className="muted">{words.project.noAct}</section> : null);
  return (
    <section className="act">
      {note}
      {step.extension && <p style={{ marginTop: 0 }}>{words.project.extensionAsked(unitName(step.extension.unitId), step.extension.amount)}{words.colon}{step.extension.reason}</p>}
      <div className="verb-row" role="tablist">
        {verbs.map((verb) => (
          <Button key={verb} size="small" role="tab" aria-selected={verb === chosen} type={verb === chosen ? 'primary' : 'default'} ghost={verb === chosen}
            onClick={() => { lost.forget(); panel.openStepVerb(step.id, verb); }} data-testid={`do-${verb}`}>
            {words.verbs[verb]}
          </Button>
        ))}
      </div>
      {chosen && <StepForm key={chosen} project={project} step={step} verb={chosen} onDone={tell} />}
    </section>
  );
}

/** A form that was open and is not possible any more, because somebody else acted: it must not vanish without a word. */
function useLostVerb(chosen: StepVerb | undefined, verbs: StepVerb[]) {
  const [open, setOpen] = useState(chosen);
  const [lost, setLost] = useState<StepVerb>();
  if (open && !verbs.includes(open)) {
    setLost(open);
    setOpen(chosen);
  } else if (chosen !== open) {
    setOpen(chosen);
  }
  return { verb: lost, forget: () => setLost(undefined) };
}
