import type pg from 'pg';
import type { NotificationView, Page } from '#libs/contracts/project.views.js';
import type { AccountId, UnitId } from '#libs/domain/ids.js';
import { EVENT_COLUMNS, fromStored, type StoredEvent } from '../record/event-row.js';
import type { RecordedEvent } from '../record.types.js';
import { Filter } from './filter.js';
import { Keyset, type PageRequest } from './keyset.js';
import { subjectOf } from './subject.js';

/** A notification with the event it tells of, from which its sentence is made. */
export interface NotificationOfEvent extends Omit<NotificationView, 'sentence'> {
  unitId: UnitId;
  event: RecordedEvent;
}

/** Whose notifications: those to the units, read or unread by the account. */
export interface NotificationReaderScope {
  unitIds: UnitId[];
  accountId: AccountId;
}

/** More unread than this are not counted; nobody reads the number. */
const MAX_UNREAD = 1_000;

const NEWEST_FIRST = new Keyset('notifications', [{ expression: 'n.recorded_at', type: 'timestamptz' }, { expression: 'n.notification_id', type: 'text' }], true);
const COLUMNS = EVENT_COLUMNS.map((column) => `e.${column}`).join(', ');

type Row = StoredEvent & {
  notification_id: string; unit_id: string; kind: NotificationView['kind']; subject_code: string; subject_name: string; read_at: string | null; cursor_keys: string[];
};

/** Reads what units were told, and keeps what each person has read. */
export class NotificationReader {
  constructor(private readonly pool: pg.Pool) {}

  /** Newest first. Throws BadCursor. */
  async list(scope: NotificationReaderScope, page: PageRequest): Promise<Page<NotificationOfEvent> & { unread: number }> {
    const filter = new Filter().oneOf('n.unit_id', scope.unitIds);
    NEWEST_FIRST.after(page.cursor, filter);
    const { rows } = await this.pool.query<Row>(
      `select n.notification_id, n.unit_id, n.kind, n.subject_code, n.subject_name, r.read_at, ${COLUMNS}, ${NEWEST_FIRST.cursorColumn}
       from notification n
       join event e on e.stream_id = n.stream_id and e.sequence = n.sequence and e.recorded_at = n.recorded_at
       left join notification_read r on r.notification_id = n.notification_id and r.account_id = ${filter.value(scope.accountId, 'text')}
       ${filter.sql} ${NEWEST_FIRST.orderBy} limit ${filter.value(page.limit + 1, 'integer')}`,
      filter.values,
    );
    const cut = NEWEST_FIRST.page(rows, page.limit);
    return { items: cut.rows.map(notification), ...(cut.next && { next: cut.next }), unread: await this.unread(scope) };
  }

  async unread({ unitIds, accountId }: NotificationReaderScope): Promise<number> {
    const { rows } = await this.pool.query<{ count: number }>(
      `select count(*) as count from (select 1 from notification n where n.unit_id = any($1) and ${UNREAD} limit ${MAX_UNREAD}) unread`, [unitIds, accountId]);
    return rows[0]!.count;
  }

  /** False when there is no such notification for these units. Marking twice keeps the first time. */
  async markRead(id: string, { unitIds, accountId }: NotificationReaderScope): Promise<boolean> {
    const { rowCount } = await this.pool.query('select from notification where notification_id = $1 and unit_id = any($2)', [id, unitIds]);
    if (rowCount === 0) return false;
    await this.pool.query('insert into notification_read (account_id, notification_id) values ($1, $2) on conflict do nothing', [accountId, id]);
    return true;
  }

  async markAllRead({ unitIds, accountId }: NotificationReaderScope): Promise<void> {
    await this.pool.query(
      `insert into notification_read (account_id, notification_id)
       select $2, n.notification_id from notification n where n.unit_id = any($1) and ${UNREAD} on conflict do nothing`, [unitIds, accountId]);
  }
}

const UNREAD = `not exists (select from notification_read r where r.notification_id = n.notification_id and r.account_id = $2)`;

const notification = (row: Row): NotificationOfEvent => ({
  id: row.notification_id, subject: subjectOf(row), kind: row.kind, unitId: row.unit_id, at: row.recorded_at,
  ...(row.read_at !== null && { readAt: row.read_at }), event: fromStored(row),
});
