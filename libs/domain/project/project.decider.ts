import type { Decider, DecisionContext } from '../decider.js';
import { blockStep, handOverBlocker, unblockStep } from './decide-blocker.js';
import { decideExtension, requestExtension, resumeClock, resumeProject, suspendClock, suspendProject } from './decide-clock.js';
import { claimFigure, returnFigure, verifyFigure } from './decide-figure.js';
import { catchUp, plan, register, takeOver, terminate, updateFacts } from './decide-registration.js';
import { scheduleUpgrade, upgradePlan } from './decide-upgrade.js';
import { completeStep, reassignStep, reopenStep, returnStep, skipStep, verifyStep } from './decide-step.js';
import type { ProjectCommand, ProjectCommandType } from './project.commands.js';
import type { ProjectEvent } from './project.events.js';
import { evolve, initialProject } from './project.evolve.js';
import type { ProjectState } from './project.state.js';
import { nextWakeUp, tick } from './project.tick.js';

export { evolve, initialProject } from './project.evolve.js';

type Decisions = {
  [T in ProjectCommandType]: (state: ProjectState, command: Extract<ProjectCommand, { type: T }>, context: DecisionContext) => ProjectEvent[];
};

/** One function a command; a command without one does not compile. */
const decisions: Decisions = {
  register, takeOver, catchUp, updateFacts, plan, upgradePlan, scheduleUpgrade, terminate,
  completeStep, verifyStep, returnStep, reopenStep, skipStep, reassignStep,
  requestExtension, decideExtension, suspendClock, resumeClock, suspend: suspendProject, resume: resumeProject,
  blockStep, unblockStep, handOverBlocker,
  claimFigure, verifyFigure, returnFigure,
};

/** The life of an investment project, from lead to production. */
export const projectLifecycle: Decider<ProjectState, ProjectCommand, ProjectEvent> = {
  initial: initialProject,
  decide: (state, command, context) => (decisions[command.type] as (s: ProjectState, c: ProjectCommand, x: DecisionContext) => ProjectEvent[])(state, command, context),
  tick,
  evolve,
  nextWakeUp,
};
