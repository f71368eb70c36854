import type { StreamHead } from '../record.types.js';

/**
 * Heads that this process has seen, the least recently used forgotten first. A head is known to be right only by asking
 * the database for its sequence; what is saved is to send, unpack and parse the state, and to count its working days anew.
 * States are never changed in place, so one object may serve everybody.
 */
export class HeadCache {
  private readonly heads = new Map<string, StreamHead>();

  constructor(private readonly capacity: number) {}

  get(streamId: string): StreamHead | undefined {
    const head = this.heads.get(streamId);
    if (head) this.put(streamId, head);
    return head;
  }

  put(streamId: string, head: StreamHead): void {
    this.heads.delete(streamId);
    this.heads.set(streamId, head);
    if (this.heads.size > this.capacity) this.heads.delete(this.heads.keys().next().value!);
  }
}
