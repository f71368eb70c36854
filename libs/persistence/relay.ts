import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { AdvanceListener } from './advance-listener.js';
import { openPool } from './connection.js';
import { deliverAll, type Deliver, type OutboxRow } from './relay-delivery.js';
import { outboxState } from './outbox.js';
import { RelayPace } from './relay-pace.js';

export interface RelayOptions {
  url: string;
  /** Tells a stream's workflow that the stream stands at `sequence`. At least once; a rejection is tried again later. */
  deliver: Deliver;
  /** Told when the database or the delivery fails; the relay goes on by itself. */
  onError?: (error: unknown) => void;
  /** Entries that a round starts from. */
  batchSize?: number;
  concurrency?: number;
  pollMs?: number;
  /** A delivery that takes longer counts as failed. */
  deliverTimeoutMs?: number;
}

/**
 * Reads the outbox and tells each stream's workflow, once for however many entries. Several relays share the work: each
 * claims rows that no other has. An entry goes in the transaction that claimed it, so a relay that dies leaves it for the next one.
 */
export class Relay {
  private readonly pool: pg.Pool;
  private readonly listener: AdvanceListener;
  private readonly pace = new RelayPace();
  private readonly options: Required<RelayOptions>;
  private running?: Promise<void>;
  private isStopping = false;
  private wake = new AbortController();

  constructor(options: RelayOptions) {
    this.options = { onError: () => undefined, batchSize: 100, concurrency: 8, pollMs: 1_000, deliverTimeoutMs: 10_000, ...options };
    this.pool = openPool({ url: options.url, name: 'relay', max: 2 });
    this.listener = new AdvanceListener(options.url, () => this.wake.abort(), () => this.wake.abort());
  }

  start(): this {
    this.listener.start();
    this.running ??= this.run();
    return this;
  }

  /** Waits for the deliveries under way. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake.abort();
    await this.listener.stop();
    await this.running;
    await this.pool.end();
  }

  /** Age of the oldest undelivered entry in milliseconds. */
  async lag(): Promise<number> {
    return (await outboxState(this.pool)).lagMs;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      // Renewed before looking, so that what arrives while looking is looked for again.
      this.wake = new AbortController();
      const isMore = await this.round().catch((error: unknown) => {
        this.options.onError(error);
        return false;
      });
      if (!isMore && !this.isStopping) await sleep(this.options.pollMs, undefined, { signal: this.wake.signal }).catch(() => undefined);
    }
  }

  /** Delivers one batch; true when there may be more to do at once. */
  private async round(): Promise<boolean> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const batchSize = this.pace.isSlow ? 1 : this.options.batchSize;
      const { rows } = await client.query<ClaimedRow>({ name: 'claim', text: CLAIM, values: [batchSize] });
      const { delivered, failed } = await deliverAll(rows, { ...this.options, pauseMs: rows[0] ? this.pace.after(rows[0].made) : 0 });
      if (delivered.length > 0) await client.query({ name: 'delivered', text: 'delete from outbox where id = any($1)', values: [delivered] });
      if (failed.length > 0) await client.query({ name: 'failed', text: POSTPONE, values: [failed] });
      await client.query('commit');
      client.release();
      return rows.length >= batchSize && failed.length === 0 && delivered.length > 0;
    } catch (error) {
      await client.query('rollback').then(() => client.release(), (lost: Error) => client.release(lost));
      throw error;
    }
  }
}

interface ClaimedRow extends OutboxRow { made: number }

/** The oldest entries, with all others of the same streams: one telling serves them all. */
const CLAIM = `with oldest as (
    select stream_id from outbox where not_before is null or not_before <= clock_timestamp() order by id limit $1 for update skip locked)
  select id, stream_id, sequence, (select last_value from outbox_id_seq) as made
  from outbox where stream_id in (select stream_id from oldest) for update skip locked`;
/** Tried again after 0.2 s, 0.4 s, … and at the latest every 5 s, so that what waited for Temporal goes out soon after it is back. */
const POSTPONE = `update outbox set attempts = attempts + 1,
  not_before = clock_timestamp() + least(5, 0.1 * power(2, least(attempts, 8) + 1)) * interval '1 second' where id = any($1)`;
