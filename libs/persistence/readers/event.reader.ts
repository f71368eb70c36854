import type pg from 'pg';
import type { Page } from '#libs/contracts/project.views.js';
import type { ProjectId, UnitId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';
import { EVENT_COLUMNS, fromStored, type StoredEvent } from '../record/event-row.js';
import type { RecordedEvent } from '../record.types.js';
import { Filter } from './filter.js';
import { Keyset, type PageRequest } from './keyset.js';
import { wordsOf } from './project.reader.js';
import { addVisibility, type ReadScope } from './visibility.js';

/** A recorded event with the project it belongs to. */
export interface EventOfProject extends RecordedEvent {
  projectId?: ProjectId;
  projectName?: string;
}

/** What the record can be searched by. Times are half-open: from is included, to is not. */
export interface EventFilters {
  /** Words in the project's code, name and investor, the person, the reason and the event itself. */
  q?: string;
  /** The unit of the one who acted. */
  unit?: UnitId | UnitId[];
  /** An account id, or a name exactly as recorded. */
  person?: string;
  /** Event types. */
  kind?: string | string[];
  /** A rule's table or row. */
  rule?: string;
  project?: ProjectId;
  occurredFrom?: Instant;
  occurredTo?: Instant;
  recordedFrom?: Instant;
  recordedTo?: Instant;
}

const NEWEST_FIRST = new Keyset('record', [
  { expression: 'e.recorded_at', type: 'timestamptz' }, { expression: 'e.stream_id', type: 'text' }, { expression: 'e.sequence', type: 'bigint' },
], true);
const COLUMNS = EVENT_COLUMNS.map((column) => `e.${column}`).join(', ');

type Row = StoredEvent & { cursor_keys: string[]; project_id: string | null; project_name: string | null };

/** Reads the record, newest first, as the caller may see it. */
export class EventReader {
  constructor(private readonly pool: pg.Pool) {}

  /** One page of the record. Throws BadCursor. */
  async search(filters: EventFilters, scope: ReadScope, page: PageRequest): Promise<Page<EventOfProject>> {
    const filter = new Filter();
    addFilters(filters, filter);
    addVisibility(scope, filter);
    NEWEST_FIRST.after(page.cursor, filter);
    const { rows } = await this.pool.query<Row>(
      `select ${COLUMNS}, e.project_id, p.name as project_name, ${NEWEST_FIRST.cursorColumn}
       from event e left join project p on p.project_id = e.project_id
       ${filter.sql} ${NEWEST_FIRST.orderBy} limit ${filter.value(page.limit + 1, 'integer')}`,
      filter.values,
    );
    const cut = NEWEST_FIRST.page(rows, page.limit);
    return { items: cut.rows.map(eventOfProject), ...(cut.next && { next: cut.next }) };
  }

  /** One page of a project's life. */
  history(projectId: ProjectId, scope: ReadScope, page: PageRequest): Promise<Page<EventOfProject>> {
    return this.search({ project: projectId }, scope, page);
  }
}

function addFilters(filters: EventFilters, filter: Filter): void {
  const { person, rule } = filters;
  filter.oneOf('e.actor_unit_id', filters.unit).oneOf('e.type', filters.kind).words('e.search_text', wordsOf(filters.q));
  if (filters.project !== undefined) filter.where(`e.project_id = ${filter.value(filters.project, 'text')}`);
  if (person !== undefined) filter.where(`${filter.value(person, 'text')} in (e.actor_account_id, e.actor_name)`);
  if (rule !== undefined) filter.where(`${filter.value(rule, 'text')} in (e.rule_table, e.rule_row)`);
  const bounds = [['occurred_at >=', filters.occurredFrom], ['occurred_at <', filters.occurredTo], ['recorded_at >=', filters.recordedFrom], ['recorded_at <', filters.recordedTo]];
  for (const [bound, instant] of bounds) if (instant !== undefined) filter.where(`e.${bound} ${filter.value(instant, 'timestamptz')}`);
}

const eventOfProject = (row: Row): EventOfProject => ({
  ...fromStored(row),
  ...(row.project_id !== null && { projectId: row.project_id }),
  ...(row.project_name !== null && { projectName: row.project_name }),
});
