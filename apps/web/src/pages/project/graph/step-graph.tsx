import { useEffect, useMemo, useRef, useState } from 'react';
import type { ProjectView, Stage } from '../../../api/types.ts';
import { useUnitNames } from '../../../parts/unit-names.ts';
import { useWords } from '../../../words/use-words.tsx';
import { edgePath } from './edge-path.ts';
import './graph.css';
import { HEAD, LANE_LABEL, layoutSteps, STAGES, stagesThatFit, type GraphLayout } from './layout.ts';
import { Legend } from './legend.tsx';
import { StageColumn } from './stage-column.tsx';
import { StepNode } from './step-node.tsx';

interface Props {
  project: ProjectView;
  selected?: string;
  onSelect: (stepId: string) => void;
}

export function StepGraph({ project, selected, onSelect }: Props) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = usePageWidth(box);
  const [chosen, setChosen] = useState<Stage[]>();
  const fitting = useMemo(() => (width ? stagesThatFit(project.steps, project.stage ?? 'lead', width) : []), [project.steps, project.stage, width]);
  const selectedStage = project.steps.find(({ id }) => id === selected)?.stage;
  const open = useMemo(() => new Set([...(chosen ?? fitting), ...(selectedStage ? [selectedStage] : [])]), [chosen, fitting, selectedStage]);
  const layout = useMemo(() => (width ? layoutSteps(project.steps, open, width) : undefined), [project.steps, open, width]);
  useEffect(() => {
    const node = selected && box.current?.querySelector<HTMLElement>(`[data-step="${selected}"]`);
    if (node && box.current) box.current.scrollLeft = node.offsetLeft + node.offsetWidth / 2 - box.current.clientWidth / 2;
  }, [selected, layout]);
  const toggle = (stage: Stage) => setChosen(open.has(stage) ? [...open].filter((one) => one !== stage) : [...open, stage]);
  const isAll = STAGES.every((stage) => open.has(stage));
  return (
    <>
      <div ref={box} className="graph-box" role="group" aria-label={words.project.graphLabel}>
        {layout && <Canvas layout={layout} project={project} selected={selected} onSelect={onSelect} onToggle={toggle} />}
      </div>
      <Legend isAll={isAll} onAll={() => setChosen(isAll ? undefined : STAGES)} />
    </>
  );
}

/** Laid out for the whole page's width: opening the panel beside the graph moves nothing in it. */
function usePageWidth(box: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const page = box.current?.closest<HTMLElement>('[data-graph-width]');
    if (!page) return;
    const observer = new ResizeObserver(() => {
      if (!window.matchMedia('print').matches) setWidth(page.clientWidth - 2);
    });
    observer.observe(page);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

/** One sheet of A4 upright, under the project's head, as long as the words stay readable. */
const printZoom = ({ width, height }: GraphLayout): number => Math.max(0.55, Math.min(1, 712 / width, 760 / height));

function Canvas({ layout, project, selected, onSelect, onToggle }: Props & { layout: GraphLayout; onToggle: (stage: Stage) => void }) {
  const unitName = useUnitNames();
  const [pointed, setPointed] = useState<string>();
  const focus = pointed ?? selected;
  const isNear = ({ from, to }: GraphLayout['edges'][number]) => from.step.id === focus || to.step.id === focus;
  return (
    <div className={focus ? 'graph has-focus' : 'graph'} style={{ width: layout.width, height: layout.height, '--print-zoom': printZoom(layout) } as React.CSSProperties}>
      <div className="graph-corner" style={{ width: LANE_LABEL, height: HEAD }} />
      {layout.columns.map((column) => <StageColumn key={column.stage} column={column} project={project} onToggle={onToggle} />)}
      {layout.lanes.map(({ unitId, y, height }) => (
        <div key={unitId} className="graph-lane" style={{ top: y, height }}><span style={{ width: LANE_LABEL }}>{unitName(unitId)}</span></div>
      ))}
      <svg width={layout.width} height={layout.height} aria-hidden="true">
        <defs>
          <marker id="tip" viewBox="0 0 6 6" refX="5.5" refY="3" markerWidth="6" markerHeight="6" orient="auto" markerUnits="userSpaceOnUse"><path d="M0 0 6 3 0 6z" fill="context-stroke" /></marker>
        </defs>
        {layout.edges.map((edge) => (
          <path key={`${edge.from.step.id}-${edge.to.step.id}`} d={edgePath(edge.from, edge.to)} markerEnd="url(#tip)" className={`graph-edge${edge.isCritical ? ' is-critical' : ''}${isNear(edge) ? ' is-near' : ''}`} />
        ))}
      </svg>
      {layout.placed.map((one) => (
        <StepNode key={one.step.id} placed={one} isSelected={one.step.id === selected} onSelect={onSelect} onPoint={setPointed} />
      ))}
    </div>
  );
}
