import { useState } from 'react';
import { useMatter } from '../../api/matters.ts';
import { useProject } from '../../api/queries.ts';
import type { ProjectView, WorkItemView } from '../../api/types.ts';
import { EvidenceList } from '../../parts/evidence-list.tsx';
import type { useOutcome } from '../../parts/outcome.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useWords } from '../../words/use-words.tsx';
import { MatterForm } from '../matter/forms/matter-form.tsx';
import { StepForm } from '../project/forms/step-form.tsx';
import { stepVerbs } from '../project/verbs.ts';

interface Props {
  item: WorkItemView;
  outcome: ReturnType<typeof useOutcome>;
}

/** Judging in place: what was handed in stands beside the button. */
export function QuickAct({ item, outcome }: Props) {
  if (item.subject.kind === 'matter') return <QuickMatter item={item} outcome={outcome} />;
  return <QuickStep item={item} outcome={outcome} />;
}

function QuickMatter({ item, outcome }: Props) {
  const { matter: words } = useWords();
  const query = useMatter(item.subject.id);
  return (
    <div className="work-quick">
      <QueryState query={query} rows={2}>
        {(matter) => matter.may.includes('sign-for')
          ? <><p className="work-said">{matter.facts.description}</p><div className="work-forms"><MatterForm matter={matter} verb="sign-for" onDone={(answer) => outcome.tell(answer)} /></div></>
          : <p className="muted">{words.noAct}</p>}
      </QueryState>
    </div>
  );
}

function QuickStep({ item, outcome }: Props) {
  const query = useProject(item.subject.id);
  return (
    <div className="work-quick">
      <QueryState query={query} rows={2}>{(project) => <QuickForm project={project} item={item} outcome={outcome} />}</QueryState>
    </div>
  );
}

function QuickForm({ project, item, outcome }: Props & { project: ProjectView }) {
  const words = useWords();
  const unitName = useUnitNames();
  const [before] = useState(() => outcome.openBefore(project.id));
  const step = project.steps.find(({ id }) => id === item.stepId);
  const wanted = item.kind === 'decideExtension' ? ['decide-extension'] : item.kind === 'verify' ? ['verify', 'return'] : ['complete'];
  const verbs = step ? stepVerbs(step.may).filter((verb) => wanted.includes(verb)) : [];
  if (!step || verbs.length === 0) return <p className="muted">{words.project.noAct}</p>;
  return (
    <>
      {step.extension && <p>{words.project.extensionAsked(unitName(step.extension.unitId), step.extension.amount)}{words.colon}{step.extension.reason}</p>}
      {step.evidence.length > 0 && <EvidenceList subject={{ kind: 'project', id: project.id }} evidence={step.evidence} />}
      <div className="work-forms">
        {verbs.map((verb) => <StepForm key={verb} project={project} step={step} verb={verb} onDone={(answer) => outcome.tell(answer, before)} />)}
      </div>
    </>
  );
}
