/** Does something again and again, one time after the other: what others left undone, or what nobody in particular does. */
export class Watch {
  private timer?: NodeJS.Timeout;
  private running = Promise.resolve();

  constructor(private readonly intervalMs: number, private readonly work: () => Promise<unknown>, private readonly onError: (error: unknown) => void) {}

  start(): this {
    this.look();
    this.timer = setInterval(() => this.look(), this.intervalMs);
    return this;
  }

  /** Waits for the look under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private look(): void {
    this.running = this.running.then(() => this.work()).then(() => undefined, this.onError);
  }
}
