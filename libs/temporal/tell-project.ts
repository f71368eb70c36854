import type { Client } from '@temporalio/client';
import { PROJECT_LIFECYCLE, STREAM_ADVANCED, type ProjectLifecycleInput } from '#libs/contracts/project-lifecycle.js';
import { TASK_QUEUE } from '#libs/contracts/search-attributes.js';
import { projectOfStream } from '#libs/domain/ids.js';

/** Tells a project's workflow that its stream advanced, starting it when it does not run: at least once, in any order. */
export async function tellProject(client: Client, streamId: string, sequence: number, taskQueue = TASK_QUEUE): Promise<void> {
  const input: ProjectLifecycleInput = { projectId: projectOfStream(streamId) };
  await client.workflow.signalWithStart(PROJECT_LIFECYCLE, { workflowId: streamId, taskQueue, args: [input], signal: STREAM_ADVANCED, signalArgs: [sequence] });
}
