import { useState } from 'react';
import type { CommandAnswer, ProjectView } from '../../../api/types.ts';
import type { useOutcome } from '../../../parts/outcome.tsx';
import { PanelShell } from '../../../parts/panel-shell.tsx';
import { useSpeech } from '../../../words/use-words.tsx';
import { ClaimForm, JudgeFigureForm } from '../forms/figure-forms.tsx';
import { ProjectForm } from '../forms/project-form.tsx';
import { projectVerbs } from '../verbs.ts';
import { FigureSummary } from '../funds/figure-summary.tsx';
import { StepPanel } from './step-panel.tsx';
import type { Panel } from './use-panel.ts';

interface Props {
  project: ProjectView;
  panel: Panel;
  outcome: ReturnType<typeof useOutcome>;
}

/** Beside the project, never over it: a step, a figure, or a command on the project itself. */
export function SidePanel({ project, panel, outcome }: Props) {
  const { words, say } = useSpeech();
  const [before] = useState(() => outcome.openBefore(project.id));
  const tell = (answer: CommandAnswer) => outcome.tell(answer, before);
  const tellAndClose = (answer: CommandAnswer) => {
    tell(answer);
    panel.close();
  };
  const step = project.steps.find(({ id }) => id === panel.stepId);
  if (step) {
    return (
      <PanelShell line={outcome.line} title={<><small>{step.id}</small>{say(step.label)}</>} onClose={panel.close}>
        <StepPanel key={step.id} project={project} step={step} panel={panel} onDone={(answer) => tell(answer)} />
      </PanelShell>
    );
  }
  const figure = project.figures.find(({ id }) => id === panel.figureId);
  if (figure && (panel.verb === 'verify-figure' || panel.verb === 'return-figure' || panel.verb === 'correct-figure')) {
    return (
      <PanelShell line={outcome.line} title={words.verbs[panel.verb]} onClose={panel.close}>
        <FigureSummary project={project} figure={figure} />
        {panel.verb === 'correct-figure'
          ? <ClaimForm project={project} corrects={figure} onDone={tellAndClose} />
          : <JudgeFigureForm project={project} figure={figure} verb={panel.verb} onDone={tellAndClose} />}
      </PanelShell>
    );
  }
  const verb = projectVerbs(project.may).find((one) => one === panel.verb);
  return (
    <PanelShell line={outcome.line} title={verb ? words.verbs[verb] : words.state.missingTitle} onClose={panel.close}>
      {verb ? <ProjectForm project={project} verb={verb} onDone={tellAndClose} /> : <p className="muted">{panel.stepId ?? panel.figureId ? words.state.missing : words.form.noRight}</p>}
    </PanelShell>
  );
}
