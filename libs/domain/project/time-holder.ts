import type { SuspensionParty } from '../clock.js';
import type { StepId, UnitId } from '../ids.js';
import { deciderOf } from './extension-decider.js';
import { verifierOf } from './decide-step.js';
import type { ProjectState, StepState } from './project.state.js';
import { isPaused } from './step-clock.js';

/** Whose time it is. `authority`: whoever suspended the project; `nobody`: no step is open. */
export type TimeParty = SuspensionParty | 'authority' | 'nobody';

/** Who has a project's time, why, and on which step. */
export interface TimeHolder {
  party: TimeParty;
  /** The unit of ours that others wait for, when it is one. */
  unitId?: UnitId;
  /** `inHand`, `blocker` or what that waits for (`evaluation`, `callBack`, `contest`), `verification`, `extension`, `projectSuspended`, `enterpriseStep`, `noStepOpen`, or the ground of a suspension. */
  reason: string;
  stepId?: StepId;
}

/**
 * Exactly one party has the time of a project. When several steps are open at once it is the one that determines the end of the stage: the
 * critical one, else the one open longest, else the first by its code.
 */
export function timeHolder(state: ProjectState): TimeHolder {
  if (state.status === 'suspended') return { party: 'authority', reason: 'projectSuspended' };
  const step = decidingStep(state);
  return step ? holderOf(step) : { party: 'nobody', reason: 'noStepOpen' };
}

function decidingStep({ steps }: ProjectState): StepState | undefined {
  const open = Object.values(steps).filter(({ status }) => status === 'open' || status === 'submitted');
  const rank = ({ scheduled, openedOn, plan }: StepState) => `${scheduled?.critical ? 0 : 1} ${openedOn ?? ''} ${plan.id}`;
  return open.reduce<StepState | undefined>((first, step) => (first && rank(first) <= rank(step) ? first : step), undefined);
}

function holderOf(step: StepState): TimeHolder {
  const { id: stepId, owner, isEnterpriseClock } = step.plan, decider = deciderOf(step);
  if (step.status === 'submitted') {
    const verifier = verifierOf(step);
    return { party: 'verifier', ...(verifier && { unitId: verifier }), reason: 'verification', stepId };
  }
  const pause = isPaused(step) ? step.suspensions.at(-1)! : undefined;
  if (pause?.cause === 'extension') return { party: 'decider', ...(decider && { unitId: decider.unitId }), reason: 'extension', stepId };
  if (pause?.cause === 'blocker') return { party: pause.party ?? 'unit', ...(pause.unitId !== undefined && { unitId: pause.unitId }), reason: pause.reason, stepId };
  if (pause) return { party: pause.party ?? 'unit', ...((pause.party ?? 'unit') === 'unit' && { unitId: owner }), reason: pause.reason, stepId };
  if (isEnterpriseClock) return { party: 'enterprise', reason: 'enterpriseStep', stepId };
  return { party: 'unit', unitId: owner, reason: 'inHand', stepId };
}
