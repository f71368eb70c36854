import type { Template } from '#libs/domain/project/project.facts.js';
import type { StepId } from '#libs/domain/ids.js';
import { MILESTONES, type Milestone } from './ledger.types.js';

interface MilestoneRule {
  /** The step that is settled on this day, by template; a template without one has no such milestone. */
  steps: Partial<Record<Template, StepId>>;
  /** What must have happened too, and not later. */
  requires: Milestone[];
  /** What cannot be later when it is known. */
  notBefore: Milestone[];
}

const everywhere = (step: StepId): Record<Template, StepId> => ({ A: step, B: step, C: step, D: step });
const BEFORE_PERMIT: Milestone[] = ['intentOn', 'reviewedOn', 'filedOn', 'landContractOn', 'leaseContractOn'];

/** How the milestones of a ledger stand to the steps of the pack, and to each other. */
export const MILESTONE_RULES: Record<Milestone, MilestoneRule> = {
  intentOn: { steps: everywhere('S11'), requires: [], notBefore: [] },
  reviewedOn: { steps: everywhere('S20'), requires: [], notBefore: ['intentOn'] },
  contractOn: { steps: everywhere('S30'), requires: [], notBefore: ['intentOn', 'reviewedOn'] },
  filedOn: { steps: everywhere('G03'), requires: ['contractOn'], notBefore: [] },
  landContractOn: { steps: { A: 'G12', D: 'G12' }, requires: ['contractOn'], notBefore: [] },
  leaseContractOn: { steps: { B: 'B01' }, requires: ['contractOn'], notBefore: [] },
  permitOn: { steps: { A: 'G24', C: 'G24', D: 'G24' }, requires: ['contractOn'], notBefore: BEFORE_PERMIT },
  startedOn: { steps: { A: 'G26', B: 'B04', C: 'G26', D: 'G26' }, requires: ['contractOn'], notBefore: [...BEFORE_PERMIT, 'permitOn'] },
  // A rented plant is accepted by its owner; for the tenant the completion of the installation counts.
  acceptedOn: { steps: { A: 'G27', B: 'S80', C: 'G27', D: 'G27' }, requires: ['startedOn'], notBefore: [] },
  producedOn: { steps: everywhere('S90'), requires: ['startedOn'], notBefore: ['acceptedOn'] },
  fullOutputOn: { steps: everywhere('S100'), requires: ['producedOn'], notBefore: [] },
};

export const milestoneStep = (milestone: Milestone, template: Template): StepId | undefined => MILESTONE_RULES[milestone].steps[template];

/** The milestone that a step is, in a template. */
export const milestoneOfStep = (stepId: StepId, template: Template): Milestone | undefined =>
  MILESTONES.find((milestone) => milestoneStep(milestone, template) === stepId);
