import { STAGES, TEMPLATES, type Stage, type Template } from '#libs/domain/project/project.facts.js';
import type { Finding } from './pack-error.js';
import type { LifecycleStep, Pack } from './pack.types.js';

/** Stages and templates that are not described, or that a project could enter and never leave. */
export const checkStages = (pack: Pack): Finding[] => [
  ...STAGES.filter((id) => !pack.stages.some((stage) => stage.id === id)).map((id) => absent('stages', 'stage', id)),
  ...TEMPLATES.filter((id) => !pack.templates.some((template) => template.id === id)).map((id) => absent('templates', 'template', id)),
  ...TEMPLATES.flatMap((template) => STAGES.flatMap((stage) => checkExit(pack, template, stage))),
  ...pack.steps.flatMap(checkStep),
];

const absent = (list: string, word: string, id: string): Finding =>
  ({ path: [list], message: `the ${word} "${id}" is not described`, remedy: `Add it to ${list}` });

/** The funds stage ends by a share of money; every other needs a step that always applies and ends it. */
function checkExit(pack: Pack, template: Template, stage: Stage): Finding[] {
  const steps = pack.steps.filter((step) => step.stage === stage && step.templates.includes(template) && !step.when);
  const path = ['stages', pack.stages.findIndex(({ id }) => id === stage)];
  if (steps.length === 0) return [{ path, message: `stage ${stage} has no step in template ${template}`, remedy: 'Add a step without conditions' }];
  return stage === 'funds' || steps.some((step) => step.exit || step.exitIn?.includes(template))
    ? []
    : [{ path, message: `stage ${stage} has no exit in template ${template}`, remedy: 'Mark the step that ends it with exit: true; it may have no conditions' }];
}

/** Settings of a step that defeat each other. */
function checkStep(step: LifecycleStep, index: number, steps: LifecycleStep[]): Finding[] {
  const at = (field: string, message: string, remedy: string): Finding => ({ path: ['steps', index, field], message, remedy });
  const findings: Finding[] = [];
  if (step.voids && !steps.some(({ id }) => id === step.voids)) findings.push(at('voids', `there is no step "${step.voids}"`, 'Correct the id'));
  return findings;
}
