import { setTimeout as sleep } from 'node:timers/promises';
import { toInstant } from '#libs/domain/instants.js';
import { openPool } from '#libs/persistence/connection.js';
import { MailChannel } from './channels/mail.js';
import { RobotChannel } from './channels/robot.js';
import { DeliveryPlanner, type PlannerOptions } from './delivery-planner.js';
import { DeliverySender } from './delivery-sender.js';
import { officeHours } from './office-hours.js';

export interface DeliveryLoopOptions {
  url: string;
  city: PlannerOptions['city'];
  notify: { smtpUrl?: string; mailFrom: string; publicUrl: string; robotHosts: readonly string[] };
  onError?: (error: unknown) => void;
  /** How often the queue is looked at, and how often it is planned what goes into it. */
  pollMs?: number;
  planEveryMs?: number;
  now?: () => string;
}

/** Messages under way at once in one worker. */
const CONCURRENCY = 3;

/** Plans and sends, every few seconds, beside the other work of a worker. Several loops share the work. */
export class DeliveryLoop {
  private readonly stopping = new AbortController();
  private readonly pool;
  private readonly mail?: MailChannel;
  private readonly planner: DeliveryPlanner;
  private readonly sender: DeliverySender;
  private running?: Promise<void>;
  private plannedMs = 0;

  constructor(private readonly options: DeliveryLoopOptions) {
    const { url, city, notify, onError } = options;
    this.pool = openPool({ url, name: 'deliveries', max: CONCURRENCY });
    this.mail = notify.smtpUrl === undefined ? undefined : new MailChannel(notify.smtpUrl, notify.mailFrom);
    this.planner = new DeliveryPlanner({ pool: this.pool, city, publicUrl: notify.publicUrl, withMail: this.mail !== undefined, onError });
    this.sender = new DeliverySender({
      pool: this.pool, now: this.now, hours: async () => officeHours((await city()).calendar), mail: this.mail, robots: new RobotChannel(notify.robotHosts),
      onFailure: (id, error) => onError?.(Object.assign(new Error(`delivery ${id} failed`), { cause: error })),
    });
  }

  start(): this {
    this.running ??= this.run();
    return this;
  }

  /** Waits for the messages under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.mail?.close();
    await this.pool.end();
  }

  private readonly now = (): string => this.options.now?.() ?? toInstant(Date.now());

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.plan().catch((error: unknown) => this.options.onError?.(error));
      await Promise.all(Array.from({ length: CONCURRENCY }, () => this.drain())).catch((error: unknown) => this.options.onError?.(error));
      await sleep(this.options.pollMs ?? 3_000, undefined, { signal }).catch(() => undefined);
    }
  }

  private async plan(): Promise<void> {
    const nowMs = Date.now();
    if (nowMs - this.plannedMs < (this.options.planEveryMs ?? 20_000)) return;
    this.plannedMs = nowMs;
    await this.planner.plan(this.now());
  }

  private async drain(): Promise<void> {
    while (!this.stopping.signal.aborted && (await this.sender.sendNext()));
  }
}
