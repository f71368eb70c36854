import type { StreamId } from '#libs/domain/ids.js';
import type { Sql } from '#libs/identity/sql.js';
import { definitionOf } from '#libs/persistence/streams/streams.js';
import type { StoredState } from '#libs/persistence/streams/stream-definition.js';
import type { CountedKind } from './counted-kinds.js';

/** Something open, with its state. */
export interface OpenThing {
  id: string;
  streamId: StreamId;
  state: unknown;
}

const BATCH = 200;

/** Every open thing of a kind in the order of ids; one that ends meanwhile may be among them. */
export async function* openThings(pool: Sql, { table, id, isOpen, streamOf }: CountedKind): AsyncGenerator<OpenThing> {
  const open = `select t.${id} as id, s.stream_id, s.state, s.plans from ${table} t join stream s on s.stream_id = $3 || t.${id} where ${isOpen} and t.${id} > $1 order by t.${id} limit $2`;
  for (let after = ''; ;) {
    const { rows } = await pool.query(open, [after, BATCH, streamOf('')]) as { rows: (StoredState & { id: string; stream_id: StreamId })[] };
    for (const { id: thing, stream_id: streamId, ...stored } of rows) yield { id: thing, streamId, state: definitionOf(streamId).definition.store.restored(stored) };
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
  }
}
