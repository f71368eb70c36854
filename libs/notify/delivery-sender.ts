import type pg from 'pg';
import type { Channel, DeliveryKind, FailedReason } from '#libs/contracts/notify.views.js';
import { epochMs, localDate, toInstant, type Instant } from '#libs/domain/instants.js';
import type { MailChannel } from './channels/mail.js';
import { SendFailure, type Accepted } from './channels/outgoing.js';
import type { RobotChannel } from './channels/robot.js';
import type { OfficeHours } from './office-hours.js';
import { isQuiet } from './quiet-hours.js';

export interface SenderOptions {
  pool: pg.Pool;
  now: () => Instant;
  hours: () => Promise<OfficeHours>;
  /** Absent while no mail server is configured. */
  mail?: Pick<MailChannel, 'send'>;
  robots: Pick<RobotChannel, 'send'>;
  /** Told of every attempt that failed; the message goes on by itself. */
  onFailure?: (deliveryId: string, error: unknown) => void;
}

/** A claim that nobody finished is taken over after this long; sending gives up earlier. */
const CLAIM_MS = 90_000;
const LOOK_AGAIN_MS = 5 * 60_000;
/** How long is waited after each failure; after the last one the message is given up. */
export const WAITS_MINUTES = [1, 3, 10, 30, 60];

interface Claimed {
  id: string; recipient_id: string; channel: Channel; kind: DeliveryKind; address: string | null; subject: string; body: string; html: string | null; attempts: number;
  quiet_from: string | null; quiet_to: string | null; url: string | null; secret: string | null;
}

/**
 * Sends what is queued, one at a time, in any number of workers. A claim is a short statement of its own and sending happens outside
 * of it, so that attempts are counted even when the worker dies. At least once: between sending and noting so a worker may die,
 * and then the message goes out again, under the same id.
 */
export class DeliverySender {
  constructor(private readonly options: SenderOptions) {}

  /** True when there may be more. */
  async sendNext(): Promise<boolean> {
    const { pool, now: clock, hours } = this.options;
    const now = clock();
    const isOpen = (await hours()).isOpen(now);
    await pool.query(OVER, [localDate(now)]);
    const { rows: [claimed] } = await pool.query<Claimed>(CLAIM, [now, later(now, CLAIM_MS), isOpen]);
    if (!claimed) return false;
    if (claimed.kind !== 'test' && claimed.quiet_from && claimed.quiet_to && isQuiet(now, { from: claimed.quiet_from, to: claimed.quiet_to })) {
      await pool.query(UNCLAIM, [claimed.id, later(now, LOOK_AGAIN_MS)]);
      return true;
    }
    await this.attempt(claimed);
    return true;
  }

  private async attempt(claimed: Claimed): Promise<void> {
    const { pool, now, onFailure } = this.options;
    // Counted before it was tried: a message that kills its worker ends here, too.
    if (claimed.attempts > WAITS_MINUTES.length + 1) return this.giveUp(claimed.id, 'gave-up', 'the worker ended while sending');
    try {
      const { messageId, answer } = await this.send(claimed);
      await pool.query(SENT, [claimed.id, now(), messageId ?? null, answer]);
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error;
      onFailure?.(claimed.id, error);
      await this.postpone(claimed, error);
    }
  }

  private send({ id, channel, address, subject, body, html, url, secret }: Claimed): Promise<Accepted> {
    const { mail, robots } = this.options;
    const message = { id, subject, body, ...(html !== null && { html }) };
    if (channel === 'mail') {
      if (!mail || address === null) throw new NoChannel('no mail server is configured');
      return mail.send(message, address);
    }
    if (url === null) throw new NoChannel('the robot was removed');
    return robots.send(channel, { url, secret }, message);
  }

  private async postpone({ id, attempts }: Claimed, failure: SendFailure): Promise<void> {
    const waitMinutes = WAITS_MINUTES[attempts - 1];
    if (failure.isFinal || waitMinutes === undefined) return this.giveUp(id, failure instanceof NoChannel ? 'no-channel' : failure.isFinal ? 'refused' : 'gave-up', failure.message);
    await this.options.pool.query(POSTPONE, [id, later(this.options.now(), waitMinutes * 60_000), failure.message]);
  }

  private async giveUp(id: string, reason: FailedReason, answer: string): Promise<void> {
    await this.options.pool.query(FAILED, [id, reason, answer]);
  }
}

class NoChannel extends SendFailure {
  constructor(message: string) {
    super(message, true);
  }
}

const later = (at: Instant, ms: number): Instant => toInstant(epochMs(at) + ms);

/** A message belongs to its day: what it tells is in the next digest, with that day's numbers. */
const OVER = `update delivery set status = 'failed', reason = 'day-over', next_attempt_at = null where status = 'queued' and day < $1`;

const CLAIM = `with claimed as (
    update delivery set attempts = attempts + 1, next_attempt_at = $2
    where id = (select id from delivery where status = 'queued' and next_attempt_at <= $1 and ($3 or kind = 'test') order by next_attempt_at limit 1 for update skip locked)
    returning id, recipient_id, channel, kind, address, subject, body, html, attempts)
  select c.*, s.quiet_from, s.quiet_to, r.url, r.secret from claimed c
  left join reminder_setting s on s.account_id = c.recipient_id
  left join robot r on r.id = c.recipient_id and r.removed_at is null`;
const UNCLAIM = `update delivery set attempts = attempts - 1, next_attempt_at = $2 where id = $1 and status = 'queued'`;
const SENT = `update delivery set status = 'sent', sent_at = $2, message_id = $3, answer = left($4, 500), next_attempt_at = null where id = $1`;
const POSTPONE = `update delivery set next_attempt_at = $2, answer = left($3, 500) where id = $1 and status = 'queued'`;
const FAILED = `update delivery set status = 'failed', reason = $2, answer = left($3, 500), next_attempt_at = null where id = $1 and status = 'queued'`;
