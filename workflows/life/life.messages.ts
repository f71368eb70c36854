import { defineQuery, defineSignal } from '@temporalio/workflow';
import { STREAM_ADVANCED } from '#libs/contracts/lives.js';
import type { Head } from '#libs/contracts/stream-activities.js';
import type { Instant } from '#libs/domain/instants.js';

/** The stream reached this sequence. Nobody waits for an answer, so it is a signal. */
export const streamAdvanced = defineSignal<[sequence: number]>(STREAM_ADVANCED);

/** Where the workflow believes the stream stands; the record is the truth, this shows the lag. */
export const streamHead = defineQuery<Head>('streamHead');

/** When time will act next, if nobody does anything before. */
export const nextMoment = defineQuery<Instant | undefined>('nextMoment');
