import type pg from 'pg';
import { violatedConstraint } from '../connection.js';
import type { ProjectionContexts } from '../projections/projection-context.js';
import { changesOf } from '../projections/read-table.js';
import type { RecordAnswer, RecordedEvent, RecordRequest, StreamChange } from '../record.types.js';
import { definitionOf } from '../streams/streams.js';
import { actStatement, type ReadModels } from './act-statement.js';
import { ProjectCodeTaken } from './project-code-taken.js';
import { newEvents, recordedEvents, type NewEvent } from './event-row.js';
import { StreamReader, type OpenedAct } from './stream-reader.js';

/** Who is told, after the commit, that streams advanced. */
export interface AdvanceNotifier {
  advanced(streamId: string, sequence: number): void;
}

/** Transactions that PostgreSQL gave up so that another could go on; they changed nothing and are simply done again. */
const RETRYABLE = new Set(['40P01', '40001']);
const MAX_ATTEMPTS = 4;

/** The one way to write. Everything an act changes is in one transaction, guarded by the head of each stream it touches. */
export class Recorder {
  constructor(
    private readonly pool: pg.Pool,
    private readonly contexts: ProjectionContexts,
    private readonly notifier: AdvanceNotifier,
    private readonly streams = new StreamReader(pool),
  ) {}

  /**
   * Appends what was decided, or says why not. A lost connection may leave it open whether the act was recorded:
   * the same request under the same command id finds out, and does it if it was not.
   */
  async record(request: RecordRequest): Promise<RecordAnswer> {
    const changes = request.changes.filter(({ events }) => events.length > 0).toSorted((a, b) => (a.streamId < b.streamId ? -1 : 1));
    if (changes.length === 0) return { answer: 'appended', events: [] };
    const ordered = { ...request, changes };
    const events = await this.write(ordered);
    if (!events) return this.refused(ordered);
    for (const { streamId, expected, after, events: { length } } of changes) {
      this.streams.remember(streamId, { sequence: expected + length, state: after });
      this.notifier.advanced(streamId, expected + length);
    }
    return { answer: 'appended', events };
  }

  /** Where the stream stands and what this command did before, if it did: what every act starts with. */
  openAct<State>(streamId: string, commandId: string): Promise<OpenedAct<State>> {
    return this.streams.openAct<State>(streamId, commandId);
  }

  /** The events as recorded; undefined when somebody else was faster or this command had been recorded. */
  private async write(request: RecordRequest, attempt = 1): Promise<RecordedEvent[] | undefined> {
    try {
      return request.changes.length === 1 && !request.requires ? await this.advance(this.pool, request, request.changes[0]!) : await this.advanceAll(request);
    } catch (error) {
      const constraint = violatedConstraint(error);
      if (constraint === 'stream_pkey' || constraint === 'command_pkey') return undefined;
      if (constraint === 'project_code_key') throw new ProjectCodeTaken({ cause: error });
      if (RETRYABLE.has((error as { code?: string }).code ?? '') && attempt < MAX_ATTEMPTS) return this.write(request, attempt + 1);
      throw error;
    }
  }

  /** One statement is one transaction: the common case costs one round trip. */
  private async advance(on: pg.Pool | pg.PoolClient, request: RecordRequest, change: StreamChange): Promise<RecordedEvent[] | undefined> {
    const events: NewEvent[] = newEvents(change);
    const { rows } = await on.query<{ recorded_at: string }>(actStatement(request, change, events, await this.readModelsOf(change)));
    return rows[0] && recordedEvents(change.streamId, events, request.commandId, request.actor, rows[0].recorded_at);
  }

  private async readModelsOf(change: StreamChange): Promise<ReadModels> {
    const { before, after, streamId } = change;
    const { definition: { pinsOf, rowsOf }, id } = definitionOf(streamId);
    const [was, is] = [await this.contexts(pinsOf(before)), await this.contexts(pinsOf(after))];
    return { officeUnit: is.officeUnit, changes: changesOf(rowsOf(id, before, was), rowsOf(id, after, is)) };
  }

  /** All or none. Heads are locked in the order of stream ids, so two acts on the same streams cannot wait for each other. */
  private async advanceAll(request: RecordRequest): Promise<RecordedEvent[] | undefined> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await request.requires?.(client);
      const events: RecordedEvent[] = [];
      for (const change of request.changes) {
        const appended = await this.advance(client, request, change);
        if (!appended) {
          await client.query('rollback');
          client.release();
          return undefined;
        }
        events.push(...appended);
      }
      await client.query('commit');
      client.release();
      return events;
    } catch (error) {
      await client.query('rollback').then(() => client.release(), (lost: Error) => client.release(lost));
      throw error;
    }
  }

  private async refused(request: RecordRequest): Promise<RecordAnswer> {
    const answered = await this.streams.readCommand(request.commandId);
    if (answered) return { answer: 'alreadyRecorded', ...answered };
    for (const { streamId, expected } of request.changes) {
      const events = await this.streams.readEventsAfter(streamId, expected);
      if (events.length > 0) return { answer: 'behind', streamId, events };
    }
    throw new Error(`command ${request.commandId} was made on a sequence that its stream never had`);
  }
}
