import type { StreamKind } from '#libs/domain/ids.js';
import type { Head } from './stream-activities.js';

/** The name by which the engine knows the workflow of each kind of thing; its id is the name of the stream. Meetings and bulletins have none: nothing becomes due in them. */
export const WORKFLOW_OF: Partial<Record<StreamKind, string>> = { project: 'projectLifecycle', matter: 'matterHandling', reporting: 'reportingCycle' };

export const STREAM_ADVANCED = 'streamAdvanced';

/** What a run begins with; `head` is what the run before knew. Plain JSON. */
export interface LifeInput<State = unknown> {
  head?: Head<State>;
}
