import type pg from 'pg';
import type { Decider } from '#libs/domain/decider.js';
import { projectOfStream, type ProjectId } from '#libs/domain/ids.js';
import type { ProjectCommand } from '#libs/domain/project/project.commands.js';
import type { ProjectEvent } from '#libs/domain/project/project.events.js';
import type { ProjectState } from '#libs/domain/project/project.state.js';
import { notificationsOf } from '../projections/notifications.js';
import type { ProjectionContexts } from '../projections/projection-context.js';
import { rowsOf } from '../projections/project.projection.js';
import type { Row, TableRows } from '../projections/read-table.js';
import { EVENT_COLUMNS, fromStored, type StoredEvent } from '../record/event-row.js';
import type { RecordedEvent } from '../record.types.js';

/** The part of a decider that folds. */
export type Fold = Pick<Decider<ProjectState, ProjectCommand, ProjectEvent>, 'initial' | 'evolve'>;

/** Everything that follows from a stream's events. */
export interface FoldedStream {
  streamId: string;
  projectId: ProjectId;
  sequence: number;
  recordedAt: string;
  state: ProjectState;
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
export async function foldStreams(client: pg.ClientBase, streamIds: string[], fold: Fold, contexts: ProjectionContexts): Promise<FoldedStream[]> {
  const { rows } = await client.query<StoredEvent>(
    `select ${EVENT_COLUMNS.join(', ')} from event where stream_id = any($1) order by stream_id, sequence`, [streamIds]);
  const streams = new Map<string, RecordedEvent[]>(streamIds.map((streamId) => [streamId, []]));
  for (const row of rows) streams.get(row.stream_id)!.push(fromStored(row));
  return Promise.all([...streams.values()].filter((events) => events.length > 0).map((events) => foldStream(events, fold, contexts)));
}

async function foldStream(events: RecordedEvent[], fold: Fold, contexts: ProjectionContexts): Promise<FoldedStream> {
  const { streamId, sequence, recordedAt } = events.at(-1)!;
  const projectId = projectOfStream(streamId);
  let state = fold.initial;
  const notifications: Row[] = [];
  for (const act of actsOf(events)) {
    state = (act as unknown as ProjectEvent[]).reduce(fold.evolve, state);
    const { officeUnit } = await contexts(state);
    for (const event of act) notifications.push(...notificationsOfEvent(event, state, officeUnit, projectId));
  }
  return {
    streamId, projectId, sequence, recordedAt, state, notifications,
    isGapless: events.every((event, index) => event.sequence === index + 1),
    tables: rowsOf(projectId, state, await contexts(state)),
  };
}

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

const notificationsOfEvent = (event: RecordedEvent, state: ProjectState, officeUnit: string, projectId: string): Row[] =>
  notificationsOf(event as unknown as ProjectEvent, state, event.actor, officeUnit).map(({ unitId, kind }) => ({
    notification_id: `${event.id}.${unitId}`, unit_id: unitId, kind, project_id: projectId, stream_id: event.streamId, sequence: event.sequence, recorded_at: event.recordedAt,
  }));
