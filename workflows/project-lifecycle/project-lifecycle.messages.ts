import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { ProjectHead } from '#libs/contracts/project-activities.js';
import type { ProjectId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';

/** What a run begins with; `head` is what the run before knew. Plain JSON. */
export interface ProjectLifecycleInput {
  projectId: ProjectId;
  head?: ProjectHead;
}

/** The project's stream reached this sequence. Nobody waits for an answer, so it is a signal. */
export const streamAdvanced = defineSignal<[sequence: number]>('streamAdvanced');

/** Where the workflow believes the project stands; the record is the truth, this shows the lag. */
export const projectHead = defineQuery<ProjectHead>('projectHead');

/** When time will act next, if nobody does anything before. */
export const nextMoment = defineQuery<Instant | undefined>('nextMoment');
