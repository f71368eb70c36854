import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { AdvanceNotifier } from './record/recorder.js';

/** The channel on which everybody hears that streams advanced. */
export const ADVANCED_CHANNEL = 'stream_advanced';

/** A stream and where it stands now. */
export interface Advanced {
  streamId: string;
  sequence: number;
}

const PAUSE_MS = 20;
/** A payload must stay below 8,000 bytes; listeners must not rely on it being complete, since what they hear can be lost anyway. */
const MAX_STREAMS = 60;

/**
 * Tells others after the commit, at most once in 20 ms, on a connection of its own: a NOTIFY inside the act's transaction
 * would make all commits wait for one another. What is lost with the process is found by the relay's poll.
 */
export class Notifier implements AdvanceNotifier {
  private readonly waiting = new Map<string, number>();
  private sending?: Promise<void>;

  constructor(private readonly pool: pg.Pool) {}

  advanced(streamId: string, sequence: number): void {
    this.waiting.set(streamId, Math.max(sequence, this.waiting.get(streamId) ?? 0));
    this.sending ??= this.send();
  }

  /** Waits until what was said has been sent. */
  async close(): Promise<void> {
    await this.sending;
  }

  private async send(): Promise<void> {
    while (this.waiting.size > 0) {
      const list: Advanced[] = [...this.waiting].slice(0, MAX_STREAMS).map(([streamId, sequence]) => ({ streamId, sequence }));
      for (const { streamId } of list) this.waiting.delete(streamId);
      // Not sent is no harm: whoever listens also polls.
      await this.pool.query({ name: 'notify', text: 'select pg_notify($1, $2)', values: [ADVANCED_CHANNEL, JSON.stringify(list)] }).catch(() => undefined);
      await sleep(PAUSE_MS);
    }
    this.sending = undefined;
  }
}
