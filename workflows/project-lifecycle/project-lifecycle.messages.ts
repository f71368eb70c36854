import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { ProjectHead } from '#libs/contracts/project-activities.js';
import { STREAM_ADVANCED } from '#libs/contracts/project-lifecycle.js';
import type { Instant } from '#libs/domain/instants.js';

/** The project's stream reached this sequence. Nobody waits for an answer, so it is a signal. */
export const streamAdvanced = defineSignal<[sequence: number]>(STREAM_ADVANCED);

/** Where the workflow believes the project stands; the record is the truth, this shows the lag. */
export const projectHead = defineQuery<ProjectHead>('projectHead');

/** When time will act next, if nobody does anything before. */
export const nextMoment = defineQuery<Instant | undefined>('nextMoment');
