import type pg from 'pg';
import { partsOfStream } from '#libs/domain/ids.js';
import { NOTIFICATION_TABLE } from '../projections/notification.table.js';
import type { ProjectionContexts } from '../projections/projection-context.js';
import type { ReadTable, Row, TableRows } from '../projections/read-table.js';
import { EVENT_COLUMNS, fromStored, notificationRows, type StoredEvent } from '../record/event-row.js';
import type { RecordedEvent } from '../record.types.js';
import type { StreamDefinition } from '../streams/stream-definition.js';
import { definitionOf } from '../streams/streams.js';

/** Everything that follows from a stream's events. */
export interface FoldedStream {
  streamId: string;
  definition: StreamDefinition;
  sequence: number;
  recordedAt: string;
  state: unknown;
  /** True when the sequences are 1, 2, 3, … */
  isGapless: boolean;
  tables: TableRows[];
  notifications: Row[];
}

/** The names of streams that have events, in order, a batch after the one that ended with `after`. */
export async function streamIdsAfter(client: pg.ClientBase, after: string, limit: number): Promise<string[]> {
  const { rows } = await client.query<{ stream_id: string }>(
    'select distinct stream_id from event where stream_id > $1 order by stream_id limit $2', [after, limit]);
  return rows.map(({ stream_id }) => stream_id);
}

/** Folds streams from their events alone. */
export async function foldStreams(client: pg.ClientBase, streamIds: string[], contexts: ProjectionContexts): Promise<FoldedStream[]> {
  const { rows } = await client.query<StoredEvent>(
    `select ${EVENT_COLUMNS.join(', ')} from event where stream_id = any($1) order by stream_id, sequence`, [streamIds]);
  const streams = new Map<string, RecordedEvent[]>(streamIds.map((streamId) => [streamId, []]));
  for (const row of rows) streams.get(row.stream_id)!.push(fromStored(row));
  return Promise.all([...streams.values()].filter((events) => events.length > 0).map((events) => foldStream(events, contexts)));
}

async function foldStream(events: RecordedEvent[], contexts: ProjectionContexts): Promise<FoldedStream> {
  const { streamId, sequence, recordedAt } = events.at(-1)!;
  const { definition, id } = definitionOf(streamId), { evolve, pinsOf } = definition;
  let state = definition.initial;
  const notifications: Row[] = [];
  for (const act of actsOf(events)) {
    state = act.reduce(evolve, state);
    const { officeUnit } = await contexts(pinsOf(state));
    notifications.push(...notificationsOfAct(act, state, officeUnit, definition));
  }
  return {
    streamId, definition, sequence, recordedAt, state, notifications,
    isGapless: events.every((event, index) => event.sequence === index + 1),
    tables: definition.rowsOf(id, state, await contexts(pinsOf(state))),
  };
}

/** What a folded stream says of a table; nothing when its kind has no rows there. */
export const expectedRows = (table: ReadTable, stream: FoldedStream): Row[] =>
  table === NOTIFICATION_TABLE ? stream.notifications : (stream.tables.find(({ table: { name } }) => name === table.name)?.rows ?? []);

/** Events that were recorded by one command were decided together. */
function actsOf(events: RecordedEvent[]): RecordedEvent[][] {
  const acts: RecordedEvent[][] = [];
  for (const event of events) {
    const act = acts.at(-1);
    if (act?.[0]!.commandId === event.commandId) act.push(event);
    else acts.push([event]);
  }
  return acts;
}

function notificationsOfAct(act: RecordedEvent[], state: unknown, officeUnit: string, definition: StreamDefinition): Row[] {
  const { streamId, actor, recordedAt } = act[0]!, project_id = definition.projectOf(partsOfStream(streamId).id, state) ?? null;
  return notificationRows(definition, act, actor, state, officeUnit).map((row) => ({ ...row, project_id, stream_id: streamId, recorded_at: recordedAt }));
}
