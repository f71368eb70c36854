/** Acts a second above which people come first; above the 50 that workflows are meant to follow at once. A city at work makes less than one. */
const BUSY_PER_SECOND = 60;
/** Streams told a second while they do: each costs about as much processor time as ten acts (docs/performance.md). */
const TOLD_PER_SECOND = 2;
/** A rate is taken over at least so long. */
const WINDOW_MS = 2_000;

/**
 * How fast to tell. A workflow that is told costs several times what the act did that it is told of, so while people act faster than
 * workflows could follow, few are told, and each of those catches up with all that happened to it. When people pause, all are told.
 */
export class RelayPace {
  private since?: { made: number; atMs: number };
  private pauseMs = 0;

  /** Rounds should be short then, so that the pace can change soon. */
  get isSlow(): boolean {
    return this.pauseMs > 0;
  }

  /** The pause after each telling in milliseconds; `made` is how many entries there have ever been. */
  after(made: number, nowMs = performance.now()): number {
    const { since } = this;
    if (since && nowMs - since.atMs < WINDOW_MS) return this.pauseMs;
    const perSecond = since ? ((made - since.made) * 1_000) / (nowMs - since.atMs) : 0;
    this.since = { made, atMs: nowMs };
    return this.pauseMs = perSecond > BUSY_PER_SECOND ? 1_000 / TOLD_PER_SECOND : 0;
  }
}
