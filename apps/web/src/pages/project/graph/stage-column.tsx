import type { ProjectView, Stage } from '../../../api/types.ts';
import { LightSign } from '../../../parts/light-sign.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { HEAD, type GraphLayout } from './layout.ts';

interface Props {
  column: GraphLayout['columns'][number];
  project: ProjectView;
  onToggle: (stage: Stage) => void;
}
const URGENT = ['overdue', 'behind', 'nearDue', 'normal', 'paused'] as const;

/** A stage's ground and head. Folded, it still says how far it is and whether something in it is open. */
export function StageColumn({ column: { stage, x, width, isOpen }, project, onToggle }: Props) {
  const words = useWords();
  const state = project.stages.find(({ id }) => id === stage)?.state ?? 'ahead';
  const steps = project.steps.filter((step) => step.stage === stage);
  const done = steps.filter(({ status }) => status === 'completed' || status === 'skipped').length;
  const running = steps.filter(({ status }) => status === 'open' || status === 'submitted');
  const light = URGENT.find((one) => running.some((step) => step.light === one));
  return (
    <div className={`graph-column is-${state}${isOpen ? '' : ' is-folded'}`} style={{ left: x, width }}>
      <button type="button" style={isOpen ? { height: HEAD } : undefined} aria-expanded={isOpen} disabled={steps.length === 0} onClick={() => onToggle(stage)} title={isOpen ? words.project.fold : words.project.unfold}
        data-testid={`graph-stage-${stage}`}>
        <b>{words.stage[stage]}</b>
        <small>{steps.length > 0 ? `${done}/${steps.length}` : ''}</small>
        {!isOpen && light && <LightSign light={light} text={`${running.length}`} />}
      </button>
    </div>
  );
}
