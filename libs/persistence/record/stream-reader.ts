import type pg from 'pg';
import type { RecordedEvent, StreamHead } from '../record.types.js';
import { definitionOf } from '../streams/streams.js';
import { HeadCache } from './head-cache.js';
import { EVENT_COLUMNS, fromStored, type StoredEvent } from './event-row.js';

/** What a command id did when it was recorded. */
export interface AnsweredCommand {
  fingerprint: string;
  events: RecordedEvent[];
}

/** What a decision starts from: where the stream stands, and whether this command has been answered. */
export interface OpenedAct<State> {
  /** Absent for a stream that does not exist. */
  head?: StreamHead<State>;
  answered?: AnsweredCommand;
}

/** `state` and `plans` are null when the stream does not exist or stands where this process last saw it. */
interface HeadRow { sequence: number | null; state: string | null; plans: string | null }
interface OpenedRow extends HeadRow { fingerprint: string | null; stream_ids: string[] | null }

const COLUMNS = EVENT_COLUMNS.join(', ');

/** How many heads a process keeps in memory: some 20 MB of projects under way. */
const KNOWN_HEADS = 512;

/** Reads streams: their heads, and their events in order. */
export class StreamReader {
  private readonly known = new HeadCache(KNOWN_HEADS);

  constructor(private readonly pool: pg.Pool) {}

  /** The head and the answer to the command, if it had one, in one round trip (two for a command that was answered). */
  async openAct<State>(streamId: string, commandId: string): Promise<OpenedAct<State>> {
    const known = this.known.get(streamId);
    const { rows } = await this.pool.query<OpenedRow>({
      name: 'open_act',
      text: `select s.sequence, case when s.sequence <> $3 then s.state end as state, case when s.sequence <> $3 then s.plans end as plans, c.fingerprint, c.stream_ids from (select 1) one
        left join stream s on s.stream_id = $1 left join command c on c.command_id = $2`,
      values: [streamId, commandId, known?.sequence ?? 0],
    });
    const row = rows[0]!;
    const head = this.headOf(streamId, row, known);
    return {
      ...(head && { head: head as StreamHead<State> }),
      ...(row.fingerprint !== null && { answered: await this.answered(commandId, row.fingerprint, row.stream_ids!) }),
    };
  }

  /** Where the stream stood when this process last saw it, which others may have moved since; undefined when it does not remember. */
  lastSeen(streamId: string): StreamHead | undefined {
    return this.known.get(streamId);
  }

  async readHead<State>(streamId: string): Promise<StreamHead<State> | undefined> {
    const known = this.known.get(streamId);
    const { rows } = await this.pool.query<HeadRow>({
      name: 'read_head', text: `select sequence, case when sequence <> $2 then state end as state, case when sequence <> $2 then plans end as plans from stream
        where stream_id = $1`,
      values: [streamId, known?.sequence ?? 0],
    });
    return rows[0] && (this.headOf(streamId, rows[0], known) as StreamHead<State>);
  }

  /** Told by the recorder, which knows what it has just written. */
  remember(streamId: string, head: StreamHead): void {
    this.known.put(streamId, head);
  }

  private headOf(streamId: string, { sequence, state, plans }: HeadRow, known: StreamHead | undefined): StreamHead | undefined {
    if (sequence === null) return undefined;
    if (state === null || plans === null) return known;
    const head = { sequence, state: definitionOf(streamId).definition.store.restored({ state, plans }) };
    this.known.put(streamId, head);
    return head;
  }

  /** The events after `sequence`, oldest first; 0 for all of them. */
  async readEventsAfter(streamId: string, sequence: number): Promise<RecordedEvent[]> {
    const { rows } = await this.pool.query<StoredEvent>({
      name: 'read_events_after', text: `select ${COLUMNS} from event where stream_id = $1 and sequence > $2 order by sequence`, values: [streamId, sequence],
    });
    return rows.map(fromStored);
  }

  async readCommand(commandId: string): Promise<AnsweredCommand | undefined> {
    const { rows } = await this.pool.query<{ fingerprint: string; stream_ids: string[] }>({
      name: 'read_command', text: 'select fingerprint, stream_ids from command where command_id = $1', values: [commandId],
    });
    return rows[0] && this.answered(commandId, rows[0].fingerprint, rows[0].stream_ids);
  }

  private async answered(commandId: string, fingerprint: string, streamIds: string[]): Promise<AnsweredCommand> {
    const { rows } = await this.pool.query<StoredEvent>({
      name: 'read_command_events',
      text: `select ${COLUMNS} from event where stream_id = any($1) and command_id = $2 order by stream_id, sequence`,
      values: [streamIds, commandId],
    });
    return { fingerprint, events: rows.map(fromStored) };
  }
}
