import { setTimeout as sleep } from 'node:timers/promises';

/** Tells somebody that a stream stands at `sequence`. */
export type Deliver = (streamId: string, sequence: number) => Promise<void>;

/** An entry of the outbox as the relay claims it. */
export interface OutboxRow {
  id: number;
  stream_id: string;
  sequence: number;
}

export interface DeliveryOptions {
  deliver: Deliver;
  onError: (error: unknown) => void;
  concurrency: number;
  /** Zero, or: one at a time, with so long a pause after each. */
  pauseMs: number;
  deliverTimeoutMs: number;
}

/** What became of the entries; those in neither list were not tried. */
export interface Deliveries {
  delivered: number[];
  failed: number[];
}

/** After this many failures the receiver is taken to be away, and the rest of the batch is left for later instead of being tried one by one. */
const MAX_FAILURES = 8;

interface StreamNews { streamId: string; sequence: number; ids: number[] }

/** Delivers each stream's latest entry, for all its entries together, a few streams at a time. */
export async function deliverAll(rows: OutboxRow[], options: DeliveryOptions): Promise<Deliveries> {
  const queue = latestByStream(rows);
  const deliveries: Deliveries = { delivered: [], failed: [] };
  let failures = 0;
  const work = async (): Promise<void> => {
    for (let news = queue.shift(); news && failures < MAX_FAILURES; news = queue.shift()) {
      try {
        await inTime(options.deliver(news.streamId, news.sequence), news.streamId, options.deliverTimeoutMs);
        deliveries.delivered.push(...news.ids);
        if (options.pauseMs > 0) await sleep(options.pauseMs);
      } catch (error) {
        failures += 1;
        deliveries.failed.push(...news.ids);
        options.onError(error);
      }
    }
  };
  await Promise.all(Array.from({ length: options.pauseMs > 0 ? 1 : options.concurrency }, work));
  return deliveries;
}

function latestByStream(rows: OutboxRow[]): StreamNews[] {
  const streams = new Map<string, StreamNews>();
  for (const { id, stream_id: streamId, sequence } of rows) {
    const news = streams.get(streamId) ?? { streamId, sequence, ids: [] };
    streams.set(streamId, { streamId, sequence: Math.max(sequence, news.sequence), ids: [...news.ids, id] });
  }
  return [...streams.values()];
}

async function inTime(delivery: Promise<void>, streamId: string, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${streamId} was not told within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    await Promise.race([delivery, late]);
  } finally {
    clearTimeout(timer);
  }
}
