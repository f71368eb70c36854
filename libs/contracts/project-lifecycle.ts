import type { ProjectId } from '#libs/domain/ids.js';
import type { ProjectHead } from './project-activities.js';

/** Names by which the engine knows a project's workflow; its id is the name of the project's stream. */
export const PROJECT_LIFECYCLE = 'projectLifecycle';
export const STREAM_ADVANCED = 'streamAdvanced';

/** What a run begins with; `head` is what the run before knew. Plain JSON. */
export interface ProjectLifecycleInput {
  projectId: ProjectId;
  head?: ProjectHead;
}
