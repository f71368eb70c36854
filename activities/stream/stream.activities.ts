import type { Acts } from '#libs/acts/acts.js';
import { CommandIdReused, requireVersion, StaleVersion } from '#libs/acts/act-refusals.js';
import type { PackShelf } from '#libs/acts/pack-shelf.js';
import type { Presence } from '#libs/acts/presence.js';
import type { News, StreamActivities } from '#libs/contracts/stream-activities.js';
import { sinceYear, type CalendarData } from '#libs/domain/calendar/calendar-data.js';
import type { DecidedEvent } from '#libs/domain/decider.js';
import { partsOfStream, type CommandId, type StreamId } from '#libs/domain/ids.js';
import { toInstant, type Instant } from '#libs/domain/instants.js';
import type { RecordedEvent, StreamHead } from '#libs/persistence/record.types.js';
import type { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { definitionOf } from '#libs/persistence/streams/streams.js';
import { plannersOf, type Planners } from './planners.js';

const TIME = { kind: 'time' } as const;

/*
 * ATTEMPTS. A workflow task that ran out of time, or whose worker died, is done again from its beginning, with the same command ids: what its
 * first attempt recorded stays, what it had learnt is forgotten. The second attempt catches up to a later state and may owe something else
 * under the same id. Then the first attempt's act stands, and the workflow is told to look again; with an error it would be stuck for ever.
 */

/** What the workflow of a stream does to the world. Stateless; every worker has one. */
export class StreamActivitiesOnRecord implements StreamActivities {
  private readonly planners: Planners;

  constructor(private readonly streams: StreamReader, private readonly acts: Acts, private readonly shelf: PackShelf, presence: Presence) {
    this.planners = plannersOf(shelf, presence);
  }

  async loadContext(streamId: StreamId): Promise<CalendarData> {
    const { state } = await this.head(streamId), { pinsOf, beganOn } = definitionOf(streamId).definition;
    const { calendar } = await this.shelf.of(pinsOf(state));
    return sinceYear(calendar.data, Number((beganOn(state) ?? toInstant(Date.now())).slice(0, 4)) - 1);
  }

  async catchUp(streamId: StreamId, knownSequence: number): Promise<News> {
    if (knownSequence === 0) return this.head(streamId);
    const recorded = await this.streams.readEventsAfter(streamId, knownSequence);
    return { sequence: recorded.at(-1)?.sequence ?? knownSequence, events: recorded.map(decided) };
  }

  async record({ streamId, commandId, expected, events }: Parameters<StreamActivities['record']>[0]): Promise<boolean> {
    // Decided by the workflow on the state it knows, so it only holds while the stream stands there.
    const decide = ({ version }: { version: number }) => {
      requireVersion(expected, version);
      return events;
    };
    try {
      await this.acts.act({ streamId, commandId, fingerprint: `time ${expected}`, actor: TIME, now: toInstant(Date.now()), decide });
      return true;
    } catch (error) {
      if (error instanceof StaleVersion || error instanceof CommandIdReused) return false; // see ATTEMPTS
      throw error;
    }
  }

  async plan(streamId: StreamId, commandId: CommandId, now: Instant): Promise<boolean> {
    const planner = this.planners[partsOfStream(streamId).kind];
    if (!planner) return false;
    try {
      const answer = await this.acts.act({ streamId, commandId, fingerprint: 'plan', actor: TIME, now, decide: (situation) => planner(situation) });
      return answer.events.length > 0;
    } catch (error) {
      if (error instanceof CommandIdReused) return true; // see ATTEMPTS
      throw error;
    }
  }

  private async head(streamId: StreamId): Promise<StreamHead> {
    return (await this.streams.readHead(streamId)) ?? { sequence: 0, state: definitionOf(streamId).definition.initial };
  }
}

/** The part of a recorded event that states are folded from; who and when recorded stay out of the workflow's history. */
const decided = ({ type, data, occurredAt, reason, rule }: RecordedEvent): DecidedEvent => ({ type, data, occurredAt, ...(reason && { reason }), ...(rule && { rule }) });
