import type pg from 'pg';
import type { Page, WorkItemKind, WorkItemView } from '#libs/contracts/project.views.js';
import type { UnitId } from '#libs/domain/ids.js';
import { lightOf } from '#libs/domain/project/light.js';
import { Filter } from './filter.js';
import { subjectOf } from './subject.js';
import { Keyset, type PageRequest } from './keyset.js';
import type { ReadingDay } from '#libs/domain/project/light.js';

/** A work item without its label, which is the pack's. */
export type WorkItem = Omit<WorkItemView, 'label'>;

export interface WorkItemFilters {
  /** Units whose work is meant: theirs to do, or on projects they lead. */
  unitIds: UnitId[];
  kind?: WorkItemKind | WorkItemKind[];
}

const MOST_URGENT_FIRST = new Keyset('work', [
  { expression: `coalesce(w.due_on, date '9999-12-31')`, type: 'date' }, { expression: 'w.since', type: 'date' },
  { expression: 'w.stream_id', type: 'text' }, { expression: 'w.item_key', type: 'text' },
]);

interface Row {
  stream_id: string; project_id: string | null; item_key: string; kind: WorkItemKind; unit_id: string; step_id: string | null; figure_id: string | null; since: string;
  due_on: string | null; provisional: boolean; is_paused: boolean; subject_code: string; subject_name: string; territory_id: string | null; cursor_keys: string[];
}

/** Reads what units can act on now, most urgent first. */
export class WorkItemReader {
  constructor(private readonly pool: pg.Pool) {}

  /** One page; the first one also says how many there are in all. Throws BadCursor. */
  async list(filters: WorkItemFilters, day: ReadingDay, page: PageRequest): Promise<Page<WorkItem>> {
    const total = page.cursor === undefined ? await this.count(filters) : undefined;
    const filter = new Filter();
    addFilters(filters, filter);
    MOST_URGENT_FIRST.after(page.cursor, filter);
    const { rows } = await this.pool.query<Row>(
      `select w.*, ${MOST_URGENT_FIRST.cursorColumn} from work_item w
       ${filter.sql} ${MOST_URGENT_FIRST.orderBy} limit ${filter.value(page.limit + 1, 'integer')}`,
      filter.values,
    );
    const cut = MOST_URGENT_FIRST.page(rows, page.limit);
    return { items: cut.rows.map((row) => workItem(row, day)), ...(cut.next && { next: cut.next }), ...(total !== undefined && { total }) };
  }

  async count(filters: WorkItemFilters): Promise<number> {
    const filter = new Filter();
    addFilters(filters, filter);
    const { rows } = await this.pool.query<{ count: number }>(`select count(*) as count from work_item w ${filter.sql}`, filter.values);
    return rows[0]!.count;
  }
}

function addFilters({ unitIds, kind }: WorkItemFilters, filter: Filter): void {
  const units = filter.value(unitIds, 'text[]');
  filter.where(`(w.unit_id = any(${units}) or w.lead_unit_id = any(${units}))`).oneOf('w.kind', kind);
}

const workItem = (row: Row, day: ReadingDay): WorkItem => ({
  id: `${row.stream_id}:${row.item_key}`, kind: row.kind, unitId: row.unit_id, subject: subjectOf(row),
  ...(row.project_id !== null && { projectId: row.project_id }), ...(row.territory_id !== null && { territoryId: row.territory_id }),
  ...(row.step_id !== null && { stepId: row.step_id }), ...(row.figure_id !== null && { figureId: row.figure_id }), since: row.since,
  ...(row.due_on !== null && { dueOn: row.due_on, workingDaysLeft: day.calendar.workingDaysBetween(day.today, row.due_on) }),
  provisional: row.provisional, light: lightOf(row.due_on ?? undefined, row.is_paused, day),
});
