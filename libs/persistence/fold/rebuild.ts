import type pg from 'pg';
import type { ProjectionContexts } from '../projections/projection-context.js';
import { isOfKind, ownerOf, streamOf, type ReadTable, type Row } from '../projections/read-table.js';
import { READ_TABLES } from '../streams/streams.js';
import { expectedRows, foldStreams, streamIdsAfter, type FoldedStream } from './folded-stream.js';

export interface RebuildOptions {
  onProgress?: (done: number) => void;
  batchSize?: number;
}

/**
 * Derives heads and read models anew from nothing but the events, and returns the number of streams. People can go on
 * working: a batch of streams is locked while it is replaced. Processes that keep heads in memory must be started anew
 * when `evolve` has changed.
 */
export async function rebuild(pool: pg.Pool, contexts: ProjectionContexts, { onProgress, batchSize = 100 }: RebuildOptions = {}): Promise<number> {
  const client = await pool.connect();
  let done = 0;
  try {
    // Folding years of events may take longer than a statement of the daily work is allowed to.
    await client.query('set statement_timeout = 0');
    await removeOrphans(client);
    for (let after = ''; ; ) {
      const streamIds = await streamIdsAfter(client, after, batchSize);
      if (streamIds.length === 0) break;
      await rebuildBatch(client, streamIds, contexts);
      after = streamIds.at(-1)!;
      done += streamIds.length;
      onProgress?.(done);
    }
    return done;
  } finally {
    // Its settings differ and a transaction may be open: the pool gets a new connection instead.
    client.release(true);
  }
}

/** Rows of things without a stream belong to nothing. */
async function removeOrphans(client: pg.ClientBase): Promise<void> {
  for (const table of READ_TABLES) {
    await client.query(`delete from ${table.name} t where not exists (select from event e where e.stream_id = ${streamOf(table)})`);
  }
  await client.query('delete from stream s where not exists (select from event e where e.stream_id = s.stream_id)');
}

async function rebuildBatch(client: pg.ClientBase, streamIds: string[], contexts: ProjectionContexts): Promise<void> {
  await client.query('begin');
  // From here on nobody appends to them; what was appended before is seen by the next statement.
  await client.query('select from stream where stream_id = any($1) order by stream_id for update', [streamIds]);
  const folded = await foldStreams(client, streamIds, contexts);
  await replaceHeads(client, folded);
  for (const table of READ_TABLES) await replaceRows(client, table, folded);
  await client.query('commit');
}

const rowsFor = (table: ReadTable, folded: FoldedStream[]): Row[] =>
  folded.flatMap((stream) => {
    const rows = expectedRows(table, stream);
    return table.hasHead ? rows.map((row) => ({ ...row, version: stream.sequence, updated_at: stream.recordedAt })) : rows;
  });

/**
 * Rows are changed where they are: an act that waits for the head looks for its rows as they stood when it began, and would not
 * find one that was deleted and inserted anew.
 */
async function replaceRows(client: pg.ClientBase, table: ReadTable, folded: FoldedStream[]): Promise<void> {
  const { name, key, owner, columns, hasHead } = table;
  const all = [...columns, ...(hasHead ? ['version', 'updated_at'] : [])], same = `r.${owner} = t.${owner}${key ? ` and r.${key} = t.${key}` : ''}`;
  const rebuilt = `json_populate_recordset(null::${name}, $1)`, json = JSON.stringify(rowsFor(table, folded));
  const owners = folded.filter(({ definition }) => isOfKind(table, definition.kind)).map(({ streamId }) => ownerOf(table, streamId));
  await client.query(`delete from ${name} t where t.${owner} = any($2) and not exists (select from ${rebuilt} r where ${same})`, [json, owners]);
  await client.query(`update ${name} t set ${all.map((column) => `${column} = r.${column}`).join(', ')} from ${rebuilt} r where ${same}`, [json]);
  await client.query(`insert into ${name} (${all.join(', ')}) select ${all.join(', ')} from ${rebuilt} r where not exists (select from ${name} t where ${same})`, [json]);
}

async function replaceHeads(client: pg.ClientBase, folded: FoldedStream[]): Promise<void> {
  const heads = folded.map(({ streamId, definition: { store }, sequence, recordedAt, state }) =>
    ({ stream_id: streamId, sequence, recorded_at: recordedAt, state: store.bare(state), plans: store.plans(state) }));
  await client.query(
    `insert into stream (stream_id, sequence, recorded_at, state, plans)
     select stream_id, sequence, recorded_at, state, plans from json_populate_recordset(null::stream, $1)
     on conflict (stream_id) do update set sequence = excluded.sequence, recorded_at = excluded.recorded_at, state = excluded.state, plans = excluded.plans`, [JSON.stringify(heads)]);
}
