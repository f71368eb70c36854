import type pg from 'pg';
import type { Light, Page } from '#libs/contracts/project.views.js';
import type { SubmissionRow } from '#libs/contracts/reporting.views.js';
import type { SubmissionId, UnitId } from '#libs/domain/ids.js';
import type { ReadingDay } from '#libs/domain/project/light.js';
import { Filter } from './filter.js';
import { Keyset, type PageRequest, type SortKey } from './keyset.js';
import { submissionLight } from './lights.js';
import { submissionColumns, submissionRow, type StoredSubmission } from './submission-row.js';
import { addSubmissionVisibility, type ReadScope } from './visibility.js';

/** What the list can be narrowed to; several values of one filter mean any of them. */
export interface SubmissionFilters {
  unit?: UnitId[];
  duty?: string[];
  cycle?: string[];
  period?: string[];
  status?: string[];
  light?: Light[];
  owed?: boolean;
  /** What the caller's unit owes, and what it or the caller stands in for. */
  ours?: boolean;
}

export const SUBMISSION_SORTS = ['due', 'opened', 'submitted', 'updated'] as const;
export type SubmissionSort = (typeof SUBMISSION_SORTS)[number] | `-${(typeof SUBMISSION_SORTS)[number]}`;

const KEYS: Record<(typeof SUBMISSION_SORTS)[number], SortKey> = {
  due: { expression: 's.due_on', type: 'date' },
  opened: { expression: 's.opened_on', type: 'date' },
  submitted: { expression: `coalesce(s.submitted_at, 'infinity')`, type: 'timestamptz' },
  updated: { expression: 's.updated_at', type: 'timestamptz' },
};

const keysetOf = (sort: SubmissionSort): Keyset =>
  new Keyset(`submissions ${sort}`, [KEYS[sort.replace('-', '') as (typeof SUBMISSION_SORTS)[number]], { expression: 's.reporting_id', type: 'text' }], sort.startsWith('-'));

/** Reads submissions as the caller may see them. */
export class SubmissionReader {
  constructor(private readonly pool: pg.Pool) {}

  /** One page; the first one also says how many there are in all. Throws BadCursor. */
  async list(filters: SubmissionFilters, scope: ReadScope, day: ReadingDay, { sort = 'due', ...page }: PageRequest & { sort?: SubmissionSort }): Promise<Page<SubmissionRow>> {
    const total = page.cursor === undefined ? await this.count(filters, scope, day) : undefined;
    const filter = new Filter(), keyset = keysetOf(sort);
    addFilters(filters, scope, day, filter);
    keyset.after(page.cursor, filter);
    const { rows } = await this.pool.query<StoredSubmission & { cursor_keys: string[] }>(
      `select ${submissionColumns(day, filter)}, ${keyset.cursorColumn} from submission s ${filter.sql} ${keyset.orderBy} limit ${filter.value(page.limit + 1, 'integer')}`, filter.values);
    const cut = keyset.page(rows, page.limit);
    return { items: cut.rows.map((row) => submissionRow(row, day)), ...(cut.next && { next: cut.next }), ...(total !== undefined && { total }) };
  }

  /** One, whoever asks; undefined when there is none. */
  async find(id: SubmissionId, day: ReadingDay): Promise<SubmissionRow | undefined> {
    const filter = new Filter().oneOf('s.reporting_id', id), columns = submissionColumns(day, filter);
    const { rows } = await this.pool.query<StoredSubmission>(`select ${columns} from submission s ${filter.sql}`, filter.values);
    return rows[0] && submissionRow(rows[0], day);
  }

  /** The ids of those of a period that have been opened, of all duties or of one; ordered. */
  async idsOf(period: string, dutyId?: string): Promise<SubmissionId[]> {
    const filter = new Filter().oneOf('period', period).oneOf('duty_id', dutyId);
    const { rows } = await this.pool.query<{ reporting_id: string }>(`select reporting_id from submission ${filter.sql} order by duty_id, reporting_id`, filter.values);
    return rows.map(({ reporting_id }) => reporting_id);
  }

  private async count(filters: SubmissionFilters, scope: ReadScope, day: ReadingDay): Promise<number> {
    const filter = new Filter();
    addFilters(filters, scope, day, filter);
    return (await this.pool.query<{ count: number }>(`select count(*) as count from submission s ${filter.sql}`, filter.values)).rows[0]!.count;
  }
}

function addFilters({ unit, duty, cycle, period, status, light, owed, ours }: SubmissionFilters, scope: ReadScope, day: ReadingDay, filter: Filter): void {
  filter.oneOf('s.unit_id', unit).oneOf('s.duty_id', duty).oneOf('s.cycle', cycle).oneOf('s.period', period).oneOf('s.status', status);
  if (owed !== undefined) filter.where(owed ? 's.is_owed' : 'not s.is_owed');
  if (ours) {
    const own = filter.value(scope.unitId, 'text');
    filter.where(`(s.unit_id = ${own} or coalesce(s.deputy_unit_id = ${own}, false) or coalesce(s.deputy_account_id = ${filter.value(scope.accountId, 'text')}, false))`);
  }
  if (light !== undefined) filter.oneOf(`(${submissionLight(day, filter)})`, light);
  addSubmissionVisibility(scope, filter);
}
