import type pg from 'pg';
import type { HeldReason } from '#libs/contracts/notify.views.js';
import type { Instant, LocalDate } from '#libs/domain/instants.js';
import { deliveryId } from './delivery-id.js';
import type { Composed } from './message/compose-message.js';
import type { JudgedNotice } from './notice.js';
import type { PendingNotice, Recipient } from './pending-notices.js';
import type { ToldToday } from './plan-message.js';

type Query = Pick<pg.ClientBase, 'query'>;
interface Planned { recipient: Recipient; now: Instant; today: LocalDate }

/** What each recipient was told today, also by messages that failed. Tests that a person asked for do not count. */
export async function toldToday(client: Query, recipientIds: string[], today: LocalDate): Promise<(recipientId: string) => ToldToday> {
  const { rows: counts } = await client.query<{ recipient_id: string; messages: number; has_digest: boolean }>(
    `select recipient_id, count(*) as messages, bool_or(kind = 'digest') as has_digest from delivery
     where recipient_id = any($1) and day = $2 and status <> 'suppressed' and kind <> 'test' group by 1`, [recipientIds, today]);
  const { rows: things } = await client.query<{ recipient_id: string; things: string[] }>(
    'select recipient_id, array_agg(thing) as things from delivery_thing where recipient_id = any($1) and day = $2 group by 1', [recipientIds, today]);
  return (id) => {
    const count = counts.find((row) => row.recipient_id === id);
    return { messages: count?.messages ?? 0, hasDigest: count?.has_digest ?? false, things: new Set(things.find((row) => row.recipient_id === id)?.things) };
  };
}

/** Queues a message with what it tells; 0 when it was there already. Fails on the key of `delivery_thing` when one of its things was told today. */
export async function insertMessage(
  client: Query, { recipient, kind, notices, composed, now, today }: Planned & { kind: 'digest' | 'immediate'; notices: JudgedNotice[]; composed: Composed },
): Promise<number> {
  const id = deliveryId(recipient.id, today, kind, ...notices.map((notice) => notice.id).toSorted());
  const { rowCount } = await client.query(
    `insert into delivery (id, recipient_kind, recipient_id, channel, kind, day, address, subject, body, html, status, next_attempt_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', $11, $11) on conflict do nothing`,
    [id, recipient.kind, recipient.id, recipient.channel, kind, today, recipient.address ?? null, composed.subject, composed.body, composed.html ?? null, now]);
  if (rowCount === 0) return 0;
  await client.query('insert into delivery_notification (delivery_id, notification_id) select $1, unnest($2::text[])', [id, notices.map((notice) => notice.id)]);
  await client.query('insert into delivery_thing (recipient_id, day, thing, delivery_id) select $1, $2, unnest($3::text[]), $4', [recipient.id, today, [...new Set(notices.map(({ thing }) => thing))], id]);
  return 1;
}

/** Notes that a notice was held back today, and why; once a day. */
export async function insertHeld(client: Query, { recipient, notice, reason, now, today }: Planned & { notice: PendingNotice; reason: HeldReason }): Promise<void> {
  const id = deliveryId(recipient.id, today, reason, notice.id);
  await client.query(
    `with held as (
       insert into delivery (id, recipient_kind, recipient_id, channel, kind, day, address, subject, body, status, reason, created_at)
       values ($1, $2, $3, $4, 'immediate', $5, $6, $7, '', 'suppressed', $8, $9) on conflict do nothing returning id)
     insert into delivery_notification (delivery_id, notification_id) select id, $10 from held`,
    [id, recipient.kind, recipient.id, recipient.channel, today, recipient.address ?? null, notice.subject.name, reason, now, notice.id]);
}

export interface TestMessage {
  id: string;
  recipient: Pick<Recipient, 'kind' | 'id' | 'channel' | 'address'>;
  composed: Composed;
  now: Instant;
  today: LocalDate;
}

/** Queues a message that a person asked for to see that it arrives; it waits for nothing. */
export async function insertTest(client: Query, { id, recipient, composed, now, today }: TestMessage): Promise<void> {
  await client.query(
    `insert into delivery (id, recipient_kind, recipient_id, channel, kind, day, address, subject, body, status, next_attempt_at, created_at)
     values ($1, $2, $3, $4, 'test', $5, $6, $7, $8, 'queued', $9, $9)`,
    [id, recipient.kind, recipient.id, recipient.channel, today, recipient.address ?? null, composed.subject, composed.body, now]);
}
