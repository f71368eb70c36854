import type { Client } from '@temporalio/client';
import type { PackShelf } from '#libs/acts/pack-shelf.js';
import { reconcileSchedules, type RepairedSchedule } from '#libs/temporal/reconcile-schedules.js';

const INTERVAL_MS = 60_000;

/** Keeps the schedules of cycles what the current pack says: at the start of a worker, and when another pack was loaded. */
export class ScheduleWatch {
  private timer?: NodeJS.Timeout;
  private running = Promise.resolve();
  private done?: string;

  constructor(private readonly client: Client, private readonly shelf: PackShelf, private readonly on: { repaired: (repaired: RepairedSchedule[]) => void; error: (error: unknown) => void }) {}

  start(): this {
    this.look();
    this.timer = setInterval(() => this.look(), INTERVAL_MS);
    return this;
  }

  /** Waits for the look under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private look(): void {
    this.running = this.running.then(() => this.reconcile()).catch(this.on.error);
  }

  private async reconcile(): Promise<void> {
    const newest = await this.shelf.newest();
    if (!newest || newest.pack.hash === this.done) return;
    const repaired = await reconcileSchedules(this.client, newest.pack);
    if (repaired.length > 0) this.on.repaired(repaired);
    this.done = newest.pack.hash;
  }
}
