import type { CalendarRollout } from '#libs/acts/calendar-rollout.js';

const INTERVAL_MS = 60_000;

/** Brings projects to the calendar in force when nobody else has: it takes effect today, or whoever loaded it was killed half-way. */
export class CalendarWatch {
  private timer?: NodeJS.Timeout;
  private running = Promise.resolve();

  constructor(private readonly rollout: CalendarRollout, private readonly onError: (error: unknown) => void) {}

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
    this.running = this.running.then(() => this.rollout.run()).then(() => undefined, this.onError);
  }
}
