import { CheckOutlined, StopOutlined } from '@ant-design/icons';
import type { StepView } from '../../../api/types.ts';
import { LightSign } from '../../../parts/light-sign.tsx';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { useSpeech, useWords } from '../../../words/use-words.tsx';
import { NODE, type PlacedStep } from './layout.ts';

interface Props {
  placed: PlacedStep;
  isSelected: boolean;
  onSelect: (stepId: string) => void;
  onPoint: (stepId: string | undefined) => void;
}

export function StepNode({ placed: { step, x, y }, isSelected, onSelect, onPoint }: Props) {
  const { words, say } = useSpeech();
  const unitName = useUnitNames();
  const blockedBy = step.blockers.map(({ unitId }) => words.blockers.blocked + words.paren(words.blockers.heldBy(unitName(unitId))));
  const classes = ['graph-node', `is-${step.status}`, step.light && step.status !== 'completed' ? `light-${step.light}` : '', isSelected ? 'is-selected' : '', step.scheduled?.critical ? 'is-critical' : '', step.blockers.length > 0 ? 'is-blocked' : ''];
  return (
    <button type="button" className={classes.filter(Boolean).join(' ')} style={{ left: x, top: y, width: NODE.width, height: NODE.height }} title={[say(step.label), ...blockedBy].join(words.comma)}
      data-testid={`step-${step.id}`} data-step={step.id} aria-pressed={isSelected} aria-label={`${step.id} ${say(step.label)} ${words.stepStatus[step.status]} ${blockedBy.join()}`.trim()}
      onClick={() => onSelect(step.id)} onMouseEnter={() => onPoint(step.id)} onMouseLeave={() => onPoint(undefined)} onFocus={() => onPoint(step.id)} onBlur={() => onPoint(undefined)}>
      <span className="graph-node-top"><small>{step.id}</small><State step={step} /></span>
      <span className="graph-node-label">{say(step.label)}</span>
    </button>
  );
}

function State({ step }: { step: StepView }) {
  const words = useWords();
  if (step.status === 'completed') return <CheckOutlined />;
  if (step.status === 'skipped') return <small>{words.stepStatus.skipped}</small>;
  if (step.status === 'submitted') return <small className="graph-node-turn">{words.stepStatus.submitted}</small>;
  if (step.status !== 'open') return null;
  if (step.blockers.length > 0) return <span className="graph-node-blocked"><StopOutlined aria-hidden="true" />{words.blockers.blocked}</span>;
  if (!step.light) return <small className="graph-node-turn">{words.stepStatus.open}</small>;
  return <LightSign light={step.light} text={shortLeft(step, words)} />;
}

/** The node has room for a number, not for a sentence; the panel and the hint have the rest. */
function shortLeft(step: StepView, words: ReturnType<typeof useWords>): string {
  if (step.light === 'paused') return words.light.paused;
  if (!step.clock) return words.stepStatus.open;
  const { remaining } = step.clock;
  return remaining === 0 ? words.clock.shortToday : remaining > 0 ? words.clock.shortLeft(remaining) : words.clock.shortLate(-remaining);
}
