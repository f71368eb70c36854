import type { Client } from '@temporalio/client';
import { STREAM_ADVANCED, WORKFLOW_OF, type LifeInput } from '#libs/contracts/lives.js';
import { TASK_QUEUE } from '#libs/contracts/search-attributes.js';
import { partsOfStream } from '#libs/domain/ids.js';

/** Tells a stream's workflow that it advanced, starting it when it does not run: at least once, in any order. */
export async function tellStream(client: Client, streamId: string, sequence: number, taskQueue = TASK_QUEUE): Promise<void> {
  const workflow = WORKFLOW_OF[partsOfStream(streamId).kind];
  if (workflow === undefined) return;
  const input: LifeInput = {};
  await client.workflow.signalWithStart(workflow, { workflowId: streamId, taskQueue, args: [input], signal: STREAM_ADVANCED, signalArgs: [sequence] });
}
