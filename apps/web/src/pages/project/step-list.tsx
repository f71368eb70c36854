import type { ProjectView, StepView } from '../../api/types.ts';
import { ClockChip } from '../../parts/clock-chip.tsx';
import { Day } from '../../parts/day.tsx';
import { useUnitNames } from '../../parts/unit-names.ts';
import { useSpeech } from '../../words/use-words.tsx';
import '../../parts/matter-card.css';
import './step-list.css';

interface Props {
  project: ProjectView;
  selected?: string;
  onSelect: (stepId: string) => void;
}

/** The same steps as a list by stage, for phones, for reading out, and for those who think in lists. */
export function StepList({ project, selected, onSelect }: Props) {
  const { words } = useSpeech();
  return (
    <div className="step-list">
      {project.stages.map(({ id, state }) => {
        const steps = project.steps.filter((step) => step.stage === id);
        if (steps.length === 0) return null;
        return (
          <section key={id} className={`is-${state}`}>
            <h3>{words.stage[id]}</h3>
            {steps.map((step) => <StepRow key={step.id} step={step} isSelected={step.id === selected} onSelect={onSelect} />)}
          </section>
        );
      })}
    </div>
  );
}

function StepRow({ step, isSelected, onSelect }: { step: StepView; isSelected: boolean; onSelect: (stepId: string) => void }) {
  const { words, say } = useSpeech();
  const unitName = useUnitNames();
  return (
    <div className={`step-row is-${step.status}${isSelected ? ' is-selected' : ''}`}>
      <button type="button" onClick={() => onSelect(step.id)} data-testid={`step-${step.id}`}>
        <small>{step.id}</small><span>{say(step.label)}</span>
      </button>
      <span className="step-unit">{unitName(step.ownerId)}</span>
      <span className="step-state">{words.stepStatus[step.status]}{step.blockers.length > 0 && <> <span className="tag is-urgent">{words.blockers.blocked}</span></>}{step.settledOn && <> <Day date={step.settledOn} /></>}</span>
      <span className="step-clock">{step.clock && (step.status === 'open' || step.status === 'submitted') && <ClockChip clock={step.clock} light={step.light} />}</span>
    </div>
  );
}
