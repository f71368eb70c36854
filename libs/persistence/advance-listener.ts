import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ADVANCED_CHANNEL, type Advanced } from './notifier.js';

const RETRY_MS = 500;

/**
 * Hears that streams advanced. A hint, not a queue: what is said while the connection is being restored is not heard,
 * so whoever must not miss anything also looks for itself. `onRestored` is called when that may have happened.
 */
export class AdvanceListener {
  private readonly stopping = new AbortController();
  private client?: Client;
  private running?: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly onAdvanced: (list: Advanced[]) => void,
    private readonly onRestored: () => void = () => undefined,
  ) {}

  start(): this {
    this.running ??= this.run();
    return this;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private async run(): Promise<void> {
    for (let connections = 0; !this.stopping.signal.aborted; ) {
      const client = new Client({ connectionString: this.url, application_name: 'luodi listen', keepAlive: true, connectionTimeoutMillis: 5_000 });
      this.client = client;
      const closed = new Promise<void>((resolve) => client.once('end', resolve));
      client.on('error', () => undefined);
      client.on('notification', ({ payload }) => this.onAdvanced(read(payload)));
      try {
        await client.connect();
        await client.query(`listen ${ADVANCED_CHANNEL}`);
        if (connections++ > 0) this.onRestored();
        await closed;
      } catch {
        await client.end().catch(() => undefined);
      }
      await sleep(RETRY_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}

/** Anybody may say anything on a channel; what is not ours is not heard. */
function read(payload = ''): Advanced[] {
  try {
    const list: unknown = JSON.parse(payload);
    return Array.isArray(list) ? (list as Advanced[]) : [];
  } catch {
    return [];
  }
}
