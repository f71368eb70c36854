import type { DecidedEvent } from '#libs/domain/decider.js';
import { partsOfStream, type StreamId, type StreamKind } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import type { Alongside } from './acts.js';
import { bulletinEffects } from './bulletin-effects.js';
import { matterEffects } from './matter-effects.js';

/** What was decided on one stream. */
export interface DecidedOn<State = unknown, Event = DecidedEvent> {
  streamId: StreamId;
  before: State;
  events: Event[];
  now: Instant;
}

/** What follows on other streams: one fact, so one transaction, whoever acts — a person, time, or another effect. */
export type Effects = (decided: DecidedOn, alongside: Alongside) => Promise<void>;

const EFFECTS: Partial<Record<StreamKind, Effects>> = { matter: matterEffects as Effects, bulletin: bulletinEffects as Effects };

export async function effectsOf(decided: DecidedOn, alongside: Alongside): Promise<void> {
  if (decided.events.length > 0) await EFFECTS[partsOfStream(decided.streamId).kind]?.(decided, alongside);
}
