import type { BulletinEvent } from '#libs/domain/bulletin/bulletin.events.js';
import type { BulletinState } from '#libs/domain/bulletin/bulletin.state.js';
import { reportingStream } from '#libs/domain/ids.js';
import { reportingCycle } from '#libs/domain/reporting/submission.decider.js';
import type { SubmissionEvent } from '#libs/domain/reporting/submission.events.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import type { Alongside } from './acts.js';
import type { DecidedOn } from './effects.js';

/** What a published bulletin rests on stays as it is. What was restated meanwhile waits for its own review. */
export async function bulletinEffects({ events }: DecidedOn<BulletinState, BulletinEvent>, alongside: Alongside): Promise<void> {
  for (const event of events) {
    if (event.type !== 'BulletinPublished') continue;
    for (const id of event.data.submissions) {
      await alongside<SubmissionState, SubmissionEvent>(reportingStream(id), ({ state, context }) =>
        (state.status === 'accepted' ? reportingCycle.decide(state, { type: 'freeze' }, { ...context, actor: { kind: 'time' } }) : []));
    }
  }
}
