import type pg from 'pg';
import type { Actor, DecidedEvent } from '#libs/domain/decider.js';
import type { CommandId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';

/** An event as it stands in the record: what was decided, by whom, where in its stream, and when it was recorded. */
export interface RecordedEvent extends DecidedEvent {
  id: string;
  streamId: string;
  sequence: number;
  commandId: CommandId;
  actor: Actor;
  recordedAt: Instant;
}

/** What one decision does to one stream. `before` and `after` are the states around its events. */
export interface StreamChange<State = unknown> {
  streamId: string;
  /** The sequence the decision was made on; 0 for a new stream. */
  expected: number;
  before: State;
  after: State;
  events: DecidedEvent[];
}

/** One act: its command id makes it happen at most once; `fingerprint` tells a replay from another act under the same id. */
export interface RecordRequest {
  commandId: CommandId;
  fingerprint: string;
  actor: Actor;
  changes: StreamChange[];
  /** What must hold of other things when this is written: asked in the transaction, before anything is. Throws to refuse. */
  requires?: (transaction: Pick<pg.PoolClient, 'query'>) => Promise<void>;
}

/**
 * appended: the events are durable. alreadyRecorded: this command id was answered before, here is what it did.
 * behind: somebody was faster on `streamId`; here is what you lack, decide again. Nothing was written.
 */
export type RecordAnswer =
  | { answer: 'appended'; events: RecordedEvent[] }
  | { answer: 'alreadyRecorded'; fingerprint: string; events: RecordedEvent[] }
  | { answer: 'behind'; streamId: string; events: RecordedEvent[] };

/** The head of a stream. */
export interface StreamHead<State = unknown> {
  sequence: number;
  state: State;
}
