import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { NOTIFICATION_TABLE } from '../projections/notification.table.js';
import type { ProjectionContexts } from '../projections/projection-context.js';
import { PROJECT_TABLE } from '../projections/project.rows.js';
import { PROJECT_TABLES } from '../projections/project.projection.js';
import { isSameRow, type ReadTable, type Row } from '../projections/read-table.js';
import { restoredState, type StoredState } from '../record/stored-state.js';
import { foldStreams, streamIdsAfter, type Fold, type FoldedStream } from './folded-stream.js';

/** Something that is not what the events say. An absent side means that the row should not be there, or is missing. */
export interface Difference {
  streamId: string;
  /** `event`, `stream` or a read model. */
  table: string;
  key: string;
  expected?: unknown;
  actual?: unknown;
}

const TABLES: ReadTable[] = [...PROJECT_TABLES, NOTIFICATION_TABLE];
const BATCH = 100;

/** Folds the events of every stream and compares with heads and read models; what people do meanwhile is not mistaken for a difference. */
export async function check(pool: pg.Pool, fold: Fold, contexts: ProjectionContexts, onProgress?: (done: number) => void): Promise<Difference[]> {
  const client = await pool.connect();
  const differences: Difference[] = [];
  let done = 0;
  try {
    await client.query('set statement_timeout = 0');
    for (let after = ''; ; ) {
      // One snapshot for a batch: events, heads and rows are of the same moment.
      await client.query('begin transaction isolation level repeatable read read only');
      const streamIds = await streamIdsAfter(client, after, BATCH);
      if (streamIds.length === 0) break;
      differences.push(...(await differencesOf(client, await foldStreams(client, streamIds, fold, contexts))));
      await client.query('commit');
      after = streamIds.at(-1)!;
      done += streamIds.length;
      onProgress?.(done);
    }
    return [...differences, ...(await orphans(client))];
  } finally {
    client.release(true);
  }
}

async function differencesOf(client: pg.ClientBase, streams: FoldedStream[]): Promise<Difference[]> {
  const differences: Difference[] = streams.filter(({ isGapless }) => !isGapless).map(({ streamId }) => ({ streamId, table: 'event', key: 'sequence', expected: 'no gaps' }));
  differences.push(...(await headDifferences(client, streams)));
  for (const table of TABLES) differences.push(...(await tableDifferences(client, table, streams)));
  return differences;
}

async function headDifferences(client: pg.ClientBase, streams: FoldedStream[]): Promise<Difference[]> {
  const { rows } = await client.query<{ stream_id: string; sequence: number; version: number | null } & StoredState>(
    `select s.stream_id, s.sequence, s.state, s.plans, p.version from stream s left join ${PROJECT_TABLE.name} p on s.stream_id = 'project/' || p.project_id
     where s.stream_id = any($1)`, [streams.map(({ streamId }) => streamId)]);
  const heads = new Map(rows.map(({ stream_id, sequence, version, ...stored }) => [stream_id, { sequence, version, state: restoredState(stored) }]));
  return streams.flatMap(({ streamId, sequence, state }) => {
    const expected = { sequence, version: sequence, state: JSON.parse(JSON.stringify(state)) as unknown };
    const actual = heads.get(streamId);
    return isDeepStrictEqual(actual, expected) ? [] : [{ streamId, table: 'stream', key: 'head', expected, actual }];
  });
}

async function tableDifferences(client: pg.ClientBase, table: ReadTable, streams: FoldedStream[]): Promise<Difference[]> {
  const keyOf = (row: Row): string => `${String(row['project_id'])} ${table.key ? String(row[table.key]) : ''}`;
  const { rows } = await client.query<Row>(
    `select ${table.columns.join(', ')} from ${table.name} where project_id = any($1)`, [streams.map(({ projectId }) => projectId)]);
  const actual = new Map(rows.map((row) => [keyOf(row), row]));
  const differences: Difference[] = [];
  for (const row of streams.flatMap((stream) => expectedRows(table, stream))) {
    const found = actual.get(keyOf(row));
    actual.delete(keyOf(row));
    if (!found || !isSameRow(table, row, found)) differences.push(difference(table, row, row, found));
  }
  return [...differences, ...[...actual.values()].map((row) => difference(table, row, undefined, row))];
}

const expectedRows = (table: ReadTable, stream: FoldedStream): Row[] =>
  table === NOTIFICATION_TABLE ? stream.notifications : stream.tables.find(({ table: { name } }) => name === table.name)!.rows;

const difference = (table: ReadTable, { project_id: projectId, ...row }: Row, expected: Row | undefined, actual: Row | undefined): Difference =>
  ({ streamId: `project/${String(projectId)}`, table: table.name, key: table.key ? String(row[table.key]) : '', expected, actual });

/** Heads and rows of streams that have no events. */
async function orphans(client: pg.ClientBase): Promise<Difference[]> {
  const found = TABLES.map(({ name }) => `select distinct '${name}' as name, 'project/' || project_id as stream_id from ${name}`);
  const { rows } = await client.query<{ name: string; stream_id: string }>(
    `select * from (select 'stream' as name, stream_id from stream union all ${found.join(' union all ')}) t
     where not exists (select from event e where e.stream_id = t.stream_id)`);
  return rows.map(({ name, stream_id }) => ({ streamId: stream_id, table: name, key: '', actual: 'no events' }));
}
