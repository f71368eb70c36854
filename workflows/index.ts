/** Everything that the workflow bundle holds. */
export { matterHandling } from './matter-handling/matter-handling.workflow.js';
export { projectLifecycle } from './project-lifecycle/project-lifecycle.workflow.js';
export { reportingCycle } from './reporting-cycle/reporting-cycle.workflow.js';
export { periodOpening } from './period-opening/period-opening.workflow.js';
