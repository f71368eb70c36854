import { CommandForm } from '../../../parts/forms/command-form.tsx';
import type { CommandAnswer, ProjectView, StepView } from '../../../api/types.ts';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { useSpeech } from '../../../words/use-words.tsx';
import type { StepVerb } from '../verbs.ts';
import { bodyOf, type StepValues } from './step-body.ts';
import { StepFields } from './step-fields.tsx';

interface Props {
  project: ProjectView;
  step: StepView;
  verb: StepVerb;
  onDone: (answer: CommandAnswer) => void;
}

/** The form of any command on a step: which fields, what is sent, what the button says. */
export function StepForm({ project, step, verb, onDone }: Props) {
  const { words } = useSpeech();
  const unitName = useUnitNames();
  const owner = unitName(step.submittedBy ?? step.ownerId);
  const labelOf = (values: Partial<StepValues>): string => {
    if (verb === 'complete') return step.verifierId ? words.submit.completeAndSend(unitName(step.verifierId)) : words.submit.complete;
    if (verb === 'decide-extension') return values.granted === false ? words.submit.refuse : words.submit.grant;
    if (verb === 'reassign') return words.submit.reassign(unitName(values.unitId));
    if (verb === 'return') return words.submit.return(owner);
    if (verb === 'reopen') return words.submit.reopen(unitName(step.ownerId));
    return words.submit[verb];
  };
  return (
    <CommandForm<StepValues> key={`${step.id}.${verb}`} verb={verb} subject={{ projectId: project.id, stepId: step.id }} tone={verb === 'skip' ? 'danger' : verb === 'return' ? 'default' : 'primary'}
      initial={{ evidence: [], granted: true, amount: verb === 'decide-extension' ? step.extension?.amount : undefined }}
      toBody={(values) => bodyOf(verb, values)} label={labelOf} onDone={onDone}>
      <StepFields step={step} verb={verb} />
    </CommandForm>
  );
}
