import type { StepId } from '#libs/domain/ids.js';
import { STAGES, TEMPLATES, type Template } from '#libs/domain/project/project.facts.js';
import { contradict } from './fact-condition.js';
import type { FieldPath, Finding } from './pack-error.js';
import type { LifecycleStep, Pack } from './pack.types.js';
import { writtenNeeds } from './plan-needs.js';

/** Prerequisites that dangle, point forward, or go round in circles: whatever would leave a step waiting for ever. */
export function checkGraph(pack: Pack): Finding[] {
  const byId = new Map(pack.steps.map((step) => [step.id, step]));
  return [
    ...pack.steps.flatMap((step, index) => [...edges(step, index).flatMap((edge) => checkEdge(step, edge, byId)), ...checkConditions(step, index)]),
    ...checkCycles(pack.steps, byId),
  ];
}

interface Edge {
  need: StepId;
  path: FieldPath;
}

const edges = (step: LifecycleStep, index: number): Edge[] => [
  ...step.needs.map((need, at) => ({ need, path: ['steps', index, 'needs', at] })),
  ...Object.entries(step.needsByTemplate ?? {}).flatMap(([template, needs]) =>
    needs.map((need, at) => ({ need, path: ['steps', index, 'needsByTemplate', template, at] }))),
];

function checkEdge(step: LifecycleStep, { need, path }: Edge, byId: Map<StepId, LifecycleStep>): Finding[] {
  const earlier = byId.get(need);
  if (!earlier) return [{ path, message: `there is no step "${need}"`, remedy: 'Correct the id, or remove the prerequisite' }];
  return STAGES.indexOf(earlier.stage) > STAGES.indexOf(step.stage)
    ? [{ path, message: `the step is unreachable: it waits for ${need} of the later stage ${earlier.stage}`, remedy: 'Move one of the steps, or remove the prerequisite' }]
    : [];
}

const checkConditions = (step: LifecycleStep, index: number): Finding[] => [
  ...(contradict(step.when ?? []) ? [{ path: ['steps', index, 'when'], message: 'the step is unreachable: no project meets all conditions', remedy: 'Correct or remove a condition' }] : []),
  ...[...Object.keys(step.needsByTemplate ?? {}), ...(step.exitIn ?? [])].flatMap((template) =>
    step.templates.includes(template as Template)
      ? []
      : [{ path: ['steps', index, 'templates'], message: `the step speaks of template ${template}, which it does not belong to`, remedy: `Add ${template} to templates, or remove it elsewhere` }]),
];

/** Cycles are looked for over all steps, since a step that does not apply still hands on its prerequisites. Each is told once. */
function checkCycles(steps: LifecycleStep[], byId: Map<StepId, LifecycleStep>): Finding[] {
  const told = new Map<string, Finding>();
  for (const template of TEMPLATES) {
    const done = new Set<StepId>();
    const visit = (id: StepId, trail: StepId[]): void => {
      const from = trail.indexOf(id);
      if (from >= 0) {
        const cycle = trail.slice(from);
        const name = cycle.toSorted().join(' ');
        const index = steps.findIndex((step) => step.id === id);
        if (!told.has(name)) told.set(name, { path: ['steps', index, 'needs'], message: `the steps wait for each other: ${[...cycle, id].join(' ← ')}`, remedy: 'Remove one of these prerequisites' });
        return;
      }
      if (done.has(id)) return;
      const step = byId.get(id);
      for (const need of step ? writtenNeeds(step, template) : []) visit(need, [...trail, id]);
      done.add(id);
    };
    for (const step of steps) visit(step.id, []);
  }
  return [...told.values()];
}
