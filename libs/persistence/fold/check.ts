import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import type { ProjectionContexts } from '../projections/projection-context.js';
import { isOfKind, isSameRow, kindOf, ownerOf, streamOf, type ReadTable, type Row } from '../projections/read-table.js';
import type { StoredState } from '../streams/stream-definition.js';
import { definitionOf, HEAD_TABLES, READ_TABLES } from '../streams/streams.js';
import { expectedRows, foldStreams, streamIdsAfter, type FoldedStream } from './folded-stream.js';

/** Something that is not what the events say. An absent side means that the row should not be there, or is missing. */
export interface Difference {
  streamId: string;
  /** `event`, `stream` or a read model. */
  table: string;
  key: string;
  expected?: unknown;
  actual?: unknown;
}

const BATCH = 100;

/** Folds the events of every stream and compares with heads and read models; what people do meanwhile is not mistaken for a difference. */
export async function check(pool: pg.Pool, contexts: ProjectionContexts, onProgress?: (done: number) => void): Promise<Difference[]> {
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
      differences.push(...(await differencesOf(client, await foldStreams(client, streamIds, contexts))));
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
  for (const table of READ_TABLES) differences.push(...(await tableDifferences(client, table, streams)));
  return differences;
}

async function headDifferences(client: pg.ClientBase, streams: FoldedStream[]): Promise<Difference[]> {
  const versions = HEAD_TABLES.map((table) => `(select t.version from ${table.name} t where ${streamOf(table)} = s.stream_id)`);
  const { rows } = await client.query<{ stream_id: string; sequence: number; version: number | null } & StoredState>(
    `select s.stream_id, s.sequence, s.state, s.plans, coalesce(${versions.join(', ')}) as version from stream s where s.stream_id = any($1)`,
    [streams.map(({ streamId }) => streamId)]);
  const heads = new Map(rows.map(({ stream_id: id, sequence, version, ...stored }) => [id, { sequence, version, state: definitionOf(id).definition.store.restored(stored) }]));
  return streams.flatMap(({ streamId, sequence, state }) => {
    const expected = { sequence, version: sequence, state: JSON.parse(JSON.stringify(state)) as unknown };
    const actual = heads.get(streamId);
    return isDeepStrictEqual(actual, expected) ? [] : [{ streamId, table: 'stream', key: 'head', expected, actual }];
  });
}

async function tableDifferences(client: pg.ClientBase, table: ReadTable, streams: FoldedStream[]): Promise<Difference[]> {
  const keyOf = (row: Row): string => `${String(row[table.owner])} ${table.key ? String(row[table.key]) : ''}`;
  const owned = streams.filter(({ definition }) => isOfKind(table, definition.kind));
  const { rows } = await client.query<Row>(
    `select ${table.columns.join(', ')} from ${table.name} where ${table.owner} = any($1)`, [owned.map(({ streamId }) => ownerOf(table, streamId))]);
  const actual = new Map(rows.map((row) => [keyOf(row), row]));
  const differences: Difference[] = [];
  for (const row of streams.flatMap((stream) => expectedRows(table, stream))) {
    const found = actual.get(keyOf(row));
    actual.delete(keyOf(row));
    if (!found || !isSameRow(table, row, found)) differences.push(difference(table, row, row, found));
  }
  return [...differences, ...[...actual.values()].map((row) => difference(table, row, undefined, row))];
}

function difference(table: ReadTable, row: Row, expected: Row | undefined, actual: Row | undefined): Difference {
  const owner = String(row[table.owner]), kind = kindOf(table);
  return { streamId: kind === undefined ? owner : `${kind}/${owner}`, table: table.name, key: table.key ? String(row[table.key]) : '', expected, actual };
}

/** Heads and rows of streams that have no events. */
async function orphans(client: pg.ClientBase): Promise<Difference[]> {
  const found = READ_TABLES.map((table) => `select distinct '${table.name}' as name, ${streamOf(table)} as stream_id from ${table.name} t`);
  const { rows } = await client.query<{ name: string; stream_id: string }>(
    `select * from (select 'stream' as name, stream_id from stream union all ${found.join(' union all ')}) t
     where not exists (select from event e where e.stream_id = t.stream_id)`);
  return rows.map(({ name, stream_id }) => ({ streamId: stream_id, table: name, key: '', actual: 'no events' }));
}
