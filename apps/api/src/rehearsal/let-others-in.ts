import { setImmediate } from 'node:timers/promises';

/** The longest that a rehearsal holds the thread which everybody's requests share. */
const SLICE_MS = 10;

/** Told of how much is done; the signal ends the work. */
export interface Following {
  signal: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/** Lets waiting requests go first whenever a slice of time is used up. */
export class Slices {
  private startedAt = performance.now();

  constructor(private readonly signal: AbortSignal) {}

  /** Throws when nobody waits for the result any more. */
  async next(): Promise<void> {
    this.signal.throwIfAborted();
    if (performance.now() - this.startedAt < SLICE_MS) return;
    await setImmediate();
    this.startedAt = performance.now();
  }
}
