import type pg from 'pg';
import type { Page } from '#libs/contracts/project.views.js';
import type { BulletinRow } from '#libs/contracts/reporting.views.js';
import type { Cycle, Period } from '#libs/domain/reporting/period.js';
import { Filter } from './filter.js';
import { Keyset, type PageRequest } from './keyset.js';
import type { ReadScope } from './visibility.js';

interface StoredBulletin {
  bulletin_id: string; cycle: Cycle; year: number; number: number; document_number: string | null; title_zh: string; title_en: string; status: BulletinRow['status']; submissions: number;
  accepted: number; drafted_at: string; published_at: string | null; updated_at: string; version: number; cursor_keys: string[];
}

const NEWEST_FIRST = new Keyset('bulletins', [{ expression: 'b.drafted_at', type: 'timestamptz' }, { expression: 'b.bulletin_id', type: 'text' }], true);

/** Drafts are the office's own; what is published is everybody's. */
export const seesDrafts = ({ role }: ReadScope): boolean => role === 'office';

/** Reads bulletins, newest first. */
export class BulletinReader {
  constructor(private readonly pool: pg.Pool) {}

  /** One page. Throws BadCursor. */
  async list(scope: ReadScope, page: PageRequest): Promise<Page<BulletinRow>> {
    const filter = new Filter();
    if (!seesDrafts(scope)) filter.where(`b.status = 'published'`);
    NEWEST_FIRST.after(page.cursor, filter);
    const { rows } = await this.pool.query<StoredBulletin>(
      `select b.*, ${NEWEST_FIRST.cursorColumn} from bulletin b ${filter.sql} ${NEWEST_FIRST.orderBy} limit ${filter.value(page.limit + 1, 'integer')}`, filter.values);
    const cut = NEWEST_FIRST.page(rows, page.limit);
    return { items: cut.rows.map(bulletinRow), ...(cut.next && { next: cut.next }) };
  }

  /** One, whoever asks; undefined before it was drafted. */
  async find(period: Period): Promise<BulletinRow | undefined> {
    const { rows } = await this.pool.query<StoredBulletin>('select b.* from bulletin b where b.bulletin_id = $1', [period]);
    return rows[0] && bulletinRow(rows[0]);
  }

  /** The next issue's number of a cycle in a year, counting from 1. */
  async nextNumber(cycle: Cycle, year: number): Promise<number> {
    const { rows } = await this.pool.query<{ next: number }>('select coalesce(max(number), 0) + 1 as next from bulletin where cycle = $1 and year = $2', [cycle, year]);
    return rows[0]!.next;
  }
}

const bulletinRow = (row: StoredBulletin): BulletinRow => ({
  period: row.bulletin_id, cycle: row.cycle, year: row.year, number: row.number, ...(row.document_number !== null && { documentNumber: row.document_number }),
  title: { zh: row.title_zh, en: row.title_en }, status: row.status, submissions: row.submissions, accepted: row.accepted, draftedAt: row.drafted_at,
  ...(row.published_at !== null && { publishedAt: row.published_at }), updatedAt: row.updated_at, version: row.version,
});
