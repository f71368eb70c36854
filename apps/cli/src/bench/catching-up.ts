import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type pg from 'pg';
import { projectStream } from '#libs/domain/ids.js';
import { outboxState } from '#libs/persistence/outbox.js';

const AT_ONCE = 4, FIRST_LOOK_MS = 25, PATIENCE_MS = 300_000;
/** Each look is later than the one before by more than half, so that many who look cannot become the load that they wait for. */
const BACK_OFF = 1.6;

/** Where workflows stand, by their own word: the query `streamHead`. */
export class CatchingUp {
  constructor(private readonly client: Client, private readonly pool: pg.Pool) {}

  /** Waits until the project's workflow knows this version; the time then. */
  async until(projectId: string, version: number): Promise<number> {
    let known = 0;
    for (let waitMs = FIRST_LOOK_MS, waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += waitMs, waitMs *= BACK_OFF) {
      await sleep(waitMs);
      known = await this.sequence(projectId);
      if (known >= version) return Date.now();
    }
    throw new Error(`the workflow of ${projectId} stands at ${known} and has not reached ${version} in ${PATIENCE_MS / 1_000} s`);
  }

  /** Waits until every workflow knows all that its stream holds, time's own events included. */
  async untilAllDo(): Promise<void> {
    while ((await outboxState(this.pool)).pending > 0) await sleep(100);
    const streams = await this.streams();
    const work = async () => {
      for (let next = streams.shift(); next; next = streams.shift()) await this.until(next.projectId, next.sequence);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    // a stage that was entered meanwhile is one more event and one more entry
    if ((await outboxState(this.pool)).pending > 0) await this.untilAllDo();
  }

  /** Streams whose workflow does not stand where they do. */
  async behind(): Promise<string[]> {
    const behind: string[] = [], streams = await this.streams();
    const work = async () => {
      for (let next = streams.shift(); next; next = streams.shift()) if ((await this.sequence(next.projectId)) !== next.sequence) behind.push(projectStream(next.projectId));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return behind;
  }

  private async streams(): Promise<{ projectId: string; sequence: number }[]> {
    return (await this.pool.query<{ projectId: string; sequence: number }>(`select substr(stream_id, 9) as "projectId", sequence from stream order by stream_id`)).rows;
  }

  /** 0 while it has not been started, or has no time to answer. */
  private async sequence(projectId: string): Promise<number> {
    try {
      return (await this.client.workflow.getHandle(projectStream(projectId)).query<{ sequence: number }>('streamHead')).sequence;
    } catch {
      return 0;
    }
  }
}
