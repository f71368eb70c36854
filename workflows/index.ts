/** Everything that the workflow bundle holds. */
export { projectLifecycle } from './project-lifecycle/project-lifecycle.workflow.js';
