import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import type { DecidedEvent } from '#libs/domain/decider.js';
import type { CommandId, StreamId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';

/** Where a stream stands, as its workflow knows it. */
export interface Head<State = unknown> {
  sequence: number;
  state: State;
}

/** What a workflow lacks: the events after what it knows, or the whole state when it knows nothing. */
export type News<State = unknown, Event = DecidedEvent> = { sequence: number; events: Event[] } | Head<State>;

/** What the workflow of a stream may do to the world. Each is safe to repeat. */
export interface StreamActivities {
  /** The calendar that the thing counts by, as far back as its days reach. */
  loadContext(streamId: StreamId): Promise<CalendarData>;
  catchUp(streamId: StreamId, knownSequence: number): Promise<News>;
  /** Appends what time owed if the stream still stands at `expected`; false when somebody was faster: catch up and look again. */
  record(act: { streamId: StreamId; commandId: CommandId; expected: number; events: DecidedEvent[] }): Promise<boolean>;
  /** Asks the rules anew and records what they say; false when nothing changed. */
  plan(streamId: StreamId, commandId: CommandId, now: Instant): Promise<boolean>;
}
