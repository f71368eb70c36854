import { Button } from 'antd';
import type { CommandAnswer, ProjectView, StepView } from '../../../api/types.ts';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { useWords } from '../../../words/use-words.tsx';
import { StepForm } from '../forms/step-form.tsx';
import { stepVerbs } from '../verbs.ts';
import type { Panel } from './use-panel.ts';

/** The forms of what one may do now; the first is open, the others are a press away. */
export function StepActs({ project, step, panel, onDone }: { project: ProjectView; step: StepView; panel: Panel; onDone: (answer: CommandAnswer) => void }) {
  const words = useWords();
  const unitName = useUnitNames();
  const verbs = stepVerbs(step.may);
  const isEager = (['complete', 'verify', 'decide-extension'] as const).some((verb) => verbs.includes(verb));
  const first = step.extension && verbs.includes('decide-extension') ? 'decide-extension' : isEager ? verbs[0] : undefined;
  const chosen = verbs.find((verb) => verb === panel.verb) ?? first;
  if (verbs.length === 0) return step.status === 'open' || step.status === 'submitted' ? <section className="muted">{words.project.noAct}</section> : null;
  return (
    <section className="act">
      {step.extension && <p style={{ marginTop: 0 }}>{words.project.extensionAsked(unitName(step.extension.unitId), step.extension.amount)}{words.colon}{step.extension.reason}</p>}
      <div className="verb-row" role="tablist">
        {verbs.map((verb) => (
          <Button key={verb} size="small" role="tab" aria-selected={verb === chosen} type={verb === chosen ? 'primary' : 'default'} ghost={verb === chosen} onClick={() => panel.openStepVerb(step.id, verb)} data-testid={`do-${verb}`}>
            {words.verbs[verb]}
          </Button>
        ))}
      </div>
      {chosen && <StepForm key={chosen} project={project} step={step} verb={chosen} onDone={onDone} />}
    </section>
  );
}
