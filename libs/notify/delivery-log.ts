import type pg from 'pg';
import type { Channel, DeliveryBacklog, DeliveryStatus, DeliveryView } from '#libs/contracts/notify.views.js';
import type { Page } from '#libs/contracts/project.views.js';
import { instantOf, type Instant, type LocalDate } from '#libs/domain/instants.js';
import { Filter } from '#libs/persistence/readers/filter.js';
import { Keyset, type PageRequest } from '#libs/persistence/readers/keyset.js';

export interface DeliveryFilters {
  /** Part of a person's account or name, or of a robot's name. */
  person?: string;
  channel?: Channel[];
  status?: DeliveryStatus[];
  day?: LocalDate;
}

interface Row {
  id: string; channel: Channel; kind: DeliveryView['kind']; status: DeliveryStatus; reason: DeliveryView['reason'] | null; recipient: string | null; unit_id: string | null; address: string | null;
  day: LocalDate; subject: string; body: string; notices: number; attempts: number; next_attempt_at: Instant | null; created_at: Instant; sent_at: Instant | null;
  message_id: string | null; answer: string | null; cursor_keys: string[];
}

const NEWEST_FIRST = new Keyset('deliveries', [{ expression: 'd.created_at', type: 'timestamptz' }, { expression: 'd.id', type: 'text' }], true);

/** What was sent to whom, what waits, what failed or was held back, and why. */
export class DeliveryLog {
  constructor(private readonly sql: Pick<pg.Pool, 'query'>) {}

  /** Newest first. Throws BadCursor. */
  async list({ person, channel, status, day }: DeliveryFilters, today: LocalDate, page: PageRequest): Promise<Page<DeliveryView>> {
    const filter = new Filter().oneOf('d.channel', channel).oneOf('d.status', status);
    if (day !== undefined) filter.where(`d.day = ${filter.value(day, 'date')}`);
    if (person !== undefined) filter.words(`lower(concat_ws(' ', a.account, a.name, r.name))`, person.toLowerCase().split(/\s+/));
    NEWEST_FIRST.after(page.cursor, filter);
    const { rows } = await this.sql.query<Row>(
      `select d.*, coalesce(a.name, r.name) as recipient, coalesce(a.unit_id, r.unit_id) as unit_id, ${NEWEST_FIRST.cursorColumn},
         (select count(*) from delivery_notification n where n.delivery_id = d.id) as notices
       from delivery d left join account a on a.id = d.recipient_id left join robot r on r.id = d.recipient_id
       ${filter.sql} ${NEWEST_FIRST.orderBy} limit ${filter.value(page.limit + 1, 'integer')}`, filter.values);
    const cut = NEWEST_FIRST.page(rows, page.limit);
    return { items: cut.rows.map((row) => view(row, today)), ...(cut.next && { next: cut.next }) };
  }

  /** Queues a failed message again. False when there is none, it did not fail, or its day is over: then the next digest has told, or will tell, what it held. */
  async retry(id: string, now: Instant, today: LocalDate): Promise<boolean> {
    const { rowCount } = await this.sql.query(
      `update delivery set status = 'queued', reason = null, attempts = 0, next_attempt_at = $2 where id = $1 and status = 'failed' and day = $3`, [id, now, today]);
    return rowCount === 1;
  }

  async exists(id: string): Promise<boolean> {
    return (await this.sql.query('select from delivery where id = $1', [id])).rowCount === 1;
  }

  /** When a recipient was last sent a test. */
  async lastTest(recipientId: string): Promise<Instant | undefined> {
    const { rows: [row] } = await this.sql.query<{ at: Instant | null }>(`select max(created_at) as at from delivery where recipient_id = $1 and kind = 'test'`, [recipientId]);
    return row?.at ?? undefined;
  }
}

const view = (row: Row, today: LocalDate): DeliveryView => ({
  id: row.id, channel: row.channel, kind: row.kind, status: row.status, recipient: row.recipient ?? '—', day: row.day, subject: row.subject, text: row.body,
  notices: row.notices, attempts: row.attempts, createdAt: row.created_at, mayRetry: row.status === 'failed' && row.day === today,
  ...(row.reason !== null && { reason: row.reason }), ...(row.unit_id !== null && { unitId: row.unit_id }), ...(row.address !== null && { address: row.address }),
  ...(row.next_attempt_at !== null && { nextAttemptAt: row.next_attempt_at }), ...(row.sent_at !== null && { sentAt: row.sent_at }),
  ...(row.message_id !== null && { messageId: row.message_id }), ...(row.answer !== null && { answer: row.answer }),
});

/** For health pages; may be asked by any process. */
export async function deliveryBacklog(sql: { query(text: string, values: unknown[]): Promise<{ rows: unknown[] }> }, now: Instant, today: LocalDate): Promise<DeliveryBacklog> {
  const { rows: [row] } = await sql.query(
    `select count(*) filter (where status = 'queued')::integer as queued, count(*) filter (where status = 'failed' and day = $2)::integer as "failedToday",
       coalesce(greatest(0, round(extract(epoch from $1::timestamptz - min(created_at) filter (where status = 'queued')))), 0)::integer as "oldestSeconds"
     from delivery where status = 'queued' or created_at >= $3`, [now, today, instantOf(today)]);
  return row as DeliveryBacklog;
}
